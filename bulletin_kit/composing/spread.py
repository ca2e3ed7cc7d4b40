"""Spread: a cut to segments with a place for each, so that the line fills its measure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from bulletin_kit.base.length import Emu
from bulletin_kit.composing.lines import Cut
from bulletin_kit.composing.pieces import SPACES, Glyph, Pieces
from bulletin_kit.model.composed import Segment
from bulletin_kit.style.sheet import Stand


class Spread(Struct, frozen=True):
    """A line's segments in their places, its width, and whether its gaps had to be too wide."""

    segments: tuple[Segment, ...]
    width: Emu
    loose: bool = False


def spread(pieces: Pieces, cut: Cut, stand: Stand, stretch: Emu, left: Emu) -> Spread:
    """The cut's segments, in a measure that starts at x = ``left``.

    A justified line that is not the last fills its measure: the space is shared evenly among the
    boundaries that may be spread, at most ``stretch`` each; where that is not enough the line stays
    short and is ``loose``. A line wider than its measure is squeezed where marks have blank halves.
    """
    end = _visible_end(pieces, cut)
    spaces = [0] + [pieces.tracking[i - 1] + pieces.gaps[i] for i in range(cut.start + 1, end)]
    missing = cut.measure + cut.hung - pieces.width(cut.start, end)
    loose = False
    if missing < 0:
        _squeeze(spaces, pieces.shrinks[cut.start : end], -missing)
    elif stand is Stand.JUSTIFY and not cut.last:
        loose = _stretch(spaces, pieces.stretches[cut.start : end], missing, stretch)
    glyphs = pieces.glyphs[cut.start : end]
    width = sum([glyph.advance for glyph in glyphs]) + sum(spaces[1:])
    x = left + _shift(stand, cut.measure - width)
    return Spread(tuple(_segments(glyphs, spaces, cut.start, x)), width, loose)


def _shift(stand: Stand, spare: Emu) -> Emu:
    if stand is Stand.CENTER:
        return spare // 2
    return spare if stand is Stand.RIGHT else 0


def _visible_end(pieces: Pieces, cut: Cut) -> int:
    end = cut.end
    while end > cut.start and pieces.text[end - 1] in SPACES + "\n":
        end -= 1
    return end


def _squeeze(spaces: list[Emu], shrinks: Sequence[Emu], excess: Emu) -> None:
    room = sum(shrinks[1:])
    if not room:
        return
    taken = 0
    for i in range(1, len(spaces)):
        share = min(shrinks[i], -(-excess * shrinks[i] // room), excess - taken)
        spaces[i] -= share
        taken += share


def _stretch(spaces: list[Emu], stretches: Sequence[bool], missing: Emu, limit: Emu) -> bool:
    """Widens the spaces; the last boundaries take the odd EMU, so that the sum is exact."""
    places = [i for i in range(1, len(spaces)) if stretches[i]]
    if not places:
        return missing > limit
    each, odd = divmod(missing, len(places))
    loose = each > limit
    if loose:
        each, odd = limit, 0
    for n, i in enumerate(places):
        spaces[i] += each + (n >= len(places) - odd)
    return loose


def _segments(
    glyphs: Sequence[Glyph], spaces: Sequence[Emu], offset: int, x: Emu
) -> Iterator[Segment]:
    """Runs of one face and one spacing; where either changes a new segment starts."""
    start = 0
    for i in range(1, len(glyphs) + 1):
        first = glyphs[start]
        inner = spaces[start + 1] if i > start + 1 else 0
        if i < len(glyphs) and (i == start + 1 or spaces[i] == inner) and _same(first, glyphs[i]):
            continue
        yield Segment(
            offset + start, offset + i, x, first.face, first.size, inner, first.bold, first.rise
        )
        x += sum([glyph.advance for glyph in glyphs[start:i]]) + inner * (i - start - 1)
        x += spaces[i] if i < len(glyphs) else 0
        start = i


def _same(a: Glyph, b: Glyph) -> bool:
    return a.face == b.face and a.size == b.size and a.bold == b.bold and a.rise == b.rise
