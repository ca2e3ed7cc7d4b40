"""Feasts: the days of the lunar calendar and the solar terms, year by year."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from typing import TypeAlias

from bulletin_kit.base.pattern import Pattern
from bulletin_kit.checks.dates.calendar import Named
from bulletin_kit.style.words import WordRow

Feasts: TypeAlias = Mapping[int, Mapping[str, date]]
"""The days of each year by their names."""

_NAMES = {name: name for name in ["春节", "元宵", "端午", "七夕", "中秋", "重阳", "除夕"]} | {
    **{name: name for name in ["立春", "春分", "清明", "夏至", "秋分", "冬至"]},
    **{"大年初一": "春节", "大年三十": "除夕", "农民丰收节": "秋分"},
}
"""Names of days, and those of the table that they go by."""
_NAME = f"(?P<name>{'|'.join(_NAMES)})(?:佳节|节气|节|日)?"
_NEEDS = tuple(_NAMES)
_LEAD = (
    "(?:传统|农历|中国|我国|中华|一年一度的?|第[一二三四五六七八九十\\d]{1,4}个|国家|老年节|"
    "[“”‘’])*"
)
_NO_DAY = (
    "(?!前|后|期间|假|小长假|将|即|临近|来临|快|刚|已|过|至|起|到(?!来之际)|档|活动|系列|主题"
    "|晚会|慰问|食品|市场|出行|旅游)"
)
_IS = Pattern(
    rf"(?P<is>正?是|为|系|恰逢|适逢|正值|恰是|，(?:恰逢|适逢|正值|时值|正是))?[，（]?{_LEAD}{_NAME}{_NO_DAY}(?P<end>当[天日晚]|到来之际|之夜|这[一]?天|[，。；）！])?",
    needs=_NEEDS,
)
_BEFORE = Pattern(
    rf"(?:(?:今年|本年|\d{{4}}年)的?)?{_NAME}(?:当天|当日)?(?:（|(?:是|为|在|恰逢|适逢)(?:公历|阳历|[本今]年)?)$",
    needs=_NEEDS,
)
_LUNAR = Pattern(
    r"[，、（(]?(?:农历|夏历|阴历)(?:\w{2,3}年)?(?P<m>[正五七八九])月(?P<d>初[一二三四五六七八九十]|十[一二三四五六七八九]?|[二廿]十?[一二三四五六七八九]|二十|三十)"
)
_MONTHS = {
    "正": ("春节", 1),
    "五": ("端午", 5),
    "七": ("七夕", 7),
    "八": ("中秋", 15),
    "九": ("重阳", 9),
}
_DIGITS = {char: value for value, char in enumerate("〇一二三四五六七八九十")}
_JOINED = ("至", "到", "—", "～", "、", "-", "和")


def by_year(rows: Iterable[WordRow]) -> Feasts:
    """The table's days, with 除夕."""
    found: dict[int, dict[str, date]] = {}
    for row in rows:
        year = int(row["年"])
        days = {name: _day(year, row[name]) for name in row if name != "年"}
        found[year] = days | {"除夕": days["春节"] - timedelta(days=1)}
    return found


def _day(year: int, text: str) -> date:
    month, day = text.split("-")
    return date(year, int(month), int(day))


def wrong_feasts(
    text: str, days: Iterable[Named], feasts: Feasts
) -> Iterator[tuple[int, int, str]]:
    """(start, end, why) of 9月6日是中秋节 and 2月12日（农历正月初八） in a masked text."""
    for named in days:
        dates = [day for day in named.dates() if day.year in feasts]
        if not dates or len(dates) != len(named.dates()):
            continue
        after, name = _IS.match(text, named.end), ""
        joined = text.endswith(_JOINED, 0, named.start)
        loose = after and not (after["is"] or after["end"])
        if after and not joined and not loose:
            name = after["name"]
        else:
            before = _BEFORE.search(text, max(0, named.start - 20), named.start)
            closed = before and (before[0][-1] != "（" or text[named.end : named.end + 1] in "），")
            name = before["name"] if before and closed else ""
        if name:
            right = [feasts[day.year][_NAMES[name]] for day in dates]
            if not set(right) & set(dates):
                yield named.start, named.end, f"{right[0].year}年{name}是{_said(right[0])}"
        elif lunar := _LUNAR.match(text, named.end):
            yield from _lunar(named, dates, lunar["m"], lunar["d"], feasts)


def _lunar(
    named: Named, dates: list[date], month: str, day: str, feasts: Feasts
) -> Iterator[tuple[int, int, str]]:
    feast, at = _MONTHS[month]
    offset = timedelta(days=_number(day) - at)
    right = [feasts[each.year][feast] + offset for each in dates]
    if not set(right) & set(dates):
        yield named.start, named.end, f"{right[0].year}年农历{month}月{day}是{_said(right[0])}"


def _number(day: str) -> int:
    """初八 8, 十五 15, 廿三 23, 三十 30."""
    tens = {"初": 0, "十": 10, "廿": 20}.get(day[0])
    if tens is None:
        tens = _DIGITS[day[0]] * 10
    last = day[-1] if len(day) > 1 else ""
    return tens + (10 if day == "初十" else _DIGITS[last] if last and last != "十" else 0)


def _said(day: date) -> str:
    return f"{day.month}月{day.day}日"


def lunar_year(day: date, feasts: Feasts) -> int | None:
    """The year in which the day's lunar year begins; None beyond the table."""
    if day.year not in feasts:
        return None
    return day.year if day >= feasts[day.year]["春节"] else day.year - 1
