"""Tables: lines of cells between ``|``, a head, a line that parts it from the rest, rows."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bulletin_kit.base.words import Words
from bulletin_kit.forms.records.reading import Reading
from bulletin_kit.model.article import Align, Caption, Cell, Table
from bulletin_kit.source.body_mistakes import WIDE_MARK
from bulletin_kit.source.inline import inline
from bulletin_kit.source.table_mistakes import RAGGED_ROW, TABLE_WITHOUT_SEPARATOR

BARS = "|｜"
SEPARATOR = r"[:：]?\s*[-－—–─]+\s*[:：]?"
LONGEST_CAPTION = 60


def is_row(line: Words) -> bool:
    """Whether the line is a row of a table."""
    return line.text[:1] in BARS and bool(line.text)


def is_caption(line: Words) -> bool:
    """Whether a line right above a table is its caption: 表1 …… and no sentence.

    A sentence that leads up to the table (表彰名单如下：) is none.
    """
    text = line.text
    if not text.startswith(("表", "附表")) or len(text) > LONGEST_CAPTION:
        return False
    return "。" not in text and text[-1] not in "：:；;，,"


def table(lines: Sequence[Words], caption: Caption | None, reading: Reading) -> Table:
    """The table of these rows; cells that are missing are empty ones."""
    for line in lines:
        _look_at_width(line, reading)
    head, aligns = _cells(lines[0]), _aligns(lines[1]) if len(lines) > 1 else None
    if aligns is None:
        separator = "|" + "---|" * len(head)
        reading.say(TABLE_WITHOUT_SEPARATOR, lines[0].at, separator=separator)
    body = [_cells(line) for line in lines[1 if aligns is None else 2 :]]
    places = [line.at for line in lines[1 if aligns is None else 2 :]]
    if aligns is not None and len(aligns) != len(head):
        reading.say(RAGGED_ROW, lines[1].at, given=len(aligns), wanted=len(head))
    for row, at in zip(body, places, strict=True):
        if len(row) != len(head):
            reading.say(RAGGED_ROW, at, given=len(row), wanted=len(head))
    width = max(map(len, [head, *body]))
    full = [*(aligns or ()), *[Align.AUTO] * width][:width]
    rows = tuple(_row(row, width, reading) for row in [head, *body])
    return Table(caption, tuple(full), rows, lines[0].at)


def _row(cells: list[Words], width: int, reading: Reading) -> tuple[Cell, ...]:
    last = cells[-1].part(len(cells[-1].text), len(cells[-1].text))
    full = [*cells, *[last] * (width - len(cells))]
    return tuple(Cell(*inline(cell, reading)) for cell in full)


def _cells(line: Words) -> list[Words]:
    """The row's cells. A bar behind a backslash is text; the last bar may be left out."""
    text, cells, start = line.text, [], 1
    for at in range(1, len(text)):
        if text[at] in BARS and text[at - 1] != "\\":
            cells.append(_cell(line, start, at))
            start = at + 1
    if text[start:].strip() or not cells:
        cells.append(_cell(line, start, len(text)))
    return cells


def _cell(line: Words, start: int, end: int) -> Words:
    """The words between two bars."""
    text = line.text[start:end]
    start, end = end - len(text.lstrip()), start + len(text.rstrip())
    words = line.part(start, max(start, end))
    if "\\" not in words.text:
        return words
    return words.without([(m.start(), m.start() + 1) for m in re.finditer(r"\\[|｜]", words.text)])


def _aligns(line: Words) -> tuple[Align, ...] | None:
    """What the line below the head says of each column; None if it is no such line."""
    cells = [cell.text for cell in _cells(line)]
    if not all(re.fullmatch(SEPARATOR, cell) for cell in cells):
        return None
    return tuple(_align(cell[0] in ":：", cell[-1] in ":：") for cell in cells)


def _align(left: bool, right: bool) -> Align:
    if left and right:
        return Align.CENTER
    return Align.LEFT if left else Align.RIGHT if right else Align.AUTO


def _look_at_width(line: Words, reading: Reading) -> None:
    wide = [sign for sign in "｜：－—–─" if sign in line.text]
    if not wide:
        return
    if _aligns(line) is not None:
        reading.say(WIDE_MARK, line.at, found="".join(wide), wanted="| : -")
    elif "｜" in wide:
        reading.say(WIDE_MARK, line.at, found="｜", wanted="|")
