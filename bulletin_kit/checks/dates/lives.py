"""Lives: years of birth and death, or of a reign, that are turned round."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin_kit.base.pattern import Pattern
from bulletin_kit.hanzi.classes import HANZI

_YEAR = r"1\d{3}|20[0-2]\d"
_IN_BRACKETS = Pattern(
    rf"(?<={HANZI})（(?P<a>{_YEAR})(?:[—～–-]|——)(?P<b>{_YEAR})(?=[）年，])", needs="（"
)
_TOLD = Pattern(
    rf"(?:生于(?P<a>{_YEAR})年|(?P<c>{_YEAR})年(?:\d{{1,2}}月)?(?:\d{{1,2}}日)?(?:出?生|诞生))"
    r"[^。；《“（）]{0,24}?"
    rf"(?:(?:卒|逝世|病逝|去世|牺牲|辞世)于(?P<b>{_YEAR})年|(?<!\d)(?P<d>{_YEAR})年"
    r"(?:\d{1,2}月)?(?:\d{1,2}日)?(?:卒|逝世|病逝|去世|牺牲|辞世))",
    needs="生",
)
_LONGEST = 115
"""Years that the two may lie apart to be meant as a life: past that they are no two years."""


def turned_lives(text: str) -> Iterator[tuple[int, int, str]]:
    """(start, end, why) of 陆某（1796—1728） and 生于1796年，卒于1728年, in a masked text."""
    for match in _IN_BRACKETS.finditer(text):
        if 0 < int(match["a"]) - int(match["b"]) <= _LONGEST:
            yield match.start("a"), match.end("b"), "后一个年份早于前一个年份"
    for match in _TOLD.finditer(text):
        born, died = int(match["a"] or match["c"]), int(match["b"] or match["d"])
        if 0 < born - died <= _LONGEST:
            yield *match.span(), "去世的年份早于出生的年份"
