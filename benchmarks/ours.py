"""Ours: bulletin as it is called; every check, the proof and the fonts stay in."""

from __future__ import annotations

import sys
from pathlib import Path

from benchmarks.job import Job

SYSTEM = "bulletin"
BULLETIN = (sys.executable, "-m", "bulletin_kit")
WORKS = {"pdf": "pdf", "docx": "docx", "both": "docx,pdf"}


def jobs(issue: Path, folder: Path) -> list[Job]:
    """Check, PDF, DOCX and both of one issue, each made anew."""
    checked = Job(SYSTEM, "check", (*BULLETIN, "check", str(issue)))
    return [checked, *(build(issue, folder, work) for work in WORKS)]


def build(issue: Path, folder: Path, work: str) -> Job:
    """The issue in the formats of one work."""
    formats, out = WORKS[work], folder / f"out-{work}"
    command = (*BULLETIN, "build", str(issue), "--to", formats, "--out", str(out), "--force")
    made = out / f"{issue.stem}.{formats.rpartition(',')[2]}"
    return Job(SYSTEM, work, command, str(made))
