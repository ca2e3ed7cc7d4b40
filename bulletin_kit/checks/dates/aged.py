"""Aged: how old one is said to have died, against the years of birth and death."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin_kit.base.pattern import Pattern
from bulletin_kit.checks.numbers.doubt import Doubt

_YEAR = r"(?P<{0}>1[6-9]\d\d|20[0-2]\d)"
_DAY = r"年?(?:\d{1,2}月)?(?:\d{1,2}日)?"
_AGED = Pattern(
    rf"(?:(?:出?生于|诞生于){_YEAR.format('a')}|{_YEAR.format('b')}{_DAY}(?:出?生|诞生)|（{_YEAR.format('c')}年?{_DAY}(?:[—～至-]|——))"
    rf"[^。；（]{{0,40}}?(?<!\d){_YEAR.format('d')}[^。；\d]{{0,3}}(?:\d{{1,2}}月)?(?:\d{{1,2}}日)?[^。；\d]{{0,24}}?"
    r"(?P<word>享年|终年|卒年|时年|得年|享寿|年仅|寿)(?P<n>\d{1,3})(?=周?岁|[，。；])",
    needs=("享", "年", "寿"),
)
_OLDER = 2
"""Years that an age by the old count may be more than the difference."""


def wrong_ages_at_death(text: str) -> Iterator[Doubt]:
    """1918年2月出生，2014年11月逝世，享年86岁, in a masked text."""
    for match in _AGED.finditer(text):
        born, died = int(match["a"] or match["b"] or match["c"]), int(match["d"])
        lived = died - born
        if lived > 0 and not lived - 1 <= int(match["n"]) <= lived + _OLDER:
            yield Doubt(*match.span("n"), f"按生卒年份算，是{lived}岁")
