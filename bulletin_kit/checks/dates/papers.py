"""Papers: what is printed before it was passed, where one sentence tells both days of one paper."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from bulletin_kit.base.pattern import Pattern
from bulletin_kit.checks.dates.calendar import Named

_ISSUED = "印发|公布|发布|颁布|出台|下发"
_ISSUED_FIRST = Pattern(
    rf"(?:{_ISSUED})(?:实施|施行)?的?[^，。；、]{{0,30}}，?(?:系|是|已?[经由])[^，。；、]{{0,20}}$"
)
_ISSUED_LAST = Pattern(rf"，?[^，。；、]{{0,6}}(?:{_ISSUED})")
_PASSED = Pattern("[^，。；、]{0,24}?(?:审议|讨论|研究|审定|表决)?通过")
_THEN = Pattern(
    "[^，。；、]{0,24}?(?:审议|讨论|研究|审定|表决)?通过，?(?:并|现|已|后|由[^，。；、]{0,10})?[自于在]?$"
)
_OTHER = Pattern("征求|意见稿|草案|送审|初稿|修订|修改|修正|会议通知|议题|试行|此前|曾")
_FAR = 60
"""Characters between the two days at most."""


def turned_papers(text: str, days: tuple[Named, ...]) -> Iterator[tuple[int, int, str]]:
    """(start, end, why) of a paper printed on a day before that of the meeting that passed it."""
    for first, second in pairwise(days):
        ones, others = first.dates(), second.dates()
        between = text[first.end : second.start]
        if not (ones and others) or len(between) > _FAR or _OTHER.search(between):
            continue
        issued_first = _ISSUED_FIRST.fullmatch(between) and _PASSED.match(text, second.end)
        issued_last = _THEN.fullmatch(between) and _ISSUED_LAST.match(text, second.end)
        if (issued_first and ones[0] < others[0]) or (issued_last and others[0] < ones[0]):
            yield first.start, second.end, "印发的日期早于审议通过的日期"
