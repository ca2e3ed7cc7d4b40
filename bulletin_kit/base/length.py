"""Whole-number lengths: every length in the toolkit is an int of EMU (914,400 to the inch).

EMU is the unit that points, twips and millimetres all divide into, so the composer can add and
compare lengths exactly and both writers say the same numbers.
"""

from __future__ import annotations

import re
from decimal import ROUND_HALF_EVEN, Decimal, InvalidOperation
from typing import TypeAlias

Emu: TypeAlias = int

PT: Emu = 12_700
TWIP: Emu = PT // 20
MM: Emu = 36_000
CM: Emu = 10 * MM
INCH: Emu = 914_400

UNITS: dict[str, Emu] = {"mm": MM, "毫米": MM, "cm": CM, "厘米": CM, "pt": PT, "磅": PT}

_LENGTH = re.compile(r"\s*([+-]?\d+(?:\.\d+)?)\s*(\S+)\s*")


def mm(value: float) -> Emu:
    """Millimetres as EMU, rounded to the nearest."""
    return round(value * MM)


def pt(value: float) -> Emu:
    """Points as EMU, rounded to the nearest."""
    return round(value * PT)


def points(length: Emu) -> float:
    """EMU as points."""
    return length / PT


def twips(length: Emu) -> int:
    """EMU as whole twips, rounded to the nearest: what a DOCX can say."""
    return round(length / TWIP)


def snap_down(length: Emu, unit: Emu = TWIP) -> Emu:
    """The largest whole number of units that is not above the length.

    Down and never to the nearest: a pitch rounded up pushes the last row off the page.

    >>> snap_down(pt(28.99)) == pt(28.95)
    True
    """
    return length // unit * unit


def parse_length(text: str) -> Emu | None:
    """The length that a text such as ``28.95pt``, ``37mm`` or ``30磅`` names; None for others.

    >>> parse_length("28.95pt"), parse_length("37mm"), parse_length("third")
    (367665, 1332000, None)
    """
    match = _LENGTH.fullmatch(text)
    if match is None or match[2] not in UNITS:
        return None
    try:
        exact = Decimal(match[1]) * UNITS[match[2]]
    except InvalidOperation:
        return None
    return int(exact.to_integral_value(ROUND_HALF_EVEN))
