"""Measures of the grid: rows a page, characters a line, pitch, indents (9704, 5.2.3 and 7.3.3)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from bulletin_kit.verify.expected import Expected
from bulletin_kit.verify.measures.area import near
from bulletin_kit.verify.measures.bench import Bench
from bulletin_kit.verify.measures.inked import Inked, most
from bulletin_kit.verify.measures.lines import Line
from bulletin_kit.verify.standard import Measure, measure

PITCHES = (28.9, 29.65)
"""Points from row to row with which 22 rows fill 225 mm, whichever way they are measured."""
PITCH = 0.1
"""Points by which a style's pitch may be off."""
RARE = 0.2
"""Part of the full lines below which a length is an exception."""
WIDE = 0.9
"""Ems from which a character fills a cell."""


def grid_rows(bench: Bench, ink: Inked) -> Iterator[Measure]:
    """The rows on the grid."""
    yield _rows(bench, ink)
    yield _cells(bench, ink)
    yield pitch_row(ink.pitch, bench.expected)
    yield _indent(bench, ink)


def _rows(bench: Bench, ink: Inked) -> Measure:
    """On the fullest of the plain pages."""
    wanted = bench.area.rows
    counts = [
        round((rows[-1].baseline - rows[0].baseline) / (ink.pitch or 1)) + 1 for rows in ink.plain
    ]
    found = max(counts, default=0)
    if found == wanted or ink.telling:
        return measure("每页行数", f"{found} 行", f"{wanted} 行", found == wanted)
    return measure("每页行数", "未量到：没有整页的正文", f"{wanted} 行", None)


def _cells(bench: Bench, ink: Inked) -> Measure:
    """In lines of full-width characters alone that fill the measure.

    A mark that may not begin a line makes one shorter, drawing together makes one longer: what
    counts is the longest that is not rare.
    """
    wanted = bench.area.cells
    counts = Counter(len(line.glyphs) for line in bench.body if _is_full(line, ink))
    found = max((n for n, lines in counts.items() if lines >= RARE * counts.total()), default=None)
    if found is None:
        return measure("每行字数", "未量到", f"{wanted} 字", None)
    return measure("每行字数", f"{found} 字", f"{wanted} 字", found == wanted)


def _is_full(line: Line, ink: Inked) -> bool:
    if ink.left is None or ink.right is None or not line.glyphs:
        return False
    reaches = abs(line.x - ink.left) < 1 and line.right > ink.right - 1
    return reaches and all(glyph.width > WIDE * line.size for glyph in line.glyphs)


def pitch_row(pitch: float | None, expected: Expected) -> Measure:
    """From row to row."""
    wanted = expected.area.pitch
    low, high = PITCHES if expected.loose_pitch else (wanted - PITCH, wanted + PITCH)
    said = f"{low:g}—{high:g}磅" if expected.loose_pitch else f"{wanted:g}磅"
    if pitch is None:
        return measure("行距", "未量到", said, None)
    return measure("行距", f"{pitch:g}磅", said, low <= pitch <= high)


def _indent(bench: Bench, ink: Inked) -> Measure:
    """Of paragraphs' first lines: what most lines that begin a little to the right have."""
    area = bench.area
    cell, left = area.width / area.cells, ink.left or 0
    steps = (line.x - left for line in bench.body)
    found = most((step for step in steps if 0.5 * area.em < step < 4 * area.em), 1)
    if found is None:
        return measure("段首空二字", "未量到", "2 字", None)
    return measure("段首空二字", f"{found / cell:.1f} 字", "2 字", near(found, 2 * cell))
