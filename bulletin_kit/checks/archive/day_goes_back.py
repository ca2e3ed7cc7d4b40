"""X104: an issue with a lower 期号 has a later day, or one with a higher 期号 an earlier day."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin_kit.base.finding import Finding, Level, Mistake
from bulletin_kit.checks.archive.row import row_of
from bulletin_kit.checks.manuscript import Manuscript
from bulletin_kit.checks.rule import Evidence, Rule


def check(manuscript: Manuscript) -> Iterator[Finding]:
    """Points at the issue's day; compares it with its two neighbours by number."""
    row, day = row_of(manuscript), manuscript.issue.day
    if row is None or day is None:
        return
    lower, higher = row.lower, row.higher
    if lower and lower.day and lower.day > row.day:
        other, word = lower, "早"
    elif higher and higher.day and higher.day < row.day:
        other, word = higher, "晚"
    else:
        return
    yield RULE.mistake.at(
        day.at, number=row.number, day=row.day, word=word, other=other.number, that=other.day
    )


RULE = Rule(
    Mistake(
        code="X104",
        name="day-goes-back",
        level=Level.ERROR,
        message="第 {number} 期的日期 {day} 比第 {other} 期（{that}）还{word}",
        remedy="核对日期和期号，常见的是照抄了以前一期的日期",
        why="期号在后的不会印在前面。",
        bad="期号: 5　日期: 2026-04-12　（第 4 期是 2026-04-28）",
        good="期号: 5　日期: 2026-06-12",
    ),
    Evidence.HOUSE,
    check,
)
