"""pandoc: reads a DOCX by itself; its headings, and every word that our own reader finds."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

from bulletin_kit.verify.docx.read import read_docx
from tools.judges.judge import Judge, first, of_program, run

HANZI = re.compile(r"[\u3400-\u9fff]+")


def _fault(path: Path) -> str:
    said = run("pandoc", "--fail-if-warnings", "--from=docx", "--to=json", path)
    if said.status:
        return said.end
    read = json.loads(said.text)
    kinds = {node["t"] for node in _nodes(read)}
    if "Header" not in kinds:
        return "一个标题也认不出来"
    told = "".join(str(node["c"]) for node in _nodes(read) if node["t"] == "Str")
    file = read_docx(path.read_bytes())
    words = HANZI.findall("\n".join(each.text for each in (*file.paragraphs, *file.notes)))
    return first([f"没有读到“{word[:12]}”" for word in words if word not in told])


def _nodes(part: object) -> Iterator[dict[str, object]]:
    """All nodes of the document, in order."""
    if isinstance(part, dict):
        if "t" in part:
            yield part
        part = list(part.values())
    if isinstance(part, list):
        for each in part:
            yield from _nodes(each)


PANDOC = Judge(
    "pandoc",
    "docx",
    "认得标题，一个字不漏",
    "apt: pandoc",
    of_program("pandoc", "--version"),
    _fault,
)
