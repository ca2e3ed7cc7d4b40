"""S01: a number that does not follow the one before it."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin_kit.base.finding import Finding, Level, Mistake
from bulletin_kit.checks.manuscript import Manuscript
from bulletin_kit.checks.order.numbers import out_of_order
from bulletin_kit.checks.order.series import STARTS, gaps
from bulletin_kit.checks.passage import Passage
from bulletin_kit.checks.pattern import Pattern
from bulletin_kit.checks.rule import Evidence, Rule

LAST = Pattern("(?<=[。；])最后(?=，)")


def check(manuscript: Manuscript) -> Iterator[Finding]:
    """Numbers of headings and items through each article, and 一是 … 二是 … inside it."""
    for line, before in out_of_order(manuscript.passages):
        told = f"前面是第{before}" if before else "前面没有同级的第1"
        at = line.passage.span(0, line.end)
        yield RULE.mistake.at(at, found=line.text, told=told)
    for gap in gaps(manuscript.passages):
        if gap.mixed is None:
            told = f"前面是“{gap.last.text}”" if gap.last else f"前面没有“{STARTS[gap.mark.kind]}”"
            at = gap.mark.passage.span(gap.mark.start, gap.mark.end)
            yield RULE.mistake.at(at, found=gap.mark.text, told=told)
    for passage in manuscript.prose:
        yield from _ended_twice(passage)


def _ended_twice(passage: Passage) -> Iterator[Finding]:
    """最后 stands once in 首先 … 其次 … 最后 …."""
    ends = list(LAST.finditer(passage.masked))
    if len(ends) > 1 and "首先，" in passage.masked[: ends[0].start()]:
        at = passage.span(*ends[1].span())
        yield RULE.mistake.at(at, found="最后", told="前面已经有一个“最后”")


RULE = Rule(
    Mistake(
        code="S01",
        name="broken-sequence",
        level=Level.ERROR,
        message="序号“{found}”接不上：{told}",
        remedy="补上缺的一项，或改正序号",
        why="序号跳号、重号，多半是删改时漏改；读者会以为少了内容。",
        bad="一是抓学习，二是抓整改，四是抓落实。",
        good="一是抓学习，二是抓整改，三是抓落实。",
    ),
    Evidence.STANDARD,
    check,
    clause="GB/T 9704—2012，7.3.3",
)
