"""Plan: every block of the document's flow with its look, its exact spaces, and its rules."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from bulletin_kit.base.length import Emu
from bulletin_kit.model.composed import Composed, Line, Role, TableBlock
from bulletin_kit.style.sheet import StyleSheet
from bulletin_kit.writers.docx.entries import Entry, entry
from bulletin_kit.writers.docx.looks import Place
from bulletin_kit.writers.docx.ruling import ruled, rules_by_block

MARKS = frozenset({Role.COPY_NUMBER, Role.SECRECY, Role.URGENCY})
"""What stands in the type area's upper left corner, in the space above the name."""


def plan(composed: Composed, sheet: StyleSheet) -> tuple[Entry, ...]:
    """The flow, from the masthead to the closing block."""
    drawn = rules_by_block(composed)
    flow = ruled((*composed.masthead, *composed.body), Place.FLOW, sheet, drawn)
    closing = ruled(composed.closing, Place.FOOT, sheet, drawn)
    height = _height(closing, composed, sheet)
    closing = [replace(e, look=replace(e.look, height=height)) for e in closing]
    if flow and closing and _stands_alone(composed):
        flow[-1] = replace(flow[-1], breaks_page=True)
    return (*_joined(_under_marks(flow, sheet)), *_joined(closing))


def paragraphs(entries: Iterable[Entry], sheet: StyleSheet) -> Iterator[Entry]:
    """Every paragraph of the entries; the cells of tables are paragraphs, too."""
    for each in entries:
        if isinstance(each.block, TableBlock):
            yield from (entry(cell, sheet) for row in each.block.rows for cell in row)
        else:
            yield each


def _height(closing: Sequence[Entry], composed: Composed, sheet: StyleSheet) -> Emu:
    """From the closing block's top to the lower edge of Word's text area."""
    items = (item for page in composed.pages for item in page.items)
    lines = Counter(item.block for item in items if isinstance(item, Line))
    height = sheet.page.leading - sheet.page.leading // 2
    for each in closing:
        pitch = sheet.text[each.look.role].pitch
        height += each.before + lines[each.block.id] * pitch + each.after
    return height


def _stands_alone(composed: Composed) -> bool:
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
    """
    joined = list(entries)
    for n in range(1, len(joined)):
        above, below = joined[n - 1], joined[n]
        space = above.after + below.before
        if isinstance(below.block, TableBlock):
            joined[n - 1], joined[n] = replace(above, after=space), replace(below, before=0)
        elif isinstance(above.block, TableBlock) or (above.after and below.before):
            joined[n - 1], joined[n] = replace(above, after=0), replace(below, before=space)
    yield from joined
