"""Tables to blocks: a text block for each cell, and widths for the columns."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from bulletin_kit.base.length import Emu
from bulletin_kit.composing.setting import Setter
from bulletin_kit.composing.wording import Pen, with_note_marks
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
    """Columns that together fill the type area, in proportion to their words.

    Where the words need more than there is, each column first gets room for its short words and
    for its head in two lines; what is left goes to the columns by what they still lack.
    """
    sheet = setter.sheet
    room, air = sheet.page.area_width, 2 * sheet.cell_padding + sheet.text[Role.TABLE_CELL].size
    columns = [
        [(len(cell.text), setter.width(cell)) for cell in column]
        for column in zip(*rows, strict=True)
    ]
    wanted = [air + max(width for _, width in column) for column in columns]
    for short in range(sheet.table_short, 1, -1):
        least = [air + _least(column, short) for column in columns]
        if sum(least) <= room:
            break
    lacking, rest = sum(wanted) - sum(least), room - sum(least)
    if sum(wanted) <= room or rest <= 0 or not lacking:
        widths = [want * room // sum(wanted) for want in wanted]
    else:
        widths = [
            low + (want - low) * rest // lacking for low, want in zip(least, wanted, strict=True)
        ]
    widths[-1] += room - sum(widths)
    return tuple(widths)


def _least(column: Sequence[tuple[int, Emu]], short: int) -> Emu:
    """What a column's head needs in two lines, and its words up to ``short`` characters in one."""
    (length, head), *cells = column
    head = head if length <= 2 else head * -(-length // 2) // length
    return max([head, *(width for length, width in cells if length <= short)])
