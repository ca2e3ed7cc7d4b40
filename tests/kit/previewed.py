"""A preview in a process of its own, as a user starts it, and what it sends."""

from __future__ import annotations

import json
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from email.message import Message
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).parents[2]
ADDRESS = re.compile(r"http://(127\.0\.0\.1):(\d+)(/[\w-]+/)")
PATIENCE = 30
"""Seconds after which an answer is given up."""


class Answer(NamedTuple):
    """What came of one request."""

    status: int
    headers: Message
    body: bytes


def _events(answer: HTTPResponse) -> Iterator[tuple[str, Any]]:
    while line := answer.readline():
        name = line.decode().removeprefix("event: ").strip()
        yield name, json.loads(answer.readline().decode().removeprefix("data: "))
        answer.readline()


class Previewed:
    """A preview that runs."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self.process = process
        said = process.stdout.readline() if process.stdout else ""
        found = ADDRESS.search(said)
        assert found, said
        self.address = found[0]
        self.host, self.port, self.start = found[1], int(found[2]), found[3]

    def get(self, path: str, host: str = "", method: str = "GET") -> Answer:
        """The answer to one request; ``host`` stands in its header."""
        with closing(self._asked(path, host, method)) as link:
            answer = link.getresponse()
            return Answer(answer.status, answer.headers, answer.read())

    @contextmanager
    def events(self) -> Iterator[Iterator[tuple[str, Any]]]:
        """Each event's name and data, as they come."""
        with closing(self._asked(f"{self.start}events")) as link, link.getresponse() as answer:
            assert answer.headers["content-type"].startswith("text/event-stream")
            yield _events(answer)

    def _asked(self, path: str, host: str = "", method: str = "GET") -> HTTPConnection:
        link = HTTPConnection(self.host, self.port, timeout=PATIENCE)
        link.putrequest(method, path, skip_host=True)
        link.putheader("Host", host or f"{self.host}:{self.port}")
        link.endheaders()
        return link

    def interrupt(self) -> tuple[int, str]:
        """Ctrl-C: the exit status, and what was said at last."""
        self.process.send_signal(signal.SIGINT)
        said, _ = self.process.communicate(timeout=PATIENCE)
        return self.process.returncode, said


@contextmanager
def previewed(issue: Path) -> Iterator[Previewed]:
    """A preview of the issue on a free port, without a browser."""
    command = [sys.executable, "-m", "bulletin_kit", "preview", str(issue), "--no-browser"]
    with subprocess.Popen(
        [*command, "--port", "0", "--root", str(ROOT)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
    ) as process:
        try:
            yield Previewed(process)
        finally:
            process.kill()
