"""Word rules: the lines of a DOCX that are borders of its tables at a page's foot."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from xml.etree.ElementTree import Element

from bulletin_kit.verify.docx.ooxml import W, points, value
from bulletin_kit.verify.docx.wordfile import Shape

EIGHTHS = 8
"""Borders are so many parts of a point thick."""


def rules_at_foot(body: Element, styles: Element | None) -> Iterator[Shape]:
    """The rules of floating tables that stand on a page's lower edge, from the top.

    Between two rows a cell's own border goes before the table's (ECMA-376-1, 17.4.66).
    """
    for table in body.iter(f"{W}tbl"):
        if value(table, "tblPr/tblpPr", "tblpYSpec") != "bottom":
            continue
        width = sum(points(each.get(f"{W}w")) or 0 for each in table.iter(f"{W}gridCol"))
        of_table = [table, *_style(value(table, "tblPr/tblStyle"), styles)]
        rows = table.findall(f"{W}tr")
        for n, (upper, lower) in enumerate(pairwise([None, *rows, None])):
            side = "top" if n == 0 else "bottom" if n == len(rows) else "insideH"
            cells = [(upper, "tc/tcPr/tcBorders/bottom"), (lower, "tc/tcPr/tcBorders/top")]
            tables = [(each, f"tblPr/tblBorders/{side}") for each in of_table]
            yield from _first([*cells, *tables], width)


def _style(id: str | None, styles: Element | None) -> Iterator[Element]:
    for style in () if styles is None else styles.iter(f"{W}style"):
        if style.get(f"{W}styleId") == id:
            yield style


def _first(places: Sequence[tuple[Element | None, str]], width: float) -> Iterator[Shape]:
    """The border that the first of these places names, if it names one that is seen."""
    for element, path in places:
        drawn = value(element, path)
        if drawn is not None:
            size = value(element, path, "sz") or ""
            if drawn not in ("nil", "none") and size.isdecimal():
                colour = value(element, path, "color") or ""
                yield Shape(width, 0, thickness=int(size) / EIGHTHS, colour=colour)
            return
