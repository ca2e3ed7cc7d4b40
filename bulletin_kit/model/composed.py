"""Composed: what the issue says (blocks) and where it stands (pages).

Writers are views of it. A :class:`Line` is a range into a block and never a copy of its words, so
no two views can disagree about them.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TypeAlias

from msgspec import Struct

from bulletin_kit.base.length import Emu
from bulletin_kit.model.blocks import Block, Role, RuleRole, TableBlock, TextBlock


class Segment(Struct, frozen=True):
    """Neighbours on a line in one face, evenly spaced: ``text[start:end]`` of the block.

    ``x`` is the left edge of the first character from the page's left edge; every character but
    the last is followed by ``tracking``.
    """

    start: int
    end: int
    x: Emu
    face: str
    size: Emu
    tracking: Emu = 0
    bold: bool = False
    """Emboldened by stroking, where the face has no bold of its own."""
    rise: Emu = 0


class Line(Struct, frozen=True):
    """A cut of one text block, placed on a page. ``baseline`` is measured from the page's top."""

    block: str
    start: int
    end: int
    baseline: Emu
    segments: tuple[Segment, ...]


class Mark(Struct, frozen=True):
    """Text that stands on a page without a block of its own: page numbers, footnote numbers."""

    text: str
    role: Role
    baseline: Emu
    segments: tuple[Segment, ...]


class Rule(Struct, frozen=True):
    """A ruled line on a page: its left end, its middle from the page's top, or a vertical one."""

    role: RuleRole
    x: Emu
    y: Emu
    length: Emu
    vertical: bool = False


class Image(Struct, frozen=True):
    """A picture on a page: its block, its upper left corner, its size."""

    block: str
    x: Emu
    y: Emu
    width: Emu
    height: Emu


Item: TypeAlias = Line | Mark | Rule | Image


class Page(Struct, frozen=True):
    """One page: its number as printed, and its items in reading order."""

    number: int
    items: tuple[Item, ...]
    numbered: bool = True
    """Whether its number is printed."""


class Facts(Struct, frozen=True):
    """What the files say of themselves: title, 编发单位, subject, keywords, day of issue."""

    title: str
    author: str
    subject: str
    keywords: tuple[str, ...]
    day: date | None


class Composed(Struct, frozen=True):
    """A set issue: its blocks in reading order, by part, and its pages."""

    facts: Facts
    masthead: tuple[Block, ...]
    body: tuple[Block, ...]
    notes: tuple[TextBlock, ...]
    """Footnotes in order; a run's ``note`` is the id of one of them."""
    closing: tuple[Block, ...]
    pages: tuple[Page, ...]

    @property
    def blocks(self) -> tuple[Block, ...]:
        """All blocks, parts in order, footnotes before the closing block."""
        return self.masthead + self.body + self.notes + self.closing

    def texts(self) -> Mapping[str, TextBlock]:
        """Every text block by id, cells of tables among them."""
        found: dict[str, TextBlock] = {}
        for block in self.blocks:
            if isinstance(block, TextBlock):
                found[block.id] = block
            elif isinstance(block, TableBlock):
                found.update((cell.id, cell) for row in block.rows for cell in row)
        return found
