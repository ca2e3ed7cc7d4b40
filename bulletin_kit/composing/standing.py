"""Standing: all parts of an issue on pages, the closing block at the foot of the last."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import islice

from bulletin_kit.base.length import Emu
from bulletin_kit.composing.filling import Filled, Parts, fill, refill
from bulletin_kit.composing.pages import OpenPage, finish_notes, notes_height
from bulletin_kit.composing.slabs import Slabber
from bulletin_kit.composing.tighten import closer
from bulletin_kit.model.blocks import RuleBlock, TextBlock
from bulletin_kit.model.composed import Line

TRIES = 12
"""So many paragraphs are drawn together at most, for one closing block."""
NEAR = 12
"""On so many of the last pages they stand: what is saved farther off is lost again on the way."""


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
    filled = fill(parts, slabber)
    if parts.closing_even or not _alone(filled, parts, slabber):
        return _finished(filled, (), parts, slabber)
    return _finished(*_tightened(filled, parts, slabber), parts, slabber)


def _tightened(
    filled: Filled, parts: Parts, slabber: Slabber
) -> tuple[Filled, tuple[TextBlock, ...]]:
    """The body with paragraphs tightened, as few as will do; as it was where none will."""
    chosen: list[TextBlock] = []
    for block in islice(closer(_near_the_end(filled), slabber), TRIES):
        chosen.append(block)
        better = refill(filled, chosen, parts, slabber)
        if not _alone(better, parts, slabber):
            break
    else:
        return filled, ()
    for block in chosen[:-1]:
        fewer = [other for other in chosen if other is not block]
        trial = refill(filled, fewer, parts, slabber)
        if not _alone(trial, parts, slabber):
            chosen, better = fewer, trial
    return better, tuple(chosen)


def _near_the_end(filled: Filled) -> list[TextBlock]:
    strips = [slab for page in filled.pages[-NEAR:] for slab, _ in page.strips]
    near = {item.block for slab in strips for item in slab.items if isinstance(item, Line)}
    return [b for b in filled.body if isinstance(b, TextBlock) and b.id in near]


def _alone(filled: Filled, parts: Parts, slabber: Slabber) -> bool:
    """Whether the closing block has no room under the text."""
    last, page = filled.pages[-1], slabber.sheet.page
    used = last.y + notes_height(last.notes, page)
    if not isinstance(next(iter(parts.closing), None), RuleBlock):
        # The block ends on the type area's ink, half a leading above the last row's end. A line of
        # text at its head has as much air of its own, so that the two may share it; a rule has not.
        used -= page.half
    return bool(parts.closing) and used > _foot(slabber) - _closing_height(parts, slabber)


def _foot(slabber: Slabber) -> Emu:
    """The type area's lower edge, from the first row's top."""
    page = slabber.sheet.page
    return page.rows * page.pitch - page.half


def _closing_height(parts: Parts, slabber: Slabber) -> Emu:
    return sum(slab.before + slab.height + slab.after for slab in slabber.slabs(parts.closing))


def _finished(
    filled: Filled, tightened: tuple[TextBlock, ...], parts: Parts, slabber: Slabber
) -> Stood:
    """The filled pages with footnotes and closing block."""
    page = slabber.sheet.page
    pages = list(filled.pages)
    alone, even = _alone(filled, parts, slabber), parts.closing_even and bool(parts.closing)
    height = _closing_height(parts, slabber)
    top = _foot(slabber) - height
    own_page = alone or (even and len(pages) % 2)
    finish_notes(pages, slabber.sheet, top if parts.closing and not own_page else None)
    for numbered in _more_pages(len(pages), alone, even):
        pages.append(OpenPage(page, numbered=numbered))
    for slab in slabber.slabs(parts.closing):
        pages[-1].put(slab, top + slab.before)
        top += slab.before + slab.height + slab.after
    too_high = [item for p in pages for slab in p.too_high for item in slab.items[:1]]
    return Stood(
        replace(parts, body=filled.body),
        tuple(pages),
        closing_alone=alone and not parts.closing_even,
        closing_too_high=height > page.rows * page.pitch,
        too_high=tuple(item.block for item in too_high if isinstance(item, Line)),
        tightened=tightened,
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
