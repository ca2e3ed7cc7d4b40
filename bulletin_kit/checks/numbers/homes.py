"""Homes: a city told to be of a province that it does not belong to (浙江省苏州市)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from bulletin_kit.base.pattern import Pattern
from bulletin_kit.checks.numbers.places import CITY
from bulletin_kit.hanzi.classes import HANZI
from bulletin_kit.style.words import WordRow

_OF = Pattern(rf"(?P<home>{HANZI}{{2,3}})(?:省|(?:壮族|回族|维吾尔)?自治区)$")
_LONGEST = 12
_OTHER = Pattern(f"(?!{HANZI})|(?:市|等地|学习|考察|调研|参观|召开|举办|举行|开展|客商|企业|籍)")
"""What stands behind a city, not behind a word that begins like one."""


def homes(rows: Iterable[WordRow]) -> dict[str, str]:
    """The province of each city."""
    return {row["地名"]: row["属"] for row in rows if row["级"] == CITY}


def wrong_homes(text: str, known: Mapping[str, str]) -> Iterator[tuple[int, int, str]]:
    """(start, end, province) of each city with another province's name right before it.

    >>> list(wrong_homes("赴浙江省苏州市学习", {"苏州": "江苏", "杭州": "浙江"}))
    [(1, 7, '江苏')]
    """
    if not any(word in text for word in ("省", "自治区")):
        return
    provinces = tuple(set(known.values()))
    for city, home in known.items():
        at = text.find(city)
        while at >= 0:
            end = at + len(city)
            of = _OF.search(text, max(0, at - _LONGEST), at)
            said = next((name for name in provinces if of and of["home"].endswith(name)), home)
            if of and said != home and _OTHER.match(text, end):
                start = of.end("home") - len(said)
                yield start, end + text.startswith("市", end), home
            at = text.find(city, end)
