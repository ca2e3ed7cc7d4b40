"""Shares and changes: a percentage against the two numbers that it comes from."""

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
    value_of,
)
from bulletin_kit.hanzi.classes import HANZI

_SHARE = Pattern(
    rf"，(?:约|仅|只)?占(?:总数|比|总量)?(?:的|为|达)?(?P<p>{NUMBER})%(?![和、]\d)"
    rf"|，(?P<rate>{HANZI}{{2,6}})率(?:为|达到?|是)?(?P<q>{NUMBER})%(?![和、]\d)"
)
_RISES = (
    "提高|增加|增长|上升|扩大|提升|下降|减少|降低|缩短|压缩"
    "|压减|精简|缩减|新增|增产|减产|净增|上涨|下跌|回落|节约|节省"
)
_AMOUNT_A, _AMOUNT_B, _AMOUNT_C = (
    rf"(?P<{n}>{NUMBER})(?P<{s}>万|亿)?(?P<{u}>%|个百分点|倍|{CLASSIFIER}|(?<=[万亿]))"
    for n, s, u in ("asu", "btv", "cxy")
)
_CHANGED = (
    rf"(?:(?:比|较)(?:上年|去年)|同比|环比|[一两三四五]年)?[净共]?(?:{_RISES}|[增减降升多少])了?(?:[加长]了?)?(?:幅度?)?[为达]?"
    rf"{_AMOUNT_C}"
)
_FROM_TO = Pattern(
    rf"[由从](?P<before>[^，。；：\d]{{0,14}}?){_AMOUNT_A}"
    rf"[^，。；：\d]{{0,6}}?(?:{_RISES}|发展|增至|攀升|跃升|[降增升减扩][加长]?(?=[到至为]))[到至为]"
    rf"(?P<between>[^，。；：\d]{{0,8}}?){_AMOUNT_B}[^，。；：、\d]{{0,5}}，{_CHANGED}"
)
_THAN = Pattern(
    rf"{_AMOUNT_B}，[比较](?:上年|去年|前年|同期|上次|\d{{4}}年)[^，。；：\d]{{0,4}}?的?{_AMOUNT_A}"
    rf"(?:{_RISES}|[多少])了?{_AMOUNT_C}"
)
_RISEN = Pattern(
    rf"[比较](?:上年|去年|前年|同期|上次|\d{{4}}年)[^，。；：\d]{{0,4}}?的?{_AMOUNT_A}"
    rf"(?:{_RISES}|[多少])了?{_AMOUNT_C}，(?:达到?|增至|[升降]至|为){_AMOUNT_B}"
)
_YEARS = Pattern(
    rf"(?P<one>20\d\d)年(?P<what>[^，。；：\d]{{1,12}}?){_AMOUNT_A}，(?P<two>20\d\d)年(?P=what){_AMOUNT_B}，{_CHANGED}"
)
_PERSONS = frozenset("人名位票")
_PRESENT = ("实到", "到会", "出席", "参会", "参加")
_DONE_OF_RATE = dict.fromkeys(("到会", "出席", "参会"), _PRESENT) | {
    "完成": ("完成", "建成", "竣工"),
    "回收": ("收回", "回收"),
    "参选": ("投票", "参选"),
    "投票": ("投票", "参选"),
    "参保": ("参保", "参加"),
    "出勤": ("出勤", "到岗", "实到"),
    "参训": ("参训", "实到"),
}
"""What is said of the part that a rate is of, where it is not the rate's own word."""
_ROUGH = ("约", "近", "超", "超过", "逾", "不足", "不到", "多")
_SPAN = Pattern(
    r"(?P<a>1[6-9]\d\d|20\d\d)年?(?:[至到—～]|——)(?P<b>1[6-9]\d\d|20\d\d)年，"
    r"(?:历时|跨越|前后共?|为期)(?P<n>\d{1,3})年"
)
_EACH = (("a", "s"), ("b", "t"), ("c", "x"))
"""The groups of a change's numbers with those of their scales."""
_APART = Pattern(r"[，。；：\d]")
_HUNDRED = Decimal(100)


def doubtful_shares(text: str) -> Iterator[Doubt]:
    """Percentages, changes and spans of years in a masked text."""
    for pattern in (_FROM_TO, _THAN, _RISEN, _YEARS):
        for match in pattern.finditer(text):
            yield from _change(match)
    for match in _SPAN.finditer(text):
        years = int(match["b"]) - int(match["a"])
        if not years - 1 <= int(match["n"]) <= years + 1:
            yield Doubt(*match.span("n"), f"前面的年份相差{years}年")
    for start, end in sentences(text):
        if "%" in text[start:end]:
            yield from _shares(text, start, end)


def _change(match: re.Match[str]) -> Iterator[Doubt]:
    """What a change from one number to another must be, in units, times or per cent."""
    text = match.string
    first, second = scaled(match, "a", "s"), scaled(match, "b", "t")
    change, unit = abs(second - first), match["y"]
    ulps = [ulp_of(match[n]) * scale_of(match[s]) for n, s in _EACH]
    years = match.groupdict()
    apart = "one" in years and int(years["two"]) != int(years["one"]) + 1
    rough = apart or any(text.endswith(_ROUGH, 0, match.start(number)) for number in "ab")
    if match["u"] != match["v"] or not first or rough:
        return
    if unit == match["u"] != "%" or (unit == "个百分点" and match["u"] == "%"):
        right, slack = change, max(ulps) if _rounded(match) else Decimal(0)
        words = plain(right, unit)
    elif unit in ("%", "倍") and match["u"] != "%":
        times = change / first
        right = times * _HUNDRED if unit == "%" else times
        slack = max(ulps[-1], _HUNDRED / first) if match["s"] else ulps[-1]
        words = f"{right:.1f}{unit}"
    else:
        return
    told = scaled(match, "c", "x")
    percent = unit == "%" != match["u"]
    if not agrees(right, told, slack) if percent else abs(right - told) > slack:
        yield Doubt(match.start("c"), match.end("y"), f"按前面两个数算，是{words}")


def _rounded(match: re.Match[str]) -> bool:
    """Whether numbers in 万 or 亿 have decimals: the last of them may be rounded."""
    return any(match[scale] and "." in match[number] for number, scale in _EACH)


def _shares(text: str, start: int, end: int) -> Iterator[Doubt]:
    found = amounts(text, start, end)
    for match in _SHARE.finditer(text, start, end):
        said = match["p"] or match["q"]
        earlier = [amount for amount in found if amount.end <= match.start()]
        if not earlier or _APART.search(text, earlier[-1].end, match.start()):
            continue
        if match["q"] and _negated(text, match["rate"][:2], earlier):
            earlier.pop()
        part = earlier[-1]
        wholes = [a for a in earlier[:-1] if _alike(a, part) and a.value >= part.value > 0]
        if (
            part.vague
            or any(whole.vague for whole in wholes)
            or not _certain(text, match, wholes, part)
        ):
            continue
        if not any(_is_share(part, whole, said) for whole in wholes):
            share = part.value / wholes[-1].value * _HUNDRED
            right = f"{share:.{len(said.partition('.')[2])}f}%"
            words = f"{plain(part.value, part.unit)}占{plain(wholes[-1].value, part.unit)}的{right}"
            yield Doubt(match.start("p" if match["p"] else "q"), match.end(), words)


def _certain(text: str, match: re.Match[str], wholes: Sequence[Amount], part: Amount) -> bool:
    """Whether the sentence says what the share is of: 其中, 中有, or the rate's own word."""
    if not wholes:
        return False
    between = text[wholes[-1].end : part.start]
    if match["p"]:
        return bool(re.search("其中|中[，有]|[，、]有$", between))
    words = _DONE_OF_RATE.get(match["rate"][-2:], (match["rate"][:2],))
    told = between + (text[part.end : match.start()] if "已" in between else "")
    return any(word in told for word in words) and not re.search("[。；]|比|上年", between)


def _negated(text: str, word: str, earlier: Sequence[Amount]) -> bool:
    """Whether the last amount is of what did not, as in 合格54份，不合格6份，合格率90%."""
    start = earlier[-2].end if len(earlier) > 1 else earlier[-1].start
    return bool(re.search(f"[不未]{re.escape(word)}", text[start : earlier[-1].start]))


def _alike(one: Amount, other: Amount) -> bool:
    """Whether both count the same; 名 and 人 do."""
    return one.unit == other.unit or {one.unit, other.unit} <= _PERSONS


def _is_share(part: Amount, whole: Amount, said: str) -> bool:
    """Whether the share is right, rounded or cut, for what the two numbers themselves may be."""
    share = part.value / whole.value * _HUNDRED
    rounding = share * sum((a.ulp / 2 / a.value for a in (part, whole) if a.ulp != 1), Decimal(0))
    return agrees(share, value_of(said), ulp_of(said), rounding)
