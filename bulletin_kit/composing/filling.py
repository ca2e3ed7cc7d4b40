"""Filling: an issue's body on pages, and again where a few of its paragraphs were set anew.

Trials are many and their differences small, so pages that a trial cannot change are kept.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from itertools import takewhile

from msgspec import Struct
from msgspec.structs import replace

from bulletin_kit.composing.masthead import MadeMasthead
from bulletin_kit.composing.pages import OpenPage, Stander
from bulletin_kit.composing.slabs import Slab, Slabber
from bulletin_kit.model.blocks import Block, TextBlock
from bulletin_kit.model.composed import Line


class Parts(Struct, frozen=True):
    """The blocks of an issue, by part."""

    masthead: MadeMasthead
    body: tuple[Block, ...]
    notes: tuple[TextBlock, ...]
    closing: tuple[Block, ...]
    closing_even: bool = False


class Filled(Struct, frozen=True, dict=True):
    """A body on pages, before footnotes and closing block are put there."""

    body: tuple[Block, ...]
    slabs: tuple[Slab, ...]
    pages: tuple[OpenPage, ...]

    def kept(self, same: int) -> tuple[tuple[OpenPage, ...], int]:
        """The pages that a body fills alike of which the first ``same`` slabs are the same.

        With them the first slab that stands on none of them. The page where the bodies part may
        take more than it did, and so may the one before; neither is kept.
        """
        starts = [n for n, page in enumerate(self.pages) if not page.parts]
        before = [n for n in starts if self.pages[n].first <= same][:-1]
        last = before[-1] if before else 0
        return self.pages[:last], self.pages[last].first

    def text(self, slab: int) -> tuple[TextBlock, int] | None:
        """The text that this slab is a line of, and where in it the line starts."""
        line = next((item for item in self.slabs[slab].items if isinstance(item, Line)), None)
        if line is None or not isinstance(block := self.blocks.get(line.block), TextBlock):
            return None
        return block, line.start

    @cached_property
    def blocks(self) -> Mapping[str, Block]:
        """The body's blocks by their ids."""
        return {block.id: block for block in self.body}


def fill(parts: Parts, slabber: Slabber) -> Filled:
    """The masthead and the body on pages."""
    return _fill(parts, slabber, parts.body, (), 0)


def refill(filled: Filled, new: Sequence[TextBlock], parts: Parts, slabber: Slabber) -> Filled:
    """The body on pages, with these blocks in the place of those of the same id."""
    named = {block.id: block for block in new}
    body = tuple(named.get(block.id, block) for block in filled.body)
    pairs = zip(filled.slabs, slabber.slabs(body), strict=False)
    same = sum(1 for _ in takewhile(lambda pair: pair[0] is pair[1], pairs))
    return _fill(parts, slabber, body, *filled.kept(same))


def turned(block: TextBlock, start: int) -> TextBlock:
    """The text with a new page at the line that starts here."""
    return replace(block, turn=start) if start else replace(block, new_page=True)


def _fill(
    parts: Parts,
    slabber: Slabber,
    body: tuple[Block, ...],
    kept: tuple[OpenPage, ...],
    first: int,
) -> Filled:
    notes = {block.id: tuple(slabber.slabs([block])) for block in parts.notes}
    stander = Stander(slabber.sheet, notes)
    if kept:
        stander.resume(kept)
    else:
        rows, marks = slabber.slabs(parts.masthead.rows), slabber.slabs(parts.masthead.marks)
        stander.head(rows, marks, parts.masthead.height)
    slabs = tuple(slabber.slabs(body))
    stander.body(slabs, first)
    return Filled(body, slabs, tuple(stander.pages))
