"""Ghostscript: every page rasterised, its ink counted."""

from __future__ import annotations

import re
from pathlib import Path

from tools.judges.judge import PDF, Judge, of_program, run

INK = re.compile(r"^\s*(?:\d\.\d+\s+){4}CMYK OK\s*$")


def _fault(path: Path) -> str:
    said = run("gs", "-q", "-o", "-", "-sDEVICE=inkcov", path)
    other = [line for line in said.text.splitlines() if line.strip() and not INK.match(line)]
    return other[0].strip() if other else (said.end if said.status else "")


GHOSTSCRIPT = Judge(
    "ghostscript",
    PDF,
    "逐页画出，没有警告",
    "apt: ghostscript",
    of_program("gs", "--version"),
    _fault,
)
