"""Ledger: what is known of the other issues in an issue's folder."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import PurePath

from msgspec import Struct

from bulletin_kit.model.issue import Issue

LONG = 30
"""Characters from which on a paragraph that is printed again is no chance."""

SPACES = " \t\u3000\u00a0"


class Filed(Struct, frozen=True):
    """One issue as its file's head tells it; what is not given is None or empty.

    ``lines`` are the long lines of its text (:func:`squeezed`), by which a paragraph that is
    printed again is known.
    """

    file: str
    series: str
    day: date | None = None
    number: int | None = None
    running: int | None = None
    name: str = ""
    special: str = ""
    supplement: bool = False
    lines: frozenset[str] = frozenset()

    @property
    def short(self) -> str:
        """The file as seen from the folder, wherever that lies: a manifest quotes it."""
        path = PurePath(self.file)
        own = path.stem.lower() == "issue" and path.parent.name
        return f"{path.parent.name}/{path.name}" if own else path.name

    def counts_with(self, other: Filed) -> bool:
        """Whether the two are numbered in one row: 专刊 and 增刊 have rows of their own.

        Two offices may keep their issues of one 刊物 in one folder; then their 刊名 differ.
        """
        named = self.name and other.name
        return (
            (self.series, self.special, self.supplement)
            == (other.series, other.special, other.supplement)
        ) and (not named or self.name == other.name)


class Unread(Struct, frozen=True):
    """A file of the folder that is an issue and could not be read, and why."""

    file: str
    why: str


class Ledger(Struct, frozen=True):
    """The other issues of the folder, in any order, and the files that could not be read."""

    others: tuple[Filed, ...] = ()
    unread: tuple[Unread, ...] = ()

    def beside(self, own: Filed) -> tuple[Filed, ...]:
        """The issues numbered in one row with this one that have a day, by day."""
        row = ((filed.day, filed) for filed in self.others if filed.counts_with(own))
        dated = [(day, filed) for day, filed in row if day]
        return tuple(filed for _, filed in sorted(dated, key=lambda pair: (pair[0], pair[1].file)))


NO_LEDGER = Ledger()


def filed(issue: Issue) -> Filed:
    """The issue as a ledger would hold it."""
    return Filed(
        file=issue.file,
        series=issue.series.text,
        day=issue.day.value if issue.day else None,
        number=issue.number.value if issue.number else None,
        running=issue.running_number.value if issue.running_number else None,
        name=issue.name.text if issue.name else "",
        special=issue.special.text if issue.special else "",
        supplement=issue.supplement,
    )


def next_numbers(row: Iterable[Filed], year: int) -> tuple[int | None, int | None]:
    """期号 and 总期号 that come next in a row; None where the row does not tell."""
    known = tuple(row)
    numbers = [f.number for f in known if f.number and f.day and f.day.year == year]
    running = [f.running for f in known if f.running]
    return _next(numbers), _next(running)


def _next(numbers: list[int]) -> int | None:
    return max(numbers) + 1 if numbers else None


def squeezed(text: str) -> str:
    """The text without the spaces that two printings of it may have or not; its lines stay."""
    for space in SPACES:
        text = text.replace(space, "")
    return text
