"""Tables to blocks: a text block for each cell, and widths for the columns."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from bulletin_kit.base.length import Emu
from bulletin_kit.composing.columns import Column, candidates
from bulletin_kit.composing.setting import Setter
from bulletin_kit.composing.wording import Pen, with_note_marks
from bulletin_kit.hanzi.lexicon import TORN
from bulletin_kit.model.article import Align, Cell, Table
from bulletin_kit.model.blocks import Role, TableBlock, TextBlock


def table_block(
    table: Table, id: str, pen: Pen, setter: Setter, marks: Mapping[str, tuple[str, str]]
) -> TableBlock:
    """The table as a block, as wide as the type area."""
    aligns = [
        _align(given, [row[n] for row in table.rows[1:]], setter.sheet.table_short)
        for n, given in enumerate(table.aligns)
    ]
    rows = tuple(
        tuple(
            _cell(cell, f"{id}.r{r}c{c}", r == 0, aligns[c], pen, marks)
            for c, cell in enumerate(row)
        )
        for r, row in enumerate(table.rows)
    )
    return TableBlock(id, _widths(rows, setter), rows, table.at, after=setter.sheet.table_after)


def narrow_columns(block: TableBlock, setter: Setter) -> Iterator[Emu]:
    """The inner widths of columns below the style's least that have no room for their words."""
    for n, width in enumerate(block.columns):
        inner = width - 2 * setter.sheet.cell_padding
        words = max(setter.width(row[n]) for row in block.rows)
        if inner < min(words, setter.sheet.column_least):
            yield inner


def _cell(
    cell: Cell, id: str, head: bool, align: Align, pen: Pen, marks: Mapping[str, tuple[str, str]]
) -> TextBlock:
    row, runs = with_note_marks(cell.words, cell.runs, marks)
    role = Role.TABLE_HEAD if head else Role.TABLE_CELL
    return pen.block(id, role, *row, runs=runs, align=Align.CENTER if head else align)


def _align(given: Align, cells: Sequence[Cell], short: int) -> Align:
    """As the editor said; else numbers right, short words in the middle, text left."""
    if given is not Align.AUTO:
        return given
    texts = [cell.words.text for cell in cells if cell.words]
    if all(text.strip("-+.,%％—").replace(",", "").replace(".", "").isdigit() for text in texts):
        return Align.RIGHT
    return Align.CENTER if all(len(text) <= short for text in texts) else Align.LEFT


def _widths(rows: Sequence[Sequence[TextBlock]], setter: Setter) -> tuple[Emu, ...]:
    """Columns that together fill the type area.

    In proportion to their words where these have room on one line each, or where there is none for
    two characters a column; else those that make the table lowest.
    """
    sheet = setter.sheet
    room, em = sheet.page.area_width, sheet.text[Role.TABLE_CELL].size
    wanted = [
        2 * sheet.cell_padding + em + max(map(setter.width, column))
        for column in zip(*rows, strict=True)
    ]
    if sum(wanted) > room and (lowest := _lowest(rows, setter)) is not None:
        widths = [2 * sheet.cell_padding + width * em for width in lowest]
        spare = room - sum(widths)
        widths = [width + spare // len(widths) for width in widths]
    else:
        widths = [want * room // sum(wanted) for want in wanted]
    widths[-1] += room - sum(widths)
    return tuple(widths)


def _lowest(rows: Sequence[Sequence[TextBlock]], setter: Setter) -> tuple[int, ...] | None:
    """The columns' inner widths in characters; None where there is no room for any."""
    sheet = setter.sheet
    em = sheet.text[Role.TABLE_CELL].size
    columns = [
        Column([_words(cell, setter, em) for cell in column]) for column in zip(*rows, strict=True)
    ]
    room = (sheet.page.area_width - 2 * sheet.cell_padding * len(columns)) // em

    def lines(widths: tuple[int, ...]) -> tuple[int, int]:
        counts = [
            [setter.count(c, width * em) for c, width in zip(row, widths, strict=True)]
            for row in rows
        ]
        torn = sum(column.torn(width) for column, width in zip(columns, widths, strict=True))
        return sum(map(max, counts)) + torn, sum(map(sum, counts))

    return min(candidates(columns, room), key=lines, default=None)


def _words(cell: TextBlock, setter: Setter, em: Emu) -> list[float]:
    """The widths of what should not be parted, in characters; no words are known of flowing text.

    Short cells keep their words whole, and so do centred ones, which are parted like titles.
    """
    whole, text = setter.pieces(cell), cell.text
    short = cell.align is Align.CENTER or len(text) <= setter.sheet.table_short
    bonds = setter.lexicon.bonds(text) if short else [0.0] * len(text)
    ends = [i for i in range(1, len(text)) if whole.breaks[i] and bonds[i] < TORN]
    return [whole.width(a, b) / em for a, b in pairwise((0, *ends, len(text)))]
