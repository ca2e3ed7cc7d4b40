"""Reckoning: how many copies an issue needs, by its recipients (this module has no rule)."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from bulletin_kit.base.span import Span
from bulletin_kit.checks.offices.named import Named, recipients
from bulletin_kit.model.issue import Issue
from bulletin_kit.style.offices import Office, Offices


class Share(Struct, frozen=True):
    """What one recipient gets. ``group`` is the collective name that it is a member of.

    ``office`` is None where the registry does not know it; then nothing is reckoned.
    """

    label: str
    name: str
    group: str
    office: Office | None
    electronic: bool
    copies: int
    at: Span


class Reckoning(Struct, frozen=True):
    """The shares in order, what is printed beside them, and 份数 as the issue says it."""

    shares: tuple[Share, ...]
    archive: int
    spare: int
    printed: int | None

    @property
    def unknown(self) -> tuple[Share, ...]:
        """Recipients that the registry does not hold."""
        return tuple(share for share in self.shares if share.office is None)

    @property
    def on_paper(self) -> int:
        """Copies for the recipients that are known."""
        return sum(share.copies for share in self.shares)

    @property
    def sum(self) -> int:
        """Copies for the recipients that are known, to keep and to spare."""
        return self.on_paper + self.archive + self.spare

    @property
    def agrees(self) -> bool:
        """Whether every recipient is known and 份数 is what they need."""
        return not self.unknown and self.printed == self.sum


def reckoned(issue: Issue, offices: Offices) -> Reckoning:
    """The copies that an issue, completed from its series, needs by its series' registry."""
    on_paper = bool(issue.secrecy and issue.secrecy.text.startswith(offices.paper_only))
    named = recipients(issue, offices)
    shares = tuple(share for one in named for share in _shares(one, offices, on_paper))
    printed = issue.printing.copies if issue.printing else None
    return Reckoning(shares, offices.archive, offices.spare, printed)


def _shares(named: Named, offices: Offices, on_paper: bool) -> Iterator[Share]:
    """One share, or those of a collective name's members."""
    written, at = named.words.text, named.words.at
    if named.known is None:
        yield Share(named.label, written, "", None, False, 0, at)
        return
    group = named.known.office
    members = [known.office for name in group.members if (known := offices.find(name))]
    for office in members or [group]:
        electronic = office.electronic and not on_paper
        yield Share(
            label=named.label,
            name=office.name if members else written,
            group=group.name if members else "",
            office=office,
            electronic=electronic,
            copies=0 if electronic else office.copies,
            at=at,
        )
