"""Places: names of provinces and cities, and where two of them meet in a text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from bulletin_kit.checks.manuscript import Manuscript
from bulletin_kit.style.words import WordRow

_OF_ONE_NAME = "盆地|断裂|地震|经济|构造|城市群|地块|褶皱|走廊"
_STATION = "[\u4e00-\u9fff]{2,4}站"
_NEVER = "(?!)"
CITY, MUNICIPALITY = "市", "直辖市"


@dataclass(frozen=True, slots=True)
class Places:
    """``rank`` says of each name whether it is a province's, a city's, or both.

    ``ends`` and ``starts`` find a name, or a station's, at the end of a text and at its start.
    """

    rank: Mapping[str, str]
    ends: re.Pattern[str]
    starts: re.Pattern[str]

    def joined(self, text: str, by: re.Pattern[str]) -> Iterator[tuple[tuple[int, int], ...]]:
        """(whole, joint) of each pair of places that ``by`` joins as the ends of a line."""
        for joint in by.finditer(text):
            before = self.ends.search(text, max(0, joint.start() - 8), joint.start())
            after = self.starts.match(text, joint.end())
            if before and after and self._equal(before[1], after[1]):
                yield (before.start(), after.end()), joint.span()

    def _equal(self, first: str | None, second: str | None) -> bool:
        ranks = {self.rank.get(name or "") for name in (first, second)}
        return len(ranks) == 1 or ranks == {CITY, MUNICIPALITY}


def one_of(names: Iterable[str]) -> str:
    """A pattern of these names, the longest first; what cannot begin one is passed at once.

    >>> one_of(["甲", "甲乙"])
    '(?=[甲])(?:甲乙|甲)'
    """
    chosen = sorted(names, key=len, reverse=True)
    first = "".join(sorted({name[0] for name in chosen}))
    return f"(?=[{first}])(?:{'|'.join(map(re.escape, chosen))})" if chosen else _NEVER


def places(manuscript: Manuscript) -> Places:
    """The places of ``words/places.csv``."""
    return manuscript.words.made("places", _made)


def _made(rows: tuple[WordRow, ...]) -> Places:
    rank = {row["地名"]: row["级"] for row in rows}
    place = rf"(?:({one_of(rank)})市?|{_STATION})"
    return Places(rank, re.compile(f"{place}$"), re.compile(f"{place}(?!{_OF_ONE_NAME})"))
