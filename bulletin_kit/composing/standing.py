"""Standing: all parts of an issue on pages, the closing block at the foot of the last."""

from __future__ import annotations

from itertools import islice

from msgspec import Struct
from msgspec.structs import replace

from bulletin_kit.base.length import Emu
from bulletin_kit.composing.blanks import Blank, blanks
from bulletin_kit.composing.filling import Filled, Parts, fill, refill, turned
from bulletin_kit.composing.pages import OpenPage, finish_notes, notes_height
from bulletin_kit.composing.slabs import Slabber
from bulletin_kit.composing.tighten import closer
from bulletin_kit.model.blocks import Block, RuleBlock, TextBlock
from bulletin_kit.model.composed import Line

TRIES = 12
"""So many paragraphs are drawn together at most, for one closing block."""
NEAR = 12
"""On so many of the last pages they stand: what is saved farther off is lost again on the way."""


class Stood(Struct, frozen=True):
    """Filled pages; whether the closing block stands on one without text, though all was tried."""

    parts: Parts
    pages: tuple[OpenPage, ...]
    closing_alone: bool
    closing_too_high: bool = False
    too_high: tuple[str, ...] = ()
    """A block of each slab that is higher than a page."""
    tightened: tuple[TextBlock, ...] = ()
    """The paragraphs drawn together so that it does not."""
    blanks: tuple[Blank, ...] = ()
    carried: TextBlock | None = None
    """The paragraph from whose ``turn`` on, or all of it, the text went overleaf so that it does
    not."""


def stand(parts: Parts, slabber: Slabber) -> Stood:
    """The parts on pages.

    Where the closing block would stand alone, paragraphs are tightened so that it has room under
    them, or else the last lines of the text go overleaf with it.
    """
    filled = fill(parts, slabber)
    if not _alone(filled, parts, slabber):
        return _finished(filled, parts, slabber)
    better, tightened = _tightened(filled, parts, slabber)
    if tightened:
        return replace(_finished(better, parts, slabber), tightened=tightened)
    better, carried = _carried(filled, parts, slabber)
    return replace(_finished(better, parts, slabber), carried=carried)


def _tightened(
    filled: Filled, parts: Parts, slabber: Slabber
) -> tuple[Filled, tuple[TextBlock, ...]]:
    """The body with paragraphs tightened, as few as will do; as it was where none will.

    No tightening makes an even page of an odd one.
    """
    if not _overfull(filled, parts, slabber):
        return filled, ()
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


def _carried(filled: Filled, parts: Parts, slabber: Slabber) -> tuple[Filled, TextBlock | None]:
    """The body with its last lines on a page of their own; as it was where that does not help.

    They are as many as the style says, with all that is bound to them; some stay where they were.
    """
    slabs, lines = filled.slabs, 0
    for n in range(len(slabs) - 1, filled.pages[-1].first, -1):
        lines += slabs[n].text
        text = filled.text(n)
        if text and lines >= slabber.sheet.carried and not slabs[n - 1].keep:
            block = turned(*text)
            better = refill(filled, [block], parts, slabber)
            return (filled, None) if _alone(better, parts, slabber) else (better, block)
    return filled, None


def _alone(filled: Filled, parts: Parts, slabber: Slabber) -> bool:
    """Whether the closing block has no place under the text."""
    odd = bool(parts.closing) and parts.closing_even and len(filled.pages) % 2 == 1
    return odd or _overfull(filled, parts, slabber)


def _overfull(filled: Filled, parts: Parts, slabber: Slabber) -> bool:
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


def _finished(filled: Filled, parts: Parts, slabber: Slabber) -> Stood:
    """The filled pages with footnotes and closing block."""
    page = slabber.sheet.page
    pages = list(filled.pages)
    alone = _alone(filled, parts, slabber)
    height = _closing_height(parts, slabber)
    top = _foot(slabber) - height
    finish_notes(pages, slabber.sheet, top if parts.closing and not alone else None)
    for numbered in _more_pages(len(pages), parts.closing_even) if alone else ():
        pages.append(OpenPage(page, numbered=numbered))
    for slab in slabber.slabs(parts.closing):
        pages[-1].put(slab, top + slab.before)
        top += slab.before + slab.height + slab.after
    too_high = [item for p in pages for slab in p.too_high for item in slab.items[:1]]
    return Stood(
        replace(parts, body=_with_turns(filled)),
        tuple(pages),
        blanks=tuple(blanks(filled, slabber.sheet)),
        closing_alone=alone,
        closing_too_high=height > page.rows * page.pitch,
        too_high=tuple(item.block for item in too_high if isinstance(item, Line)),
    )


def _with_turns(filled: Filled) -> tuple[Block, ...]:
    """The body, which says where its pages begin with lines that had room on the page before."""
    starts = (filled.text(page.first) for page in filled.pages if page.turned)
    begun = {text[0].id: turned(*text) for text in starts if text}
    return tuple(begun.get(block.id, block) for block in filled.body)


def _more_pages(count: int, even: bool) -> tuple[bool, ...]:
    """The pages to open for the closing block alone, and whether each bears its number.

    On even pages only (9704, 7.5): after an odd page of text the next one, numbered; after a full
    even page a blank one and then the block's, neither of them numbered.
    """
    return (False, False) if even and count % 2 == 0 else (True,)
