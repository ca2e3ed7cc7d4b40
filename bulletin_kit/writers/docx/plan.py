"""Plan: every block of the document's flow with its look, its exact spaces, and its rules."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from bulletin_kit.base.length import Emu, twips
from bulletin_kit.model.blocks import Role, RuleBlock, TableBlock, TextBlock
from bulletin_kit.model.composed import Composed, Line
from bulletin_kit.style.sheet import StyleSheet
from bulletin_kit.writers.docx.closing import Bar, bars
from bulletin_kit.writers.docx.entries import Entry
from bulletin_kit.writers.docx.rows import own_spaces
from bulletin_kit.writers.docx.ruling import ruled, rules_by_block

MARKS = frozenset({Role.COPY_NUMBER, Role.SECRECY, Role.URGENCY})
"""What stands in the type area's upper left corner, in the space above the name."""


class Plan(Struct, frozen=True):
    """Masthead and text as they flow, and the closing block's bars."""

    flow: tuple[Entry, ...]
    closing: tuple[Bar, ...]


def plan(composed: Composed, sheet: StyleSheet) -> Plan:
    """What stands in the document, in order."""
    flow = ruled((*composed.masthead, *composed.body), sheet, rules_by_block(composed))
    fixed = {block.id for block in composed.masthead}
    joined = _joined(_under_marks(flow, sheet))
    head = (_settled(each) if each.block.id in fixed else _moved(each, sheet) for each in joined)
    closing = (
        replace(bar, entries=tuple(map(_settled, _joined(bar.entries))))
        for bar in bars(composed.closing, sheet)
    )
    return Plan(tuple(head), tuple(closing))


def room_under_notes(composed: Composed, sheet: StyleSheet) -> Mapping[str, Emu]:
    """By footnote how much is blank under it: the closing block, under the last one of its page."""
    ids = {note.id for note in composed.notes}
    last = composed.pages[-1].items if composed.pages and composed.closing else ()
    foot = [item.block for item in last if isinstance(item, Line) and item.block in ids]
    return {foot[-1]: _closing_height(composed, sheet)} if foot else {}


def _closing_height(composed: Composed, sheet: StyleSheet) -> Emu:
    """From the closing block's top to the lower edge of Word's text area."""
    lines = _line_counts(composed)
    height = sheet.page.leading // 2
    for block in composed.closing:
        height += block.before + block.after
        if isinstance(block, RuleBlock):
            height += sheet.rules[block.role].thickness
        elif isinstance(block, TextBlock):
            height += lines.get(block.id, 0) * sheet.text[block.role].pitch
    return height


def row_heights(composed: Composed, sheet: StyleSheet) -> Mapping[str, tuple[Emu, ...]]:
    """How high the rows of each table are, by the table's id."""
    lines = _line_counts(composed)
    tables = (block for block in composed.blocks if isinstance(block, TableBlock))
    return {t.id: tuple(_row_height(row, lines, sheet) for row in t.rows) for t in tables}


def whole_tables(heights: Mapping[str, Sequence[Emu]], sheet: StyleSheet) -> frozenset[str]:
    """The tables low enough to stand on one page."""
    return frozenset(id for id, rows in heights.items() if sum(rows) <= sheet.table_whole)


def _row_height(row: Sequence[TextBlock], lines: Mapping[str, int], sheet: StyleSheet) -> Emu:
    return max(sheet.text[cell.role].pitch * max(1, lines.get(cell.id, 0)) for cell in row)


def _line_counts(composed: Composed) -> Mapping[str, int]:
    """How many lines each block of text takes; a table's head is repeated, but counts once."""
    items = (item for page in composed.pages for item in page.items)
    lines = {(item.block, item.start) for item in items if isinstance(item, Line)}
    return Counter(block for block, _ in lines)


def _settled(each: Entry) -> Entry:
    """The entry with its spaces in its style: they are the same wherever its like stands."""
    return replace(each, look=replace(each.look, spaces=(each.before, each.after)))


def _moved(each: Entry, sheet: StyleSheet) -> Entry:
    """The entry with its spaces in a variant of its style, if its neighbours gave it others, or
    a picture needs them to fill whole rows."""
    spaces = (each.before, each.after)
    own = own_spaces(each.look, sheet.text[each.look.role])
    if [*map(twips, spaces)] == [*map(twips, own)]:
        return each
    return replace(each, look=replace(each.look, moved=spaces))


def stands_alone(composed: Composed) -> bool:
    """Whether the last page holds the closing block and nothing of the text."""
    last = composed.pages[-1].items if composed.pages else ()
    blocks = {item.block for item in last if isinstance(item, Line)}
    return bool(blocks) and blocks <= {block.id for block in composed.closing}


def _under_marks(flow: Sequence[Entry], sheet: StyleSheet) -> list[Entry]:
    """The flow with the marks in the space that the composer left for them above the name."""
    moved = list(flow)
    count = next((n for n, each in enumerate(flow) if each.look.role not in MARKS), 0)
    taken = sum(sheet.text[mark.look.role].pitch for mark in flow[:count])
    if count:
        moved[count] = replace(flow[count], before=max(0, flow[count].before - taken))
    return moved


def _joined(entries: Sequence[Entry]) -> Iterator[Entry]:
    """The entries with each space between two of them said once, by the one that can say it.

    Programs differ on whether a space below and a space above add up or the larger one counts, so
    both never stand at one joint. A table has no spaces of its own; its neighbours have them.
    Where a block begins a page there is no joint: programs would keep its space above.
    """
    joined = list(entries)
    for n in range(1, len(joined)):
        above, below = joined[n - 1], joined[n]
        space = above.after + below.before
        if isinstance(below.block, TextBlock) and below.block.new_page:
            joined[n - 1], joined[n] = replace(above, after=0), replace(below, before=0)
        elif isinstance(below.block, TableBlock):
            joined[n - 1], joined[n] = replace(above, after=space), replace(below, before=0)
        elif isinstance(above.block, TableBlock) or (above.after and below.before):
            joined[n - 1], joined[n] = replace(above, after=0), replace(below, before=space)
    yield from joined
