"""Ruling: blocks and the ruled lines between them, which have no paragraphs of their own.

A line under a paragraph becomes its lower border. One that no border can say is drawn at its place
on the page and anchored in the paragraph below it. Those of the closing block are its table's.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from bulletin_kit.base.length import PT, Emu
from bulletin_kit.model.blocks import Block, RuleBlock, TextBlock
from bulletin_kit.model.composed import Composed, Rule
from bulletin_kit.style.sheet import StyleSheet
from bulletin_kit.writers.docx.entries import Entry, entry
from bulletin_kit.writers.docx.looks import Edge
from bulletin_kit.writers.docx.measure import drawn

FARTHEST_BORDER = 31
"""Points: no border stands farther from its text (ECMA-376-1, 17.3.4)."""


def ruled(blocks: Sequence[Block], sheet: StyleSheet, places: Mapping[str, Rule]) -> list[Entry]:
    """The blocks' entries. A rule's height and spaces go to its neighbours."""
    entries: list[Entry] = []
    gap: Emu = 0
    strokes: tuple[Rule, ...] = ()
    for block in blocks:
        if not isinstance(block, RuleBlock):
            made = entry(block, sheet)
            entries.append(replace(made, before=gap + made.before, strokes=strokes))
            gap, strokes = 0, ()
        elif edge := _edge(entries, block):
            last = entries[-1]
            below = last.after + _height(block, sheet) - edge.space * PT - drawn(block.role, sheet)
            entries[-1] = replace(last, after=max(0, below), look=replace(last.look, edge=edge))
        else:
            gap += _height(block, sheet)
            strokes += (places[block.id],) if block.id in places else ()
    if entries:
        last = entries[-1]
        entries[-1] = replace(last, after=last.after + gap, strokes=last.strokes + strokes)
    return entries


def rules_by_block(composed: Composed) -> Mapping[str, Rule]:
    """Each rule block's line on its page, by the block's id; both come in the same order."""
    blocks = [block for block in composed.blocks if isinstance(block, RuleBlock)]
    roles = {block.role for block in blocks}
    items = (item for page in composed.pages for item in page.items if isinstance(item, Rule))
    lines = [item for item in items if item.role in roles]
    if len(lines) != len(blocks):
        return {}
    return {block.id: line for block, line in zip(blocks, lines, strict=True)}


def _edge(entries: Sequence[Entry], rule: RuleBlock) -> Edge | None:
    """The rule as a border of the paragraph above it, where there is one that can have it."""
    last = entries[-1] if entries else None
    if last is None or not isinstance(last.block, TextBlock) or last.look.edge:
        return None
    space = round((last.after + rule.before) / PT)
    return Edge(rule.role, space) if space <= FARTHEST_BORDER else None


def _height(rule: RuleBlock, sheet: StyleSheet) -> Emu:
    return rule.before + sheet.rules[rule.role].thickness + rule.after
