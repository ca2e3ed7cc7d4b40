"""Places: names of provinces and cities, and where two of them meet in a text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bulletin_kit.checks.manuscript import Manuscript
from bulletin_kit.checks.pattern import HANZI, Pattern
from bulletin_kit.style.words import WordRow

PROVINCE, CITY, MUNICIPALITY = "省", "市", "直辖市"
_OF_ONE_NAME = Pattern("盆地|断裂|地震|经济|构造|城市群|地块|褶皱|走廊")
_STATION_BEFORE = Pattern(f"{HANZI}{{2,4}}站$")
_STATION_AFTER = Pattern(f"{HANZI}{{2,4}}站")
_LONGEST = 8


@dataclass(frozen=True, slots=True)
class Places:
    """``rank`` says of each name whether it is a province's, a city's, or both."""

    rank: Mapping[str, str]

    def joined(self, text: str, by: Pattern) -> Iterator[tuple[tuple[int, int], ...]]:
        """(whole, joint) of each pair of places that ``by`` joins as the ends of a line."""
        for joint in by.finditer(text):
            start, end = joint.span()
            left = _STATION_BEFORE.search(text, max(0, start - _LONGEST), start)
            right = _STATION_AFTER.match(text, end)
            before = left[0] if left else self.last(text[max(0, start - _LONGEST) : start])
            after = right[0] if right else self.first(text[end : end + _LONGEST])
            stops = end + len(after)
            alike = bool(left and right) or self._equal(before, after)
            if before and after and alike and not _OF_ONE_NAME.match(text, stops):
                yield (start - len(before), stops), (start, end)

    def first(self, text: str) -> str:
        """The longest name that the text begins with, '' where it begins with none."""
        return next((text[:n] for n in range(_LONGEST, 1, -1) if text[:n] in self.rank), "")

    def last(self, text: str) -> str:
        """The longest name that the text ends with, '' where it ends with none."""
        return next((text[-n:] for n in range(_LONGEST, 1, -1) if text[-n:] in self.rank), "")

    def _equal(self, first: str, second: str) -> bool:
        ranks = {self.rank.get(first), self.rank.get(second)}
        return len(ranks) == 1 or ranks == {CITY, MUNICIPALITY}


def places(manuscript: Manuscript) -> Places:
    """The places of ``words/places.csv``, cities with and without 市."""
    return manuscript.words.made("places", _made)


def _made(rows: tuple[WordRow, ...]) -> Places:
    rank = {row["地名"]: row["级"] for row in rows}
    return Places(rank | {f"{name}市": level for name, level in rank.items() if level != PROVINCE})
