"""X101: another issue of the year has the same 期号."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin_kit.base.finding import Finding, Level, Mistake
from bulletin_kit.checks.archive.row import row_of
from bulletin_kit.checks.manuscript import Manuscript
from bulletin_kit.checks.rule import Evidence, Rule


def check(manuscript: Manuscript) -> Iterator[Finding]:
    """Points at 期号."""
    row, number = row_of(manuscript), manuscript.issue.number
    if row and number:
        for other in row.year:
            if other.number == row.number:
                yield RULE.mistake.at(number.at, number=row.number, file=other.short, day=other.day)


RULE = Rule(
    Mistake(
        code="X101",
        name="number-repeated",
        level=Level.ERROR,
        message="第 {number} 期已经有了：{file}（{day}）",
        remedy="核对期号；同一期留了两份文件的，把旧的移出这个文件夹",
        why="期号在一年里不重复。重号多半是照上一期另存以后忘了改。专刊、增刊各自编号，不与正刊相比。",
        bad="期号: 4　（文件夹里已有今年的第 4 期）",
        good="期号: 5",
    ),
    Evidence.HOUSE,
    check,
)
