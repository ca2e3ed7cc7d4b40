"""Measures: lengths in the units that each attribute of a DOCX wants."""

from __future__ import annotations

from bulletin_kit.base.length import PT, Emu
from bulletin_kit.hanzi.classes import Kind, kind
from bulletin_kit.model.blocks import RuleRole
from bulletin_kit.style.sheet import StyleSheet

SMALLEST: Emu = PT
"""The smallest type that Word has: that of a line with a picture, to which its depth is added."""


def half_points(length: Emu) -> int:
    """Type sizes."""
    return round(2 * length / PT)


def eighths(length: Emu) -> int:
    """Thickness of borders, in eighths of a point."""
    return round(8 * length / PT)


def of_eighths(count: int) -> Emu:
    """The length of so many eighths of a point."""
    return count * PT // 8


def drawn(role: RuleRole, sheet: StyleSheet) -> Emu:
    """How thick a rule comes out as a border."""
    return of_eighths(eighths(sheet.rules[role].thickness))


def ems(text: str) -> float:
    """The text's width in ems: hanzi and full-width marks one, Latin letters and digits half.

    >>> ems("报："), ems("附件：1.")
    (2.0, 4.0)
    """
    narrow = (Kind.LATIN, Kind.SIGN, Kind.SPACE)
    return sum(0.5 if kind(char) in narrow and char != "\u3000" else 1.0 for char in text)
