"""Classes of characters, as far as setting lines asks for them."""

from __future__ import annotations

from enum import Enum, auto
from functools import cache
from unicodedata import category, combining

HANZI = r"[^\W\d\x00-\xff]"
"""One hanzi in a regular expression: a letter beyond Latin-1. A range takes a hundred times longer
to compile."""


class Kind(Enum):
    """What a character is to the line breaker."""

    HANZI = auto()
    """Ideographs and whatever else stands alone in a full cell."""
    MARK = auto()
    """Full-width punctuation."""
    LATIN = auto()
    """Letters and digits of alphabets, which form words."""
    SIGN = auto()
    """ASCII punctuation and signs: part of the word they touch."""
    SPACE = auto()
    JOINED = auto()
    """Combining marks and joiners, never parted from what precedes."""


IDEOGRAPHS: tuple[tuple[int, int], ...] = (
    (0x2E80, 0x2FDF),
    (0x3005, 0x3007),
    (0x3021, 0x3029),
    (0x3400, 0x4DBF),
    (0x4E00, 0x9FFF),
    (0xF900, 0xFAFF),
    (0x20000, 0x3FFFF),
)
"""Ideographs by code point (Unicode 15.1): radicals, 々〆〇, number signs, all unified blocks."""

OPENING = frozenset("“‘（《〈【〔「『［｛(")
CLOSING = frozenset("”’）》〉】〕」』］｝)")
STOPS = frozenset("，。、；：？！")
DASHES = frozenset("—…")
MARKS = OPENING | CLOSING | STOPS | DASHES | frozenset("·～－／") - frozenset("()")


def is_hanzi(char: str) -> bool:
    """Whether the character is an ideograph."""
    if "\u4e00" <= char <= "\u9fff":
        return True
    code = ord(char)
    return any(first <= code <= last for first, last in IDEOGRAPHS)


@cache
def kind(char: str) -> Kind:
    """The character's class.

    >>> [kind(c).name for c in "汉，a5% \\u3000①"]
    ['HANZI', 'MARK', 'LATIN', 'LATIN', 'SIGN', 'SPACE', 'HANZI', 'HANZI']
    """
    if char in MARKS:
        return Kind.MARK
    if char in " \t":
        return Kind.SPACE
    if "!" <= char <= "~" or char in "–°":
        return Kind.LATIN if char.isalnum() else Kind.SIGN
    if combining(char) or category(char) in {"Mn", "Me", "Cf"}:
        return Kind.JOINED
    if is_hanzi(char):
        return Kind.HANZI
    return Kind.LATIN if ord(char) < 0x2000 and char.isalnum() else Kind.HANZI
