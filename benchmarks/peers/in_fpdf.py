"""fpdf2: a script that adds the fonts and sets one paragraph after another."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from benchmarks.job import Job
from benchmarks.said import Document, chains
from bulletin_kit.base.length import MM

SCRIPT = Path(__file__).with_name("fpdf_script.py")
ALIGN = {"两端": "J", "左": "L", "中": "C", "右": "R"}


def job(document: Document, folder: Path, name: str) -> Job:
    """The issue as PDF."""
    source, made = folder / f"{name}.json", folder / f"{name}.fpdf2.pdf"
    source.write_text(json.dumps(_plain(document), ensure_ascii=False), "utf-8")
    return Job("fpdf2", "pdf", (sys.executable, str(SCRIPT), str(source), str(made)), str(made))


def _plain(document: Document) -> dict[str, object]:
    """The document in plain values, as somebody would write them into a script."""
    page = document.page
    used = {said.font for said in document.said if said.font}
    fonts = {role: chain for role, chain in chains().items() if role in used}
    return {
        "margins": [side / MM for side in (page.left, page.top, page.width - page.right)],
        "foot": (page.height - page.foot) / MM,
        "fonts": {role: [str(file) for _, file in chain] for role, chain in fonts.items()},
        "said": [
            {
                "text": " " * round(4 * said.indent) + said.text,
                "font": said.font,
                "size": said.size,
                "pitch": said.pitch,
                "align": ALIGN[said.stand],
                "colour": said.colour,
                "before": said.before,
            }
            for said in document.said
        ],
    }
