"""D03: an end before its start; what is told as done after the day of the issue."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

from bulletin_kit.base.finding import Finding, Level, Mistake
from bulletin_kit.base.pattern import Pattern
from bulletin_kit.checks.dates.calendar import Named, dated, day_of, named_days
from bulletin_kit.checks.dates.closing_lines import closes, early_printing
from bulletin_kit.checks.dates.lives import turned_lives
from bulletin_kit.checks.dates.papers import turned_papers
from bulletin_kit.checks.dates.stages import turned_stages
from bulletin_kit.checks.dates.visits import turned_visits
from bulletin_kit.checks.manuscript import Manuscript
from bulletin_kit.checks.numbers.figures import sentences
from bulletin_kit.checks.passage import PROSE, Passage
from bulletin_kit.checks.rule import Evidence, Rule

_TO = Pattern(r"起?(?:[至到—～-]|——)(?!次|翌|隔|第二|下|明|来)")
_ON = Pattern(r"起?(?:[至到—～、和-]|——)")
YEARS = Pattern(r"(?<![\d.])((?:1[89]|20)\d\d)年?(?:[至到—～-]|——)((?:1[89]|20)\d\d)年(?!代)")
CLOCKS = Pattern(
    r"(?<![\d:：])(\d{1,2})[:：]([0-5]\d)(?:[至到—～-]|——)(\d{1,2})[:：]([0-5]\d)(?![\d:：])"
)
DONE = Pattern(
    r"(?<![为除])了(?!解)|已(?:经|于|在|成|全|有|完|正)|圆满|成功举|顺利|落幕|闭幕|结束"
    r"|(?:召开|举行|举办|印发|揭牌|开展|启动|出席|参加|签订|签约|审议|赴|深入|组织)"
)
SURE = Pattern(r"(?<![为除])了(?!解)|已(?:经|于|在|成|全|有|完|正)|圆满|成功举|落幕|闭幕")
AHEAD = Pattern(
    r"将|拟|原定|推迟|延期|改期|决定|建议|计划|预计|定于|届时|争取|力争|确保|下一步|安排|准备|要求|预告|筹备|到时|如果|通知"
    r"|前(?:完成|报|提交|，)|之前|以前|底前|日前|截止|到期|有效期|施行|实行|生效|起执行|目标"
    r"|应(?![急对邀用有变聘])|须|(?<![主重纪需摘概首提])要(?![闻点素目领件事务])|(?<![邀聘申])请"
)
"""Signs of what is still to come."""
_ENDED = Pattern("[。；！？]|此前|早在|之前|曾|其中|[次翌]年")
_UNTIL = Pattern(r"(?<![名报稿理效期间限投选标册动展评])截[至止](?:到)?$")
_UNTIL_YEAR = Pattern(
    r"(?<![名报稿理效期间限投选标册动展评])截至((?:19|20)\d\d)年(?!\d{1,2}月)[底末]?"
)
_REACH = 40
_TITLE = Pattern(r"《[^》]*》")
_NEAR = 45
"""Days after the issue that a day without a year can still be meant of its own year."""

_A_YEAR = timedelta(days=366)
_WEEK = timedelta(days=7)
"""Without a day of printing in the issue, it may come out as much later than its date."""


def check(manuscript: Manuscript) -> Iterator[Finding]:
    """Ranges everywhere; events in running text, against the later of issue and printing.

    What runs from one day to another may still go on. Without a year near enough, what is told may
    be of another time: it is only said.
    """
    today, slack = _day(manuscript), timedelta() if dated(manuscript) else _WEEK
    for passage, days in named_days(manuscript):
        yield from _turned(passage, days)
        if passage.role in PROSE and today and not closes(passage):
            for finding, certain in (
                *_too_late(passage, days, today, slack),
                *_until(passage, days, today, slack),
            ):
                yield finding if certain else finding.graded(Level.INFO)
    for passage, span, said in early_printing(manuscript):
        yield _finding(passage, span, said)


def _day(manuscript: Manuscript) -> date | None:
    issue = manuscript.issue
    given = (issue.day.value if issue.day else None, issue.printing.day if issue.printing else None)
    return max((day for day in given if day), default=None)


def _turned(passage: Passage, days: tuple[Named, ...]) -> Iterator[Finding]:
    for first, second in pairwise(days):
        joined = _TO.fullmatch(passage.masked, first.end, second.start)
        if (
            joined
            and _after(first, second)
            and not passage.masked.endswith(("每", "每年"), 0, first.start)
        ):
            yield _finding(passage, (first.start, second.end), "结束的日期早于开始的日期")
    for start, end, said in _turned_otherwise(passage.masked, days):
        yield _finding(passage, (start, end), said)
    for match in YEARS.finditer(passage.masked):
        if match[1] > match[2]:
            yield _finding(passage, match.span(), "结束的年份早于开始的年份")
    for match in CLOCKS.finditer(passage.text):
        start, end = int(match[1]) * 60 + int(match[2]), int(match[3]) * 60 + int(match[4])
        if 6 * 60 <= end < start <= 18 * 60:
            yield _finding(passage, match.span(), "结束的时间早于开始的时间")


def _turned_otherwise(text: str, days: tuple[Named, ...]) -> Iterator[tuple[int, int, str]]:
    yield from _parted(text, days)
    yield from turned_stages(text)
    yield from turned_lives(text)
    yield from turned_papers(text, days)
    yield from turned_visits(text, days)


def _parted(text: str, days: tuple[Named, ...]) -> Iterator[tuple[int, int, str]]:
    """自…起…至… with words between, and 同年 with an earlier month."""
    for first, second in pairwise(days):
        near = second.start - first.end <= _REACH
        if not near or _ENDED.search(text, first.end, second.start) or not _after(first, second):
            continue
        if text.endswith(("至", "到", "止于"), 0, second.start) and text.endswith(
            ("自", "从"), 0, first.start
        ):
            if not _TO.fullmatch(text, first.end, second.start):
                yield first.start, second.end, "结束的日期早于开始的日期"
        elif text.startswith(("同年", "当年"), second.start) and first.told:
            yield first.start, second.end, "“同年”的月份早于前面的月份"


def _until(
    passage: Passage, days: tuple[Named, ...], today: date, slack: timedelta
) -> Iterator[tuple[Finding, bool]]:
    """截至 with a day after the issue's, and if its year is told; a deadline may lie there."""
    text = passage.masked
    ends = list(sentences(text))
    for named in days:
        if not _UNTIL.search(text, max(0, named.start - 5), named.start):
            continue
        sentence = ends[bisect(ends, (named.start, len(text))) - 1]
        dates = [day_of(year, named.month, named.day or 1) for year in named.years]
        ahead = bool(dates) and all(day is not None and day > today for day in dates)
        if ahead and not AHEAD.search(text, named.end, sentence[1]):
            certain = named.told and today + slack < min(filter(None, dates)) <= today + _A_YEAR
            yield _finding(passage, (named.start, named.end), _ahead(today)), certain
    for match in _UNTIL_YEAR.finditer(text):
        sentence = ends[bisect(ends, (match.start(), len(text))) - 1]
        if int(match[1]) > today.year and not AHEAD.search(text, *sentence):
            certain = int(match[1]) == today.year + 1
            yield _finding(passage, match.span(), _ahead(today)), certain


def _ahead(today: date) -> str:
    return f"晚于本期日期（{today.year}年{today.month}月{today.day}日）"


def _after(first: Named, second: Named) -> bool:
    """Whether the first is later; without years, a range may lead from one year to the next."""
    if (first.day is None) != (second.day is None):
        return first.told and second.told and _months(first) > _months(second)
    one, two = (first.month, first.day or 0), (second.month, second.day or 0)
    if first.told and second.told:
        return (first.years[0], *one) > (second.years[0], *two)
    return one > two and (first.month == second.month or first.month - second.month < 6)


def _months(named: Named) -> tuple[int, int]:
    return named.years[0], named.month


def _too_late(
    passage: Passage, days: tuple[Named, ...], today: date, slack: timedelta
) -> Iterator[tuple[Finding, bool]]:
    """What is told as done after the issue's day, and whether within a year of it."""
    late = [
        named
        for before, named in zip((None, *days), days, strict=False)
        if _lies_ahead(named, today)
        and not (before and _ON.fullmatch(passage.masked, before.end, named.start))
    ]
    if late:
        text = _TITLE.sub(lambda match: " " * len(match[0]), passage.masked)
        done = SURE if AHEAD.search(text) else DONE
        ends = list(sentences(text))
        for named in late:
            sentence = ends[bisect(ends, (named.start, len(text))) - 1]
            if _told_as_done(text, named, sentence, done):
                said = f"{_ahead(today)}，却写成已经发生"
                certain = today + slack < min(named.dates()) <= today + _A_YEAR
                yield _finding(passage, (named.start, named.end), said), certain


def _lies_ahead(named: Named, today: date) -> bool:
    """Whether every day that can be meant lies ahead, and not far."""
    days = named.dates()
    return bool(days) and all(
        today < day and (named.told or (day - today).days <= _NEAR) for day in days
    )


def _told_as_done(text: str, named: Named, sentence: tuple[int, int], done: Pattern) -> bool:
    """Whether its sentence tells of the day as past. 于 and 起 go with plans as well."""
    if text.startswith("的", named.end) or AHEAD.search(text, *sentence):
        return False
    neutral = text.endswith("于", 0, named.start) or text.startswith("起", named.end)
    return bool((SURE if neutral else done).search(text, named.end, sentence[1]))


def _finding(passage: Passage, span: tuple[int, int], said: str) -> Finding:
    return RULE.mistake.at(passage.span(*span), found=passage.text[slice(*span)], said=said)


RULE = Rule(
    Mistake(
        code="D03",
        name="order-of-dates",
        level=Level.WARNING,
        message="“{found}”：{said}",
        remedy="核对日期；确是以后的事，写明“将”“定于”",
        why="开始总在结束之前；简报印发以后的事，不会已经发生。多半是抄错了月份，或沿用了旧稿。",
        bad="3月15日至10日；（1月9日印发）1月12日，我市举办了培训班",
        good="3月10日至15日；1月12日，我市将举办培训班",
    ),
    Evidence.ADVICE,
    check,
    clause="事理",
)
