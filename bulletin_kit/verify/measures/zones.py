"""Zones: which lines of a page are text, which footnotes, page numbers, repeated heads of tables.

Told by where they stand, not by anything that the writer said: page numbers below the type area,
footnotes in small type under a short rule, heads of tables again where a table goes on overleaf.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from bulletin_kit.verify.measures.lines import Line, read_lines
from bulletin_kit.verify.pdf.paper import PdfFile, PdfPage, Stroke

FOLIO = re.compile(r"[—–―\-－·\s]*\d{1,4}[—–―\-－·\s]*")
SHORT = 0.6
"""A footnote's rule is shorter than so much of the type area's width."""
NEAR = 1.0
"""Points between edges that are meant to touch."""


class Row(Struct, frozen=True):
    """A row of a table: its upper and lower edge."""

    top: float
    foot: float


class Zoned(Struct, frozen=True):
    """A page with its lines by zone, the text from top to bottom."""

    page: PdfPage
    painted: tuple[Line, ...]
    """All lines, in the order in which they were painted."""
    text: tuple[Line, ...]
    notes: tuple[Line, ...]
    folio: tuple[Line, ...]
    heads: tuple[Line, ...] = ()
    """Heads of tables that went before, said once more."""
    rows: tuple[Row, ...] = ()


def zoned(pdf: PdfFile, foot: float, width: float) -> tuple[Zoned, ...]:
    """The pages by zones, given the type area's lower edge and width."""
    pages: list[Zoned] = []
    head: list[str] = []
    for number, page in enumerate(pdf.pages):
        made = _zones(page, number, foot, width)
        head, made = _without_repeated(made, pages[-1] if pages else None, head)
        pages.append(made)
    return tuple(pages)


def _zones(page: PdfPage, number: int, foot: float, width: float) -> Zoned:
    painted = read_lines(page, number)
    folio = [line for line in painted if _is_folio(line, painted, foot)]
    rest = [line for line in painted if line not in folio]
    notes = _notes(rest, page.strokes, width)
    rows = _rows(page.strokes)
    text = sorted((line for line in rest if line not in notes), key=lambda line: _order(line, rows))
    return Zoned(page, tuple(painted), tuple(text), notes, tuple(folio), rows=rows)


def _is_folio(line: Line, lines: Sequence[Line], foot: float) -> bool:
    """Below the type area; or the lowest line, where it is a number between dashes."""
    if line.top > foot:
        return True
    lowest = all(other.baseline <= line.baseline for other in lines)
    return lowest and len(lines) > 1 and FOLIO.fullmatch(line.text) is not None


def _notes(lines: Sequence[Line], strokes: Sequence[Stroke], width: float) -> tuple[Line, ...]:
    """Lines under a short rule, down to the first that is set in larger type."""
    rules = [s for s in strokes if not s.vertical and s.length < SHORT * width]
    left = min((line.x for line in lines), default=0)
    for rule in sorted((r for r in rules if abs(r.x - left) < 3 * NEAR), key=lambda r: r.y):
        below = sorted((n for n in lines if n.top > rule.y - NEAR), key=lambda n: n.baseline)
        if not below:
            continue
        largest = below[0].size * 1.1
        end = next((n for n, line in enumerate(below) if line.size > largest), len(below))
        return tuple(below[:end])
    return ()


def _rows(strokes: Sequence[Stroke]) -> tuple[Row, ...]:
    """The rows of tables: between level rules, where upright ones stand."""
    upright = [s for s in strokes if s.vertical]
    levels = sorted({round(s.y, 1) for s in strokes if not s.vertical}) if upright else []
    return tuple(
        Row(top, foot)
        for top, foot in pairwise(levels)
        if foot - top > NEAR and any(w.y <= top + NEAR and w.foot >= foot - NEAR for w in upright)
    )


def row_of(line: Line, rows: Sequence[Row]) -> Row | None:
    """The table's row in which a line stands."""
    middle = (line.top + line.foot) / 2
    return next((row for row in rows if row.top <= middle <= row.foot), None)


def _order(line: Line, rows: Sequence[Row]) -> tuple[float, float]:
    """From top to bottom, then left to right; a row's cells stay as they were painted."""
    row = row_of(line, rows)
    return (round(line.baseline, 1), line.x) if row is None else (row.foot, 0)


def _without_repeated(
    page: Zoned, before: Zoned | None, head: list[str]
) -> tuple[list[str], Zoned]:
    """The head of the last table so far, and the page without one that only goes on."""
    tables = _tables(page.rows)
    goes_on = before is not None and _ends_in_table(before) and _begins_in_table(page)
    heads: tuple[Line, ...] = ()
    for n, table in enumerate(tables):
        first = [line for line in page.text if row_of(line, (table[0],))]
        words = ["".join(line.text.split()) for line in first]
        if n == 0 and goes_on and words == head:
            heads = tuple(first)
        head = head if n == 0 and goes_on else words
    text = tuple(line for line in page.text if line not in heads)
    return head, replace(page, text=text, heads=heads)


def _tables(rows: Sequence[Row]) -> list[list[Row]]:
    tables: list[list[Row]] = []
    for row in rows:
        if tables and row.top - tables[-1][-1].foot < NEAR:
            tables[-1].append(row)
        else:
            tables.append([row])
    return tables


def _ends_in_table(page: Zoned) -> bool:
    return bool(page.text) and row_of(page.text[-1], page.rows) is not None


def _begins_in_table(page: Zoned) -> bool:
    return bool(page.text) and row_of(page.text[0], page.rows) is not None
