"""D02: a weekday that the day was not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from bulletin_kit.base.finding import Finding, Level, Mistake
from bulletin_kit.base.pattern import Pattern
from bulletin_kit.checks.dates.calendar import Named, day_of, named_days
from bulletin_kit.checks.manuscript import Manuscript
from bulletin_kit.checks.passage import Passage
from bulletin_kit.checks.rule import Evidence, Rule

_DAYS = "一二三四五六日"
_SPOKEN = r"(?:上午|下午|晚上|晚|早上|凌晨|中午)?"
_WEEKDAY = r"(?:星期|周|礼拜)[一二三四五六日天]"
_WEEKDAYS = [week + day for week in ("星期", "周", "礼拜") for day in (*_DAYS, "天")]
AFTER = Pattern(
    rf"{_SPOKEN}(?:[（(](?:农历[^（）]{{1,10}}[，、])?(?P<in>{_WEEKDAY}(?:[、至到和—～-]{_WEEKDAY}){{0,4}})"
    rf"|(?P<by>[，、]?星期[一二三四五六日天]|周[一二三四五六日天](?=[，。、]|上午|下午|晚|早|召开|举行|举办)))",
    needs=_WEEKDAYS,
)
BEFORE = Pattern(rf"(?P<day>{_WEEKDAY})[（(]$", needs=_WEEKDAYS)
EACH = Pattern(_WEEKDAY)
_JOIN = Pattern(r"(?:[至到、和—～-]|——)$")
_FIRST = 1900
_AHEAD = 8
"""Months that a month may lie behind the issue's to be the next year's as well."""
_LONGEST = 8


def check(manuscript: Manuscript) -> Iterator[Finding]:
    """The weekday in brackets after the date, or right after it, or before a date in brackets."""
    today = manuscript.issue.day.value if manuscript.issue.day else None
    for passage, days in named_days(manuscript):
        for index, named in enumerate(days):
            if after := AFTER.match(passage.masked, named.end):
                row = _row(passage.masked, days, index)
                for each, span in _compared(passage, row, after):
                    yield from _one(passage, each, span, today)
            before = BEFORE.search(passage.masked, max(0, named.start - 5), named.start)
            if before and passage.masked[named.end : named.end + 1] in ("）", ")"):
                yield from _one(passage, named, before.span("day"), today)


def _row(text: str, days: tuple[Named, ...], index: int) -> tuple[Named, ...]:
    """The days up to this one that it is joined with, as in 1月9日至11日."""
    first, far = index, max(0, index - _LONGEST)
    while first > far and _JOIN.fullmatch(text, days[first - 1].end, days[first].start):
        first -= 1
    return days[first : index + 1]


def _compared(
    passage: Passage, row: tuple[Named, ...], after: re.Match[str]
) -> Iterator[tuple[Named, tuple[int, int]]]:
    """Each day with the place of its weekday."""
    group = "in" if after["in"] else "by"
    said = [match.span() for match in EACH.finditer(passage.text, *after.span(group))]
    if len(said) == len(row):
        yield from zip(row, said, strict=True)
    elif len(said) == 1:
        yield row[-1], said[0]


def _one(
    passage: Passage, named: Named, span: tuple[int, int], today: date | None
) -> Iterator[Finding]:
    """A day without any year is surely wrong if it is so in the years beside, too."""
    said = passage.text[slice(*span)]
    weekday = _DAYS.index(said[-1].replace("天", "日"))
    can_be = named.dates() + _next_year(named, today)
    if can_be and min(can_be).year >= _FIRST and weekday not in {d.weekday() for d in can_be}:
        found = _finding(passage, can_be[0], span, said)
        sure = bool(today) or named.said or weekday not in _weekdays_near(can_be[0])
        yield found if sure else found.graded(Level.INFO)


def _next_year(named: Named, today: date | None) -> tuple[date, ...]:
    """The day in the year after the issue's, where that is nearer: 1月5日 in December."""
    ahead = today and not named.told and today.month - named.month >= _AHEAD
    day = day_of(today.year + 1, named.month, named.day) if today and ahead else None
    return (day,) if day else ()


def _weekdays_near(day: date) -> set[int]:
    """The weekdays of this day a year before and a year after."""
    near = (day_of(year, day.month, day.day) for year in (day.year - 1, day.year + 1))
    return {each.weekday() for each in near if each}


def _finding(passage: Passage, day: date, span: tuple[int, int], said: str) -> Finding:
    words = f"{day.year}年{day.month}月{day.day}日"
    right = said[:-1] + _DAYS[day.weekday()]
    return RULE.mistake.at(passage.span(*span), day=words, said=said, right=right)


RULE = Rule(
    Mistake(
        code="D02",
        name="weekday-against-date",
        level=Level.ERROR,
        message="{day}是{right}，这里写“{said}”",
        remedy="核对是日期错还是星期错",
        why="日期和星期对不上，必有一个是错的；通知、活动预告写错了，会有人走空。",
        bad="2024年1月9日（星期三）",
        good="2024年1月9日（星期二）",
    ),
    Evidence.ADVICE,
    check,
    clause="GB/T 15835—2011",
)
