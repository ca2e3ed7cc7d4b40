"""Entries: single blocks with their looks and the spaces that they ask for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from bulletin_kit.base.length import Emu
from bulletin_kit.model.composed import FigureBlock, Role, Rule, TableBlock, TextBlock
from bulletin_kit.style.sheet import StyleSheet
from bulletin_kit.writers.docx.looks import Look, Place
from bulletin_kit.writers.docx.measure import ems

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


def entry(block: Standing, sheet: StyleSheet, place: Place = Place.FLOW) -> Entry:
    """A block by itself."""
    # A picture stands in the middle of whole rows, so that the text below stays in row.
    air = -block.height % sheet.page.pitch if isinstance(block, FigureBlock) else 0
    above = air // 2
    return Entry(block, _look(block, sheet, place), block.before + above, block.after + air - above)


def _look(block: Standing, sheet: StyleSheet, place: Place) -> Look:
    if not isinstance(block, TextBlock):
        return Look(Role.FIGURE, place)
    style = sheet.text[block.role]
    label = block.text[: block.label]
    return Look(
        block.role,
        place,
        hang=round(ems(label) * style.size) + len(label) * style.tracking,
        tab="\t" in block.text,
        align=block.align,
        tracking=block.tracking,
    )
