"""B04: 、 before 和 or 以及."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin_kit.base.finding import Finding, Level, Mistake
from bulletin_kit.base.pattern import Pattern
from bulletin_kit.checks.manuscript import Manuscript
from bulletin_kit.checks.rule import Evidence, Rule
from bulletin_kit.checks.seek import seek

AND = Pattern(
    r"(?<=[^、，。]{2})、(?:和(?!谐|平|睦|而|合|解|美|田|气|善|顺|林|硕|静|县|政|龙|风|声|弦|约|服|衷|暖)|以及)",
    needs=("、和", "、以及"),
)


def check(manuscript: Manuscript) -> Iterator[Finding]:
    """Only says it: the appendix of the standard, in running text."""
    for passage, match in seek(AND, manuscript.prose):
        yield RULE.mistake.at(passage.span(*match.span()), found=match[0])


RULE = Rule(
    Mistake(
        code="B04",
        name="comma-before-and",
        level=Level.INFO,
        message="“{found}”：连词前面不必再用顿号",
        remedy="删去“、”",
        why="“和”“以及”本身就表示并列，前面一般不再用顿号；分层次时用逗号。",
        bad="收集照片、手稿、和实物。",
        good="收集照片、手稿和实物。",
    ),
    Evidence.STANDARD,
    check,
    clause="GB/T 15834—2011，A.3",
)
