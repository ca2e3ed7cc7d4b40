"""Numerals of print: circled numbers of notes."""

from __future__ import annotations


def circled(number: int) -> str:
    """A footnote's number as it is printed; past ㊿ there are no circled ones.

    >>> circled(1), circled(21), circled(36), circled(51)
    ('①', '㉑', '㊱', '[51]')
    """
    for first, last, base in ((1, 20, 0x2460), (21, 35, 0x3251), (36, 50, 0x32B1)):
        if first <= number <= last:
            return chr(base + number - first)
    return f"[{number}]"


def small_number(text: str) -> int:
    """The value of hanzi or digits up to 99; 0 for what is no such number.

    >>> [small_number(text) for text in ("七", "十二", "二十", "三十五", "12", "百")]
    [7, 12, 20, 35, 12, 0]
    """
    if text.isascii() and text.isdigit():
        return int(text) if len(text) < 3 else 0
    tens, ten, units = text.rpartition("十")
    if len(tens) > 1 or len(units) > 1 or (tens + units).strip("一二三四五六七八九"):
        return 0
    values = "零一二三四五六七八九"
    return (values.index(tens) if tens else 1) * 10 * bool(ten) + values.index(units or "零")
