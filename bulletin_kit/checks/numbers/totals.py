"""Totals: the words that say that a number is the sum of those before it, and how surely."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from bulletin_kit.base.pattern import Pattern
from bulletin_kit.checks.numbers.addends import (
    FEW,
    GAP,
    OTHERS,
    adjacent,
    counts_in,
    doubt_of,
    equal,
    exclusive,
    made_of,
    names_of,
    near,
    overlapping,
    slipped,
)
from bulletin_kit.checks.numbers.doubt import Doubt
from bulletin_kit.checks.numbers.figures import Amount, amounts, small_number
from bulletin_kit.hanzi.classes import HANZI

_DONE = (
    "(?:有|获(?:得|奖)?|评出|评选|征集|接收|收到|编印|印制|推荐|选派|组织|派出|涉及|登记|完成|参[加会评]|展出|建成"
    "|[征收接编印展达为])"
)
_ALL = "(?:合计|共计|总计|总共|合共|一共)"
_OURS = "(?:全[省市州县区馆]|我[省市州县区]|以上|三[馆地县])?"
_SURE = Pattern(
    rf"(?:{HANZI}{{0,6}}{_ALL}{_DONE}{{0,3}}|{_OURS}共{_DONE}{{0,3}}|全部|总数[为达]|这)"
)
_COUNTED = Pattern(
    rf"(?P<n>[两二三四五六七八九十])个?{HANZI}{{1,4}}?(?:{_ALL}|(?<!公)共|累计){HANZI}{{0,6}}"
)
"""三县合计, 三个片区共清理: a total of as many things as were listed."""
_LIKELY = Pattern(
    rf"{HANZI}{{0,8}}(?:{_ALL}|(?<!公)共(?!同)|总(?:[数量额值]|面积|投资|投入|人数|人次|产量|收入|支出|里程|长度|规模|金额))"
    rf"{HANZI}{{0,6}}|累计{HANZI}{{0,4}}",
    needs="共计总累",
)
_BELOW = Pattern(rf"(?<=[。；]){_OURS}(?:{_ALL}{_DONE}{{0,3}}|共{_DONE}{{0,3}})(?=\d|$)")
"""Before a total that has a sentence of its own."""
_NO_ADDEND = Pattern(
    r"其中|包括|比|[增减降占由从每均超余另]|第(?![一二三四五六七八九十])|累计|(?<!公)共(?![享建管同])|合计|总|同期|上年|目标|计划|以上|以下|[。；：]"
)
_STOPS = Pattern("[。；：]")
_CLAUSE = "，。；：、（"
_YEARS = Pattern(r"\d{4}年|去年|今年|上年|前年")
_EACH = Pattern("(?<![^，。；：、])[^，。；：、]{0,12}(?:各|每)[^，。；：、\\d]{0,8}$")
"""Before a number that holds for each of those named."""
_SOME = Pattern("若干|多[个名项件]|部分|[数几][个名项件]")
_ANYTHING = frozenset("处件项个份")
_THINGS = frozenset("处件项个份座口间栋台套辆张幅条部册本篇场期支棵株枚块根把只")
_REACH = 20


def doubtful_totals(text: str, start: int, found: Sequence[Amount]) -> Iterator[Doubt]:
    """The totals of a sentence that begins at ``start`` with these amounts."""
    for index, total in enumerate(found):
        at = _clause(text, max(start, total.start - _REACH), total.start)
        said = any(words.fullmatch(text, at, total.start) for words in (_LIKELY, _SURE))
        if total.vague or not said:
            continue
        addends = _before(text, at, found[max(0, index - FEW) : index], total)
        if len(addends) > 1 and _wrong(text, start, at, addends, total):
            yield doubt_of(total, "前面各项相加", made_of(addends))
        elif len(addends) < 2 and _SURE.fullmatch(text, at, total.start):
            yield from _of_all_kinds(text, start, at, found[max(0, index - FEW) : index], total)


def _of_all_kinds(
    text: str, start: int, at: int, found: Sequence[Amount], total: Amount
) -> Iterator[Doubt]:
    """祠堂3座、古桥2座、古井5口，共计11处: things of several kinds, by a word for any kind."""
    things = [replace(a, unit=total.unit) if a.unit in _THINGS else a for a in found]
    listed = _before(text, at, things, total) if total.unit in _ANYTHING else []
    if len(listed) < 3 or "其中" in text[max(start, listed[0].start - GAP) : listed[0].start]:
        return
    runs = [listed[i:] for i in range(len(listed) - 2)]
    loose = OTHERS.search(text, listed[0].start, at) or _SOME.search(text, listed[0].start, at)
    meant = near(listed, total) or slipped(listed, total)
    if meant and not loose and not any(equal(run, total) for run in runs):
        yield doubt_of(total, "前面各项相加", made_of(listed))


def _wrong(text: str, start: int, at: int, addends: list[Amount], total: Amount) -> bool:
    """Whether they do not make the total that the words from ``at`` on call theirs."""
    counted = _COUNTED.fullmatch(text, at, total.start)
    number = small_number(counted["n"]) if counted else 0
    if number and 1 < number <= len(addends):
        addends = addends[-number:]
    first = addends[0].start
    partly = "其中" in text[max(start, first - GAP) : first]
    if (partly and number != len(addends)) or OTHERS.search(text, first, total.start):
        return False
    if any(equal(addends[i:], total) for i in range(len(addends) - 1)):
        return False
    if _SOME.search(text, first, total.start) or overlapping(text, total.end):
        return False
    if _SURE.fullmatch(text, at, total.start):
        return True
    if text.startswith("累计", at) and _YEARS.search(text, max(start, first - GAP), at):
        return False
    many = len(addends) > 2 or number == len(addends)
    return near(addends, total) or (many and slipped(addends, total))


def _clause(text: str, start: int, end: int) -> int:
    """Where the clause begins that ends at ``end``."""
    return max(max(text.rfind(mark, start, end) for mark in _CLAUSE) + 1, start)


def totals_below(text: str) -> Iterator[Doubt]:
    """A total in a sentence of its own, after a list that takes a sentence for each item."""
    found = amounts(text) if _BELOW.search(text) else ()
    for index, total in enumerate(found):
        said = _BELOW.search(text, max(0, total.start - GAP), total.start)
        near_by = found[max(0, index - FEW) : index]
        listed = _before(text, said.start(), near_by, total, over_stops=True) if said else []
        if total.vague or len(listed) < 2:
            continue
        runs = (listed[i:] for i in range(len(listed) - 1))
        restated = any((each.value, each.unit) == (total.value, total.unit) for each in near_by)
        before = max(0, listed[0].start - GAP)
        partly = "其中" in text[before : listed[0].start]
        if partly and not exclusive(names_of(text, before, listed)):
            continue
        if not restated and not any(equal(run, total) for run in runs):
            yield doubt_of(total, "前面各项相加", made_of(listed))


def _before(
    text: str, end: int, found: Sequence[Amount], total: Amount, *, over_stops: bool = False
) -> list[Amount]:
    """The amounts of the list that ends at ``end``, of the total's unit."""
    addends: deque[Amount] = deque()
    for amount in reversed(found):
        if not counts_in(amount, total) or amount.vague:
            break
        gap = text[amount.end : end]
        if not adjacent(_STOPS.sub("", gap) if over_stops else gap, _NO_ADDEND):
            break
        addends.appendleft(amount)
        end = amount.start
    each = any(_EACH.search(text, max(0, a.start - 2 * GAP), a.start) for a in addends)
    return [] if each else list(addends)
