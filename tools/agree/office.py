"""LibreOffice: one process with its own profile and fonts, ended by its own number."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from tools.agree.fontconfig import configuration
from tools.agree.switches import said_by

JOB = Path(__file__).with_name("uno_job.py")
PYTHONS = ("/usr/bin/python3", "python3")
"""Where Debian's python3-uno is found: not in a virtual environment."""

INSTALL = "apt-get install libreoffice-writer-nogui python3-uno"

START = 60
EACH = 20
"""Seconds to start in, and for each file."""

GRACE = 10
"""Seconds in which a process that was told to end must have ended."""

STEP = 0.1


class NotLooked(Exception):
    """Something needed is not there, or did not do its work: nothing can be said."""


def convert(files: Sequence[Path], fonts: Path, out: Path) -> list[Path]:
    """The DOCX files as PDF in the folder ``out``, as LibreOffice lays them out."""
    office, python = _office(), _python()
    made = [out / f"{path.stem}.libreoffice.pdf" for path in files]
    with TemporaryDirectory() as temporary:
        work = Path(temporary)
        jobs = [_job(*pair, work) for pair in zip(files, made, strict=True)]
        (work / "jobs.json").write_text(json.dumps(jobs), "utf-8")
        with _running(office, fonts, work) as (process, pipe):
            command = [python, str(JOB), pipe, str(work / "jobs.json")]
            _do(command, process, START + EACH * len(jobs))
    if not all(path.is_file() for path in made):
        raise NotLooked("LibreOffice 没有写出 PDF")
    return made


def _job(docx: Path, pdf: Path, work: Path) -> dict[str, object]:
    pdf.unlink(missing_ok=True)
    places = {"docx": docx.resolve(), "own": work / f"{docx.stem}.odt", "pdf": pdf.resolve()}
    return {**{name: str(place) for name, place in places.items()}, **said_by(docx)}


def _do(command: Sequence[str], office: subprocess.Popen[bytes], limit: float) -> None:
    """Runs the job while LibreOffice runs, and no longer than the limit."""
    end = time.monotonic() + limit
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as job:
        while job.poll() is None:
            if office.poll() is not None or time.monotonic() > end:
                job.kill()
                gone = office.poll() is not None
                raise NotLooked("LibreOffice 自己停了" if gone else f"{limit:g} 秒内没有转完")
            time.sleep(STEP)
        if job.returncode:
            if office.poll() is not None:
                raise NotLooked("LibreOffice 自己停了")
            said = job.stderr.read().strip() if job.stderr else ""
            raise NotLooked(f"LibreOffice 转换失败：{said}")


@contextmanager
def _running(office: str, fonts: Path, work: Path) -> Iterator[tuple[subprocess.Popen[bytes], str]]:
    """A LibreOffice and the name of the pipe at which it listens."""
    settings = work / "fonts.conf"
    settings.write_text(configuration(fonts, work / "cache"), "utf-8")
    pipe = f"agree-{work.name}"
    switches = ("--headless", "--norestore", "--nologo", f"--accept=pipe,name={pipe};urp;")
    process = subprocess.Popen(
        [office, f"-env:UserInstallation={(work / 'profile').as_uri()}", *switches],
        env={**os.environ, "FONTCONFIG_FILE": str(settings), "TMPDIR": str(work)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        yield process, pipe
    finally:
        _end(process)


def _end(process: subprocess.Popen[bytes]) -> None:
    """Ends LibreOffice and the processes that its start script made, and nothing else.

    Until it is waited for, its number cannot become another's.
    """
    if process.returncode is not None:
        return
    os.killpg(process.pid, signal.SIGTERM)
    end = time.monotonic() + GRACE
    state = os.WEXITED | os.WNOHANG | os.WNOWAIT
    while time.monotonic() < end and os.waitid(os.P_PID, process.pid, state) is None:
        time.sleep(STEP)
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def _office() -> str:
    found = shutil.which("soffice") or shutil.which("libreoffice")
    if not found:
        raise NotLooked(f"没有装 LibreOffice（{INSTALL}）")
    return found


def _python() -> str:
    for name in PYTHONS:
        path = shutil.which(name)
        if path and not subprocess.run([path, "-c", "import uno"], capture_output=True).returncode:
            return path
    raise NotLooked(f"没有装 python3-uno（{INSTALL}）")
