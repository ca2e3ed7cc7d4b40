"""Figures: numbers in Arabic digits with what they count."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from sys import maxsize

from msgspec import Struct

from bulletin_kit.base.pattern import Pattern
from bulletin_kit.hanzi.classes import HANZI

NUMBER = r"(?:\d{1,3}(?:[,\u00a0\u2009 ]\d{3})++(?!\d)|\d{1,15})(?:\.\d{1,6})?"
"""A number, also in groups of three (3,268,541)."""
STARTS = r"(?=\d)(?<![\d.])(?<!\d[,\u00a0\u2009 ])"
"""Stands before a number so that it is read from its first digit on; most places have none."""
CLASSIFIER = (
    "平方千米|平方公里|平方米|立方米|千瓦时|千米|公里|厘米|毫米|海里|千克|公斤|毫升|分钟|小时|"
    "人次|人份|批次|场次|班次|车次|架次|课时|学时|版次|码洋|"
    "[个名人家项件次篇部册卷套台辆架艘张份幅条座处所间栋幢户亩吨升斤克元米里倍岁天周届期场批"
    "组队支类种款尊帧函柄封步轮门节课章首集盘盏枚块片根株棵头只匹宗起例笔班级层页字句行枝把双对副站点"
    "尾县市区省州镇乡村校馆国位员口则团顿箱袋瓶桶票]|公顷|克拉|摄氏度|千瓦|兆瓦"
)
"""Words that count things or measure them, the longer ones first."""
_AMOUNT = Pattern(
    rf"{STARTS}(?<![第A-Za-z-])(?P<n>{NUMBER})(?P<ten>万|亿)?(?P<vague>[余多]?)"
    rf"(?P<unit>(?:{CLASSIFIER})(?:（{HANZI}{{1,3}}）次?)?)"
)
_SCALE = {"万": Decimal(10_000), "亿": Decimal(100_000_000)}
_VAGUE = Pattern(
    "(?:(?<![签契公条合节预特])约|(?<![结盈剩节其])余|[近超逾多～—-]|超过|不足|不到|以上|至少|至多|几乎|左右)$"
)
_VAGUE_AFTER = ("左右", "以上", "上下", "以内")


class Amount(Struct, frozen=True):
    """``text[start:end]`` says ``value`` of ``unit``, exact to ``ulp``.

    ``vague`` where the text itself says that it is not exact (约, 余, a range).
    """

    start: int
    end: int
    value: Decimal
    unit: str
    ulp: Decimal
    vague: bool


def value_of(number: str) -> Decimal:
    """What a text that NUMBER matches says.

    >>> value_of("3,268,541.5")
    Decimal('3268541.5')
    """
    return Decimal("".join(char for char in number if char.isdigit() or char == "."))


def scale_of(word: str | None) -> Decimal:
    """What 万 or 亿 multiplies by; one where there is no such word."""
    return _SCALE.get(word or "", Decimal(1))


def scaled(match: re.Match[str], number: str, scale: str) -> Decimal:
    """The number of one group, by the 万 or 亿 of another."""
    return value_of(match[number]) * scale_of(match[scale])


@lru_cache(maxsize=1024)
def amounts(text: str, start: int = 0, end: int = maxsize) -> tuple[Amount, ...]:
    """The amounts in ``text[start:end]``, a masked text; kept, as several rules ask for them."""
    return tuple(_amount(text, match) for match in _AMOUNT.finditer(text, start, end))


def _amount(text: str, match: re.Match[str]) -> Amount:
    scale = scale_of(match["ten"])
    number = value_of(match["n"])
    exponent = number.as_tuple().exponent
    ulp = Decimal(1).scaleb(exponent if isinstance(exponent, int) else 0) * scale
    before = _VAGUE.search(text, max(0, match.start() - 2), match.start())
    vague = bool(match["vague"] or before) or text.startswith(_VAGUE_AFTER, match.end())
    return Amount(match.start(), match.end(), number * scale, match["unit"], ulp, vague)


COUNT = r"(?<![\d.第十百两二三四五六七八九])(?P<n>[1-9]\d?|[两二三四五六七八九十]{1,3})"
"""A small number, in digits or in words, as group n."""
_NUMERALS = {char: value for value, char in enumerate("零一二三四五六七八九十")} | {"两": 2}


def small_number(text: str) -> int | None:
    """The value of digits or of a Chinese numeral up to ninety-nine; None for anything else.

    >>> [small_number(text) for text in ("12", "两", "十", "十二", "三十", "三十六", "百")]
    [12, 2, 10, 12, 30, 36, None]
    """
    if text.isascii() and text.isdigit():
        return int(text)
    if len(text) == 1:
        return _NUMERALS.get(text)
    head, ten, tail = text.partition("十")
    if not ten or len(head) > 1 or len(tail) > 1 or not set(head + tail) <= _NUMERALS.keys():
        return None
    return (_NUMERALS[head] if head else 1) * 10 + (_NUMERALS[tail] if tail else 0)


_SENTENCE = Pattern(r"[^。！？]{1,1500}")


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """(start, end) of each sentence, its stop not included; what is endless is cut."""
    return (match.span() for match in _SENTENCE.finditer(text))
