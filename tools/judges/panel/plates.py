"""Plates: whether a PDF for the press lays ink on the plates that it should.

Ghostscript separates each page. One without pictures must be black alone; one with something red
(the masthead), black with as much magenta as yellow. Pages with pictures are left out; marks to
cut by stand on every plate, so files with marks fail.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from bulletin_kit.verify.pdf.paper import INKS, PdfPage
from bulletin_kit.verify.pdf.read import read_pdf
from tools.judges.judge import PRINT, Judge, first, of_program, run

ROW = re.compile(r"^\s*([\d.]+)\s+([\d.]+)\s+([\d.]+)\s+([\d.]+)\s+CMYK OK\s*$", re.MULTILINE)
SLACK = 0.0001
"""Part of a page by which the plates of the red may differ."""


class Plates(NamedTuple):
    """The parts of a page under each ink."""

    cyan: float
    magenta: float
    yellow: float
    black: float

    def __str__(self) -> str:
        return "、".join(f"{ink} {part:.5f}" for ink, part in zip("CMYK", self, strict=True))


def right(plates: Plates, page: PdfPage) -> bool:
    """Whether the page lies on the plates that its colours ask for."""
    painted = [thing.colour for thing in (*page.runs, *page.strokes)]
    red = any(len(colour) == INKS and any(colour[:3]) for colour in painted)
    return (
        plates.cyan < SLACK
        and abs(plates.magenta - plates.yellow) < SLACK
        and (plates.magenta > SLACK) == red
        and (plates.black > SLACK) == bool(page.runs)
    )


def _fault(path: Path) -> str:
    said = run("gs", "-q", "-o", "-", "-sDEVICE=inkcov", path)
    found = [Plates(*map(float, row)) for row in ROW.findall(said.text)]
    pages = read_pdf(path.read_bytes()).pages
    return first(list(_wrong(found, pages))) if len(found) == len(pages) else said.end


def _wrong(found: list[Plates], pages: tuple[PdfPage, ...]) -> Iterator[str]:
    for n, (plates, page) in enumerate(zip(found, pages, strict=True), 1):
        if not page.images and not right(plates, page):
            yield f"第{n}页：{plates}"


PLATES = Judge(
    "plates",
    PRINT,
    "付印的 PDF：黑字只用黑版，红字用黄和品红",
    "apt: ghostscript",
    of_program("gs", "--version"),
    _fault,
)
