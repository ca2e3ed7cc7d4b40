"""S01: a number that does not follow the one before it."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin_kit.base.finding import Finding, Level, Mistake
from bulletin_kit.base.pattern import Pattern
from bulletin_kit.checks.manuscript import Manuscript
from bulletin_kit.checks.order.inline import broken_items
from bulletin_kit.checks.order.numbers import out_of_order
from bulletin_kit.checks.order.series import gaps
from bulletin_kit.checks.passage import Passage
from bulletin_kit.checks.rule import Evidence, Rule
from bulletin_kit.hanzi.numerals import small_number

TABLES = Pattern(
    "(?:本文|全文|文[中末后]|正文)共?[附列有设收]{0,2}(?P<n>[一两二三四五六七八九十]|[1-9])[张个份幅]表",
    needs="表",
)
TABLE = Pattern(r"(?:[详另参]?见|如)(?P<at>表(?P<n>\d{1,2}))(?![\d.-])", needs="表")
LAST = Pattern("(?<=[。；])最后(?=，)")


def check(manuscript: Manuscript) -> Iterator[Finding]:
    """Numbers of headings and items through each article, and 一是 … 二是 … inside it."""
    for line, before in out_of_order(manuscript.passages):
        told = f"前面是第{before}" if before else "前面没有同级的第1"
        at = line.passage.span(0, line.end)
        yield RULE.mistake.at(at, found=line.text, told=told)
    for gap in gaps(manuscript.passages):
        if gap.mixed is None:
            told = f"前面是“{gap.last.text}”" if gap.last else f"前面没有“{gap.mark.first}”"
            at = gap.mark.passage.span(gap.mark.start, gap.mark.end)
            yield RULE.mistake.at(at, found=gap.mark.text, told=told)
    for passage in manuscript.prose:
        yield from _ended_twice(passage)
        yield from _more_tables(passage)
        for item, last in broken_items(passage.masked):
            at = passage.span(*item.span("at"))
            yield RULE.mistake.at(
                at, found=item["at"].strip(), told=f"前面是“{last['at'].strip()}”"
            )


def _ended_twice(passage: Passage) -> Iterator[Finding]:
    """最后 stands once in 首先 … 其次 … 最后 …."""
    ends = list(LAST.finditer(passage.masked))
    if len(ends) > 1 and "首先，" in passage.masked[: ends[0].start()]:
        at = passage.span(*ends[1].span())
        yield RULE.mistake.at(at, found="最后", told="前面已经有一个“最后”")


def _more_tables(passage: Passage) -> Iterator[Finding]:
    """见表3 in a text that says that it has two tables."""
    told = TABLES.search(passage.masked)
    count = small_number(told["n"].replace("两", "二")) if told else 0
    for match in TABLE.finditer(passage.masked) if count else ():
        if int(match["n"]) > count:
            at = passage.span(match.start("at"), match.end())
            yield RULE.mistake.at(
                at, found=match["at"], told=f"这里说共有{told['n'] if told else ''}张表"
            )


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
