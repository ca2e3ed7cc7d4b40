"""Fixed: what must be written to the letter, found where a text has it with a slip."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import TypeAlias

from bulletin_kit.checks.manuscript import Manuscript
from bulletin_kit.checks.passage import Passage
from bulletin_kit.checks.words.lexicon import pairs
from bulletin_kit.checks.words.members import members, out_of_set
from bulletin_kit.checks.words.nearly import halves, nearly
from bulletin_kit.style.words import WordRow

Fixed: TypeAlias = Mapping[str, list[tuple[str, list[str]]]]
"""By two characters of each: what is fixed, and what is like it and right (例外)."""


def slipped(manuscript: Manuscript, table: str) -> Iterator[tuple[Passage, int, int, str]]:
    """Where the texts have a slip in what the table's first column holds, and what is right."""
    by_pair = manuscript.words.made(table, fixed)
    for passage in manuscript.passages:
        for start, end, right in _slips(passage.masked, by_pair):
            yield passage, start, end, right


def fixed(rows: Iterable[WordRow]) -> Fixed:
    """What is fixed, by the first two characters of its halves and of two of its members.

    One slip leaves one of the two whole.
    """
    found = defaultdict(list)
    for row in rows:
        phrase = next(iter(row.values()))
        for pair in {part[:2] for part in halves(phrase) + members(phrase)[:2]}:
            found[pair].append((phrase, row["例外"].split()))
    return found


def _slips(text: str, by_pair: Fixed) -> Iterator[tuple[int, int, str]]:
    """Slips in the text, each once: of phrases within one another the longest speaks."""
    near = {
        phrase: right for pair in by_pair.keys() & pairs(text) for phrase, right in by_pair[pair]
    }
    done: list[tuple[int, int]] = []
    for phrase in sorted(near, key=len, reverse=True):
        for start, end in chain(nearly(text, phrase), out_of_set(text, members(phrase))):
            inside = any(start < last and first < end for first, last in done)
            if not inside and text[start:end] not in near[phrase]:
                done.append((start, end))
                yield start, end, phrase
