"""D01: a day, a time of day or a member of the calendar that does not exist."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin_kit.base.finding import Finding, Level, Mistake
from bulletin_kit.base.pattern import Pattern
from bulletin_kit.checks.dates.anniversaries import wrong_anniversaries
from bulletin_kit.checks.dates.calendar import Named, dated, day_of, named_days
from bulletin_kit.checks.dates.closed_sets import outside
from bulletin_kit.checks.manuscript import Manuscript
from bulletin_kit.checks.numbers.figures import small_number
from bulletin_kit.checks.passage import Passage
from bulletin_kit.checks.rule import Evidence, Rule
from bulletin_kit.hanzi.classes import HANZI

_LEAP_DAY = (2, 29)
"""The day that not every year has: without a year in the text its year is the issue's at best."""
LEAP = 2000
"""A year in which every day of any year exists."""
_NUMERAL = "[一二三四五六七八九十]{1,3}"
IN_WORDS = Pattern(
    rf"[一二][零〇一二三四五六七八九]{{3}}年(?P<m>{_NUMERAL})月(?:(?P<d>{_NUMERAL})日)?"
)
OF_THIS_MONTH = Pattern(
    r"[本上下当同]月(?:3[2-9]|[4-9]\d)日", needs=("本月", "上月", "下月", "当月", "同月")
)
_SAID = (
    r"(?:上午|下午|晚上|早上|早晨|清晨|深夜|夜间|午后|当晚|每晚|凌晨|中午|傍晚|晚|早|日|号|时间[为是：]?|每[天日]|(?:周|星期)[一二三四五六日天]）?"
    r"|[自从于到至]|(?:[01]?\d|2[0-4])[:：][0-5]\d(?:[至—～和、-]|——))"
)
CLOCK = Pattern(
    _SAID + r"(?:\d{1,2}[:：][0-5]\d(?:[至—～-]|——))?(?P<h>\d{1,2})[:：](?P<m>\d{2})(?![\d:：])"
    r"|(?<=[。；])(?P<hh>[01]\d|2[0-4])[:：](?P<mm>[6-9]\d)(?=，)"
)
NO_DAY = Pattern(
    r"\d月(?P<d>\d{1,2})日(?:[^。；\d]{1,20}[，；])(?P<e>\d{1,2})"
    r"(?=(?:到|赴|抵达|返回|前往|转赴|飞往|回到|离开|召开|举行|举办|启动|开幕|闭幕|结束|完成|出发)"
    rf"{HANZI})"
)
HOURS = Pattern(
    r"(?<![\d.])(?P<h>\d{1,2})(?:时(?P<m>\d{1,2})分|时(?=[许整至开起止]|[前后]?[，。、])|点(?P<n>\d{1,2})分|点(?=[整半]))"
)
_MONTH_AFTER = Pattern("[份底初末]|[上中下]旬|起|前(?!夕)")
_MONTH_BEFORE = ("于", "至", "到", "自", "从")
_DAYS, _LAST_HOUR, _MINUTES = 31, 24, 60
_FAR = 20


def check(manuscript: Manuscript) -> Iterator[Finding]:
    """Days by the calendar, with the year that the text or the issue gives; 24:00 is a time."""
    for passage, days in named_days(manuscript):
        for named in days:
            if said := _wrong_day(named, passage.text):
                found = _finding(passage, named.start, named.end, said)
                by_issue = (named.month, named.day) == _LEAP_DAY and not named.said
                yield found.graded(Level.INFO) if by_issue and not dated(manuscript) else found
        yield from _in_words(passage)
        yield from _times(passage)
        for start, end, said in (*_feasts(manuscript, passage), *_no_days(passage.masked)):
            yield _finding(passage, start, end, said)
        for start, end, said in outside(passage.masked):
            yield _finding(passage, start, end, said)


def _wrong_day(named: Named, text: str) -> str:
    after = text[named.end : named.end + 1]
    if not 1 <= named.month <= 12:
        dated = (
            named.day is not None
            or named.told
            or text[named.start - 1 : named.start] in _MONTH_BEFORE
            or bool(_MONTH_AFTER.match(text, named.end))
        )
        return "没有这个月份" if dated and after not in ("龄", "薪") else ""
    if named.day is None or named.dates() or not (named.years or named.day > 29):
        return ""
    if day_of(LEAP, named.month, named.day):
        leap = not named.years or text.startswith("是闰", named.end)
        return "" if leap else f"{named.years[0]}年不是闰年，2月没有29日"
    return f"{named.month}月没有{named.day}日"


def _feasts(manuscript: Manuscript, passage: Passage) -> Iterator[tuple[int, int, str]]:
    today = manuscript.issue.day.value if manuscript.issue.day else None
    return wrong_anniversaries(passage.masked, today, sure=dated(manuscript))


def _no_days(text: str) -> Iterator[tuple[int, int, str]]:
    """3月9日到A县，10到B县: a later day of the month that lost its 日."""
    for match in NO_DAY.finditer(text):
        if int(match["d"]) < int(match["e"]) <= _DAYS:
            yield *match.span("e"), "日期后面漏了“日”"


def _in_words(passage: Passage) -> Iterator[Finding]:
    for match in IN_WORDS.finditer(passage.masked):
        month, day = small_number(match["m"]), small_number(match["d"] or "一")
        if month and day and not day_of(LEAP, month, day):
            yield _finding(passage, *match.span(), "没有这一天")
    for match in OF_THIS_MONTH.finditer(passage.masked):
        yield _finding(passage, *match.span(), "没有这一天")


def _times(passage: Passage) -> Iterator[Finding]:
    """Ratios and scores look like times, so that what stands before must say a time."""
    for match in CLOCK.finditer(passage.text):
        score = "比分" in passage.text[max(0, match.start() - _FAR) : match.start()]
        hour, minute = ("h", "m") if match["h"] else ("hh", "mm")
        if not score and _no_time(int(match[hour]), int(match[minute])):
            yield _finding(passage, match.start(hour), match.end(), "没有这个时刻")
    for match in HOURS.finditer(passage.masked):
        if _no_time(int(match["h"]), int(match["m"] or match["n"] or 0)):
            yield _finding(passage, *match.span(), "没有这个时刻")


def _no_time(hour: int, minute: int) -> bool:
    return hour > _LAST_HOUR or minute >= _MINUTES or (hour == _LAST_HOUR and minute > 0)


def _finding(passage: Passage, start: int, end: int, said: str) -> Finding:
    return RULE.mistake.at(passage.span(start, end), found=passage.text[start:end], said=said)


RULE = Rule(
    Mistake(
        code="D01",
        name="impossible-date",
        level=Level.ERROR,
        message="“{found}”：{said}",
        remedy="核对原件，改为正确的日期或时间",
        why="日历上没有这一天，钟面上没有这个时刻，多半是误按了相邻的键，或照抄了别的年份。",
        bad="2月30日；2023年2月29日；13月5日；上午9:75",
        good="2月28日；2024年2月29日；12月5日；上午9:45",
    ),
    Evidence.STANDARD,
    check,
    clause="GB/T 15835—2011，5.1.4、5.1.5",
)
