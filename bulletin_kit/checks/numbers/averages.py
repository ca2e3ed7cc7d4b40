"""Averages: 人均600元, 平均每场150人次, against a number of members and a total told before."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from bulletin_kit.base.pattern import Pattern
from bulletin_kit.checks.numbers.closeness import agrees, ulp_of
from bulletin_kit.checks.numbers.doubt import Doubt, plain
from bulletin_kit.checks.numbers.figures import (
    CLASSIFIER,
    NUMBER,
    Amount,
    amounts,
    scale_of,
    scaled,
    sentences,
)
from bulletin_kit.hanzi.classes import HANZI

_VERB = (
    "为|达到?|是|获得?|领[取到]|补助|发放|得到|走访|参加|接待|服务|听众|投入|投资|资助|奖励|"
    "慰问金|可?有"
)
_AVERAGE = Pattern(
    rf"(?:(?P<by>[人户村校镇乡县馆组场班亩家台株])均|(?:平均)?每(?P<each>[个名家户位所支组场亩人期次批台株]?{HANZI}{{0,4}}?)(?:平均)?)"
    rf"(?:{_VERB}){{0,1}}(?P<b>{NUMBER})(?P<t>万|亿)?(?P<v>{CLASSIFIER})(?![多余左以])",
    needs=("均", "每"),
)
_PERSONS = frozenset("人名位")
_LOOSE = Pattern(
    "新增|同比|其中|[约近逾超]\\d|余\\d|比上年|增[长加收]|每|另|分别|至少|不少于|不超过|原则|标准|最[高多低少]|；|目标"
)
_FAR = 70


def doubtful_averages(text: str) -> Iterator[Doubt]:
    """Each average of a masked text with one total and one number of members before it."""
    for start, end in sentences(text):
        for match in _AVERAGE.finditer(text, start, end):
            first = max(start, match.start() - _FAR)
            yield from _average(text, match, amounts(text, first, match.start()))


def _average(text: str, match: re.Match[str], found: Sequence[Amount]) -> Iterator[Doubt]:
    totals = [a for a in found if a.unit == match["v"]]
    members = [a for a in found if a not in totals and _counted(text, a, match)]
    if not totals or not members or any(a.vague for a in (*totals, *members)):
        return
    between = text[min(totals[0].start, members[0].start) : match.start()]
    said = scaled(match, "b", "t")
    ulp = ulp_of(match["b"]) * scale_of(match["t"])
    near = text[max(members[-1].end, totals[-1].end) : match.start()]
    if len(totals) > 1 or len(members) > 1 or _LOOSE.search(between) or len(near) > 14:
        return
    total, count = totals[0], members[0]
    if not count.value or "，" not in near:
        return
    right = total.value / count.value
    error = right * sum((a.ulp / 2 / a.value for a in (total, count) if a.ulp != 1), Decimal(0))
    if not agrees(right, said, ulp, error):
        shown = right if right == right.to_integral_value() else right.quantize(Decimal("0.1"))
        yield Doubt(match.start("b"), match.end(), f"平均是{plain(shown, match['v'])}")


def _counted(text: str, amount: Amount, match: re.Match[str]) -> bool:
    """Whether the amount counts what the average is of: 8个乡镇 by 每个乡镇, 600人 by 人均."""
    if match["by"]:
        return amount.unit == match["by"] or (match["by"] == "人" and amount.unit in _PERSONS)
    each = match["each"]
    noun = each.lstrip("个名家位所支") or each
    if amount.unit == each or (amount.unit in each[:1] and len(each) == 1):
        return True
    return (
        bool(noun)
        and text[amount.end : amount.end + 8].find(noun) >= 0
        and amount.unit in "个名家位所支" + each[:1]
    )
