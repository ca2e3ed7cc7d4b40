"""字号: the names of type sizes and what they measure in points."""

from __future__ import annotations

from bulletin_kit.base.length import Emu, pt

SIZES: dict[str, float] = {
    "初号": 42,
    "小初": 36,
    "一号": 26,
    "小一": 24,
    "二号": 22,
    "小二": 18,
    "三号": 16,
    "小三": 15,
    "四号": 14,
    "小四": 12,
    "五号": 10.5,
    "小五": 9,
    "六号": 7.5,
    "小六": 6.5,
    "七号": 5.5,
    "八号": 5,
}


def size_named(name: str) -> Emu | None:
    """The size that a 字号 names; None for any other text.

    >>> size_named("三号") == pt(16), size_named("2号") == pt(22)
    (True, True)
    """
    digits = {
        "1": "一",
        "2": "二",
        "3": "三",
        "4": "四",
        "5": "五",
        "6": "六",
        "7": "七",
        "8": "八",
    }
    value = SIZES.get(digits.get(name[:1], name[:1]) + name[1:])
    return None if value is None else pt(value)
