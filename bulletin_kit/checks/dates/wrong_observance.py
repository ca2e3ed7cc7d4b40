"""D06: a day, an anniversary or a span that is not that of the name beside it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping

from msgspec import Struct

from bulletin_kit.base.finding import Finding, Level, Mistake
from bulletin_kit.base.pattern import Pattern
from bulletin_kit.checks.dates.calendar import named_days
from bulletin_kit.checks.dates.congresses import congresses, misdated_congresses
from bulletin_kit.checks.dates.cycles import against_cycles
from bulletin_kit.checks.dates.feasts import by_year, wrong_feasts
from bulletin_kit.checks.dates.zodiac import against_zodiac
from bulletin_kit.checks.manuscript import Manuscript
from bulletin_kit.checks.rule import Evidence, Rule
from bulletin_kit.model.issue import Day
from bulletin_kit.style.words import WordRow

_DAY = r"(?P<m>\d{1,2})月(?P<d>\d{1,2})日"
_ORDINAL = r"(?:第?[\d一二三四五六七八九十百]{1,4}个)?"
_WHOSE = "(?:全国|国际|世界|中国人民|中国|国家|我国)?"
_HELD = (
    "(?!宣传|主题|系列|专[题场]|活动|表彰|大会|座谈|茶话|联欢|演出|走访|前|庆祝|慰问|文艺|"
    "晚会|集中|期间|假期|调休|放假|[周月档])"
)
"""Not behind the name: what is held for the day, on another one perhaps."""

_AHEAD = 3
"""Years before an anniversary in which it may be spoken of as one to come."""


class Names(Struct, frozen=True):
    """A table's names in a pattern, and the row of each."""

    pattern: Pattern
    rows: Mapping[str, WordRow]


def check(manuscript: Manuscript) -> Iterator[Finding]:
    """Everywhere in articles: names of two tables, and what follows from the calendar itself."""
    days = manuscript.words.made("observances", _by_day)
    counts = manuscript.words.made("anniversaries", _by_count)
    feasts = manuscript.words.made("feasts", by_year)
    meetings = manuscript.words.made("congresses", congresses)
    today = manuscript.issue.day.value if manuscript.issue.day else None
    for passage, named in named_days(manuscript):
        text = passage.masked
        for start, end, said in (
            *_days(days, text),
            *_anniversaries(counts, manuscript.issue.day, text),
            *against_cycles(text),
            *against_zodiac(text, today, feasts),
            *wrong_feasts(text, named, feasts),
            *misdated_congresses(meetings, text, today),
        ):
            found = passage.text[start:end]
            yield RULE.mistake.at(passage.span(start, end), found=found, said=said)


def _days(names: Names, text: str) -> Iterator[tuple[int, int, str]]:
    for match in names.pattern.finditer(text):
        month, day = map(int, names.rows[match["name"]]["日"].split("-"))
        if (int(match["m"]), int(match["d"])) != (month, day):
            yield *match.span(), f"{match['name']}是{month}月{day}日"


def _anniversaries(names: Names, day: Day | None, text: str) -> Iterator[tuple[int, int, str]]:
    """Counted from the year that the text gives; without one, those still to come are told."""
    issued = day.value if day else None
    for match in names.pattern.finditer(text):
        first, count = int(names.rows[match["name"]]["年"]), int(match["n"])
        given = match["y"] or (issued and match["now"] and issued.year)
        if given and int(given) - first != count:
            yield *match.span(), f"{given}年是{int(given) - first}周年"
        elif not given and issued and first + count > issued.year + _AHEAD:
            yield match.start("name"), match.end(), f"{first + count}年才是{count}周年"


def _by_day(rows: Iterable[WordRow]) -> Names:
    return _named(rows, _beside_a_day)


def _by_count(rows: Iterable[WordRow]) -> Names:
    return _named(rows, _counted)


def _named(rows: Iterable[WordRow], frame: Callable[[str], str]) -> Names:
    by_name = {name: row for row in rows for name in row["名称"].split()}
    names = "|".join(map(re.escape, sorted(by_name, key=len, reverse=True)))
    return Names(Pattern(frame(names), needs=by_name), by_name)


def _beside_a_day(names: str) -> str:
    return (
        rf"(?<![\d至到—～、和-]){_DAY}(?:是|为|系|，)?{_ORDINAL}{_WHOSE}"
        rf"[“‘]?[^\W\d]{{0,4}}?[”’]?(?P<name>{names}){_HELD}"
    )


def _counted(names: str) -> str:
    return (
        r"(?:(?:(?<!\d)(?P<y>(?:19|20)\d\d)年|(?P<now>今年))(?:是|系|为|正值|恰逢|适逢|迎来)"
        rf"[^，。；\d]{{0,12}}?)?(?P<name>{names})(?P<n>\d{{1,3}})周年"
    )


RULE = Rule(
    Mistake(
        code="D06",
        name="wrong-observance",
        level=Level.WARNING,
        message="“{found}”：{said}",
        remedy="核对日期、年份和名称，改错的那一个",
        why="节日、纪念日的日期，周年数，农历年名，五年规划、季度、旬的起止都是固定的，多半是照抄旧稿没有改全。",
        bad="12月14日国家宪法日；上半年（1—7月）；2026年是农历乙巳年",
        good="12月4日国家宪法日；上半年（1—6月）；2026年是农历丙午年",
    ),
    Evidence.ADVICE,
    check,
    clause="公开资料",
)
