"""X105: a file beside the issue could not be read, so nothing was compared with it."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin_kit.base.finding import Finding, Level, Mistake
from bulletin_kit.base.span import Span
from bulletin_kit.checks.manuscript import Manuscript
from bulletin_kit.checks.rule import Evidence, Rule


def check(manuscript: Manuscript) -> Iterator[Finding]:
    """Points at the other file as a whole: it is the same finding from every issue beside it."""
    for unread in manuscript.ledger.unread:
        yield RULE.mistake.at(Span(unread.file), why=unread.why)


RULE = Rule(
    Mistake(
        code="X105",
        name="neighbour-unread",
        level=Level.INFO,
        message="这一期没有入账，别的期没有与它核对期号：{why}",
        remedy="先把这个文件改好；不是期文件的，移到别处",
        why="期号、总期号、日期和重复的文章，是同一文件夹里各期互相核对的，读不出的一期核对不了。",
        bad="期号: 第五期",
        good="期号: 5",
    ),
    Evidence.ADVICE,
    check,
)
