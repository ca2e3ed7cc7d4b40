"""Anchors: bookmarks on what 本期要目 lists: there its entries lead, thence their pages come."""

from __future__ import annotations

import re
from collections.abc import Iterable

from msgspec import Struct

from bulletin_kit.model.blocks import Block, TextBlock

PAGE = re.compile(r"\t\D*(\d+)\D*\Z")
"""The number at the right edge of an entry, in whatever form."""


class Anchor(Struct, frozen=True):
    """A bookmark; its id is another's than any other bookmark's."""

    id: int
    name: str


def anchors(blocks: Iterable[Block], taken: int) -> dict[str, Anchor]:
    """The bookmarks by the blocks that they are on; ids up to *taken* belong to others."""
    links = (block.link for block in blocks if isinstance(block, TextBlock) and block.link)
    # An underscore hides a bookmark from Word's lists.
    return {id: Anchor(taken + n, f"_Contents{n}") for n, id in enumerate(dict.fromkeys(links), 1)}


def page_number(block: TextBlock) -> range:
    """The characters of an entry that are its page's number; none in any other block."""
    found = PAGE.search(block.text) if block.link else None
    return range(*found.span(1)) if found else range(0)
