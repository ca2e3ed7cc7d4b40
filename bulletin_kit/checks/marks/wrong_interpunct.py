"""B05: an interpunct of the wrong shape, missing or too much."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from bulletin_kit.base.finding import Finding, Level, Mistake
from bulletin_kit.base.pattern import Pattern
from bulletin_kit.checks.manuscript import Manuscript
from bulletin_kit.checks.marks.foreign import DOT, joins_names
from bulletin_kit.checks.passage import ARTICLE, Passage
from bulletin_kit.checks.rule import Evidence, Rule
from bulletin_kit.checks.seek import seek
from bulletin_kit.hanzi.classes import HANZI

_QUOTED_DAY = [f"“{digit}" for digit in range(1, 10)]
DOTS = Pattern(rf"(?<={HANZI})[•・‧∙⋅](?={HANZI})", needs="•・‧∙⋅")
DOT_IN_TITLE = Pattern(rf"(?<={HANZI})[.．](?={HANZI}{{1,12}}》)", needs=".．")
DAY = Pattern(
    r"(?<=“)(?:1[0-2]|[1-9])[.•・、](?:3[01]|[12]\d|[1-9])(?=”(?:[^，。；]{0,8}?(?:地震|事件|事故|案|洪灾|讲话|运动|泥石流|护士节|晚会|日)))",
    needs=_QUOTED_DAY,
)
JOINED = Pattern(
    r"(?<=“)(?:315|512|626|423|303|304|308|815|918|1213|1204|1109)(?=”)", needs=_QUOTED_DAY
)
NEEDED = Pattern(r"(?<=“)(?:一二九|一二一|一二八)(?=”)", needs=["“一二"])
"""Of the months in hanzi, 一月, 十一月 and 十二月 could be read otherwise without the mark."""
IDLE = Pattern(r"(?<=“)([二三四五六七八九])·([一二三四五六七八九十]{1,3})(?=”)", needs="·")

_EVENT = "事变|运动|惨案|抗战|起义|大罢工|建军节|国际劳动节|国际儿童节"
LISTED = Pattern(
    r"(?:^|(?<=[“，。、；在的]))([一二三四五六七八九])、([一二三四五六七八九十卅]{1,3})"
    rf"(?=(?:{_EVENT})|”(?:{_EVENT}|精神))",
    needs=(*_EVENT.split("|"), "精神"),
)
"""The month and the day of an event as if they were two things."""


def check(manuscript: Manuscript) -> Iterator[Finding]:
    """Names of several parts, and days that name an event."""
    texts = list(manuscript.of(ARTICLE))
    for passage, match in chain(seek(DOTS, texts), seek(DOT_IN_TITLE, texts)):
        yield _finding(passage, match, "·")
    for passage, match in seek(DOT, texts):
        if joins_names(passage.masked, match.start()):
            yield _finding(passage, match, "·")
    for passage, match in seek(DAY, texts):
        yield _finding(passage, match, re.sub("[.•・、]", "·", match[0]))
    for passage, match in seek(JOINED, texts):
        month = match[0][:-2]
        yield _finding(passage, match, f"{month}·{int(match[0][-2:])}")
    yield from _in_hanzi(texts)


def _in_hanzi(texts: list[Passage]) -> Iterator[Finding]:
    for passage, match in seek(NEEDED, texts):
        right = {"一二八": "一·二八"}.get(match[0], f"{match[0][:2]}·{match[0][2:]}")
        yield _finding(passage, match, right)
    for passage, match in seek(IDLE, texts):
        yield _finding(passage, match, match[1] + match[2])
    for passage, match in seek(LISTED, texts):
        yield _finding(passage, match, f"{match[1]}{'·' * (match[1] == '一')}{match[2]}")


def _finding(passage: Passage, match: re.Match[str], right: str) -> Finding:
    finding = RULE.mistake.at(passage.span(*match.span()), found=match[0], right=right)
    return finding.mended(passage.edit(*match.span(), right))


RULE = Rule(
    Mistake(
        code="B05",
        name="wrong-interpunct",
        level=Level.WARNING,
        message="“{found}”：间隔号不对",
        remedy="改为“{right}”",
        why="外国人名和某些民族人名各部分之间用间隔号“·”；以月、日命名的事件或节日，用阿拉伯数字时月、日之间用间隔号，用汉字时只在“一”“十一”“十二”月后用。",
        bad="纪念“5.12”汶川特大地震。",
        good="纪念“5·12”汶川特大地震。",
    ),
    Evidence.STANDARD,
    check,
    clause="GB/T 15834—2011，4.14.3.3",
)
