"""Jubilees: 建馆30周年 of what the text says was founded in 1985, by the year that is told of."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin_kit.base.pattern import Pattern
from bulletin_kit.checks.dates.calendar import dated
from bulletin_kit.checks.manuscript import Manuscript
from bulletin_kit.checks.numbers.doubt import Doubt
from bulletin_kit.checks.numbers.figures import small_number
from bulletin_kit.checks.passage import PROSE, Passage

_COUNTED = Pattern(
    r"(?:建[校馆院厂站社所局县市区园场台刊会店]|成立|创刊|创办|创建|建成|组建|开[馆园业放]|办学|投用|运营|设立|通车)"
    r"(?P<n>\d{1,3}|[一二三四五六七八九]?十[一二三四五六七八九]?)周年"
    r"|(?:至今|距今|今年)已?(?:有|走过|经|整整){0,2}了?(?P<m>\d{1,3})个?年(?![多余来])",
    needs="年",
)
_FOUNDED = Pattern(
    r"(?:(?:始建|创建|创办|创刊|成立|建成|组建|建立|开馆|建校|建馆|创立|设立|兴建|建成投用|开业|通车)于|始于)(?P<y>(?:1[89]|20)\d\d)年"
    r"|(?<!\d)(?P<z>(?:1[89]|20)\d\d)年(?:\d{1,2}月)?(?:\d{1,2}日)?(?:正式)?(?:建成|创建|创办|创刊|成立|建校|建馆|开馆|组建|设立|始建)(?=[，。的以至])",
    needs="于成创建校馆刊设立",
)
_YEAR = Pattern(r"(?<!\d)(?:1[89]|20)\d\d年")
_ELSEWHEN = Pattern(
    "曾|当年|那年|时任|去年|前年|明年|后年|前身|即将|迎来|筹备|重建|迁建|新馆|改扩建|更名|恢复"
)

_MANY = 2
"""Other years, of which none can be told to be the jubilee's."""
_SURE = 4
"""Years that a jubilee must be wrong by where the issue's year may not be its text's."""


def wrong_jubilees(manuscript: Manuscript) -> Iterator[tuple[Passage, Doubt]]:
    """Where one founding is told of and no year but it, or one later that is the jubilee's own."""
    day = manuscript.issue.day.value if manuscript.issue.day else None
    slack = 1 if dated(manuscript) else _SURE
    for passage in manuscript.of(PROSE) if day else ():
        text = passage.masked
        counted, founded = list(_COUNTED.finditer(text)), list(_FOUNDED.finditer(text))
        if not day or len(counted) != 1 or len(founded) != 1 or _ELSEWHEN.search(text):
            continue
        first, said = (
            int(founded[0]["y"] or founded[0]["z"]),
            _number(counted[0]["n"] or counted[0]["m"]),
        )
        others = {int(year[:4]) for year in _YEAR.findall(text)} - {first}
        now = max(others, default=day.year)
        told = len(others) < _MANY and said and now > first
        if told and abs(now - first - said) > (0 if others else slack):
            yield passage, Doubt(*counted[0].span(), f"从{first}年到{now}年是{now - first}年")


def _number(text: str) -> int:
    return int(text) if text.isdecimal() else small_number(text) or 0
