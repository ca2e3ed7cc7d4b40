"""Lines: pieces and a measure to cuts. Widths only; no fonts, no pages.

Each line takes all it can hold: up to the measure, a hanging mark beyond it, and what squeezing
within the style's limit makes room for. Then it gives back until it ends where a line may end.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator

from msgspec import Struct

from bulletin_kit.base.length import Emu
from bulletin_kit.composing.pieces import Pieces


class Cut(Struct, frozen=True):
    """One line: ``text[start:end]`` of the pieces, in a measure."""

    start: int
    end: int
    measure: Emu
    hung: Emu = 0
    """How far its last mark stands past the measure's end."""
    last: bool = False
    """The paragraph's last line, or one that the editor ended: it is not spread."""
    forced: bool = False
    """Cut where no line may end, because a single word is wider than the measure."""
    torn: bool = False
    """Its end parts what nobody knows to be two words (titles)."""


def cut(
    pieces: Pieces,
    measure: Callable[[int], Emu],
    squeeze: Emu,
    upto: int | None = None,
    start: int = 0,
) -> tuple[Cut, ...]:
    """The cuts of a paragraph, or from ``start`` ``upto`` a place; together they are its text.

    ``measure`` gives the width of the *n*-th line, ``squeeze`` how much a line may be squeezed at
    most. A line feed in the text ends a line.
    """
    return tuple(_cuts(pieces, pieces.text[:upto], measure, squeeze, start))


def _cuts(
    pieces: Pieces, text: str, measure: Callable[[int], Emu], squeeze: Emu, start: int
) -> Iterator[Cut]:
    number = 0
    while start < len(text):
        stop = text.find("\n", start)
        limit = len(text) if stop < 0 else stop
        width = measure(number)
        end, forced = _line_end(pieces, start, limit, width, squeeze)
        last = end == limit
        hung = max(0, _hung(pieces, start, end, width))
        if last and stop >= 0:
            end = stop + 1
        yield Cut(start, end, width, hung, last, forced)
        start, number = end, number + 1


def _line_end(
    pieces: Pieces, start: int, limit: int, measure: Emu, squeeze: Emu
) -> tuple[int, bool]:
    """Where the line that starts here ends, and whether it had to be forced."""
    widest = measure + squeeze + pieces.gaps[start] + abs(pieces.tracking[start])
    reach = bisect_right(pieces.sums, pieces.sums[start] + widest) - 1
    reach = min(limit, max(reach, start + 1) + 2)  # room for a hung mark and a trailing space
    for end in range(reach, start, -1):
        if (end == limit or pieces.breaks[end]) and _fits(pieces, start, end, measure, squeeze):
            return _with_space(pieces, end, limit), False
    for end in range(reach, start + 1, -1):
        if _fits(pieces, start, end, measure, squeeze):
            return end, True
    return start + 1, True


def _with_space(pieces: Pieces, end: int, limit: int) -> int:
    """A space at a line's end stays on that line, where it has no width."""
    while end < limit and pieces.text[end] == " ":
        end += 1
    return end


def _fits(pieces: Pieces, start: int, end: int, measure: Emu, squeeze: Emu) -> bool:
    over = pieces.width(start, end) - measure
    if over <= 0 or over <= _hang_room(pieces, start, end):
        return True
    if not squeeze or over > squeeze + _hang_room(pieces, start, end):
        return False
    over -= _hang_room(pieces, start, end)
    return over <= sum(pieces.shrinks[start + 1 : end])


def _hang_room(pieces: Pieces, start: int, end: int) -> Emu:
    if end - start > 1 and pieces.hangs[end - 1]:
        return pieces.glyphs[end - 1].advance
    return 0


def _hung(pieces: Pieces, start: int, end: int, measure: Emu) -> Emu:
    over = pieces.width(start, end) - measure
    return min(over, _hang_room(pieces, start, end)) if over > 0 else 0
