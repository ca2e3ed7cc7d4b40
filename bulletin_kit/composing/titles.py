"""Titles: where a title that is too long for one line is parted.

Lines of like length, no waist among them (梯形 or 菱形, GB/T 9704-2012, 7.3.1), parted where the
sense allows it: at a space or after a mark, between words rather than in one, never within 《…》 or
“…” if it can be helped, never before a particle. Rather a line more than a word torn.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import TypeAlias

from msgspec.structs import replace

from bulletin_kit.base.errors import TemplateBroken
from bulletin_kit.base.length import Emu
from bulletin_kit.composing.lines import Cut, cut
from bulletin_kit.composing.pieces import SPACES, Pieces
from bulletin_kit.hanzi.classes import CLOSING, OPENING, STOPS
from bulletin_kit.hanzi.lexicon import TORN, Lexicon, Use
from bulletin_kit.style.words import WordRow, WordTables

SPACE = -24.0
"""Cost of a break at a space; costs are in squares of an em's difference in length."""
MARK = -2.0
INSIDE = 70.0
"""Within brackets or quotation marks."""
LONELY = 200.0
"""Between the first two or the last two characters within them."""
PARTICLE = 25.0
PARTICLES = frozenset("的了着过地得们之者和与及暨或")
"""A line that starts with one of these reads badly."""
MORE = 30.0
"""A line more than are needed."""
WAIST = 30.0
"""A line that is longer than the one before after one that was shorter."""

WORTH = 60.0
"""What parting between words may cost before tearing one is tried."""

MANY = 8
"""Text of more lines is no title: nobody compares their lengths, and trying all ways costs."""

USES = tuple(use.value for use in Use)

Parting: TypeAlias = tuple[float, tuple[int, ...]]
"""What it costs, and where the lines end."""


def title_lexicon(tables: WordTables) -> Lexicon:
    """The words of official prose and the names of places."""
    return Lexicon(tables.made("places", _places) | tables.made("prose", _prose))


def _places(rows: Iterable[WordRow]) -> dict[str, Use]:
    return {row["地名"]: Use.PLAIN for row in rows}


def _prose(rows: Iterable[WordRow]) -> dict[str, Use]:
    words: dict[str, Use] = {}
    for row in rows:
        for word in row["词"].split():
            words[word] = words.get(word) or _use(row["用法"])
    return words


def _use(name: str) -> Use:
    if name not in USES:
        raise TemplateBroken(
            f"模板有误：words/prose.csv 的“用法”一列写了“{name}”",
            f"只能写{'、'.join(filter(None, USES))}，或者不写",
        )
    return Use(name)


def part_title(
    pieces: Pieces, measure: Emu, lexicon: Callable[[], Lexicon] = lambda: Lexicon({})
) -> tuple[Cut, ...]:
    """The cuts of a title; a line feed in it ends a line as the editor wished.

    Each cut has the whole measure, to be centred in it. The lexicon is asked for only where a line
    is too long.
    """
    if pieces.sums[-1] > MANY * measure:
        return cut(pieces, lambda _: measure, 0)
    cuts: list[Cut] = []
    start, text = 0, pieces.text
    while start < len(text):
        stop = text.find("\n", start)
        end = len(text) if stop < 0 else stop
        cuts += _line(pieces, start, end, measure, lexicon)
        start = end + 1 if stop >= 0 else end
        if stop >= 0 and cuts:
            cuts[-1] = replace(cuts[-1], end=start)
    return tuple(cuts)


def _line(
    pieces: Pieces, start: int, end: int, measure: Emu, lexicon: Callable[[], Lexicon]
) -> Iterator[Cut]:
    """The cuts of one of the editor's lines."""
    if pieces.width(start, end) <= measure:
        yield Cut(start, end, measure, last=True)
        return
    places = [start, *(i for i in range(start + 1, end) if pieces.breaks[i]), end]
    if any(pieces.width(a, b) > measure for a, b in pairwise(places)):
        yield from cut(pieces, lambda _: measure, 0, end, start)
        return
    bonds = [0.0] * start + lexicon().bonds(pieces.text[start:end])
    ends = _ends(pieces, places, measure, bonds)
    for a, b in pairwise((start, *ends)):
        yield Cut(a, b, measure, last=True, torn=b < end and bonds[b] >= TORN)


def _ends(
    pieces: Pieces, places: Sequence[int], measure: Emu, bonds: Sequence[float]
) -> tuple[int, ...]:
    """Where the lines are parted, the end among them: between words, or where that costs less."""
    least = -(-pieces.width(places[0], places[-1]) // measure)
    costs = {i: _parting(pieces.text, i) + bonds[i] for i in places[1:-1]} | {places[-1]: 0.0}
    good = (places[0], *(i for i in places[1:-1] if bonds[i] < TORN), places[-1])
    found = [
        (best[0] + more * MORE, best[1])
        for more in range(2)
        if (best := _best(pieces, good, least + more, measure, costs)) is not None
    ]
    if not found or min(found)[0] > WORTH:
        counts = range(least, len(places))
        tries = (_best(pieces, tuple(places), count, measure, costs) for count in counts)
        found += [next(best for best in tries if best is not None)]
    return min(found)[1]


def _best(
    pieces: Pieces, places: tuple[int, ...], count: int, measure: Emu, costs: dict[int, float]
) -> Parting | None:
    """The cheapest way to part the text into so many lines; None where they do not fit."""
    last = len(places) - 1
    ideal = pieces.width(places[0], places[-1]) / count
    width = cache(lambda m, n: pieces.width(places[m], places[n]))

    @cache
    def cheapest(m: int, lines: int, before: Emu, falls: bool) -> Parting | None:
        if lines == 0 or m == last:
            return (0.0, ()) if (m, lines) == (last, 0) else None
        found = [
            (rest[0] + cost, (places[n], *rest[1]))
            for n, cost, wide, falling in steps(m, lines, before, falls)
            if (rest := cheapest(n, lines - 1, wide, falling)) is not None
        ]
        return min(found, default=None)

    def steps(
        m: int, lines: int, before: Emu, falls: bool
    ) -> Iterator[tuple[int, float, Emu, bool]]:
        size = pieces.glyphs[places[m]].size
        for n in range(m + 1, last + 1):
            wide = width(m, n)
            if wide > measure:
                return
            if width(n, last) <= (lines - 1) * measure:
                waist = WAIST if falls and wide > before + size // 2 else 0.0
                cost = ((wide - ideal) / size) ** 2 + costs[places[n]] + waist
                yield n, cost, wide, falls or 0 < wide < before - size // 2

    return cheapest(0, count, 0, False)


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
    if depth > 0:
        cost += INSIDE + LONELY * (text[i - 2 : i - 1] in OPENING or text[i + 1 : i + 2] in CLOSING)
    return cost
