"""P02: two different stops side by side, or a stop at the start of a line."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin_kit.base.finding import Finding, Level, Mistake
from bulletin_kit.base.pattern import Pattern
from bulletin_kit.checks.manuscript import Manuscript
from bulletin_kit.checks.marks.misplaced import misplaced
from bulletin_kit.checks.passage import ARTICLE
from bulletin_kit.checks.rule import Evidence, Rule

# ？， after a quotation is 》 or ” first; ？！ is one mark; 。。。 is a wrong …… (B03).
CONFLICT = Pattern(
    r"[，、；：。](?!。。)(?=[，、；：。！？])(?!(.)\1)[，、；：。！？]|[？！][，、；：。]",
    needs=[first + second for first in "，、；：。？！" for second in "，、；：。！？"],
)
START = Pattern(r"[，、；：。？！）》〉】〕]")


def check(manuscript: Manuscript) -> Iterator[Finding]:
    """Looks at all text of the articles, titles included."""
    for passage in manuscript.of(ARTICLE):
        for match in CONFLICT.finditer(passage.masked):
            if match[0][0] != match[0][-1]:
                yield RULE.mistake.at(passage.span(*match.span()), found=match[0])
        start = START.match(passage.masked)
        if start:
            yield RULE.mistake.at(passage.span(0, 1), found=start[0]).graded(Level.ERROR)
    for passage in manuscript.prose:
        for at, end in misplaced(passage.masked):
            span = passage.span(at, end)
            yield RULE.mistake.at(span, found=passage.text[at:end]).graded(Level.WARNING)


RULE = Rule(
    Mistake(
        code="P02",
        name="conflicting-stops",
        level=Level.ERROR,
        message="“{found}”：点号用错了地方",
        remedy="两个点号只留该留的一个；段首不用点号",
        why="一处停顿只用一个点号；点号跟在字后面，不出现在一段的开头。",
        bad="会议强调，、要抓好落实。",
        good="会议强调，要抓好落实。",
    ),
    Evidence.STANDARD,
    check,
    clause="GB/T 15834—2011，5.1.1",
)
