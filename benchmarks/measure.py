"""Measure: jobs run in turn, each in a process of its own; wall time, processor time, memory.

Run by itself (``python -m benchmarks.measure``: a plan on standard input, the rows on standard
output), as a process is charged with the memory of the one that started it, which must be small.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from msgspec import to_builtins

from benchmarks.job import Job, Row

LAST = Path("last.log")


def measured(
    jobs: Sequence[Job], rounds: int, first: bool, environment: Mapping[str, str], folder: Path
) -> list[Row]:
    """The jobs run in turn, so that what slows the machine down slows all of them.

    With ``first`` each is run once before, uncounted, to fill caches.
    """
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.measure"],
        input=json.dumps({"rounds": rounds, "first": first, "jobs": to_builtins(jobs)}),
        stdout=subprocess.PIPE,
        text=True,
        env=dict(environment),
        cwd=folder,
        check=True,
    )
    return [row_of(row) for row in json.loads(done.stdout)]


def row_of(plain: Mapping[str, object]) -> Row:
    """The row that JSON has."""
    row = Row(**plain)  # type: ignore[arg-type]
    row.job = Job(**row.job)  # type: ignore[arg-type]
    row.runs = [tuple(run) for run in row.runs]  # type: ignore[misc]
    return row


def _rows(jobs: Sequence[Job], rounds: int, first: bool) -> list[Row]:
    rows = [Row(job, _missing(job, first)) for job in jobs]
    for _ in range(rounds):
        for row in rows:
            if not row.missing:
                row.runs.append(_run(row.job))
                row.missing = _unmade(row.job)
    return rows


def _missing(job: Job, first: bool) -> str:
    """Why the job cannot be measured, if so."""
    if not shutil.which(job.command[0]):
        return f"没有安装 {job.command[0]}"
    if job.made:
        Path(job.made).unlink(missing_ok=True)
    if not first:
        return ""
    _run(job)
    return _unmade(job)


def _unmade(job: Job) -> str:
    if not job.made or Path(job.made).is_file():
        return ""
    said = LAST.read_text("utf-8", "replace").strip().splitlines()[-1:]
    return f"没有做出来：{''.join(said)[:80]}"


def _run(job: Job) -> tuple[float, float, float]:
    with LAST.open("wb") as said:
        start = time.perf_counter()
        process = subprocess.Popen(
            job.command, stdout=said, stderr=said, env=os.environ | dict(job.environment)
        )
        _, process.returncode, used = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
    return round(wall, 4), round(used.ru_utime + used.ru_stime, 4), used.ru_maxrss / 1000


if __name__ == "__main__":
    plan = json.load(sys.stdin)
    made = _rows([Job(**job) for job in plan["jobs"]], plan["rounds"], plan["first"])
    json.dump([to_builtins(row) for row in made], sys.stdout)
