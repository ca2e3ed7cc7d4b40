"""X202: the printing day lies before the issue's own day."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin_kit.base.finding import Finding, Level, Mistake
from bulletin_kit.checks.manuscript import Manuscript
from bulletin_kit.checks.rule import Evidence, Rule


def check(manuscript: Manuscript) -> Iterator[Finding]:
    """Compares the two days where both are given."""
    issue = manuscript.issue
    if issue.day and issue.printing and issue.printing.day:
        printed, dated = issue.printing.day, issue.day.value
        if printed < dated:
            yield RULE.mistake.at(issue.printing.day_at, printed=printed, dated=dated)


RULE = Rule(
    Mistake(
        code="X202",
        name="printed-before-dated",
        level=Level.ERROR,
        message="印发日期 {printed} 早于报头日期 {dated}",
        remedy="核对两个日期，常见的是照抄了上一期的印发日期",
        why="先签发后印发，印发日期不会早于成文日期（GB/T 9704—2012，7.4.3）。",
        bad="日期: 2024-01-09　印发: {日期: 2023-12-29}",
        good="日期: 2024-01-09　印发: {日期: 2024-01-09}",
    ),
    Evidence.STANDARD,
    check,
)
