"""Visits: what closes an inspection, a course or a fair, dated before its first day."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from bulletin_kit.base.pattern import Pattern
from bulletin_kit.checks.dates.calendar import Named

_TO = Pattern(r"起?(?:[至到—～-]|——)")
_LASTED = Pattern(
    "，[^，。；]{0,30}?(?:检查|调研|督导|督查|考察|视察|巡察|评审|审计|考核|验收|普查|培训|举办|举行|召开|开展|走访|暗访|核查|抽查|评估|比赛|开幕)"
)
"""Behind the days: what took them."""
_CLOSING = Pattern(
    "(?:上午|下午|当?晚|中午)?，?[^，。；]{0,16}?(?:反馈会|反馈意见|反馈了|总结会|总结大会|闭幕|结业|圆满结束|颁奖仪式|落下帷幕|收官|离开|返回)"
)
_OTHER = Pattern(
    "此前|之前|早在|曾|上[一次轮届期]|第[一二三四五]|去年|首轮|前期|预备|另|整改|前一天"
)
_FAR = 160
"""Characters between the two at most."""


def turned_visits(text: str, days: tuple[Named, ...]) -> Iterator[tuple[int, int, str]]:
    """(start, end, why) of 8月12日至14日…检查。8月11日…反馈会, in a masked text."""
    for index, (first, second) in enumerate(pairwise(days)):
        begun = first.dates()
        lasted = _TO.fullmatch(text, first.end, second.start) and _LASTED.match(text, second.end)
        if not begun or not lasted:
            continue
        for later in days[index + 2 :]:
            if later.start - second.end > _FAR or _OTHER.search(text, second.end, later.end + 20):
                break
            ended = later.dates() if later.day else ()
            if ended and max(ended) < min(begun) and _CLOSING.match(text, later.end):
                yield later.start, later.end, "早于前面开始的日期"
