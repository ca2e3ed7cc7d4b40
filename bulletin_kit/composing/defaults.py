"""Defaults: an issue with what its series says for it where it says nothing itself."""

from __future__ import annotations

from msgspec.structs import replace

from bulletin_kit.model.issue import Issue
from bulletin_kit.model.ledger import Ledger
from bulletin_kit.model.recipients import Printing
from bulletin_kit.style.series import Defaults


def with_defaults(issue: Issue, given: Defaults) -> Issue:
    """The issue completed from its series.

    报, 送 and 发 are one list: where the issue writes any of them, none is taken from the series,
    so that leaving one out means what it says.
    """
    own = bool(issue.reported or issue.sent or issue.issued)
    return replace(
        issue,
        name=issue.name or given.name,
        special=issue.special or given.special,
        issuer=issue.issuer or given.issuer,
        disclosure=issue.disclosure or given.disclosure,
        reported=issue.reported if own else given.reported,
        sent=issue.sent if own else given.sent,
        issued=issue.issued if own else given.issued,
        printing=_printing(issue.printing, given),
    )


def ledger_with_defaults(ledger: Ledger, series: str, given: Defaults) -> Ledger:
    """The ledger, its issues of this series completed as :func:`with_defaults` would."""
    name = given.name.text if given.name else ""
    special = given.special.text if given.special else ""
    others = tuple(
        replace(filed, name=filed.name or name, special=filed.special or special)
        if filed.series == series
        else filed
        for filed in ledger.others
    )
    return Ledger(others, ledger.unread)


def _printing(printing: Printing | None, given: Defaults) -> Printing | None:
    if printing is None or printing.office is not None or given.printing_office is None:
        return printing
    return replace(printing, office=given.printing_office)
