"""Recipients: 报, 送, 发 and the printing line of the closing block."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from bulletin_kit.base.span import Span
from bulletin_kit.base.words import Words


class Entry(Struct, frozen=True):
    """One printed line under 报, 送 or 发, without its closing 。; ``items`` are its recipients."""

    words: Words
    items: tuple[Words, ...]


class Printing(Struct, frozen=True):
    """印发: who printed it, when, and how many copies; None where the editor gave nothing."""

    office: Words | None
    day: date | None
    copies: int | None
    at: Span
    day_at: Span
    copies_at: Span
