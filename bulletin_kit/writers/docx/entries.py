"""Entries: single blocks with their looks and the spaces that they ask for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from bulletin_kit.base.length import Emu
from bulletin_kit.model.blocks import FigureBlock, Role, TableBlock, TextBlock
from bulletin_kit.model.composed import Rule
from bulletin_kit.style.sheet import StyleSheet
from bulletin_kit.writers.docx.looks import Look
from bulletin_kit.writers.docx.measure import SMALLEST, ems

Standing: TypeAlias = TextBlock | FigureBlock | TableBlock


class Entry(Struct, frozen=True):
    """One block of the flow, ready to be written."""

    block: Standing
    look: Look
    before: Emu
    after: Emu
    strokes: tuple[Rule, ...] = ()
    """Ruled lines of the page that are anchored here."""


def entry(block: Standing, sheet: StyleSheet) -> Entry:
    """A block by itself."""
    before, after = block.before, block.after
    if isinstance(block, FigureBlock):
        # A picture stands in the middle of whole rows, so that the text below stays in row.
        air = -block.height % sheet.page.pitch
        before, after = before + air // 2, after + air - air // 2
        before = max(0, before - SMALLEST)
    return Entry(block, _look(block, sheet), before, after)


def rows(block: TableBlock, sheet: StyleSheet, whole: bool) -> Iterator[tuple[Entry, ...]]:
    """The cells of a table. Its first rows and its last stay together, or all of a whole table."""
    last = len(block.rows) - 1
    for n, row in enumerate(block.rows):
        keep = n < last if whole else sheet.row_stays(n, last)
        keep |= n > last - block.keeps
        cells = (entry(cell, sheet) for cell in row)
        yield tuple(replace(each, look=replace(each.look, keep=keep)) for each in cells)


def paragraphs(
    entries: Iterable[Entry], sheet: StyleSheet, whole: frozenset[str]
) -> Iterator[Entry]:
    """Every paragraph of the entries; ``whole`` are the tables that no page's end may part."""
    for each in entries:
        if isinstance(each.block, TableBlock):
            for row in rows(each.block, sheet, each.block.id in whole):
                yield from row
        else:
            yield each


def _look(block: Standing, sheet: StyleSheet) -> Look:
    if not isinstance(block, TextBlock):
        return Look(Role.FIGURE)
    style = sheet.text[block.role]
    label = block.text[: block.label]
    return Look(
        block.role,
        hang=round(ems(label) * style.size) + len(label) * style.tracking,
        tab="\t" in block.text,
        drawn=min((run.tracking for run in block.runs), default=0),
        align=block.align,
        outline=block.outline if block.outline != style.outline else 0,
        new_page=block.new_page,
    )
