"""Addends: amounts that stand in a list, and what they make together."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from bulletin_kit.base.pattern import Pattern
from bulletin_kit.checks.numbers.doubt import Doubt, plain
from bulletin_kit.checks.numbers.figures import Amount

OTHERS = Pattern(r"(?<![一二三四特优甲乙丙丁同平上下中高初])等(?![级次候])")
"""等 that leaves the rest of a list out, unlike that of 一等奖."""
FEW = 12
"""Amounts on either side of 其中, and before a total, that are looked at."""
GAP = 14
"""Characters that one item of a list has at most before its number."""
_NO_PART = Pattern(
    r"其中|比|[增减降占由从每均另]|累计|(?<!公)共(?![享建管同])|合计|总|同期|上年|目标|计划|[。；]|分别"
)
_EXPLAINED = Pattern(r"（[^（）]*$", needs="（")
"""An opening bracket before an amount: it tells of a part of the one before."""
_CLAUSE = Pattern("[，、。；：]")
_NEAR = Decimal("0.12")
"""How far a sum may be from its total, in parts of it, to be meant as that total."""
_MANY = 5
"""Rounded parts whose errors seldom add up to more than one last digit."""
_GROUPS = Pattern(r"([奖级县市区州镇乡村组批期类]|风险)$")
"""What parts end in that do not overlap, unlike 党员 and 女性."""

_LEVEL = Pattern("(?:国家|中央|[省市州县区乡镇村]|乡镇|街道|社区)(?:级|本级|直)?$")
"""Levels of government, each with things of its own."""

_TWICE = Pattern("同时|重复|重叠|交叉|兼|两类均|都[有是]")
"""Words after a sum that say that its parts overlap."""
_AFTER = 30


def run_of(text: str, start: int, after: Sequence[Amount], whole: Amount) -> list[Amount]:
    """The amounts of a list that begins at ``start``, as far as it goes.

    What explains an amount is left out: 80件（含12件…）, and 360人 in 12支360人.
    """
    run: list[Amount] = []
    for index, amount in enumerate(after):
        if _EXPLAINED.search(text, start, amount.start):
            start = text.find("）", amount.end) + 1 or amount.end
            continue
        touching = {each.start for each in after[index + 1 : index + 2]}
        if run:
            touching.add(run[-1].end)
        if not counts_in(amount, whole) and touching & {amount.start, amount.end}:
            continue
        if not adjacent(text[start : amount.start], _NO_PART) or not counts_in(amount, whole):
            break
        run.append(amount)
        start = amount.end
    return run


def names_of(text: str, start: int, parts: Sequence[Amount]) -> list[str]:
    """What each part counts: said before its number, or after it where the first is so said."""
    names, after = list[str](), not text[start : parts[0].start].strip("，、和及有 ")
    for index, part in enumerate(parts):
        following = parts[index + 1].start if index + 1 < len(parts) else part.end + GAP
        name = text[part.end : following] if after else text[start : part.start]
        names.append(_CLAUSE.split(name.strip("，、和及有 "))[0 if after else -1])
        start = part.end
    return names


def exclusive(names: Sequence[str]) -> bool:
    """Whether the names tell of groups that do not overlap."""
    levels = [match[0] if (match := _LEVEL.match(name)) else "" for name in names]
    if len(names) > 1 and all(levels) and len(set(levels)) == len(names):
        return True
    ends = {match[0] if (match := _GROUPS.search(name)) else "" for name in names}
    return len(ends) == 1 and ends != {""}


def adjacent(gap: str, stop: Pattern) -> bool:
    """Whether two amounts with this between them are of one list."""
    return len(gap) <= GAP and not (stop.search(gap) or OTHERS.search(gap))


def made_of(parts: Sequence[Amount]) -> Decimal:
    """The sum of the parts."""
    return sum((part.value for part in parts), Decimal(0))


def slack(parts: Sequence[Amount], whole: Amount) -> Decimal:
    """What rounding does; nothing where all are whole numbers."""
    ulps = [amount.ulp for amount in (*parts, whole) if amount.ulp != 1]
    return max(ulps, default=Decimal(0)) * (1 if len(parts) <= _MANY else 2)


def counts_in(part: Amount, whole: Amount) -> bool:
    """Whether the part is counted as the whole is: 件 in 件, 张 in 件（张）."""
    return part.unit == whole.unit or part.unit in whole.unit.strip("）").split("（")


def equal(parts: Sequence[Amount], whole: Amount) -> bool:
    """Whether the parts make the whole, but for rounding."""
    return abs(made_of(parts) - whole.value) <= slack(parts, whole)


def near(parts: Sequence[Amount], whole: Amount) -> bool:
    """Whether the parts seem to be meant as all of the whole: they make nearly as much."""
    return abs(made_of(parts) - whole.value) <= whole.value * _NEAR


def slipped(parts: Sequence[Amount], whole: Amount) -> bool:
    """Whether one digit of the whole, or two that have changed places, make the difference."""
    one, other = _digits(parts, whole)
    apart = sum(a != b for a, b in zip(one, other, strict=False))
    return len(one) == len(other) > 1 and (apart == 1 or turned(parts, whole))


def turned(parts: Sequence[Amount], whole: Amount) -> bool:
    """Whether two neighbouring digits of the whole have changed places."""
    one, other = _digits(parts, whole)
    apart = [at for at, digit in enumerate(one) if digit != other[at : at + 1]]
    return len(apart) == 2 and apart[1] - apart[0] == 1 and sorted(one) == sorted(other)


def _digits(parts: Sequence[Amount], whole: Amount) -> tuple[str, str]:
    """What the parts make, and the whole, as strings of digits."""
    return f"{made_of(parts).normalize():f}", f"{whole.value.normalize():f}"


def overlapping(text: str, end: int) -> bool:
    """Whether what follows a sum that ends here says that something was counted twice."""
    return bool(_TWICE.search(text, end, end + _AFTER))


def doubt_of(total: Amount, what: str, made: Decimal) -> Doubt:
    """The doubt at a total, for what its addends have made."""
    said = f"{what}得{plain(made, total.unit)}，这里是{plain(total.value, total.unit)}"
    return Doubt(total.start, total.end, said)
