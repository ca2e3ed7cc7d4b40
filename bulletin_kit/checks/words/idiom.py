"""T01 among idioms and other fours: one character replaced by one that sounds or looks alike."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from bulletin_kit.checks.words.slip import taken
from bulletin_kit.style.words import WordRow, WordTables

SIZE, HALF = 4, 2
QUOTES = "“”‘’"
"""Beside them a changed idiom may be a play on words: “步步为赢”培训班."""
LONE = {0: "和与及由从将为自于", SIZE - 1: "自在和与及以于由从时是并将为"}
"""Words by themselves: at an edge they belong to what stands beside it, 培训班|自5月开班."""


@dataclass(frozen=True, slots=True)
class Idioms:
    """The idioms by what is left of them without one character; everything right as it stands."""

    holed: Mapping[str, list[str]]
    halves: tuple[frozenset[str], frozenset[str]]
    right: frozenset[str]


def idioms(rows: Iterable[WordRow]) -> Idioms:
    """The idioms (成语) of a table, and the other right forms (又作)."""
    holed: defaultdict[str, list[str]] = defaultdict(list)
    right: list[str] = []
    for row in rows:
        right += row["又作"].split()
        for idiom in row["成语"].split():
            right.append(idiom)
            for at in range(SIZE):
                holed[_without(idiom, at)].append(idiom)
    halves = frozenset(each[:HALF] for each in right), frozenset(each[HALF:] for each in right)
    return Idioms(holed, halves, frozenset(right))


def alike(rows: Iterable[WordRow]) -> tuple[str, ...]:
    """Groups of characters that sound (near enough) or look like one another."""
    return tuple(row["字"] for row in rows)


def misspelt(text: str, words: WordTables) -> Iterator[tuple[int, int, str]]:
    """Where the text has an idiom but for one character like the right one: start, end, idiom."""
    known = words.made("idioms", idioms)
    firsts, lasts = known.halves
    for start in range(len(text) - SIZE + 1):
        if text[start : start + HALF] in firsts or text[start + HALF : start + SIZE] in lasts:
            given = text[start : start + SIZE]
            if given in known.right or _beside_quotes(text, start):
                continue
            for at in range(SIZE):
                if given[at] in LONE.get(at, ""):
                    continue
                for idiom in known.holed.get(_without(given, at), ()):
                    if _confused((given[at], idiom[at]), words) and not taken(
                        text, start, start + SIZE, words
                    ):
                        yield start, start + SIZE, idiom


def _without(idiom: str, at: int) -> str:
    return f"{idiom[:at]} {idiom[at + 1 :]}"


def _confused(pair: tuple[str, str], words: WordTables) -> bool:
    given, wanted = pair  # the groups are read only where something is nearly an idiom
    return any(given in group and wanted in group for group in words.made("alike", alike))


def _beside_quotes(text: str, start: int) -> bool:
    around = text[max(0, start - 1) : start] + text[start + SIZE : start + SIZE + 1]
    return any(mark in QUOTES for mark in around)
