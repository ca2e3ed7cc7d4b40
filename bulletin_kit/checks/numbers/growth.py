"""Growth: from one number to another, against the word for it, its times, doublings and ranks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from bulletin_kit.base.pattern import Pattern
from bulletin_kit.checks.numbers.closeness import ulp_of
from bulletin_kit.checks.numbers.doubt import Doubt, plain
from bulletin_kit.checks.numbers.figures import (
    CLASSIFIER,
    NUMBER,
    amounts,
    scaled,
    small_number,
    value_of,
)

_UPWARD = "增加|增长|上升|扩大|上涨|提高|提升|攀升|跃升|[增升涨](?=[到至为])"
_DOWNWARD = "减少|下降|降低|缩短|压缩|压减|精简|缩减|下跌|回落|[降减缩跌](?=[到至为])"
_BEFORE = r"(?:(?:19|20)\d\d年[^，。；：\d]{0,10}?|[^，。；：\d]{0,14}?)"
_NO_RANK = r"(?<![第每负-])(?<![降亏少负增长]{2})"


def _amount(number: str, scale: str, unit: str) -> str:
    return (
        rf"{_NO_RANK}(?P<{number}>{NUMBER})(?P<{scale}>万|亿)?"
        rf"(?P<{unit}>%|倍|{CLASSIFIER}|(?<=[万亿]))"
    )


_FROM = rf"(?<!自)[由从]{_BEFORE}{_amount('a', 's', 'u')}[^，。；：\d（）]{{0,8}}?"
_TO = rf"[到至为](?P<mid>{_BEFORE}){_amount('b', 't', 'v')}(?![至—～-])"
_FROM_TO = Pattern(
    rf"{_FROM}(?:(?P<up>{_UPWARD})|(?P<down>{_DOWNWARD})|发展|变){_TO}", needs=("由", "从")
)
_CLOCK = (
    r"(?:(?P<{0}h>\d{{1,3}})个?小时)?(?:(?P<{0}m>\d{{1,3}})分钟?)?(?:(?P<{0}s>\d{{1,2}})秒钟?)?"
)
_TIMES_FROM_TO = Pattern(
    rf"[由从][^，。；：\d]{{0,14}}?(?=\d){_CLOCK.format('a')}(?<=[时分钟秒])"
    rf"(?:(?P<up>延长|增加|拉长)|(?P<down>缩短|压缩|减少|缩减|压减|降低?))[到至为]"
    rf"[^，。；：\d]{{0,8}}?(?=\d){_CLOCK.format('b')}(?<=[时分钟秒])",
    needs="到至为",
)
_TIMES = Pattern(
    rf"，[^，。；：\d]{{0,8}}?(?:(?P<more>增长|增加|扩大|提高|提升)了?(?P<n>{NUMBER})倍"
    rf"|(?:是|为|相当于)[^，。；：\d]{{0,4}}(?:\d{{4}}年)?[^，。；：\d]{{0,6}}的(?P<of>{NUMBER})倍"
    r"|翻了?(?P<fold>[一两二三四五])番)(?![多余以左])"
)
_ROUGH = Pattern("[约近超逾余多负]|左右|以上|以下|不足|不到|下降|亏损|减少")
_ROUGHLY = Pattern("左右|以[上下内]|[多余]")
_NO_DOUBT_UP = ("提高", "提升")
_TIMELY = frozenset(("天", "周", "小时", "分钟", "岁"))
"""Units in which a higher speed or standard is less."""
_NO_ORDER = frozenset(("位", "名", "级", "层", "类", "字", "班", "期", "届", "轮", "款", "版次"))
"""Units of ranks and ordinals."""
_RANK = Pattern(
    r"第(?P<a>\d{1,3})[位名][^。；：第\d]{0,8}?"
    r"(?:(?P<up>前移|上升|提升|前进|跃升|提高|晋升|升|进)|(?P<down>后移|下降|下滑|后退|退后|降|退))了?"
    r"(?P<n>\d{1,3}|[一两二三四五六七八九十]{1,3})[个]?[位名](?:次|个位次)?，?[^，。；：\d第]{0,6}第(?P<b>\d{1,3})[位名]"
    r"|第(?P<c>\d{1,3})[位名][^，。；：第\d]{0,6}?[升降跃移进退]?[到至为]?[^，。；：第\d]{0,4}第(?P<d>\d{1,3})[位名]，"
    r"[^，。；：\d]{0,6}?(?P<way>前移|上升|提升|前进|跃升|提高|晋升|升|后移|下降|下滑|后退|降)了?"
    r"(?P<m>\d{1,3}|[一两二三四五六七八九十]{1,3})个?[位名]",
    needs="第",
)
_OVER = Pattern(rf"超额(?:了)?(?P<c>{NUMBER})%", needs=["超额"])
_PLANNED = Pattern("任务|计划|目标|指标")
_REACHED = Pattern("实际|完成|入库|收购|达到?|实现|已|共|建成|新增|种植|落实")
_FAR = 120
_HUNDRED = Decimal(100)


def doubtful_growth(text: str) -> Iterator[Doubt]:
    """What a masked text tells of a change, where its own two numbers say otherwise."""
    for match in _FROM_TO.finditer(text):
        yield from _direction(match)
        yield from _times(match)
    for match in _TIMES_FROM_TO.finditer(text):
        first, last = _seconds(match, "a"), _seconds(match, "b")
        if (last < first) if match["up"] else (last > first):
            yield Doubt(*match.span(), f"前后两个数与“{match['up'] or match['down']}”相反")
    for match in _RANK.finditer(text):
        yield from _rank(match)
    yield from _over(text)


def _rough(match: re.Match[str]) -> bool:
    return bool(_ROUGH.search(match[0]) or _ROUGHLY.match(match.string, match.end()))


def _direction(match: re.Match[str]) -> Iterator[Doubt]:
    word = match["up"] or match["down"]
    first, last = scaled(match, "a", "s"), scaled(match, "b", "t")
    text = match[0].replace(word, "", 1) if word else ""
    if not word or match["u"] != match["v"] or match["u"] in _NO_ORDER or first == last:
        return
    if (
        _ROUGH.search(text)
        or _ROUGHLY.match(match.string, match.end())
        or (word in _NO_DOUBT_UP and match["u"] in _TIMELY)
    ):
        return
    if (last < first) == bool(match["up"]):
        yield Doubt(*match.span(), f"前后两个数与“{word}”相反")


def _times(match: re.Match[str]) -> Iterator[Doubt]:
    """五年增长5倍, 是2020年的4倍, 翻了两番, right behind the two numbers."""
    said = _TIMES.match(match.string, match.end())
    first, last = scaled(match, "a", "s"), scaled(match, "b", "t")
    if not said or match["u"] != match["v"] or not first or match["u"] == "%" or _rough(match):
        return
    times = last / first
    if said["fold"]:
        folds = small_number(said["fold"]) or 1
        if not Decimal("0.97") <= times / 2**folds < Decimal("1.94"):
            yield Doubt(*said.span("fold"), f"前后两个数相差{_plain(times)}倍，翻一番是2倍")
        return
    group = "n" if said["more"] else "of"
    right, number = times - 1 if said["more"] else times, value_of(said[group])
    exact = right == right.to_integral_value() and number == number.to_integral_value()
    if right > 0 and abs(right - number) > (0 if exact else ulp_of(said[group])):
        yield Doubt(*said.span(group), f"按前面两个数算，是{_plain(right)}倍")


def _plain(value: Decimal) -> str:
    return plain(value.quantize(Decimal("0.1")))


def _seconds(match: re.Match[str], which: str) -> int:
    hours, minutes, seconds = (int(match[which + unit] or 0) for unit in "hms")
    return hours * 3600 + minutes * 60 + seconds


def _rank(match: re.Match[str]) -> Iterator[Doubt]:
    """第9位前移3位，升至第7位; by how much, and to which rank."""
    pair = ("a", "b") if match["a"] else ("c", "d")
    first, last = (int(match[name]) for name in pair)
    said = small_number(match["n"] or match["m"])
    up = bool(match["up"]) or bool(match["way"] and match["way"][0] in "前上提跃晋升")
    right = first - last if up else last - first
    if said and right != said:
        way = "前进" if first > last else "后退"
        told = f"从第{first}位到第{last}位，是{way}{abs(first - last)}位"
        yield Doubt(*match.span("n" if match["n"] else "m"), told)


def _clause(text: str, end: int) -> int:
    near = max(0, end - _FAR)
    return max(near, *(text.rfind(mark, near, end) + 1 for mark in "。；！？"))


def _over(text: str) -> Iterator[Doubt]:
    """任务500吨，实际入库600吨，超额120%: with the last two amounts before it."""
    for match in _OVER.finditer(text):
        start = _clause(text, match.start())
        found = [a for a in amounts(text, start, match.start())]
        if len(found) < 2:
            continue
        plan, done = found[-2:]
        between = text[plan.end : done.start]
        told = _PLANNED.search(text, max(start, plan.start - 16), plan.start)
        if (
            plan.unit == done.unit
            and not (plan.vague or done.vague or not plan.value)
            and told
            and _REACHED.search(between)
            and done.value >= plan.value
            and len(text[done.end : match.start()]) <= 8
        ):
            right = (done.value - plan.value) / plan.value * _HUNDRED
            if abs(right - value_of(match["c"])) > 1:
                yield Doubt(*match.span(), f"按前面两个数算，超额{_plain(right)}%")
