"""T01 among idioms and other fours: one character replaced by one that sounds or looks alike."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct

from bulletin_kit.checks.words.slip import taken
from bulletin_kit.style.words import WordRow, WordTables

SIZE, HALF = 4, 2
QUOTES = "“”‘’"
"""Beside them a changed idiom may be a play on words: “步步为赢”培训班."""
LONE = {0: "和与及由从将为自于", SIZE - 1: "自在和与及以于由从时是并将为"}
"""Words by themselves: at an edge they belong to what stands beside it, 培训班|自5月开班."""


class Idioms(Struct, frozen=True):
    """The idioms by their first and by their last half; everything right as it stands."""

    firsts: Mapping[str, list[str]]
    lasts: Mapping[str, list[str]]
    right: frozenset[str]


def idioms(rows: Iterable[WordRow]) -> Idioms:
    """The idioms (成语) of a table, and the other right forms (又作)."""
    firsts: defaultdict[str, list[str]] = defaultdict(list)
    lasts: defaultdict[str, list[str]] = defaultdict(list)
    right: set[str] = set()
    for row in rows:
        right.update(row["又作"].split())
        for idiom in row["成语"].split():
            right.add(idiom)
            firsts[idiom[:HALF]].append(idiom)
            lasts[idiom[HALF:]].append(idiom)
    return Idioms(firsts, lasts, frozenset(right))


def alike(rows: Iterable[WordRow]) -> tuple[str, ...]:
    """Groups of characters that sound (near enough) or look like one another."""
    return tuple(row["字"] for row in rows)


def misspelt(text: str, words: WordTables) -> Iterator[tuple[int, int, str]]:
    """Where the text has an idiom but for one character like the right one: start, end, idiom."""
    known = words.made("idioms", idioms)
    firsts, lasts = known.firsts, known.lasts
    for start in range(len(text) - SIZE + 1):
        first, last = text[start : start + HALF], text[start + HALF : start + SIZE]
        if first in firsts or last in lasts:
            given = first + last
            if given in known.right or _beside_quotes(text, start):
                continue
            for idiom in (*lasts.get(last, ()), *firsts.get(first, ())):
                at = _only_difference(given, idiom)
                if (
                    at is not None
                    and given[at] not in LONE.get(at, "")
                    and _confused((given[at], idiom[at]), words)
                    and not taken(text, start, start + SIZE, words)
                ):
                    yield start, start + SIZE, idiom


def _only_difference(given: str, idiom: str) -> int | None:
    """Where the only character stands that is another one; None for more of them."""
    found = [at for at in range(SIZE) if given[at] != idiom[at]]
    return found[0] if len(found) == 1 else None


def _confused(pair: tuple[str, str], words: WordTables) -> bool:
    given, wanted = pair  # the groups are read only where something is nearly an idiom
    return any(given in group and wanted in group for group in words.made("alike", alike))


def _beside_quotes(text: str, start: int) -> bool:
    around = text[max(0, start - 1) : start] + text[start + SIZE : start + SIZE + 1]
    return any(mark in QUOTES for mark in around)
