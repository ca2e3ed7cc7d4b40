"""Tables on a terminal: cells in columns, long ones in several lines, hanzi two columns wide."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from unicodedata import east_asian_width

BETWEEN = "  "


def columns(text: str) -> int:
    """How many columns of a terminal the text takes."""
    return sum(2 if east_asian_width(char) in "WF" else 1 for char in text)


def table(rows: Sequence[Sequence[str]], widest: int) -> Iterator[list[str]]:
    """Each row's lines; no cell is wider than ``widest`` columns."""
    folded = [[_folded(cell, widest) for cell in row] for row in rows]
    widths = [
        max(columns(line) for cell in column for line in cell)
        for column in zip(*folded, strict=True)
    ]
    for row in folded:
        lines = zip_longest(*row, fillvalue="")
        yield [BETWEEN.join(map(_padded, line, widths)).rstrip() for line in lines]


def _padded(text: str, width: int) -> str:
    return text + " " * (width - columns(text))


def _folded(text: str, widest: int) -> list[str]:
    lines = [""]
    for char in text:
        if columns(lines[-1] + char) > widest:
            lines.append("")
        lines[-1] += char
    return lines
