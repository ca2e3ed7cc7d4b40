"""X01: a thing in a year when there was none yet."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from bulletin_kit.base.finding import Finding, Level, Mistake
from bulletin_kit.base.pattern import Pattern
from bulletin_kit.checks.manuscript import Manuscript
from bulletin_kit.checks.passage import PROSE
from bulletin_kit.checks.rule import Evidence, Rule
from bulletin_kit.checks.words.history import sentence
from bulletin_kit.checks.words.lexicon import Lexicon, lexicon, listed
from bulletin_kit.style.words import WordRow

YEAR = r"(1[89]\d\d|20\d\d)年"
MOMENT = r"(?:[初底末中]|\d{1,2}月(?:\d{1,2}日|[初底末]|[上中下]旬)?|[上下]半年|[春夏秋冬]季?)?"
WHEN = Pattern(rf"(?<![^，。；！？：（、])(?:早在|在|于|自|从|到|至)?{YEAR}{MOMENT}(，?)")
"""A date that says when the clause or what follows it happened."""
SINCE = Pattern(
    r"[^，。；《》]{0,6}(?:粉丝|用户|阅读|关注|点击|访问|播放|浏览|开通|创建|上线|注册|运营|开设|推出|"
    r"创办|入驻|启用|通车|投用|成立|挂牌)"
    rf"[^，。；《》的]{{0,8}}?(?:由|从|自|于|在){YEAR}"
)
"""After the thing: what it did or had, from a year on."""
ELSEWHEN = Pattern(
    r"以来|起，|至今|如今|现在|目前|今[天年]|近年|后来|此后|之后|直到|成立|创办|创刊|始建|建[成立于]|"
    r"出[生版]|老照片|当年|回顾|讲述|追忆|还没|没有|尚未|19\d\d年|20\d\d年"
)
"""Between the date and the thing: the thing is of another time."""
PLANNED = Pattern("规划|立项|论证|设想|批复|批准|开工|前期|筹建|研发|试点")
"""In the sentence: the thing was not there yet, and that is what is said."""

NEVER = 9999


def check(manuscript: Manuscript) -> Iterator[Finding]:
    """Looks at running text for the things of ``words/inventions.csv`` in dated sentences.

    No issue can tell of a thing that comes after its own year either.
    """
    day = manuscript.issue.day
    issued = day.value.year if day else NEVER
    for passage, (start, end, entry) in listed(manuscript, "inventions", by_thing):
        if passage.role not in PROSE:
            continue
        first = int(entry.row["首年"])
        year = _year(passage.masked, start, end)
        if not year and issued < first and not _planned(passage.masked, start):
            year = issued
        if year and year < first:
            yield RULE.mistake.at(
                passage.span(start, end), found=entry.word, year=year, first=first
            )


def by_thing(rows: Iterable[WordRow]) -> Lexicon:
    """The table's things."""
    return lexicon({**row, "错": row["事物"]} for row in rows)


def _year(text: str, start: int, end: int) -> int:
    """The year that the sentence gives the thing at ``text[start:end]``; 0 where it gives none."""
    if _planned(text, start):
        return 0
    first, last = sentence(text, start)
    if since := SINCE.match(text, end, last):
        return int(since[1])
    dates = list(WHEN.finditer(text, first, start))
    if not dates:
        return 0
    date, between = dates[-1], text[dates[-1].end() : start]
    if ELSEWHEN.search(between) or (not date[2] and re.search("[的，《]", between)):
        return 0
    return int(date[1])


def _planned(text: str, start: int) -> bool:
    return PLANNED.search(text, *sentence(text, start)) is not None


RULE = Rule(
    Mistake(
        code="X01",
        name="anachronism",
        level=Level.WARNING,
        message="{year}年还没有“{found}”（{first}年才有）",
        remedy="核对年份和名称",
        why="年份多打、错打一个数字，或者用现在的名称写过去的事，都会出现当时还没有的事物。",
        bad="2003年5月，我办开通微信公众号。",
        good="2013年5月，我办开通微信公众号。",
    ),
    Evidence.ADVICE,
    check,
    clause="公开资料",
)
