"""Calendar: the days that a text names, with the years they can be meant of."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from msgspec import Struct
from msgspec.structs import replace

from bulletin_kit.base.pattern import Pattern
from bulletin_kit.checks.manuscript import Manuscript
from bulletin_kit.checks.passage import ARTICLE, Passage

_YEAR = Pattern(
    r"(?<!\d)((?:1[89]|20)\d\d)年|(今年|本年度?|去年|上年|(?<![目以之])前年|明年)",
    begins="12今本去上前明",
)
_SAID = {"今年": 0, "本年": 0, "本年度": 0, "去年": -1, "上年": -1, "前年": -2, "明年": 1}
_DAY = Pattern(
    r"(?:(?<!\d)(?P<y>(?:1[6-9]|20)\d\d)年|(?P<said>今年|去年|明年|[同当次翌]年))?"
    r"(?<![\d.])(?P<m>\d{1,2})月(?:(?P<d>\d{1,2})(?:日|号(?![楼院线库文令])))?"
    r"|(?<=[日号至到—～、和-])(?P<e>\d{1,2})日",
    begins=r"\d今去明同当次翌",
)
_LATER = {"同年": 0, "当年": 0, "次年": 1, "翌年": 1}
"""Years after the one last said."""
_LUNAR = Pattern(r"(?:农历|阴历|旧历|夏历|古历|藏历|彝历|傣历|回历)[^，。；]{0,12}$")
_JOINED = Pattern(r"[日号]?(?:[至到—～、和-]|——)$")


SOON = 3
"""Months ahead of the issue that a month without a year is still this year's."""


class Named(Struct, frozen=True):
    """``text[start:end]`` names a day (``day`` None: a month) of one of ``years``.

    ``told`` where the text itself gives the year; otherwise ``years`` are those it can be,
    by what was said before it (``said``) and by the issue's day.
    """

    start: int
    end: int
    years: tuple[int, ...]
    month: int
    day: int | None
    told: bool
    said: bool

    def dates(self) -> tuple[date, ...]:
        """The days it can be; empty where none exists or only a month is named."""
        return tuple(d for year in self.years if (d := day_of(year, self.month, self.day)))


def dated(manuscript: Manuscript) -> bool:
    """Whether the issue gives its day of printing: then its year is surely its texts'."""
    printing = manuscript.issue.printing
    return bool(printing and printing.day)


def day_of(year: int, month: int, day: int | None) -> date | None:
    """The day, None where there is none.

    >>> day_of(2023, 2, 29), day_of(2024, 2, 29)
    (None, datetime.date(2024, 2, 29))
    """
    try:
        return date(year, month, day or 0)
    except ValueError:
        return None


def named_days(manuscript: Manuscript) -> Iterator[tuple[Passage, tuple[Named, ...]]]:
    """The days that each text of the articles names; lunar ones are left out."""
    today = manuscript.issue.day.value if manuscript.issue.day else None
    unit, year = -1, 0
    for passage in manuscript.of(ARTICLE):
        unit, year = passage.unit, year if passage.unit == unit else 0
        yield passage, _named(passage.masked, today, year)
        year = max((y for _, y in _years(passage.masked, today)), default=year)


KEPT = 1024
"""Texts whose days and years are kept: several rules ask for them."""


@lru_cache(maxsize=KEPT)
def _years(text: str, today: date | None) -> tuple[tuple[int, int], ...]:
    """Each year that is said, by the end of the words that say it."""
    found: list[tuple[int, int]] = []
    for match in _YEAR.finditer(text):
        if match[1]:
            found.append((match.end(), int(match[1])))
        elif today:
            found.append((match.end(), today.year + _SAID[match[2]]))
    return tuple(found)


@lru_cache(maxsize=KEPT)
def _named(text: str, today: date | None, year: int) -> tuple[Named, ...]:
    """``year`` is the one last said before the text, 0 for none."""
    return tuple(_days(text, today, year))


def _days(text: str, today: date | None, year: int) -> Iterator[Named]:
    """In the order of the text; an end without a month takes that of its start."""
    said = deque(_years(text, today))
    last: Named | None = None
    for match in _DAY.finditer(text):
        while said and said[0][0] <= match.start():
            year = said.popleft()[1]
        if _LUNAR.search(text, max(0, match.start() - 16), match.start()):
            last = None
        elif match["m"]:
            last = _full(text, match, last, year, today)
            year = last.years[0] if last.told and match["said"] in _LATER else year
            yield last
        elif last and last.day and match.start() - last.end <= 1:
            last = replace(last, start=match.start(), end=match.end(), day=int(match["e"]))
            yield last


def _full(
    text: str, match: re.Match[str], last: Named | None, year: int, today: date | None
) -> Named:
    """The day of a match with a month; an end without a year takes its start's."""
    month, day = int(match["m"]), int(match["d"]) if match["d"] else None
    told = True
    years: tuple[int, ...]
    if match["y"]:
        years = (int(match["y"]),)
    elif match["said"] in _LATER:
        years, told = ((year + _LATER[match["said"]],) if year else ()), bool(year)
    elif match["said"] in _SAID and today:
        years = (today.year + _SAID[match["said"]],)
    elif last and last.told and _JOINED.fullmatch(text, last.end, match.start()):
        years = tuple(year + (month < last.month) for year in last.years)
    else:
        years, told = _meant(month, year, today), False
    return Named(match.start(), match.end(), years, month, day, told, told or bool(year))


def _meant(month: int, said: int, today: date | None) -> tuple[int, ...]:
    """The year said before, and the one that brings the day nearest to the issue's."""
    near: tuple[int, ...] = ()
    if today:
        near = (today.year, today.year - 1)[: 2 if month - today.month > SOON else 1]
    return tuple(dict.fromkeys((said, *near) if said else near))
