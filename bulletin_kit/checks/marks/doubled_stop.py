"""P01: a stop or a closing mark printed twice."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin_kit.base.finding import Finding, Level, Mistake
from bulletin_kit.base.pattern import Pattern
from bulletin_kit.checks.manuscript import Manuscript
from bulletin_kit.checks.marks.pairs import typed_twice
from bulletin_kit.checks.passage import ARTICLE
from bulletin_kit.checks.rule import Evidence, Rule

# ）） closes a bracket within a bracket; ？！ and ！！！ are marks of their own, so are —— and ……;
# 。。。 is a wrong …… (B03).
DOUBLED = Pattern(r"([，、；：〉】」』])\1+|(?<!。)。。(?!。)")


def check(manuscript: Manuscript) -> Iterator[Finding]:
    """Looks at all text of the articles, titles included."""
    for passage in manuscript.of(ARTICLE):
        text = passage.masked
        for match in (*DOUBLED.finditer(text), *typed_twice(text)):
            mark = match[0][0]
            found = RULE.mistake.at(passage.span(*match.span()), found=match[0], mark=mark)
            yield found.mended(passage.edit(*match.span(), mark))


RULE = Rule(
    Mistake(
        code="P01",
        name="doubled-stop",
        level=Level.ERROR,
        message="“{found}”：同一个标点连用",
        remedy="只留一个“{mark}”",
        why="点号和成对的标号都不连用。连用多半是改稿时删去了中间的字，或输入法多打了一次。",
        bad="会议强调，，要抓好落实。",
        good="会议强调，要抓好落实。",
    ),
    Evidence.STANDARD,
    check,
    clause="GB/T 15834—2011，5.1",
)
