"""A judge: a program by other people that looks at one kind of file."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Sequence
from importlib.metadata import PackageNotFoundError
from importlib.metadata import version as version_of
from pathlib import Path
from shutil import which

from msgspec import Struct

DOCX, PDF = "docx", "pdf"
ARCHIVE, PRINT = "archive", "print"
"""Kinds of files. PDFs are for readers and archives, or for a print shop."""
SECONDS = 300
"""After so long a program is taken to hang."""


class Judge(Struct, frozen=True):
    """One judge. ``version`` is None where it is not installed; ``fault`` is empty for a pass."""

    name: str
    kind: str
    """Of the files that it looks at: DOCX, PDF for every PDF, or ARCHIVE, PRINT for some."""
    about: str
    source: str
    """Where it comes from: a Debian or a Python package."""
    version: Callable[[], str | None]
    fault: Callable[[Path], str]


class Said(Struct, frozen=True):
    """What a program said, and its status."""

    status: int
    text: str

    @property
    def end(self) -> str:
        """Its last line that says something."""
        lines = [line.strip() for line in self.text.splitlines() if line.strip()]
        return lines[-1] if lines else f"状态 {self.status}"


def run(*command: str | Path) -> Said:
    """The program's output and errors together; one that hangs has status -1."""
    try:
        done = subprocess.run(
            [str(part) for part in command],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            timeout=SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return Said(-1, f"{SECONDS} 秒没有结果")
    return Said(done.returncode, done.stdout.decode("utf-8", "replace"))


def by_status(*command: str | Path) -> str:
    """The last line of a program whose status is not 0; empty where it is."""
    said = run(*command)
    return said.end if said.status else ""


def of_program(name: str, *ask: str) -> Callable[[], str | None]:
    """The version of a program on the path, in the words of its first line."""

    def version() -> str | None:
        if which(name) is None:
            return None
        lines = run(name, *ask).text.split("\n")
        return lines[0].strip() or "?"

    return version


def of_package(name: str) -> Callable[[], str | None]:
    """The version of a Python package beside this one."""

    def version() -> str | None:
        try:
            return version_of(name)
        except PackageNotFoundError:
            return None

    return version


def script(name: str) -> Path:
    """A command that came with a Python package."""
    found = which(name, path=str(Path(sys.executable).parent))
    return Path(found or name)


def first(faults: Sequence[str]) -> str:
    """The first of several faults, and how many there are."""
    if not faults:
        return ""
    return faults[0] if len(faults) == 1 else f"{faults[0]}（等 {len(faults)} 处）"
