"""poppler: fonts, and the text as the structure tells it."""

from __future__ import annotations

import re
from pathlib import Path

from tools.judges.judge import PDF, Judge, first, of_program, run

HANZI = re.compile(r"[\u3400-\u9fff]+")
SAID = re.compile(r'^ *"(.*)"$', re.MULTILINE)


def _fonts(path: Path) -> str:
    """Every font must be embedded, a subset, and say which characters it has."""
    said = run("pdffonts", path)
    rows = [line.split() for line in said.text.splitlines()[2:]]
    if said.status or not rows:
        return said.end
    return first([f"{row[0]}：{' '.join(row[-5:-2])}" for row in rows if row[-5:-2] != ["yes"] * 3])


def _structure(path: Path) -> str:
    """Every row of hanzi that stands on a page must be read in the structure."""
    tree, text = run("pdfinfo", "-struct-text", path), run("pdftotext", path, "-")
    if tree.status or "Error" in tree.text:
        return tree.end
    if not tree.text.startswith("Document"):
        return "没有结构标记"
    told = "".join("".join(SAID.findall(tree.text)).split())
    words = HANZI.findall(text.text)
    return first([f"“{word[:12]}”不在结构里" for word in words if word not in told])


FONTS = Judge(
    "pdffonts",
    PDF,
    "字体嵌入、裁成子集、有字符对照",
    "apt: poppler-utils",
    of_program("pdffonts", "-v"),
    _fonts,
)
STRUCTURE = Judge(
    "struct-text",
    PDF,
    "按结构读出的字与页上的相同",
    "apt: poppler-utils",
    of_program("pdfinfo", "-v"),
    _structure,
)
