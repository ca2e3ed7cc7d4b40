"""Titles: where a title that is too long for one line is parted.

Lines of like length (梯形 or 菱形, GB/T 9704-2012, 7.3.1), parted where the sense allows it: at a
space or after a mark, never within 《…》 or “…” if it can be helped, never before a particle.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from bulletin_kit.base.length import Emu
from bulletin_kit.composing.lines import Cut, cut
from bulletin_kit.composing.pieces import SPACES, Pieces
from bulletin_kit.hanzi.classes import CLOSING, OPENING, STOPS

SPACE = -24.0
"""Cost of a break at a space; costs are in squares of an em's difference in length."""
MARK = -2.0
INSIDE = 40.0
"""Within brackets or quotation marks."""
PARTICLE = 25.0
PARTICLES = frozenset("的了着过地得们之者和与及暨或")
"""A line that starts with one of these reads badly."""

MANY = 8
"""Text of more lines is no title: nobody compares their lengths, and trying all ways costs."""


def part_title(pieces: Pieces, measure: Emu) -> tuple[Cut, ...]:
    """The cuts of a title; a line feed in it ends a line as the editor wished.

    Each cut has the whole measure, to be centred in it.
    """
    if pieces.sums[-1] > MANY * measure:
        return cut(pieces, lambda _: measure, 0)
    cuts: list[Cut] = []
    start, text = 0, pieces.text
    while start < len(text):
        stop = text.find("\n", start)
        end = len(text) if stop < 0 else stop
        ends = _ends(pieces, start, end, measure)
        for a, b in zip([start, *ends[:-1]], ends, strict=True):
            cuts.append(Cut(a, b, measure, last=True, forced=pieces.width(a, b) > measure))
        start = end + 1 if stop >= 0 else end
        if stop >= 0 and cuts:
            last = cuts[-1]
            cuts[-1] = Cut(last.start, start, measure, last=True, forced=last.forced)
    return tuple(cuts)


def _ends(pieces: Pieces, start: int, end: int, measure: Emu) -> list[int]:
    """Where the lines between start and end are parted, the end among them; fewest lines first."""
    places = [start, *(i for i in range(start + 1, end) if pieces.breaks[i]), end]
    least = -(-pieces.width(start, end) // measure)
    for count in range(max(1, least), len(places)):
        best = _best(pieces, tuple(places), count, measure)
        if best is not None:
            return best
    return [end]


def _best(pieces: Pieces, places: tuple[int, ...], count: int, measure: Emu) -> list[int] | None:
    """The cheapest way to part the text into so many lines; None where they do not fit."""
    ideal = pieces.width(places[0], places[-1]) / count

    @cache
    def cheapest(n: int, lines: int) -> tuple[float, tuple[int, ...]] | None:
        if lines == 0:
            return (0.0, ()) if n == 0 else None
        found = [
            (before[0] + cost, (*before[1], places[n]))
            for m, cost in costs(n)
            if (before := cheapest(m, lines - 1)) is not None
        ]
        return min(found, default=None)

    def costs(n: int) -> Iterator[tuple[int, float]]:
        for m in range(n - 1, -1, -1):
            width = pieces.width(places[m], places[n])
            if width > measure:
                return
            size = pieces.glyphs[places[m]].size
            parting = _parting(pieces.text, places[n]) if n + 1 < len(places) else 0.0
            yield m, ((width - ideal) / size) ** 2 + parting

    answer = cheapest(len(places) - 1, count)
    return None if answer is None else list(answer[1])


def _parting(text: str, i: int) -> float:
    """What it costs to part the text before character *i*; less than nothing at a good place."""
    cost = 0.0
    if text[i - 1] in SPACES:
        cost += SPACE
    elif text[i - 1] in STOPS or text[i - 1] in CLOSING:
        cost += MARK
    if text[i] in PARTICLES:
        cost += PARTICLE
    depth = 0
    for char in text[:i]:
        depth += (char in OPENING) - (char in CLOSING)
    return cost + INSIDE * (depth > 0)
