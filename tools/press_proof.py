"""Proof by Ghostscript that a PDF for the press lays ink on the plates that it should.

    python -m tools.press_proof out/2026-001-print.pdf …

Each page is separated by ``gs -sDEVICE=inkcov``; its row says which part of the page bears cyan,
magenta, yellow and black. A page without pictures must be black alone; one with something red (the
masthead), black with as much magenta as yellow. Status 1 where a page is otherwise. Pages with
pictures are shown and not judged; marks to cut by stand on every plate, so files with marks fail.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from bulletin_kit.verify.paper import PdfPage
from bulletin_kit.verify.read_pdf import read_pdf

SLACK = 0.0001
"""Part of a page by which the plates of the red may differ."""


class Plates(NamedTuple):
    """The parts of a page under each ink."""

    cyan: float
    magenta: float
    yellow: float
    black: float

    def __str__(self) -> str:
        return " ".join(f"{ink} {part:.5f}" for ink, part in zip("CMYK", self, strict=True))


def coverages(path: Path) -> list[Plates]:
    """Each page's plates."""
    command = ["gs", "-q", "-o", "-", "-sDEVICE=inkcov", str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    rows = (line.split() for line in done.stdout.splitlines() if "CMYK OK" in line)
    return [Plates(*map(float, row[:4])) for row in rows]


def right(plates: Plates, page: PdfPage) -> bool:
    """Whether the page lies on the plates that its colours ask for."""
    painted = [thing.colour for thing in (*page.runs, *page.strokes)]
    red = any(len(colour) == 4 and any(colour[:3]) for colour in painted)
    tinted = plates.magenta > SLACK
    return (
        plates.cyan < SLACK
        and abs(plates.magenta - plates.yellow) < SLACK
        and tinted == red
        and (plates.black > SLACK) == bool(page.runs)
    )


def proved(path: Path) -> Iterator[tuple[str, bool]]:
    """A line on each page, and whether it is as it should be."""
    pages = read_pdf(path.read_bytes()).pages
    for n, (plates, page) in enumerate(zip(coverages(path), pages, strict=True), 1):
        pictures = " pictures" if page.images else ""
        yield f"{path.name} {n}: {plates}{pictures}", bool(pictures) or right(plates, page)


def main(arguments: Sequence[str]) -> int:
    """Proves every file; 1 where a page fails."""
    failed = 0
    for argument in arguments:
        for line, fine in proved(Path(argument)):
            print(f"{'ok  ' if fine else 'FAIL'} {line}")
            failed += not fine
    return int(bool(failed))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
