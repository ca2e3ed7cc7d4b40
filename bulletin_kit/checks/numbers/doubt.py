"""Doubt: a place of a text whose numbers do not agree, before it becomes a finding."""

from __future__ import annotations

from decimal import Decimal

from msgspec import Struct


class Doubt(Struct, frozen=True):
    """``text[start:end]`` says a number; ``said`` tells why it cannot be."""

    start: int
    end: int
    said: str


def plain(value: Decimal, unit: str = "") -> str:
    """The number as an editor would write it, with 万 or 亿 where it is large and round.

    >>> plain(Decimal("386000"), "件"), plain(Decimal("126"), "件"), plain(Decimal("1234567"))
    ('38.6万件', '126件', '1234567')
    """
    for scale, word in ((10**8, "亿"), (10**4, "万")):
        if value >= scale and not value * 100 % scale:
            return f"{(value / scale).normalize():f}{word}{unit}"
    return f"{value.normalize():f}{unit}"
