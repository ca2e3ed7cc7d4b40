"""Comparing: how much of one text, its lines and its page breaks another has in the same order."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import chain, pairwise

from msgspec import Struct

from tools.agree.reading import Page

Pairs = list[tuple[int, int]]
"""Places of the same thing in two sequences, rising in both."""


class Miss(Struct, frozen=True):
    """Lines of ours, from a page on, and what the other has in their place."""

    page: int
    ours: tuple[str, ...]
    theirs: tuple[str, ...]


class Agreement(Struct, frozen=True):
    """What two settings of one text have in common. Pairs are (what agrees, what there is)."""

    text: tuple[int, int]
    lines: tuple[int, int]
    breaks: tuple[int, int]
    pages: tuple[int, int]
    """Ours, theirs."""
    misses: tuple[Miss, ...]


def compared(ours: Sequence[Page], theirs: Sequence[Page]) -> Agreement:
    """Our pages against the other's. A break agrees where both begin a page with the same line."""
    a, b = list(chain(*ours)), list(chain(*theirs))
    same = common(a, b)
    starts = [page[0] for page in ours[1:] if page]
    kept = common(starts, [page[0] for page in theirs[1:] if page])
    return Agreement(
        text=shared("".join(a), "".join(b)),
        lines=(len(same), len(a)),
        breaks=(len(kept), len(starts)),
        pages=(len(ours), len(theirs)),
        misses=tuple(_misses(ours, a, b, same)),
    )


def common(a: Sequence[str], b: Sequence[str]) -> Pairs:
    """A longest common subsequence, by Hunt and Szymanski: fast where things are mostly unique."""
    places: defaultdict[str, list[int]] = defaultdict(list)
    for j in range(len(b) - 1, -1, -1):
        places[b[j]].append(j)
    ends: list[int] = []
    chains: list[tuple[int, int, object]] = []
    for i, thing in enumerate(a):
        for j in places.get(thing, ()):
            at = bisect_left(ends, j)
            link = (i, j, chains[at - 1] if at else None)
            ends[at : at + 1] = [j]
            chains[at : at + 1] = [link]
    return _unlinked(chains[-1] if chains else None)


def _unlinked(link: object) -> Pairs:
    pairs: Pairs = []
    while isinstance(link, tuple):
        i, j, link = link
        pairs.append((i, j))
    return pairs[::-1]


def shared(a: str, b: str) -> tuple[int, int]:
    """How many characters of *a* the other has in the same order, and how many there are."""
    start = 0
    while start < min(len(a), len(b)) and a[start] == b[start]:
        start += 1
    end = 0
    while end < min(len(a), len(b)) - start and a[-1 - end] == b[-1 - end]:
        end += 1
    rest = common(a[start : len(a) - end], b[start : len(b) - end])
    return start + len(rest) + end, len(a)


def _misses(
    ours: Sequence[Page], a: Sequence[str], b: Sequence[str], same: Pairs
) -> Iterator[Miss]:
    numbers = [number for number, page in enumerate(ours, 1) for _ in page]
    for (i, j), (k, m) in pairwise([(-1, -1), *same, (len(a), len(b))]):
        if k - i > 1 or m - j > 1:
            here = numbers[min(i + 1, len(a) - 1)] if a else 0
            yield Miss(here, tuple(a[i + 1 : k]), tuple(b[j + 1 : m]))
