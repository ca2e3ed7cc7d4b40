"""T01 in common words: two characters of which one was replaced by one that is often confused."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TypeAlias

from bulletin_kit.checks.words.lexicon import pairs
from bulletin_kit.style.words import WordRow, WordTables

Neighbours: TypeAlias = Mapping[str, tuple[str, str]]
"""For a character: what stands before it at the end of words, and after it at their start."""

NAME = "姓名"
"""The row of what may start a given name (后), after the surnames (前)."""


def rights(rows: Iterable[WordRow]) -> Mapping[str, str]:
    """The right word of each slip.

    Rows of a right and a wrong character (正误), and what stands after and before it (后, 前).
    """
    found: dict[str, str] = {}
    for row in rows:
        right, wrong = row["正误"][0], row["正误"][1]
        found |= {wrong + other: right + other for other in row["后"]}
        found |= {other + wrong: other + right for other in row["前"]}
    return found


def neighbours(rows: Iterable[WordRow]) -> Neighbours:
    """Rows of a character (字) and its neighbours in words (前, 后)."""
    return {row["字"]: (row["前"], row["后"]) for row in rows}


def slips(text: str, words: WordTables) -> Iterator[tuple[int, int, str]]:
    """Where the text has a slip for a word: start, end, the right word.

    No slip is told where a neighbour takes one of its characters: 号召越多国家.
    """
    known = words.made("slips", rights)
    for slip in sorted(known.keys() & pairs(text)):
        start = text.find(slip)
        while start >= 0:
            if not taken(text, start, start + len(slip), words):
                yield start, start + len(slip), known[slip]
            start = text.find(slip, start + 1)


def taken(text: str, start: int, end: int, words: WordTables) -> bool:
    """Whether a neighbour of ``text[start:end]`` makes a word with its first or last character."""
    known = words.made("neighbours", neighbours)
    before, after = text[max(0, start - 1) : start], text[end : end + 1]
    first, last = text[start], text[end - 1]
    surnames, given = known.get(NAME, ("", ""))
    return bool(
        (before and before in known.get(first, ("", ""))[0])
        or (after and after in known.get(last, ("", ""))[1])
        or (before and before in surnames and first in given)
    )
