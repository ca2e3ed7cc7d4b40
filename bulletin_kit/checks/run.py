"""Running the rules over an issue."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin_kit.base.finding import Finding
from bulletin_kit.checks.registry import rules
from bulletin_kit.model.issue import Issue


def run_checks(issue: Issue) -> Iterator[Finding]:
    """What all rules find in the issue."""
    for rule in rules():
        yield from rule.check(issue)
