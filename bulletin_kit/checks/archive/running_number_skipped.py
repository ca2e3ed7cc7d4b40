"""X106: the year's 总期号 do not go on from the last one of the year before."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin_kit.base.finding import Finding, Level, Mistake
from bulletin_kit.checks.archive.row import row_of
from bulletin_kit.checks.manuscript import Manuscript
from bulletin_kit.checks.rule import Evidence, Rule


def check(manuscript: Manuscript) -> Iterator[Finding]:
    """Points at 总期号, in the first issue of the year only: the others follow it."""
    row, running = row_of(manuscript), manuscript.issue.running_number
    last = row.last_running if row and running and row.lower is None else None
    if row is None or running is None or last is None or last.running is None:
        return
    next_year = last.day is not None and last.day.year == row.day.year - 1
    right = last.running + row.number
    if next_year and running.value > right:
        yield RULE.mistake.at(
            running.at, running=running.value, last=last.running, day=last.day, right=right
        )


RULE = Rule(
    Mistake(
        code="X106",
        name="running-number-skipped",
        level=Level.WARNING,
        message="总期号是 {running}，上一年最后的总期号是 {last}（{day}），没有接上",
        remedy="应为 {right}；上一年后面还有几期的，放进这个文件夹",
        why="总期号从创刊起一直往下数，新年的头一期接上一年的最后一期。",
        bad="期号: 1　总期号: 602　（上一年最后是总第 600 期）",
        good="期号: 1　总期号: 601",
    ),
    Evidence.HOUSE,
    check,
)
