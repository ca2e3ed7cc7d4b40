"""Plan: every block of the flow with its look, its exact spaces, and the rules beside it.

Ruled lines have no paragraphs of their own. One under a paragraph of the flow becomes its lower
border; those of the closing block, and any that no border can say, are drawn at their place on the
page and anchored in the paragraph beside them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from bulletin_kit.base.length import PT, Emu
from bulletin_kit.model.composed import (
    Block,
    Composed,
    FigureBlock,
    Line,
    Role,
    Rule,
    RuleBlock,
    RuleRole,
    TableBlock,
    TextBlock,
)
from bulletin_kit.style.sheet import StyleSheet
from bulletin_kit.writers.docx.looks import Edge, Look, Place
from bulletin_kit.writers.docx.measure import eighths, ems, of_eighths

MARKS = frozenset({Role.COPY_NUMBER, Role.SECRECY, Role.URGENCY})
"""What stands in the type area's upper left corner, outside the flow."""

FARTHEST_BORDER = 31
"""Points: no border stands farther from its text (ECMA-376, 17.18.2)."""

Standing: TypeAlias = TextBlock | FigureBlock | TableBlock


@dataclass(frozen=True, slots=True)
class Entry:
    """One block of the flow, ready to be written."""

    block: Standing
    look: Look
    before: Emu
    after: Emu
    strokes: tuple[Rule, ...] = ()
    """Ruled lines of the page that are anchored here."""
    breaks_page: bool = False
    """Whether what follows begins a new page."""


def plan(composed: Composed, sheet: StyleSheet) -> tuple[Entry, ...]:
    """The flow of the document from the masthead to the closing block."""
    ruled = _rules_by_block(composed)
    flow = _entries((*composed.masthead, *composed.body), Place.FLOW, sheet, ruled)
    closing = _entries(composed.closing, Place.FOOT, sheet, ruled)
    height = _height_of(closing, composed, sheet)
    closing = [replace(entry, look=replace(entry.look, height=height)) for entry in closing]
    if flow and closing and _stands_alone(composed):
        flow[-1] = replace(flow[-1], breaks_page=True)
    return (*_spaced(flow), *_spaced(closing))


def text_entry(block: TextBlock, sheet: StyleSheet) -> Entry:
    """A text block that stands outside the flow: a footnote, a table's cell."""
    return Entry(block, _look(block, Place.FLOW, sheet), block.before, block.after)


def texts(entries: Iterable[Entry], sheet: StyleSheet) -> Iterator[Entry]:
    """Every paragraph of the entries; the cells of tables are paragraphs, too."""
    for entry in entries:
        if isinstance(entry.block, TableBlock):
            yield from (text_entry(cell, sheet) for row in entry.block.rows for cell in row)
        else:
            yield entry


def _entries(
    blocks: Sequence[Block], place: Place, sheet: StyleSheet, ruled: Mapping[str, Rule]
) -> list[Entry]:
    entries: list[Entry] = []
    gap: Emu = 0  # what rules leave to the next block
    strokes: tuple[Rule, ...] = ()
    for block in blocks:
        if not isinstance(block, RuleBlock):
            entries.append(_entry(block, place, sheet, gap, strokes))
            gap, strokes = 0, ()
        elif place is Place.FLOW and (edge := _edge(entries, block)):
            last = entries[-1]
            entries[-1] = replace(last, after=0, look=replace(last.look, edge=edge))
            gap = last.after + _height(block, sheet) - edge.space * PT - _drawn(block.role, sheet)
        else:
            gap += _height(block, sheet)
            strokes += (ruled[block.id],) if block.id in ruled else ()
    if entries and (gap or strokes):
        last = entries[-1]
        entries[-1] = replace(last, after=last.after + gap, strokes=last.strokes + strokes)
    return entries


def _entry(
    block: Standing, place: Place, sheet: StyleSheet, gap: Emu, strokes: tuple[Rule, ...]
) -> Entry:
    air = -block.height % sheet.page.pitch if isinstance(block, FigureBlock) else 0
    above = air // 2  # a picture stands in the middle of whole rows
    if isinstance(block, TextBlock) and block.role in MARKS:
        place = Place.CORNER
    look = _look(block, place, sheet)
    return Entry(block, look, gap + block.before + above, block.after + air - above, strokes)


def _edge(entries: Sequence[Entry], rule: RuleBlock) -> Edge | None:
    """The rule as a border of the paragraph above it, where there is one that can have it."""
    last = entries[-1] if entries else None
    if last is None or not isinstance(last.block, TextBlock) or last.look.edge or last.strokes:
        return None
    space = round((last.after + rule.before) / PT)
    if last.look.place is not Place.FLOW or space > FARTHEST_BORDER:
        return None
    return Edge(rule.role, space)


def _height(rule: RuleBlock, sheet: StyleSheet) -> Emu:
    return rule.before + sheet.rules[rule.role].thickness + rule.after


def _drawn(role: RuleRole, sheet: StyleSheet) -> Emu:
    """How thick a border comes out."""
    return of_eighths(eighths(sheet.rules[role].thickness))


def _look(block: Standing, place: Place, sheet: StyleSheet) -> Look:
    if not isinstance(block, TextBlock):
        return Look(Role.FIGURE, place)
    style = sheet.text[block.role]
    label = block.text[: block.label]
    hang = round(ems(label) * style.size) + len(label) * style.tracking
    return Look(
        block.role, place, hang, "\t" in block.text, align=block.align, tracking=block.tracking
    )


def _height_of(closing: Sequence[Entry], composed: Composed, sheet: StyleSheet) -> Emu:
    """From the closing block's top to the lower edge of Word's text area."""
    items = (item for page in composed.pages for item in page.items)
    lines = Counter(item.block for item in items if isinstance(item, Line))
    height = sheet.page.leading - sheet.page.leading // 2 if closing else 0
    for entry in closing:
        pitch = sheet.text[entry.look.role].pitch
        height += entry.before + lines[entry.block.id] * pitch + entry.after
    return height


def _rules_by_block(composed: Composed) -> Mapping[str, Rule]:
    """Each rule block's line on its page; they come in the same order."""
    blocks = [block for block in composed.blocks if isinstance(block, RuleBlock)]
    roles = {block.role for block in blocks}
    items = [item for page in composed.pages for item in page.items if isinstance(item, Rule)]
    placed = [item for item in items if item.role in roles]
    if len(placed) != len(blocks):
        return {}
    return {block.id: item for block, item in zip(blocks, placed, strict=True)}


def _stands_alone(composed: Composed) -> bool:
    """Whether the page of the closing block holds nothing of the text."""
    closing = {block.id for block in composed.closing}
    last = composed.pages[-1].items if composed.pages else ()
    return not any(isinstance(item, Line) and item.block not in closing for item in last) and any(
        isinstance(item, Line) for item in last
    )


def _spaced(entries: Sequence[Entry]) -> Iterator[Entry]:
    """The entries with each space between two of them said once, by the one that can say it.

    Programs differ on whether a space below and a space above add up or the larger one counts, so
    both never stand at one joint. A table has no spaces of its own; its neighbours have them.
    """
    joined = list(entries)
    for n in range(1, len(joined)):
        above, below = joined[n - 1], joined[n]
        if above.look.place is not below.look.place:
            continue
        space = above.after + below.before
        if isinstance(below.block, TableBlock):
            joined[n - 1], joined[n] = replace(above, after=space), replace(below, before=0)
        elif isinstance(above.block, TableBlock) or (above.after and below.before):
            joined[n - 1], joined[n] = replace(above, after=0), replace(below, before=space)
    yield from joined
