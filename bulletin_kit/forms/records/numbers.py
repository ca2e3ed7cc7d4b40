"""Whole numbers and digits: one way of writing is right, and the remedy writes it out."""

from __future__ import annotations

import unicodedata

from msgspec import Struct

from bulletin_kit.base.words import Words
from bulletin_kit.forms.parsing.nodes import Node
from bulletin_kit.forms.records.fields import Given, Schema, Text, key_of
from bulletin_kit.forms.records.reading import Reading, quoted
from bulletin_kit.forms.records.value_mistakes import (
    NOT_A_NUMBER,
    UNUSUAL_DIGITS,
    WRONG_DIGITS,
)

DIGITS = "0123456789"
HANZI_DIGITS = {hanzi: value for value, hanzi in enumerate("〇一二三四五六七八九")} | {
    "零": 0,
    "两": 2,
}


class Whole(Struct, frozen=True):
    """A whole number from 1 on, in plain digits."""

    most: int = 99_999
    kind: str = "正整数"

    def parse(self, node: Node, reading: Reading) -> Given[int] | None:
        """The number, if it is written as it would be printed."""
        words = Text(kind=self.kind).parse(node, reading)
        if words is None:
            return None
        plain = words.text.isascii() and words.text.isdigit() and words.text[0] != "0"
        if plain and len(words.text) < 9 and int(words.text) <= self.most:
            return Given(int(words.text), words.at)
        meant = meant_number(words.text)
        remedy = f"写作 {meant}" if 0 < meant <= self.most else "写成正整数，例如 8"
        facts = {"wanted": f"1 到 {self.most} 的整数", "found": quoted(words.text)}
        reading.say(NOT_A_NUMBER, words.at, key=key_of(node), remedy=remedy, **facts)
        return None

    def schema(self, _: Schema) -> Schema:
        """A positive integer."""
        return {"type": "integer", "minimum": 1, "maximum": self.most}


class Digits(Struct, frozen=True):
    """A number of digits that is kept as text, zeros in front and all."""

    count: int

    @property
    def kind(self) -> str:
        """How many digits."""
        return f"{self.count} 位数字"

    def parse(self, node: Node, reading: Reading) -> Words | None:
        """The digits as written."""
        words = Text(kind=self.kind).parse(node, reading)
        if words is None:
            return None
        key, digits = key_of(node), words.text.isascii() and words.text.isdigit()
        meant = words.text if digits else str(meant_number(words.text))
        remedy = f"写作 {meant.zfill(self.count)}" if meant.strip("0") else "只写数字，例如 000001"
        if not digits:
            facts = {"count": self.count, "found": quoted(words.text)}
            reading.say(WRONG_DIGITS, words.at, key=key, remedy=remedy, **facts)
            return None
        if len(meant) != self.count:
            remedy = remedy if len(meant) < self.count else "确有这么多份，就不用改"
            facts = {"count": self.count, "given": len(meant)}
            reading.say(UNUSUAL_DIGITS, words.at, key=key, remedy=remedy, **facts)
        return words

    def schema(self, _: Schema) -> Schema:
        """A string of digits; without quotes YAML takes it for a number."""
        return {"type": ["string", "integer"], "pattern": "^[0-9]+$"}


def meant_number(text: str) -> int:
    """The whole number that was probably meant, for the remedy; 0 where none can be told.

    >>> [meant_number(text) for text in ("08", "１２", "3.0", "第十二期", "1,200", "二〇", "-3")]
    [8, 12, 3, 12, 1200, 20, 0]
    """
    plain = unicodedata.normalize("NFKC", text).replace(",", "").replace(" ", "")
    plain = plain.removeprefix("第").removeprefix("总第").rstrip("期份号.").removesuffix(".0")
    if plain.isascii() and plain.isdigit() and len(plain) < 9:
        return int(plain)
    if plain and all(char in HANZI_DIGITS for char in plain) and len(plain) < 9:
        return int("".join(str(HANZI_DIGITS[char]) for char in plain))
    return _counted(plain)


def _counted(plain: str) -> int:
    """Numbers up to 999 as they are counted: 十二, 二十, 一百零五."""
    total = digit = 0
    for char in plain.lstrip("零"):
        if char in HANZI_DIGITS:
            digit = HANZI_DIGITS[char]
        elif char in "十百":
            total += (digit or 1) * (10 if char == "十" else 100)
            digit = 0
        else:
            return 0
    return total + digit
