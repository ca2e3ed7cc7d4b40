"""X104: an issue with a lower 期号 has a later day, or one with a higher 期号 an earlier day."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin_kit.base.finding import Finding, Level, Mistake
from bulletin_kit.checks.archive.row import row_of
from bulletin_kit.checks.manuscript import Manuscript
from bulletin_kit.checks.rule import Evidence, Rule
from bulletin_kit.model.ledger import Filed


def check(manuscript: Manuscript) -> Iterator[Finding]:
    """Points at the issue's day; names the nearest issue by number that it clashes with.

    Of two that clash, the one that clashes with more of the others is wrong, so it alone is told.
    """
    row, day = row_of(manuscript), manuscript.issue.day
    if row is None or day is None:
        return
    clashing = [f for f in row.year if _clash(row.own, f)]
    if not clashing:
        return
    other = min(clashing, key=lambda f: abs((f.number or 0) - row.number))
    if sum(_clash(other, f) for f in (row.own, *row.year)) > len(clashing):
        return
    word = "早" if (other.number or 0) < row.number else "晚"
    yield RULE.mistake.at(
        day.at, number=row.number, day=row.day, word=word, other=other.number, that=other.day
    )


def _clash(one: Filed, other: Filed) -> bool:
    """Whether the two stand one way by number and the other way by day."""
    if not (one.number and other.number and one.day and other.day):
        return False
    return (one.number - other.number) * (one.day - other.day).days < 0


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
