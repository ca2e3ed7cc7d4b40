"""Draws the pictures of README.md: ``python -m tools.docs.images``.

Pages of the sample issues, printed small by ``pdftoppm`` (poppler-utils), cut to the paper's
middle, with a thin grey border. The samples are built into a temporary folder first.
"""

from __future__ import annotations

import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image, ImageOps

import bulletin_kit as bk

from .page import DOCS

ROOT = DOCS.parent
DPI = 90
TRIM = (0.06, 0.045, 0.06, 0.045)
"""What is cut off at the left, top, right and bottom, in parts of the page."""
GREY = "#c8c8c8"
COLOURS = 64
"""So many are enough for black, red and their blends; the files stay small."""
LAST = -1
PICTURES = {
    "page-1.png": ("issues/2026-002.yaml", 1),
    "page-table.png": ("issues/2026-003/issue.yaml", 2),
    "page-last.png": ("issues/2026-003/issue.yaml", LAST),
}


def main() -> None:
    """Draws all pictures anew."""
    (DOCS / "images").mkdir(exist_ok=True)
    with TemporaryDirectory() as temporary:
        for name, (issue, number) in PICTURES.items():
            report = bk.build(ROOT / issue, ("pdf",), temporary)
            page = report.pages if number == LAST else number
            path = DOCS / "images" / name
            drawn(report.files[0], page).save(path, optimize=True)
            print(f"已画好 {path.relative_to(ROOT)}，{path.stat().st_size // 1000} KB")


def drawn(pdf: Path, page: int) -> Image.Image:
    """One page of the PDF as a small picture with a border."""
    base = pdf.with_suffix("")
    numbers = ("-f", str(page), "-l", str(page))
    subprocess.run(
        ["pdftoppm", "-r", str(DPI), *numbers, "-singlefile", "-png", pdf, base], check=True
    )
    with Image.open(base.with_suffix(".png")) as opened:
        whole = opened.convert("RGB")
    left, top, right, bottom = TRIM
    width, height = whole.size
    box = (left * width, top * height, (1 - right) * width, (1 - bottom) * height)
    middle = whole.crop(tuple(map(round, box)))
    return ImageOps.expand(middle, 1, GREY).quantize(COLOURS)


if __name__ == "__main__":
    main()
