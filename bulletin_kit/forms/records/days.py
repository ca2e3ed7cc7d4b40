"""Day: a date in the one form 2024-01-09; for every other form the remedy writes it out."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, timedelta

from msgspec import Struct

from bulletin_kit.forms.parsing.nodes import Node
from bulletin_kit.forms.records.fields import Given, Schema, Text, key_of
from bulletin_kit.forms.records.numbers import meant_number
from bulletin_kit.forms.records.reading import Reading, quoted
from bulletin_kit.forms.records.value_mistakes import IMPOSSIBLE_DAY, NOT_A_DAY

FIRST_YEAR, LAST_YEAR = 1900, 2199
"""A year outside is a slip of the keyboard (0204, 20244)."""

FORM = r"([0-9]{4})-([0-9]{2})-([0-9]{2})"
NUMBER = "([0-9〇零一二三四五六七八九十]+)"
OTHER_FORMS = (
    rf"{NUMBER}[-/.年_—–]{NUMBER}[-/.月_—–]{NUMBER}[日号]?",
    r"([0-9]{4})([0-9]{2})([0-9]{2})",
)


class Day(Struct, frozen=True):
    """A day of the calendar."""

    kind: str = "日期，如 2024-01-09"

    def parse(self, node: Node, reading: Reading) -> Given[date] | None:
        """The day, if it is written in the one form and the calendar has it."""
        words = Text(kind=self.kind).parse(node, reading)
        if words is None:
            return None
        match = re.fullmatch(FORM, words.text)
        if match is None:
            facts = {"found": quoted(words.text), "remedy": _remedy(words.text)}
            reading.say(NOT_A_DAY, words.at, key=key_of(node), **facts)
            return None
        year, month, day = (int(part) for part in match.groups())
        reason = why_impossible(year, month, day)
        if reason:
            reading.say(IMPOSSIBLE_DAY, words.at, found=f" {words.text} ", reason=reason)
            return None
        return Given(date(year, month, day), words.at)

    def schema(self, _: Schema) -> Schema:
        """A string in the one form."""
        return {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}


def why_impossible(year: int, month: int, day: int) -> str:
    """Why the calendar has no such day; empty where it has.

    >>> why_impossible(2023, 2, 29), why_impossible(2024, 2, 29)
    ('2023年2月只有28天', '')
    """
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return f"年份 {year} 像是打错了"
    if not 1 <= month <= 12:
        return f"一年没有第 {month} 个月"
    days = (date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)).day
    if not 1 <= day <= days:
        return f"{year}年{month}月只有{days}天" if day else "没有第 0 日"
    return ""


def _remedy(text: str) -> str:
    plain = "".join(unicodedata.normalize("NFKC", text).split())
    for form in OTHER_FORMS:
        match = re.fullmatch(form, plain)
        if match is None:
            continue
        year, month, day = (meant_number(part) for part in match.groups())
        if not why_impossible(year, month, day):
            return f"写作 {year:04}-{month:02}-{day:02}"
    return "写作四位年、两位月、两位日，中间用半角减号，例如 2024-01-09"
