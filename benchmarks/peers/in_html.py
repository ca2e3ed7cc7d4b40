"""HTML with the fonts' files named in it: for WeasyPrint and for Chromium's print-to-pdf."""

from __future__ import annotations

import shutil
import sys
from html import escape
from pathlib import Path

from benchmarks.job import Job
from benchmarks.said import Document, Said, chains
from bulletin_kit.base.length import MM

ALIGN = {"两端": "justify", "左": "left", "中": "center", "右": "right"}
CODE = "import sys,weasyprint;weasyprint.HTML(sys.argv[1]).write_pdf(sys.argv[2])"
CHROMIUM = ("chromium", "chromium-browser", "google-chrome")


def weasyprint(document: Document, folder: Path, name: str) -> Job:
    """The issue as PDF by WeasyPrint."""
    made = folder / f"{name}.weasyprint.pdf"
    command = (sys.executable, "-c", CODE, str(_written(document, folder, name)), str(made))
    return Job("WeasyPrint", "pdf", command, str(made))


def chromium(document: Document, folder: Path, name: str) -> Job:
    """The issue as PDF by Chromium."""
    made = folder / f"{name}.chromium.pdf"
    program = next((found for n in CHROMIUM if (found := shutil.which(n))), CHROMIUM[0])
    switches = ("--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer")
    profile = f"--user-data-dir={folder / 'chromium'}"
    page = _written(document, folder, name).as_uri()
    command = (program, *switches, profile, f"--print-to-pdf={made}", page)
    return Job("Chromium", "pdf", command, str(made))


def _written(document: Document, folder: Path, name: str) -> Path:
    path = folder / f"{name}.html"
    path.write_text(markup(document), "utf-8")
    return path


def markup(document: Document) -> str:
    """The document as HTML, paged by its style sheet."""
    page = document.page
    margins = (page.top, page.width - page.right, page.height - page.foot, page.left)
    faces = {family: file for chain in chains().values() for family, file in chain}
    rows = [
        f'@font-face{{font-family:"{family}";src:url("{file.as_uri()}")}}'
        for family, file in faces.items()
    ]
    rows.append(
        f"@page{{size:{page.width / MM}mm {page.height / MM}mm;"
        f"margin:{' '.join(f'{side / MM}mm' for side in margins)};"
        '@bottom-center{content:"— " counter(page) " —"}}'
    )
    rows.append("p{margin:0;white-space:pre-line}")
    for role, chain in chains().items():
        families = ",".join(f'"{family}"' for family, _ in chain)
        rows.append(f".{role}{{font-family:{families}}}")
    body = "\n".join(map(_paragraph, document.said))
    style = "\n".join(rows)
    return f'<!DOCTYPE html><html lang="zh-CN"><meta charset="utf-8"><style>{style}</style>{body}'


def _paragraph(said: Said) -> str:
    if not said.text:
        return f'<hr style="border:0;border-top:{said.size}pt solid #{said.colour}">'
    style = (
        f"font-size:{said.size}pt;line-height:{said.pitch}pt;text-align:{ALIGN[said.stand]};"
        f"text-indent:{said.indent}em;margin:{said.before}pt 0 {said.after}pt {said.left}em;"
        f"color:#{said.colour}"
    )
    return f'<p class="{said.font}" style="{style}">{escape(said.text)}</p>'
