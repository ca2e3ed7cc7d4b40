"""Differences: 净增27家, 增长5%, 是前年的3倍, against the two amounts right before them."""

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
    small_number,
    value_of,
)

_RISES = (
    "提高|增加|增长|上升|扩大|提升|下降|减少|降低|缩短|压缩|压减|精简|缩减|上涨|下跌|回落|"
    "节约|节省|提前|净增|净减|提速"
)
_CHANGE = Pattern(
    r"，(?:(?:比|较)(?:上年|去年|前年|此前|之前|过去|原来|改造前|\d{4}年)(?:同期)?|总共|累计|整整|足足|实际|[一两三四五六七八九十\d]年(?:间|来)?|其间|共)?"
    rf"[净共]?(?:{_RISES}|[增减降升多少])了?(?:幅度?)?[为达]?"
    rf"(?P<c>{NUMBER})(?P<x>万|亿)?(?P<y>%|倍|{CLASSIFIER})(?![多余左以])"
)
_TIMES = Pattern(
    rf"(?:是|为|达到?|相当于)(?P<of>[^，。；：\d“”]{{0,4}}(?:\d{{4}}年)?[^，。；：\d“”]{{0,8}}?)的?(?P<n>{NUMBER}|[两三四五六七八九十])倍(?![多余以左])",
    needs="倍",
)
_TIMES_OF = Pattern(
    rf"(?<![约近逾超余\d.])(?P<b>{NUMBER})(?P<t>万|亿)?(?P<v>{CLASSIFIER})，(?:是|为|相当于)"
    rf"[^，。；：\d“”]{{0,6}}(?:\d{{4}}年)?[^，。；：\d“”]{{0,6}}?"
    rf"(?P<a>{NUMBER})(?P<s>万|亿)?(?P=v)的(?P<n>{NUMBER})倍(?![多余以左])",
    needs="倍",
)
_REACHED = Pattern(
    "(?:[增升降减涨扩缩](?:加|长|大|短|少)?[到至为]|(?:上升|攀升|跃升|提高|提升|下降|降低|压缩|压减|精简|发展|变|回落|上涨|下跌)[到至为]|达到?)(?:了|目前的?|现在的?|如今的?|今年的?|\\d{4}年的?)?$"
)
_WHEN = Pattern(
    r"(?:19|20)\d\d年|去年|上年|前年|今年|过去|以前|改造前|改革前|同期|往年|期初|年初|如今|现在|目前"
)
_ROUGH = Pattern("[约近逾超余多]\\d|其中|另|左右|以上|负|亏|占|均|每|分别|第")
_PLACES = frozenset(("位", "名", "级", "层", "字", "班", "期", "届", "轮", "款", "版次", "岁"))
_GAP, _FAR, _HUNDRED = 8, 60, Decimal(100)


def doubtful_differences(text: str) -> Iterator[Doubt]:
    """Changes and multiples of a masked text, where two amounts of one unit stand before them."""
    for match in _TIMES_OF.finditer(text):
        yield from _times_of(match)
    for start, end in sentences(text):
        for match in _CHANGE.finditer(text, start, end):
            if two := _two(text, start, match.start()):
                yield from _change(text, match, *two)
        for match in _TIMES.finditer(text, start, end):
            if two := _two(text, start, match.start()):
                yield from _times(text, match, *two)


def _times_of(match: re.Match[str]) -> Iterator[Doubt]:
    """8000万元，是五年前2000万元的4倍."""
    pairs = (("a", "s"), ("b", "t"))
    less, more = (scaled(match, n, s) for n, s in pairs)
    if less and not agrees(more / less, value_of(match["n"]), ulp_of(match["n"])):
        right = (more / less).quantize(Decimal("0.1")).normalize()
        yield Doubt(*match.span("n"), f"按前面两个数算，是{right:f}倍")


def _two(text: str, start: int, end: int) -> tuple[Amount, Amount] | None:
    """The last two amounts before ``end``, if they are of one unit and exact."""
    found: Sequence[Amount] = amounts(text, max(start, end - _FAR - 20), end)[-2:]
    if len(found) < 2 or found[0].unit != found[1].unit or found[0].unit in _PLACES:
        return None
    one, two = found
    between = text[one.end : two.start]
    plain_ones = not (one.vague or two.vague) and one.value and two.value
    if not plain_ones or len(between) > _FAR or _ROUGH.search(between):
        return None
    return one, two


def _change(text: str, match: re.Match[str], one: Amount, two: Amount) -> Iterator[Doubt]:
    reached = _REACHED.search(text, one.end, two.start)
    if (
        not reached
        or len(text[two.end : match.start()]) > _GAP
        or "，" in text[two.end : match.start()]
    ):
        return
    said = scaled(match, "c", "x")
    ulp = ulp_of(match["c"]) * scale_of(match["x"])
    change = abs(two.value - one.value)
    error = sum((a.ulp / 2 for a in (one, two) if a.ulp != 1), Decimal(0))
    if match["y"] == one.unit:
        right, error = (
            change,
            max(
                ulp if ulp != 1 else Decimal(0),
                *(a.ulp for a in (one, two) if a.ulp != 1),
                Decimal(0),
            ),
        )
        wrong, words = abs(right - said) > (error if error < change else 0), plain(right, one.unit)
    elif match["y"] in ("%", "倍"):
        scale = _HUNDRED if match["y"] == "%" else Decimal(1)
        right = change / one.value * scale
        wrong = not agrees(right, said, ulp, error / one.value * scale)
        words = f"{right:.1f}{match['y']}"
    else:
        return
    if wrong:
        yield Doubt(match.start("c"), match.end("y"), f"按前面两个数算，是{words}")


def _times(text: str, match: re.Match[str], one: Amount, two: Amount) -> Iterator[Doubt]:
    """Of the amount of another year: 去年的2倍; told in either order."""
    near = text[two.end : match.start()]
    told = _WHEN.search(match["of"]) and _WHEN.search(text, max(0, one.start - _FAR), two.start)
    if len(near) > 2 * _GAP or not told or near.count("，") > 1:
        return
    number = match["n"]
    said = Decimal(small_number(number) or 0) if not number[0].isdigit() else value_of(number)
    right = max(one.value, two.value) / min(one.value, two.value)
    error = right * sum((a.ulp / 2 / a.value for a in (one, two) if a.ulp != 1), Decimal(0))
    if said and not agrees(
        right, said, ulp_of(number) if number[0].isdigit() else Decimal(1), error
    ):
        yield Doubt(
            match.start("n"),
            match.end("n"),
            f"按前面两个数算，是{right.quantize(Decimal('0.1')).normalize():f}倍",
        )
