"""Typed tables: lines of a text that are rows of a table, with their sums."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from bulletin_kit.base.pattern import Pattern
from bulletin_kit.checks.numbers.figures import CLASSIFIER
from bulletin_kit.checks.numbers.table_sums import doubtful_cells
from bulletin_kit.checks.passage import Passage

_GAP = r"(?:[ \t\u3000\u2003]{2,}|[\t\u3000\u2003]|[:：|])"
_NUMBER = Pattern(rf"[\d.,]{{1,15}}(?:[万亿]?(?:{CLASSIFIER})|%)?|[—/-]{{1,2}}")
_STOPS = Pattern("[。；，！？]")
_LONGEST, _FEWEST = 60, 3

Row = tuple[Passage, list[tuple[int, int]]]


def typed_sums(passages: Iterable[Passage]) -> Iterator[tuple[Passage, tuple[int, int], str]]:
    """(passage, span, why) of the totals that are not the sums of their lines."""
    run: list[Row] = []
    for row in map(_row, passages):
        if run and (not row or len(row[1]) != len(run[0][1]) or row[0].unit != run[0][0].unit):
            yield from _doubts(run)
            run = []
        if row:
            run.append(row)
    yield from _doubts(run)


def _row(passage: Passage) -> Row | None:
    """The cells of a short line without a stop, if it has more than one."""
    text = passage.text
    if len(text) > _LONGEST or _STOPS.search(text):
        return None
    cells, start = list[tuple[int, int]](), 0
    for gap in (*re.finditer(_GAP, text), None):
        end = gap.start() if gap else len(text)
        if text[start:end].strip():
            cells.append((start, end))
        start = gap.end() if gap else end
    return (passage, cells) if len(cells) > 1 else None


def _doubts(run: Sequence[Row]) -> Iterator[tuple[Passage, tuple[int, int], str]]:
    grid = [[passage.text[start:end].strip() for start, end in cells] for passage, cells in run]
    if len(grid) < _FEWEST:
        return
    headless = any(_NUMBER.fullmatch(cell) for cell in grid[0][1:])
    rows = [[""] * len(grid[0]), *grid] if headless else grid
    for row, column, said in doubtful_cells(rows):
        passage, cells = run[row - headless]
        yield passage, cells[column], said
