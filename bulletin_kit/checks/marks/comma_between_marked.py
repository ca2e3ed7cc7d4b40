"""B02: 、 between marked words that stand side by side."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin_kit.base.finding import Finding, Level, Mistake
from bulletin_kit.base.pattern import Pattern
from bulletin_kit.checks.manuscript import Manuscript
from bulletin_kit.checks.passage import ARTICLE
from bulletin_kit.checks.rule import Evidence, Rule
from bulletin_kit.checks.seek import seek

BETWEEN = Pattern("(?<=[》”])、(?=[《“])")


def check(manuscript: Manuscript) -> Iterator[Finding]:
    """Only says it: usage is divided, and the standard says 通常."""
    for passage, match in seek(BETWEEN, manuscript.of(ARTICLE)):
        pair = passage.text[match.start() - 1 : match.end() + 1]
        yield RULE.mistake.at(passage.span(*match.span()), pair=pair)


RULE = Rule(
    Mistake(
        code="B02",
        name="comma-between-marked",
        level=Level.INFO,
        message="“{pair}”中间的顿号通常不用",
        remedy="本刊若习惯不用，删去“、”；全刊一致即可",
        why="并列的引号之间、并列的书名号之间，通常不用顿号；中间有别的话（如括注）时用。",
        bad="开展“开放日”、“体验周”活动。",
        good="开展“开放日”“体验周”活动。",
    ),
    Evidence.STANDARD,
    check,
    clause="GB/T 15834—2011，4.5.3.5",
)
