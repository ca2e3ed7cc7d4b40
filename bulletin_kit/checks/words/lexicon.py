"""Lexicon: the rows of a table of words, looked for in a text all at once."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import starmap
from operator import add
from typing import TypeAlias

from msgspec import Struct

from bulletin_kit.base.errors import TemplateBroken
from bulletin_kit.base.finding import Finding, Level, Mistake
from bulletin_kit.base.pattern import compiled
from bulletin_kit.checks.manuscript import Manuscript
from bulletin_kit.checks.passage import Passage
from bulletin_kit.hanzi.classes import HANZI
from bulletin_kit.style.words import Maker, WordRow

HOLE = "～"
"""In a row's 句式: where the word itself stands."""
RANGE = "[一-龥]"
"""In a 句式: one hanzi."""
DAY = re.compile(r"\d{4}-\d\d-\d\d|")
LEVELS: dict[str, Level | None] = {"": None} | {level.word: level for level in Level}


class Entry(Struct, frozen=True):
    """One row of a table and the ``word`` that must be there before anything else is tried.

    Columns that a table may have, each with the same meaning everywhere: 句式 is a regular
    expression with ``～`` for the word; 例外 lists right texts that hold the word; 级别 is a level
    other than the rule's; 起 and 止 are the first and last day of the issues it is meant for.
    """

    word: str
    row: WordRow

    def found(self, text: str) -> Iterator[tuple[int, int]]:
        """Where the word stands in the text, in its frame and not as part of a right text."""
        kept = [right for right in self.row.get("例外", "").split() if self.word in right]
        if self.word not in text:
            return
        for start, end in self._framed(text) if self.row.get("句式") else self._plain(text):
            if not any(_within(text, start, right, self.word) for right in kept):
                yield start, end

    @property
    def level(self) -> Level | None:
        """The row's own level; TemplateBroken where it is none."""
        if (word := self.row.get("级别", "")) not in LEVELS:
            raise broken(word, "不是级别，可写提示、警告、错误，或者空着")
        return LEVELS[word]

    def in_force(self, day: str) -> bool:
        """Whether the row is meant for an issue of this day (YYYY-MM-DD)."""
        since, until = (self.row.get(column, "") for column in ("起", "止"))
        for given in (since, until):
            if not DAY.fullmatch(given):
                raise broken(given, "不是“2018-03-21”这样的日期")
        return since <= day and not "" < until < day

    def _plain(self, text: str) -> Iterator[tuple[int, int]]:
        start = text.find(self.word)
        while start >= 0:
            yield start, start + len(self.word)
            start = text.find(self.word, start + len(self.word))

    def _framed(self, text: str) -> Iterator[tuple[int, int]]:
        frame = self.row["句式"].replace(HOLE, f"({re.escape(self.word)})").replace(RANGE, HANZI)
        try:
            matches = compiled(frame).finditer(text)
        except re.error as error:
            raise broken(self.row["句式"], "不是正则表达式") from error
        return (match.span(match.lastindex or 0) for match in matches)


Hit: TypeAlias = tuple[int, int, Entry]
"""Where an entry was found: start, end and itself."""


class Lexicon(Struct, frozen=True):
    """Words and their rows of one table, by the first two characters of the words.

    Entries are made of those only that a text may hold: making thousands costs milliseconds.
    """

    by_pair: dict[str, list[tuple[str, WordRow]]]

    def found(self, text: str) -> Iterator[Hit]:
        """Every entry in the text with its place, in order; of two at one place the longer."""
        done = 0
        for hit in sorted(self._hits(text), key=lambda hit: (hit[0], -hit[1])):
            if hit[0] >= done:
                done = hit[1]
                yield hit

    def _hits(self, text: str) -> Iterator[Hit]:
        for pair in self.by_pair.keys() & pairs(text):
            for entry in starmap(Entry, self.by_pair[pair]):
                for start, end in entry.found(text):
                    yield start, end, entry


@lru_cache(maxsize=4096)
def pairs(text: str) -> frozenset[str]:
    """All neighbours of two characters in the text, kept for the next table."""
    return frozenset(map(add, text, text[1:]))


def lexicon(rows: Iterable[WordRow]) -> Lexicon:
    """The lexicon of a table whose words stand in 错, several parted by spaces."""
    by_pair: defaultdict[str, list[tuple[str, WordRow]]] = defaultdict(list)
    for row in rows:
        for word in row["错"].split():
            if len(word) < 2:
                raise broken(word, "只有一个字，会误报")
            by_pair[word[:2]].append((word, row))
    return Lexicon(by_pair)


def listed(
    manuscript: Manuscript, table: str, make: Maker[Lexicon] = lexicon
) -> Iterator[tuple[Passage, Hit]]:
    """Where the rows of a table that are in force on the issue's day stand in its texts."""
    lexis = manuscript.words.made(table, make)
    day = manuscript.issue.day.value.isoformat() if manuscript.issue.day else ""
    for passage in manuscript.passages:
        for hit in lexis.found(passage.masked):
            if hit[2].in_force(day):
                yield passage, hit


def finding(mistake: Mistake, passage: Passage, hit: Hit) -> Finding:
    """The finding of a hit at its row's level, with the holes that rules of tables have.

    They are ``found``, the words; ``right`` (正), ``remedy`` (改法) and ``why`` (说明) of the row.
    """
    start, end, entry = hit
    told = {"right": "正", "remedy": "改法", "why": "说明"}
    facts = {hole: entry.row.get(column, "") for hole, column in told.items()}
    found = mistake.at(passage.span(start, end), found=passage.text[start:end], **facts)
    return found if entry.level is None else found.graded(entry.level)


def broken(what: str, why: str) -> TemplateBroken:
    """What is wrong with a row of a table."""
    return TemplateBroken(f"模板有误：词表中的“{what}”{why}", "改正 words 文件夹里的这一行")


def _within(text: str, start: int, right: str, word: str) -> bool:
    at = right.find(word)
    return start >= at and text.startswith(right, start - at)
