"""Blanks: pages that stay empty for a good part, since what follows has to stand in one piece."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice, pairwise

from msgspec import Struct

from bulletin_kit.base.span import Span
from bulletin_kit.composing.filling import Filled
from bulletin_kit.composing.pages import groups, notes_height
from bulletin_kit.composing.slabs import Slab
from bulletin_kit.model.blocks import Block, FigureBlock, TableBlock, TextBlock
from bulletin_kit.model.composed import Mark, Rule
from bulletin_kit.style.sheet import StyleSheet


class Blank(Struct, frozen=True):
    """A page with so many rows blank at its foot, and what had no room there."""

    page: int
    rows: int
    what: str
    at: Span


def blanks(filled: Filled, sheet: StyleSheet) -> Iterator[Blank]:
    """The pages that are left blank by more than the style allows, and not because of a new page.

    The last page is none of them.
    """
    owners = _owners(filled.body)
    for n, (page, after) in enumerate(pairwise(filled.pages), 1):
        height = page.room - page.y - notes_height(page.notes, sheet.page)
        group = next(groups(islice(filled.slabs, after.first, None)))
        if height >= sheet.blank and not group[0].new_page:
            yield Blank(n, height // sheet.page.pitch, *_cause(group, owners))


def _owners(body: Sequence[Block]) -> dict[str, Block]:
    """By the id of each block, and of each table's cells, the block that stands on the page."""
    owners = {block.id: block for block in body}
    tables = (block for block in body if isinstance(block, TableBlock))
    return owners | {cell.id: table for table in tables for row in table.rows for cell in row}


def _cause(group: Sequence[Slab], owners: dict[str, Block]) -> tuple[str, Span]:
    """What the group is too high for: its table or its picture, or else its first lines."""
    items = (item for slab in group for item in slab.items)
    blocks = [owners[item.block] for item in items if not isinstance(item, Rule | Mark)]
    for block in blocks:
        if isinstance(block, TableBlock | FigureBlock):
            return "表格" if isinstance(block, TableBlock) else "图片", block.at
    first = next(block for block in blocks if isinstance(block, TextBlock))
    return "后面的标题和文字", first.place(0, len(first.text))
