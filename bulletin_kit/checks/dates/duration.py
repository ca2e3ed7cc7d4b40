"""Duration: how long it is said to last, against its first and last day."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from bulletin_kit.base.pattern import Pattern
from bulletin_kit.checks.dates.calendar import dated, named_days
from bulletin_kit.checks.manuscript import Manuscript
from bulletin_kit.checks.numbers.doubt import Doubt
from bulletin_kit.checks.numbers.figures import small_number
from bulletin_kit.checks.passage import PROSE, Passage

_TO = Pattern(
    r"起?(?:正式)?(?:开[始幕展营班]|启动)?，?(?:[至到—～-]|——)|(?:正式)?(?:开[始幕营班馆]|启动)，"
)
_LASTS = Pattern(
    r"(?:止|(?:在[^，。；\d]{0,10})?(?:举办|举行|召开|开展|进行)|(?:圆满)?结束|结业|闭营|闭幕|落幕)?[，（](?:整个)?[^，。；\d]{0,4}?(?P<how>为期|历时|共|会期)(?P<n>\d{1,3}|[一二两三四五六七八九十]{1,3})天",
    needs="天",
)
_HELD = Pattern(
    r"，(?:(?!\d日|\d月)[^。；]){0,50}?(?:举办|举行|召开|开展|组织|主办|承办)了?"
    r"(?:(?!\d日|\d月)[^。；]){0,40}?(?P<how>为期|会期)(?P<n>\d{1,3}|[一二三四五六七八九十]{1,3})天",
    needs=("为期", "会期"),
)
_HELD_BEFORE = Pattern(
    r"(?P<how>为期|会期)(?P<n>\d{1,3}|[一二三四五六七八九十]{1,3})天的?(?:(?!\d日|\d月)[^。；]){0,40}?(?:[于自从]|，)$",
    needs=("为期", "会期"),
)
"""What was held in the days, and how long it is said to have lasted."""
_OFF = Pattern(
    "扣除|除去|休息|不含|实际|[两二三四五六七八九十分每1-9]期|错峰|分批|轮训|每[班批场]|双休|节假日"
)
"""Signs that not every day counts, or that each of several things is meant."""
_BOTH_ENDS = ("为期", "会期")
_LEGAL = Pattern("公示|公告|期限|申报|报名|征集|投票|征求|假期|放假|隔离|封闭|停")
"""Terms whose first day may not count."""
_FAR, _OWN = 80, 20
"""Characters about a duration, or behind a birth, that tell of it."""
_HALVES = "上午|下午|晚上?|早上|凌晨|中午|清晨|夜间|傍晚|当晚"
_HOURS = Pattern(
    rf"(?P<p>{_HALVES})?(?P<h>\d{{1,2}})(?:[:：](?P<m>\d\d)|[时点](?:(?P<n>\d{{1,2}})分)?)(?P<gap>[^。；：:\d]{{0,16}}?)(?:至|到|—|持续到)"
    rf"[^。；，：:\d]{{0,4}}?(?P<q>{_HALVES})?(?P<i>\d{{1,2}})(?:[:：](?P<j>\d\d)|[时点](?:(?P<k>\d{{1,2}})分)?)"
    r"(?:[^。；：，\d]{0,6}(?:结束|完成|落幕|恢复|[停终]止))?，[^。；，：\d]{0,6}?(?:历时|用时|持续|耗时|为时|时长|共用时)(?:了|为|共|达)?"
    r"(?=\d)(?:(?P<x>\d{1,2})个?小时)?(?:(?P<y>\d{1,3})分钟?)?(?![多余半左])",
    needs=("时", "持续"),
)
_HALF_DAY, _DAY = 720, 1440
_BORN = Pattern(
    r"(?:生于|出生于)(?P<y>1[89]\d\d|20[012]\d)年|(?<!\d)(?P<z>1[89]\d\d|20[012]\d)年(?:\d{1,2}月)?(?:\d{1,2}日)?(?:出生|生)(?=[，的、于])",
    needs="生",
)
_AGE = Pattern(r"(?:今年|现年|如今|现在|现已)(?:已[是经]?|年?[满届]|刚刚?)?(?P<n>\d{1,3})(?:周?岁)")
_YEAR = Pattern(r"(?<!\d)(?:1[89]|20)\d\d年")
_SURE = 4
"""Years that an age must be wrong by where the issue's year may not be its text's."""


def wrong_hours(text: str) -> Iterator[Doubt]:
    """9时…到11时20分，历时2小时40分钟: by the clock of twelve hours or of twenty-four."""
    for match in _HOURS.finditer(text):
        first = int(match["h"]) * 60 + int(match["m"] or match["n"] or 0)
        last = int(match["i"]) * 60 + int(match["j"] or match["k"] or 0)
        said = int(match["x"] or 0) * 60 + int(match["y"] or 0)
        lengths = {(last - first) % _DAY, (last - first) % _HALF_DAY}
        if said and said not in lengths and said <= _DAY:
            right = min(lengths)
            words = f"{right // 60}小时{right % 60}分钟" if right % 60 else f"{right // 60}小时"
            start = match.start("x") if match["x"] else match.start("y")
            yield Doubt(start, match.end(), f"前面的两个时刻相差{words}")


def wrong_ages(manuscript: Manuscript) -> Iterator[tuple[Passage, Doubt]]:
    """生于1940年 with 今年76岁, by the issue's year; 周岁 and 虚岁 are both ages."""
    day = manuscript.issue.day.value if manuscript.issue.day else None
    slack = 1 if dated(manuscript) else _SURE
    for passage in manuscript.of(PROSE) if day else ():
        for born in _BORN.finditer(passage.masked):
            stop = passage.masked.find("。", born.end(), born.end() + _FAR)
            end = born.end() + _FAR if stop < 0 else stop
            age = _AGE.search(passage.masked, born.end(), end)
            if not day or not age or _YEAR.search(passage.masked, born.end(), age.start()):
                continue
            right = day.year - int(born["y"] or born["z"])
            if abs(int(age["n"]) - right) > slack:
                yield passage, Doubt(*age.span("n"), f"按出生年份算，今年{right}岁")


def _held(text: str, start: int, end: int) -> re.Match[str] | None:
    """Before the days or behind them, how long what was held in them lasted."""
    if before := _HELD_BEFORE.search(text, max(0, start - _FAR), start):
        return None if _OFF.search(text, before.start(), end + _OWN) else before
    held = _HELD.match(text, end)
    return None if held is None or _OFF.search(text, end, held.end() + _OWN) else held


def wrong_durations(manuscript: Manuscript) -> Iterator[tuple[Passage, Doubt]]:
    """Where 为期N天 stands right after two days; both ends or one of them may be counted."""
    for passage, days in named_days(manuscript):
        for first, second in pairwise(days):
            lasts = _LASTS.match(passage.masked, second.end) or _held(
                passage.masked, first.start, second.end
            )
            if lasts and _TO.fullmatch(passage.masked, first.end, second.start):
                said = small_number(lasts["n"]) or 0
                lengths = {(b - a).days for a in first.dates() for b in second.dates() if b >= a}
                beside = max(0, first.start - _FAR), lasts.end() + _FAR
                legal = _LEGAL.search(passage.masked, *beside)
                strict = lasts["how"] in _BOTH_ENDS and not legal
                meant = {said - 1} if strict else {said, said - 1}
                if said and lengths and not meant & lengths:
                    right = min(lengths) + 1
                    yield (
                        passage,
                        Doubt(
                            lasts.start("n"), lasts.end("n") + 1, f"前面的日期连头带尾是{right}天"
                        ),
                    )
