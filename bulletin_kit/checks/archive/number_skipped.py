"""X102: between this issue's 期号 and the one before it there are numbers that no issue has."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin_kit.base.finding import Finding, Level, Mistake
from bulletin_kit.checks.archive.row import row_of
from bulletin_kit.checks.manuscript import Manuscript
from bulletin_kit.checks.rule import Evidence, Rule


def check(manuscript: Manuscript) -> Iterator[Finding]:
    """Points at 期号. The first issue of a folder may have any number."""
    row, number = row_of(manuscript), manuscript.issue.number
    if row is None or number is None:
        return
    lower = row.lower
    before = lower.number if lower else 0 if row.before and row.before[-1].number else None
    if before is not None and row.number > before + 1:
        said = f"前面一期是第 {before} 期（{lower.day}）" if lower else "文件夹里今年的没有比它早的"
        yield RULE.mistake.at(number.at, number=row.number, said=said, next=before + 1)


RULE = Rule(
    Mistake(
        code="X102",
        name="number-skipped",
        level=Level.WARNING,
        message="期号是 {number}，{said}，中间缺号",
        remedy="应为第 {next} 期的，改过来；中间各期另有文件的，放进这个文件夹",
        why="期号每年从 1 起，一期接一期。缺号要么是写错，要么是漏存了一期。",
        bad="期号: 7　（前面一期是第 5 期）",
        good="期号: 6",
    ),
    Evidence.HOUSE,
    check,
)
