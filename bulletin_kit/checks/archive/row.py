"""Row: an issue among those that are numbered in one row with it (this module has no rule)."""

from __future__ import annotations

from collections import Counter
from datetime import date

from msgspec import Struct

from bulletin_kit.checks.manuscript import Manuscript
from bulletin_kit.model.ledger import Filed, filed


class Row(Struct, frozen=True):
    """``own`` has a day and a number; so have ``year``, the others of its year, by number.

    ``before`` are the issues of earlier years by day, with or without a number.
    """

    own: Filed
    day: date
    number: int
    year: tuple[Filed, ...]
    before: tuple[Filed, ...]

    @property
    def lower(self) -> Filed | None:
        """The issue of the year with the next lower number."""
        return next((f for f in reversed(self.year) if (f.number or 0) < self.number), None)

    @property
    def higher(self) -> Filed | None:
        """The issue of the year with the next higher number."""
        return next((f for f in self.year if (f.number or 0) > self.number), None)

    @property
    def last_running(self) -> Filed | None:
        """The issue of earlier years with the highest 总期号."""
        known = [f for f in self.before if f.running]
        return max(known, key=lambda f: f.running or 0, default=None)

    @property
    def usual_ahead(self) -> int | None:
        """By how much 总期号 is ahead of 期号 in most other issues of the year.

        Where two are as frequent, the one of the issue just before this one.
        """
        ahead = [f.running - f.number for f in self.year if f.running and f.number]
        if not ahead:
            return None
        counts = Counter(ahead)
        most = max(counts.values())
        lower = self.lower
        near = lower.running - lower.number if lower and lower.running and lower.number else None
        if near is not None and counts[near] == most:
            return near
        return counts.most_common(1)[0][0]


def row_of(manuscript: Manuscript) -> Row | None:
    """The issue's row; None where the issue has no number."""
    own = filed(manuscript.issue)
    if own.day is None or own.number is None:
        return None
    beside = [f for f in manuscript.ledger.beside(own) if f.day]
    year = [f for f in beside if f.day and f.day.year == own.day.year and f.number]
    before = tuple(f for f in beside if f.day and f.day.year < own.day.year)
    by_number = tuple(sorted(year, key=lambda f: f.number or 0))
    return Row(own, own.day, own.number, by_number, before)
