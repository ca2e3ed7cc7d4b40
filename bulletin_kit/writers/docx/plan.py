"""Plan: every block of the document's flow with its look, its exact spaces, and its rules."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from bulletin_kit.base.length import Emu
from bulletin_kit.model.blocks import Role, TableBlock, TextBlock
from bulletin_kit.model.composed import Composed, Line
from bulletin_kit.style.sheet import StyleSheet
from bulletin_kit.writers.docx.entries import Entry
from bulletin_kit.writers.docx.looks import Place
from bulletin_kit.writers.docx.ruling import ruled, rules_by_block

MARKS = frozenset({Role.COPY_NUMBER, Role.SECRECY, Role.URGENCY})
"""What stands in the type area's upper left corner, in the space above the name."""


def plan(composed: Composed, sheet: StyleSheet) -> tuple[Entry, ...]:
    """The flow, from the masthead to the closing block."""
    drawn = rules_by_block(composed)
    flow = ruled((*composed.masthead, *composed.body), Place.FLOW, sheet, drawn)
    closing = _low(ruled(composed.closing, Place.FOOT, sheet, drawn))
    height = _height(closing, _line_counts(composed), sheet)
    closing = [replace(e, look=replace(e.look, height=height)) for e in closing]
    if flow and closing and _stands_alone(composed):
        flow[-1] = replace(flow[-1], breaks_page=True)
    flow = [*_joined(_under_marks(flow, sheet))]
    fixed = {block.id for block in composed.masthead}
    head = (_settled(each) if each.block.id in fixed else each for each in flow)
    return (*head, *(_settled(each) for each in _joined(closing)))


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


def _low(closing: Sequence[Entry]) -> list[Entry]:
    """The closing block from its first line on: the rule above it stands on the page by itself.

    Programs keep the text's lines off the frame with all their leading.
    """
    return [replace(each, before=each.before if n else 0) for n, each in enumerate(closing)]


def _height(closing: Sequence[Entry], lines: Mapping[str, int], sheet: StyleSheet) -> Emu:
    """From the closing block's top to the lower edge of Word's text area."""
    height = sheet.page.leading - sheet.page.half
    for each in closing:
        pitch = sheet.text[each.look.role].pitch
        height += each.before + lines.get(each.block.id, 0) * pitch + each.after
    return height


def _stands_alone(composed: Composed) -> bool:
    """Whether the last page holds the closing block and nothing of the text."""
    last = composed.pages[-1].items if composed.pages else ()
    blocks = {item.block for item in last if isinstance(item, Line)}
    return bool(blocks) and blocks <= {block.id for block in composed.closing}


def ends_behind_page(composed: Composed) -> bool:
    """Whether the text's last paragraph goes on to the page of the closing block."""
    last = composed.body[-1].id if composed.body and composed.closing else ""
    parts = [any(i.block == last for i in p.items if isinstance(i, Line)) for p in composed.pages]
    return sum(parts) > 1


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
