"""Standing: all parts of an issue on pages, the closing block at the foot of the last."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import islice

from bulletin_kit.base.length import Emu
from bulletin_kit.composing.masthead import MadeMasthead
from bulletin_kit.composing.pages import OpenPage, Stander
from bulletin_kit.composing.slabs import Slab, Slabber
from bulletin_kit.composing.tighten import closer, without_orphans
from bulletin_kit.model.blocks import Block, RuleBlock, TextBlock
from bulletin_kit.model.composed import Line

TRIES = 12
"""So many paragraphs are drawn together at most, for one closing block."""


@dataclass(frozen=True, slots=True)
class Parts:
    """The blocks of an issue, by part."""

    masthead: MadeMasthead
    body: tuple[Block, ...]
    notes: tuple[TextBlock, ...]
    closing: tuple[Block, ...]
    closing_even: bool = False


@dataclass(frozen=True, slots=True)
class Stood:
    """Filled pages; whether the closing block stands on one without text."""

    parts: Parts
    pages: tuple[OpenPage, ...]
    closing_alone: bool
    closing_too_high: bool = False
    too_high: tuple[str, ...] = ()
    """A block of each slab that is higher than a page."""
    tightened: tuple[TextBlock, ...] = ()
    """The paragraphs drawn together so that it does not."""


def stand(parts: Parts, slabber: Slabber) -> Stood:
    """The parts on pages. Where the closing block would stand alone, paragraphs are tightened."""
    parts = replace(parts, body=tuple(without_orphans(parts.body, slabber)))
    stood = _stand(parts, slabber)
    if not stood.closing_alone:
        return stood
    chosen: list[TextBlock] = []
    for block in islice(closer(parts.body, slabber), TRIES):
        chosen.append(block)
        better = _stand(_with(parts, chosen), slabber)
        if not better.closing_alone:
            return _fewest(parts, chosen, better, slabber)
    return stood


def _fewest(parts: Parts, chosen: list[TextBlock], stood: Stood, slabber: Slabber) -> Stood:
    """The pages with no paragraph tightened that need not be."""
    for block in chosen[:-1]:
        fewer = [other for other in chosen if other is not block]
        better = _stand(_with(parts, fewer), slabber)
        if not better.closing_alone:
            chosen, stood = fewer, better
    return replace(stood, tightened=tuple(chosen))


def _with(parts: Parts, blocks: Sequence[TextBlock]) -> Parts:
    """The parts with these blocks in the place of those of the same id."""
    new = {block.id: block for block in blocks}
    body = tuple(new.get(old.id, old) if isinstance(old, TextBlock) else old for old in parts.body)
    return replace(parts, body=body)


def _stand(parts: Parts, slabber: Slabber) -> Stood:
    page = slabber.sheet.page
    notes = {block.id: tuple(slabber.slabs([block])) for block in parts.notes}
    stander = Stander(slabber.sheet, notes)
    rows = slabber.slabs(parts.masthead.rows)
    stander.stand(rows, parts.masthead.height, slabber.slabs(parts.body))
    first = stander.pages[0]
    below, first.items = first.items, []  # the marks stand highest and are read first
    for n, mark in enumerate(slabber.slabs(parts.masthead.marks)):
        first.put(mark, n * page.pitch)
    first.items += below
    closing = tuple(slabber.slabs(parts.closing))
    height = sum(slab.before + slab.height + slab.after for slab in closing)
    foot = page.rows * page.pitch - page.leading // 2
    last = stander.pages[-1]
    used = last.y + stander.notes_height(last.notes)
    if not isinstance(next(iter(parts.closing), None), RuleBlock):
        used -= page.leading // 2  # a line of text brings its own air, a rule does not
    alone = bool(closing) and used > foot - height
    own_page = alone or (parts.closing_even and len(stander.pages) % 2)
    stander.finish_notes(foot - height if closing and not own_page else None)
    for numbered in _more_pages(len(stander.pages), alone, parts.closing_even and bool(closing)):
        last = stander.open()
        last.numbered = numbered
    _put(last, closing, foot - height)
    return Stood(
        parts,
        tuple(stander.pages),
        closing_alone=alone and not parts.closing_even,
        closing_too_high=height > foot + page.leading // 2,
        too_high=tuple(
            i.block for slab in stander.too_high for i in slab.items[:1] if isinstance(i, Line)
        ),
    )


def _more_pages(count: int, alone: bool, even: bool) -> tuple[bool, ...]:
    """The pages to open for the closing block, and whether each bears its number.

    On even pages only (9704, 7.5): after an odd page of text the next one, numbered; after a full
    even page a blank one and then the block's, neither of them numbered.
    """
    if even and count % 2:
        return (True,)
    if not alone:
        return ()
    return (False, False) if even else (True,)


def _put(page: OpenPage, slabs: Sequence[Slab], y: Emu) -> None:
    for slab in slabs:
        y += slab.before
        page.put(slab, y)
        y += slab.height + slab.after
