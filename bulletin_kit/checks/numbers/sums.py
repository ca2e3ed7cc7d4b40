"""Sums: totals against their addends, wholes against their parts, within a sentence."""

from __future__ import annotations

from bisect import bisect
from collections import deque
from collections.abc import Iterator, Sequence
from decimal import Decimal

from bulletin_kit.checks.numbers.doubt import Doubt, plain
from bulletin_kit.checks.numbers.figures import Amount, amounts, sentences
from bulletin_kit.checks.pattern import Pattern

_TOTAL = Pattern(r"(?:合计|共计|总计|总共|合共|[，、]共有?|一共)(?:[征收接编印展达为]{0,3})$")
_NO_ADDEND = Pattern(
    r"其中|包括|比|[增减降占由从每均超余第另]|累计|共|合计|总|同期|上年|目标|计划|以上|以下|[。；：]"
)
_OF_WHICH = Pattern(r"其中[，：]?(?:有|含|包括)?")
_EACH = Pattern(r"每.{0,6}$|均.{0,3}$|[两二三四五六七八九十\d][台个座套条艘辆组]$")
"""What stands before a number that is not of the whole but of each one."""
_LISTED = Pattern(r"(?:：|，分别(?:是|为)|，包括|，即)")
_NO_PART = Pattern(r"其中|比|[增减降占由从每均另]|累计|共|合计|总|同期|上年|目标|计划|[。；]|分别")
_OTHERS = Pattern(r"(?<![一二三四特优甲乙丙丁同平上下中高初])等(?![级次候])")
"""等 that leaves the rest of a list out, unlike that of 一等奖."""
_PAIRS = (
    ("男", "女"),
    ("线上", "线下"),
    ("室内", "室外"),
    ("城镇", "农村"),
    ("已", "未"),
    ("上半年", "下半年"),
)
"""Two parts that make a whole between them."""
_GROUPS = Pattern(r"([奖级县市区州镇乡村组批期类]|风险)$")
"""What parts end in that do not overlap, unlike 党员 and 女性."""
_FEW = 12
"""Amounts on either side of 其中, and before a total, that are looked at."""
_GAP = 14
"""Characters that one item of a list has at most before its number."""


def doubtful_sums(text: str) -> Iterator[Doubt]:
    """Totals and parts in a masked text."""
    for start, end in sentences(text):
        found = tuple(amounts(text, start, end))
        if len(found) > 1:
            yield from _totals(text, start, found)
            yield from _lists(text, found)
            yield from _parts(text, start, found)


def _totals(text: str, start: int, found: Sequence[Amount]) -> Iterator[Doubt]:
    for index, total in enumerate(found):
        said = _TOTAL.search(text, max(start, total.start - 8), total.start)
        addends = _before(text, said.start(), found[:index], total) if said else []
        if total.vague or len(addends) < 2:
            continue
        first = addends[0].start
        whole = "其中" not in text[max(start, first - _GAP) : first]
        runs = (addends[i:] for i in range(len(addends) - 1))
        whole = whole and not _OTHERS.search(text, first, total.start)
        if whole and not any(_equal(run, total) for run in runs):
            yield _doubt(total, "前面各项相加", _sum(addends))


def _before(text: str, end: int, found: Sequence[Amount], total: Amount) -> list[Amount]:
    """The amounts of the list that ends at ``end``, of the total's unit."""
    addends: deque[Amount] = deque()
    for amount in reversed(found[-_FEW:]):
        if amount.unit != total.unit or amount.vague:
            break
        if not _adjacent(text[amount.end : end], _NO_ADDEND):
            break
        addends.appendleft(amount)
        end = amount.start
    return list(addends)


def _lists(text: str, found: Sequence[Amount]) -> Iterator[Doubt]:
    """A whole and, after a colon or 分别为, all of its parts."""
    for index, whole in enumerate(found):
        mark = _LISTED.match(text, whole.end) or _LISTED.match(text, whole.end + 1)
        if whole.vague or not mark:
            continue
        parts = _run(text, mark.end(), found[index + 1 :], whole)
        after = text[parts[-1].end : parts[-1].end + 2] if parts else ""
        complete = len(parts) > 1 and "等" not in after and after not in ("，另", "，还")
        if complete and not _equal(parts, whole):
            yield _doubt(whole, "后面各项相加", _sum(parts))


def _parts(text: str, start: int, found: Sequence[Amount]) -> Iterator[Doubt]:
    for mark in _OF_WHICH.finditer(text, start, found[-1].end):
        at = bisect([amount.start for amount in found], mark.start())
        before, after = found[max(0, at - _FEW) : at], found[at : at + _FEW]
        wholes = [a for a in before if after and a.unit == after[0].unit]
        each = any(_EACH.search(text, max(start, a.start - 8), a.start) for a in wholes)
        if not wholes or each or text[mark.start() - 1] not in "，（、":
            continue
        whole = max(wholes, key=lambda amount: amount.value)
        parts = _run(text, mark.end(), after, whole)
        for part in (part for part in parts if part.value > whole.value and not whole.vague):
            yield Doubt(part.start, part.end, f"其中的一项大于总数{plain(whole.value, whole.unit)}")
        if len(parts) > 1 and not any(part.value > whole.value for part in parts):
            yield from _together(text, mark.end(), parts, wholes)


def _together(
    text: str, start: int, parts: Sequence[Amount], wholes: Sequence[Amount]
) -> Iterator[Doubt]:
    """Parts that do not overlap may not exceed the whole; two that complete each other equal it."""
    names = []
    for part in parts:
        names.append(text[start : part.start].strip("，、和及有 "))
        start = part.end
    whole = max(wholes, key=lambda amount: amount.value)
    if any(amount.vague for amount in (*parts, whole)):
        return
    ends = {match[0] if (match := _GROUPS.search(name)) else "" for name in names}
    apart = len(ends) == 1 and ends != {""}
    too_much = apart and _sum(parts) > whole.value + _slack(parts, whole)
    paired = len(parts) == 2 and any(
        names[0].startswith(a)
        and names[1].startswith(b)
        and names[0][len(a) :] == names[1][len(b) :]
        for a, b in (*_PAIRS, *(pair[::-1] for pair in _PAIRS))
    )
    if too_much or (paired and not any(_equal(parts, each) for each in wholes)):
        yield _doubt(whole, "其中各项相加", _sum(parts))


def _run(text: str, start: int, after: Sequence[Amount], whole: Amount) -> list[Amount]:
    """The amounts of a list that begins at ``start``, as far as it goes."""
    run: list[Amount] = []
    for amount in after:
        if not _adjacent(text[start : amount.start], _NO_PART) or amount.unit != whole.unit:
            break
        run.append(amount)
        start = amount.end
    return run


def _adjacent(gap: str, stop: Pattern) -> bool:
    return len(gap) <= _GAP and not (stop.search(gap) or _OTHERS.search(gap))


def _sum(parts: Sequence[Amount]) -> Decimal:
    return sum((part.value for part in parts), Decimal(0))


def _slack(parts: Sequence[Amount], whole: Amount) -> Decimal:
    """What rounding may do; nothing where all are whole numbers."""
    ulps = [amount.ulp for amount in (*parts, whole) if amount.ulp != 1]
    return sum(ulps, Decimal(0)) / 2


def _equal(parts: Sequence[Amount], whole: Amount) -> bool:
    return abs(_sum(parts) - whole.value) <= _slack(parts, whole)


def _doubt(total: Amount, what: str, made: Decimal) -> Doubt:
    said = f"{what}得{plain(made, total.unit)}，这里是{plain(total.value, total.unit)}"
    return Doubt(total.start, total.end, said)
