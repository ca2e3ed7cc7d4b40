"""Pandoc: Markdown to DOCX, with our DOCX as the document whose styles it takes."""

from __future__ import annotations

from pathlib import Path

from benchmarks.job import Job
from benchmarks.said import Document, Said

SPECIAL = str.maketrans({char: f"\\{char}" for char in "\\`*_{}[]<>()#+-.!|~^$@\"'"})


def job(document: Document, folder: Path, name: str, styles: Path) -> Job:
    """The issue as DOCX."""
    source, made = folder / f"{name}.md", folder / f"{name}.pandoc.docx"
    source.write_text("\n\n".join(map(_paragraph, document.said)) + "\n", "utf-8")
    command = ("pandoc", str(source), f"--reference-doc={styles}", "-o", str(made))
    return Job("pandoc", "docx", command, str(made))


def _paragraph(said: Said) -> str:
    if not said.text:
        return "---"
    text = said.text.translate(SPECIAL).replace("\n", "\\\n")
    return f"{'#' * said.outline} {text}".lstrip()
