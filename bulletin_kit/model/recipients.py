"""Recipients: 报, 送, 发 and the printing line of the closing block."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from bulletin_kit.base.span import Span
from bulletin_kit.base.words import Words


@dataclass(frozen=True, slots=True)
class Entry:
    """One printed line under 报, 送 or 发, without its closing 。; ``items`` are its recipients."""

    words: Words
    items: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class Printing:
    """印发: who printed it, when, and how many copies; None where the editor gave nothing."""

    office: Words | None
    day: date | None
    copies: int | None
    at: Span
    day_at: Span
    copies_at: Span
