"""T01 in common words: two characters of which one was replaced by one that is often confused."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import TypeAlias

from msgspec import Struct

from bulletin_kit.checks.words.lexicon import broken, pairs
from bulletin_kit.style.words import Rows, WordTables

Neighbours: TypeAlias = Mapping[str, tuple[str, str]]
"""For a character: what stands before it at the end of words, and after it at their start."""

NAME = "姓名"
"""The row of what may start a given name (后), after the surnames (前)."""


class Slips(Struct, frozen=True):
    """The rows of a table of slips by their wrong character, in the table's order.

    ``before`` and ``after`` hold all that may stand beside a wrong character in a slip.
    """

    rows: Mapping[str, list[tuple[int, str, str, str]]]
    """For a wrong character: number of the row, the right one, what stands before and after it."""
    before: Mapping[str, str]
    after: Mapping[str, str]

    def of(self, pair: str) -> str:
        """The right word for two characters that are a slip; the last row's of several."""
        first, last = tuple(pair)
        found = [
            (n, right + last) for n, right, _, after in self.rows.get(first, ()) if last in after
        ]
        found += [
            (n, first + right) for n, right, before, _ in self.rows.get(last, ()) if first in before
        ]
        return max(found)[1]


def slip_rows(rows: Rows) -> Slips:
    """Rows of a right and a wrong character (正误) with what stands beside it (前, 后)."""
    found: defaultdict[str, list[tuple[int, str, str, str]]] = defaultdict(list)
    before: defaultdict[str, str] = defaultdict(str)
    after: defaultdict[str, str] = defaultdict(str)
    for number, (pair, first, last) in enumerate(rows.of("正误", "前", "后")):
        if len(pair) != 2:
            raise broken(pair, "应是一对一错两个字")
        wrong = pair[1]
        found[wrong].append((number, pair[0], first, last))
        before[wrong] += first
        after[wrong] += last
    return Slips(found, before, after)


def neighbours(rows: Rows) -> Neighbours:
    """Rows of a character (字) and its neighbours in words (前, 后)."""
    return {char: (before, after) for char, before, after in rows.of("字", "前", "后")}


def slips(text: str, words: WordTables) -> Iterator[tuple[int, int, str]]:
    """Where the text has a slip for a word: start, end, the right word.

    No slip is told where a neighbour takes one of its characters: 号召越多国家.
    """
    known = words.made("slips", slip_rows)
    before, after = known.before, known.after
    found = [p for p in pairs(text) if p[1] in after.get(p[0], "") or p[0] in before.get(p[1], "")]
    for slip in sorted(found):
        start = text.find(slip)
        while start >= 0:
            if not taken(text, start, start + len(slip), words):
                yield start, start + len(slip), known.of(slip)
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
