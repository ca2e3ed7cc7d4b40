"""Reading: what a field needs to report a mistake, and the records that stand around it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from msgspec import Struct, field
from msgspec.structs import replace

from bulletin_kit.base.finding import Finding, Mistake
from bulletin_kit.base.span import Span

if TYPE_CHECKING:
    from bulletin_kit.forms.records.record import Record

MOST = 100
"""So many findings of one kind are told of one file; more would hide the rest."""


class Reading(Struct, frozen=True):
    """The findings gathered so far, and the records from the file's own down to the present one."""

    findings: list[Finding] = field(default_factory=list)
    records: tuple[Record, ...] = ()
    told: Counter[str] = field(default_factory=Counter)

    def say(self, mistake: Mistake, at: Span, **facts: object) -> None:
        """Add a finding, unless its kind was told too often already."""
        self.told[mistake.code] += 1
        if self.told[mistake.code] <= MOST:
            self.findings.append(mistake.at(at, **facts))

    def inside(self, record: Record) -> Reading:
        """The same findings, one record further down."""
        return replace(self, records=(*self.records, record))

    def known_keys(self) -> frozenset[str]:
        """Every key of the file's record and of the records in it."""
        return self.records[0].every_key() if self.records else frozenset()


def quoted(text: str, most: int = 24) -> str:
    """The text in Chinese quotation marks, a long one cut short."""
    line = " ".join(text.split())
    return f"“{line[:most]}……”" if len(line) > most else f"“{line}”"
