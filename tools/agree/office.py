"""LibreOffice: one process with its own profile and fonts, ended by its own number."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from tools.agree.fontconfig import configuration
from tools.agree.switches import switches

JOB = Path(__file__).with_name("uno_job.py")
PYTHONS = ("/usr/bin/python3", "python3")
"""Where Debian's python3-uno is found: not in a virtual environment."""

START = 60
EACH = 30
"""Seconds to start in, and for each file."""

GRACE = 10
"""Seconds in which a process that was told to end must have ended."""


class NotLooked(Exception):
    """LibreOffice or its Python is not there, or did not do its work: nothing can be said."""


def convert(files: Sequence[Path], fonts: Path, out: Path) -> list[Path]:
    """The DOCX files as PDF in the folder ``out``, as LibreOffice lays them out."""
    office, python = _office(), _python()
    made = [out / f"{path.stem}.pdf" for path in files]
    with TemporaryDirectory() as temporary:
        work = Path(temporary)
        jobs = [
            {
                "docx": str(docx.resolve()),
                "own": str(work / f"{docx.stem}.odt"),
                "pdf": str(pdf.resolve()),
                "switches": switches(docx),
            }
            for docx, pdf in zip(files, made, strict=True)
        ]
        (work / "jobs.json").write_text(json.dumps(jobs), "utf-8")
        with _running(office, fonts, work) as pipe:
            command = [python, str(JOB), pipe, str(work / "jobs.json")]
            try:
                done = subprocess.run(
                    command, capture_output=True, text=True, timeout=START + EACH * len(jobs)
                )
            except subprocess.TimeoutExpired as error:
                raise NotLooked("LibreOffice 没有按时转完") from error
    if done.returncode or not all(path.is_file() for path in made):
        raise NotLooked(f"LibreOffice 转换失败：{done.stderr.strip()}")
    return made


@contextmanager
def _running(office: str, fonts: Path, work: Path) -> Iterator[str]:
    """A LibreOffice that listens at the pipe whose name is given."""
    settings = work / "fonts.conf"
    settings.write_text(configuration(fonts, work / "cache"), "utf-8")
    pipe = f"agree-{work.name}"
    process = subprocess.Popen(
        [
            office,
            f"-env:UserInstallation={(work / 'profile').as_uri()}",
            "--headless",
            "--norestore",
            "--nologo",
            f"--accept=pipe,name={pipe};urp;",
        ],
        env={**os.environ, "FONTCONFIG_FILE": str(settings)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        yield pipe
    finally:
        _end(process)


def _end(process: subprocess.Popen[bytes]) -> None:
    """Ends LibreOffice with the children that its start script made, and nothing else."""
    for sign in (signal.SIGTERM, signal.SIGKILL):
        try:
            os.killpg(process.pid, sign)
        except ProcessLookupError:
            break
        try:
            process.wait(GRACE)
        except subprocess.TimeoutExpired:
            continue
        break


def _office() -> str:
    found = shutil.which("soffice") or shutil.which("libreoffice")
    if not found:
        raise NotLooked("没有装 LibreOffice")
    return found


def _python() -> str:
    for name in PYTHONS:
        path = shutil.which(name)
        if path and not subprocess.run([path, "-c", "import uno"], capture_output=True).returncode:
            return path
    raise NotLooked("没有装 python3-uno")
