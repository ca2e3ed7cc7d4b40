"""Days in Chinese: 2024年1月9日 as bulletins print them, 二〇二四年一月九日 as old ones do."""

from __future__ import annotations

import re
from datetime import date

DIGITS = "〇一二三四五六七八九"
PRINTED = r"([0-9]{4})年([0-9]{1,2})月([0-9]{1,2})日"
COUNTED = "([一二三四五六七八九十]{1,3})"
IN_HANZI = rf"([〇零一二三四五六七八九]{{4}})年{COUNTED}月{COUNTED}[日号]"


def chinese_day(day: date) -> str:
    """The day as official print has it: no zeros in front (GB/T 9704-2012, 7.3.5.4).

    >>> chinese_day(date(2024, 1, 9))
    '2024年1月9日'
    """
    return f"{day.year}年{day.month}月{day.day}日"


def hanzi_day(day: date) -> str:
    """The day in hanzi, as mastheads before 2012 have it.

    >>> hanzi_day(date(2024, 12, 31))
    '二〇二四年十二月三十一日'
    """
    year = "".join(DIGITS[int(digit)] for digit in str(day.year))
    return f"{year}年{_counted(day.month)}月{_counted(day.day)}日"


def parse_day(text: str) -> date | None:
    """The day that the text says in either form; None where it says none.

    >>> parse_day("2024年1月9日") == parse_day("二〇二四年一月九日") == date(2024, 1, 9)
    True
    """
    match = re.fullmatch(PRINTED, text) or re.fullmatch(IN_HANZI, text)
    if match is None:
        return None
    year, month, day = (_number(part) for part in match.groups())
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _counted(number: int) -> str:
    """The number below 100 as it is counted: 十二, 二十, 三十一."""
    tens, ones = divmod(number, 10)
    head = "" if tens == 0 else "十" if tens == 1 else f"{DIGITS[tens]}十"
    return head + (DIGITS[ones] if ones else "")


def _number(text: str) -> int:
    if text.isascii():
        return int(text)
    if "十" not in text:
        return int(
            "".join(str("〇一二三四五六七八九".index("〇" if c == "零" else c)) for c in text)
        )
    head, _, tail = text.partition("十")
    return (DIGITS.index(head) if head else 1) * 10 + (DIGITS.index(tail) if tail else 0)
