"""T01 among idioms: four characters of which one was replaced by one that sounds or looks alike."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bulletin_kit.checks.words.lexicon import pairs
from bulletin_kit.style.words import WordRow, WordTables

SIZE, HALF = 4, 2
QUOTES = "“”‘’"
"""Beside them a changed idiom may be a play on words: “步步为赢”培训班."""


@dataclass(frozen=True, slots=True)
class Idioms:
    """The idioms by each of their halves, and everything that is right as it stands."""

    by_half: dict[str, list[str]]
    right: frozenset[str]


def idioms(rows: Iterable[WordRow]) -> Idioms:
    """The idioms (成语) of a table, and the other right forms (又作)."""
    by_half: defaultdict[str, list[str]] = defaultdict(list)
    right: list[str] = []
    for row in rows:
        listed = row["成语"].split()
        right += listed + row["又作"].split()
        for idiom in listed:
            by_half[idiom[:HALF]].append(idiom)
            by_half[idiom[HALF:]].append(idiom)
    return Idioms(by_half, frozenset(right))


def alike(rows: Iterable[WordRow]) -> tuple[str, ...]:
    """Groups of characters that sound (near enough) or look like one another."""
    return tuple(row["字"] for row in rows)


def misspelt(text: str, words: WordTables) -> Iterator[tuple[int, int, str]]:
    """Where the text has an idiom but for one character like the right one: start, end, idiom."""
    known = words.made("idioms", idioms)
    for half in known.by_half.keys() & pairs(text):
        for idiom in known.by_half[half]:
            for start in _starts(text, half, 0 if idiom.startswith(half) else HALF):
                given = text[start : start + SIZE]
                if given in known.right or _beside_quotes(text, start):
                    continue
                wrong = [pair for pair in zip(given, idiom, strict=False) if len(set(pair)) > 1]
                if len(given) == SIZE and len(wrong) == 1 and _confused(wrong[0], words):
                    yield start, start + SIZE, idiom


def _starts(text: str, half: str, before: int) -> Iterator[int]:
    at = text.find(half)
    while at >= 0:
        if at >= before:
            yield at - before
        at = text.find(half, at + 1)


def _confused(pair: tuple[str, str], words: WordTables) -> bool:
    given, wanted = pair  # the groups are read only where something is nearly an idiom
    return any(given in group and wanted in group for group in words.made("alike", alike))


def _beside_quotes(text: str, start: int) -> bool:
    around = text[max(0, start - 1) : start] + text[start + SIZE : start + SIZE + 1]
    return any(mark in QUOTES for mark in around)
