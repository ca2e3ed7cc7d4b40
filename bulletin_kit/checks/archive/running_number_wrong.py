"""X103: 总期号 contradicts the other issues: its distance to 期号, or that of earlier years."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin_kit.base.finding import Finding, Level, Mistake
from bulletin_kit.checks.archive.row import Row, row_of
from bulletin_kit.checks.manuscript import Manuscript
from bulletin_kit.checks.rule import Evidence, Rule


def check(manuscript: Manuscript) -> Iterator[Finding]:
    """Points at 总期号."""
    row, running = row_of(manuscript), manuscript.issue.running_number
    if row and running:
        right, said = _right(row)
        if right is not None and running.value != right:
            yield RULE.mistake.at(running.at, running=running.value, said=said, right=right)


def _right(row: Row) -> tuple[int | None, str]:
    """What 总期号 must be by the other issues, and how that is known."""
    if row.usual_ahead is not None:
        ahead = row.usual_ahead
        return row.number + ahead, f"今年各期的总期号比期号多 {ahead}"
    last = row.last_running
    if last and last.running and row.own.running and row.own.running <= last.running:
        right = last.running + row.number
        return right, f"往年最后的总期号是 {last.running}（{last.day}）"
    return None, ""


RULE = Rule(
    Mistake(
        code="X103",
        name="running-number-wrong",
        level=Level.ERROR,
        message="总期号是 {running}，与以前各期对不上：{said}",
        remedy="照期号推算应为 {right}，核对期号和总期号",
        why="每出一期，期号和总期号各加 1，所以一年之内两者的差不变，等于上一年最后的总期号。",
        bad="期号: 5　总期号: 416　（上一期是第 4 期，总第 416 期）",
        good="期号: 5　总期号: 417",
    ),
    Evidence.HOUSE,
    check,
)
