"""Breaks: line ends inside paragraphs, and what may not stand at them (GB/T 15834-2011, 5.1)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from msgspec import Struct

from bulletin_kit.hanzi.classes import DASHES, Kind, kind


class Break(Struct, frozen=True):
    """A place where a line ends and the same paragraph goes on."""

    before: str
    """The line that ends."""
    after: str
    place: str


def forbidden(
    breaks: Iterable[Break], no_start: frozenset[str], no_end: frozenset[str]
) -> Iterator[tuple[Break, str]]:
    """Breaks at a mark that may not begin or end a line, with what is wrong.

    A line that could hardly have been broken elsewhere is let pass: a word or a row of marks that
    is wider than the measure. So is an address, which reads on after the break.
    """
    for found in breaks:
        if not _breakable(found.before) or _in_address(found.before[-1:], found.after[:1]):
            continue
        if found.after[:1] in no_start:
            yield found, f"行首是“{found.after[0]}”"
        elif found.before[-1] in no_end:
            yield found, f"行尾是“{found.before[-1]}”"


def torn(breaks: Iterable[Break]) -> Iterator[tuple[Break, str]]:
    """Breaks between the halves of —— or ……."""
    for found in breaks:
        mark = found.before[-1:]
        if mark in DASHES and found.after[:1] == mark:
            run = len(found.before) - len(found.before.rstrip(mark))
            if run % 2:
                yield found, f"“{mark * 2}”断在两行"


def _breakable(line: str) -> bool:
    """Whether two hanzi stand side by side in the line, between which it might have ended."""
    return any(kind(a) is Kind.HANZI and kind(b) is Kind.HANZI for a, b in pairwise(line))


def _in_address(before: str, after: str) -> bool:
    word = (Kind.LATIN, Kind.SIGN)
    return bool(before and after) and kind(before) in word and kind(after) in word
