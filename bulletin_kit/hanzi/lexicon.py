"""Lexicon: where a Chinese text may be parted, as far as a small list of words knows.

Words are not looked for to understand a text but to part it, so a cost stands at every boundary
and none is forbidden: what is not listed (names, mostly) is found by what stands around it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from functools import cached_property
from itertools import pairwise

from msgspec import Struct

from bulletin_kit.base.pattern import Pattern
from bulletin_kit.hanzi.classes import HANZI, is_hanzi


class Use(StrEnum):
    """What is known of a word besides that it is one."""

    PLAIN = ""
    HEAD = "前断"
    """A verb that opens a phrase: a line may well start with it."""
    LINK = "后断"
    """A particle: a line may well end with it."""
    TAIL = "连前"
    """The last word of a name (…会议, …区): better with what stands before; alone, always."""
    WHOLE = "整名"
    """A long name of several words."""


TORN = 40.0
"""From this cost on the words do not vouch for a break. Costs are in squares of an em."""
WORD, NUMBER, NAME = 100.0, 400.0, 60.0
"""Inside a word, inside a number; inside a long name, besides what its words cost."""
UNKNOWN, EDGE = 50.0, 42.0
"""Between two characters of no listed word; beside one that stands alone."""
STRANGER, TAIL, AFTER_NUMBER, AFTER_HEAD, PLAIN = 8.0, 8.0, 8.0, 6.0, 3.0
"""Beside a name that is not listed; before the last word of a name; behind a number; between a
verb and its object; between words."""
HEAD, LINK = -5.0, -4.0

FIGURES = "〇零一二两三四五六七八九十百千万亿"
COUNTED = Pattern(
    rf"第?(?:\d[\d.,]*|[{FIGURES}]+)[年月日时届次个项条期号批名位卷册件份户元级季封张篇场座万亿余多％%]*"
)
"""A number with what it counts."""
NAMES = Pattern(
    rf"党的[{FIGURES}]+(?:大|届[{FIGURES}]+中全会)|[{FIGURES}]+届[{FIGURES}]+[中次]全会"
    rf"|(?:{HANZI}{{1,4}}?族){{1,3}}自治[州县旗]"
    rf"|{HANZI}{{1,4}}(?:·{HANZI}{{1,4}})+"
)
"""党的二十届三中全会, 羌族自治县, 卡尔·马克思."""


class Kin(StrEnum):
    """What a stretch of the text is."""

    WORD = "词"
    NUMBER = "数"
    STRANGER = "生"
    MARK = "标"


class Token(Struct, frozen=True):
    """A stretch of the text; strangers in a row are one token."""

    start: int
    end: int
    kin: Kin
    use: Use = Use.PLAIN

    @property
    def length(self) -> int:
        """In characters."""
        return self.end - self.start


class Lexicon(Struct, frozen=True, dict=True):
    """The words and the use of each."""

    words: Mapping[str, Use]

    @cached_property
    def _longest(self) -> int:
        return max(map(len, self.words), default=1)

    @cached_property
    def _whole(self) -> tuple[str, ...]:
        return tuple(word for word, use in self.words.items() if use is Use.WHOLE)

    def bonds(self, text: str) -> list[float]:
        """What it costs to part the text before each character; ``TORN`` and more: a word is torn.

        >>> Lexicon({"会议": Use.TAIL, "召开": Use.HEAD}).bonds("会议召开")
        [0.0, 100.0, -2.0, 100.0]
        """
        costs = [0.0] * len(text)
        tokens = self.tokens(text)
        for token in tokens:
            inside = {Kin.WORD: WORD, Kin.NUMBER: NUMBER, Kin.STRANGER: UNKNOWN}
            for i in range(token.start + 1, token.end):
                costs[i] = inside.get(token.kin, 0.0)
        for before, after in pairwise(tokens):
            costs[after.start] = _between(before, after)
        for start, end in self._names(text):
            costs[start + 1 : end] = [cost + NAME for cost in costs[start + 1 : end]]
        return costs

    def _names(self, text: str) -> Iterator[tuple[int, int]]:
        """Where long names stand: of congresses, autonomous places, foreigners, those listed."""
        yield from (name.span() for name in NAMES.finditer(text))
        for name in self._whole:
            start = text.find(name)
            while start >= 0:
                yield start, start + len(name)
                start = text.find(name, start + 1)

    def tokens(self, text: str) -> list[Token]:
        """The text as words, numbers, marks and stretches of which nothing is known.

        >>> [t.kin.value for t in Lexicon({"档案馆": Use.TAIL}).tokens("青岚档案馆：2026年")]
        ['生', '词', '标', '数']
        """
        costs, steps = [0.0], [Token(0, 0, Kin.MARK)]
        open_: dict[int, list[tuple[float, Token]]] = {}
        for i in range(len(text)):
            for price, token in self._from(text, i):
                open_.setdefault(token.end, []).append((costs[i] + price, token))
            cost, token = min(open_.pop(i + 1), key=lambda found: found[0])
            costs.append(cost)
            steps.append(token)
        found: list[Token] = []
        end = len(text)
        while end:
            found.append(steps[end])
            end = steps[end].start
        return _gathered(found[::-1])

    def _from(self, text: str, i: int) -> Iterator[tuple[float, Token]]:
        """What may start at a character, and how little it is believed."""
        if not is_hanzi(text[i]) and not text[i].isalnum():
            yield 0.5, Token(i, i + 1, Kin.MARK)
            return
        yield 2.0, Token(i, i + 1, Kin.STRANGER)
        if number := COUNTED.match(text, i):
            yield 1.0, Token(i, number.end(), Kin.NUMBER)
        for end in range(i + 1, min(len(text), i + self._longest) + 1):
            use = self.words.get(text[i:end])
            if use is not None and use is not Use.WHOLE:
                yield 1.0 + 0.3 * (end == i + 1), Token(i, end, Kin.WORD, use)


def _gathered(tokens: Sequence[Token]) -> list[Token]:
    made: list[Token] = []
    for token in tokens:
        if made and made[-1].kin is token.kin is Kin.STRANGER:
            token = Token(made.pop().start, token.end, Kin.STRANGER)
        made.append(token)
    return made


def _between(before: Token, after: Token) -> float:
    if Kin.MARK in (before.kin, after.kin):
        return 0.0
    if after.use is Use.TAIL and after.length == 1:
        return WORD
    strangers = [t for t in (before, after) if t.kin is Kin.STRANGER]
    if any(t.length == 1 for t in strangers):
        return EDGE
    cost = STRANGER if strangers else PLAIN
    cost += TAIL * (after.use is Use.TAIL) * (before.use is not Use.LINK)
    cost += AFTER_NUMBER * (before.kin is Kin.NUMBER) + AFTER_HEAD * (before.use is Use.HEAD)
    if before.use is not Use.HEAD:
        cost += HEAD * (after.use is Use.HEAD)
    return cost + LINK * (before.use is Use.LINK)
