"""Congresses: news of one that closed years before the issue, or that is still to come."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from msgspec import Struct

from bulletin_kit.base.pattern import Pattern
from bulletin_kit.checks.words.history import sentence
from bulletin_kit.style.words import WordRow

_PROMPT = Pattern(
    r"迅速|立即|第一时间|随即|连日来|连夜|近日|日前|当[天日]|次日|马上|掀起|昨[天日]|今[天日]|刚刚|闻讯|正[在式]举行|热议|收听收看|热烈反响"
    r"|\d{1,2}月[\d底初中下上]|本月|首轮|首场|宣讲团"
)
"""Signs that what is told came right behind the congress."""
_PAST = Pattern(
    r"(?<!\d)(?:19|20)\d\d年|以来|那[年时]|当年|曾|去年|前年|此前|五年|十年|回顾|时任|多年|至今"
)
_AFTER = (
    "(?:(?:胜利|圆满|顺利|隆重)?(?:闭幕|召开|开幕|结束)(?:之?后|之际|期间|当[天日])|会议精神传来)"
)
_BEFORE = "(?:喜迎|迎接|迎庆|献礼|护航|备战)(?:党的|中国共产党)?"
_A_WHILE = timedelta(days=240)
"""Behind a congress in which its news are new."""
_YEAR = timedelta(days=366)


class Congresses(Struct, frozen=True):
    """The table's days, and its names in two patterns."""

    days: dict[str, tuple[date, date]]
    after: Pattern
    before: Pattern


def congresses(rows: Iterable[WordRow]) -> Congresses:
    """What the table's names stand in: 十九大闭幕后, 喜迎党的十九大."""
    days = {
        row["名称"]: (date.fromisoformat(row["始"]), date.fromisoformat(row["终"])) for row in rows
    }
    names = "|".join(map(re.escape, days))
    after = Pattern(rf"党的(?P<name>{names}){_AFTER}", needs=days)
    return Congresses(days, after, Pattern(rf"{_BEFORE}(?P<name>{names})", needs=days))


def misdated_congresses(
    known: Congresses, text: str, today: date | None
) -> Iterator[tuple[int, int, str]]:
    """(start, end, why) of 党的十九大闭幕后，迅速… in an issue of 2022, in a masked text."""
    for match in known.after.finditer(text) if today else ():
        begun, ended = known.days[match["name"]]
        told = sentence(text, match.start())
        if not today or _PAST.search(text, *told):
            continue
        if today < begun or (
            today > ended + _A_WHILE and _PROMPT.search(text, match.end(), told[1])
        ):
            yield *match.span(), _said(match["name"], begun)
    for match in known.before.finditer(text) if today else ():
        begun, ended = known.days[match["name"]]
        past = _PAST.search(text, *sentence(text, match.start()))
        if today and not past and today > ended + _YEAR:
            yield *match.span(), _said(match["name"], begun)


def _said(name: str, begun: date) -> str:
    return f"党的{name}是{begun.year}年{begun.month}月召开的"
