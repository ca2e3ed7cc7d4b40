"""Rough shares: 近九成 with the exact share beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from bulletin_kit.base.pattern import Pattern
from bulletin_kit.checks.numbers.closeness import fits_roughly, fraction
from bulletin_kit.checks.numbers.doubt import Doubt
from bulletin_kit.checks.numbers.figures import NUMBER, value_of
from bulletin_kit.hanzi.classes import HANZI

_TENTHS = "[一二两三四五六七八九]"
_ROUGH = (
    rf"(?P<before>将近|接近|近|超过|超|逾|不足|不到|约|过)?(?P<n>{_TENTHS}成(?!效|功|本|立|员|为|果|年)|{_TENTHS}分之{_TENTHS}|半数?|一半)"
    r"(?P<after>以上|左右|多)?"
)
_RATE = rf"(?P<rate>{HANZI}{{2,4}}?)率"
_EXACT = rf"(?P<p>{NUMBER})%"
_IS = "(?:仅?为|达到?|约?占|是)?"
_FORMS = (
    Pattern(rf"{_ROUGH}{HANZI}{{0,8}}（(?:占比?|比例|约|即|为)?{_EXACT}）", needs="成半之"),
    Pattern(
        rf"{_ROUGH}[^，。；：\d]{{0,14}}，(?:具体|准确|实际|确切)[^，。；\d]{{0,8}}?{_IS}{_EXACT}",
        needs="成半之",
    ),
    Pattern(
        rf"{_ROUGH}的?(?P<who>[^，。；：\d]{{2,14}})，[^，。；\d对的]{{0,6}}?{_RATE}{_IS}{_EXACT}",
        needs="率",
    ),
    Pattern(rf"率[^，。；\d]{{0,4}}?{_ROUGH}，{_IS}{_EXACT}", needs="率"),
    Pattern(rf"占比?{_ROUGH}，(?:具体)?(?:占比|比例)?(?:为|达到?|是){_EXACT}", needs="占"),
    Pattern(rf"率{_IS}{_EXACT}，{_ROUGH}(?=[，。；的]|{HANZI})", needs="率"),
    Pattern(rf"占比?{_IS}{_EXACT}，(?:即)?{_ROUGH}(?=[，。；])", needs="占"),
)
_OTHER = Pattern("其中|同比|环比|比上|较上|较去|提高|下降|增长|增加|减少")
_PLAIN = Decimal("0.05")


def doubtful_roughness(text: str) -> Iterator[Doubt]:
    """Rough and exact share of one thing, in a masked text."""
    for form in _FORMS:
        for match in form.finditer(text):
            if not _OTHER.search(match[0]) and _linked(match) and not _fits(match):
                yield Doubt(
                    match.start("n") if not match["before"] else match.start("before"),
                    match.end("after") if match["after"] else match.end("n"),
                    f"旁边的比例是{match['p']}%",
                )


def _linked(match: re.Match[str]) -> bool:
    """Whether the rate is of what was told roughly: 满意 in 近九成受访者表示满意，满意率91%."""
    named = match.groupdict()
    return "who" not in named or match["rate"][-2:] in match["who"]


def _fits(match: re.Match[str]) -> bool:
    said = fraction(match["n"])
    if said is None or (match["n"].startswith("半") and not (match["before"] or match["after"])):
        return True
    share = value_of(match["p"]) / 100
    return fits_roughly(share, said, match["before"] or "", match["after"] or "", _PLAIN)
