"""S03: one series in two ways of numbering."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin_kit.base.finding import Finding, Level, Mistake
from bulletin_kit.checks.manuscript import Manuscript
from bulletin_kit.checks.order.series import gaps
from bulletin_kit.checks.rule import Evidence, Rule


def check(manuscript: Manuscript) -> Iterator[Finding]:
    """Points at the mark that goes on with a series of another kind."""
    for gap in gaps(manuscript.passages):
        if gap.mixed is not None:
            at = gap.mark.passage.span(gap.mark.start, gap.mark.end)
            yield RULE.mistake.at(at, found=gap.mark.text, first=gap.mixed.text)


RULE = Rule(
    Mistake(
        code="S03",
        name="mixed-sequence",
        level=Level.WARNING,
        message="“{found}”接在“{first}”后面：同一组里用了两种序号",
        remedy="同一组内容用同一种序号",
        why="同一层次的并列内容，序号的写法应当一致；混用会让层次看不清。",
        bad="一是抓学习。第二，抓整改。三是抓落实。",
        good="一是抓学习。二是抓整改。三是抓落实。",
    ),
    Evidence.STANDARD,
    check,
    clause="GB/T 15834—2011，附录B.3",
)
