"""Places: names of provinces and cities, and where two of them meet in a text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct

from bulletin_kit.base.pattern import Pattern
from bulletin_kit.checks.manuscript import Manuscript
from bulletin_kit.hanzi.classes import HANZI
from bulletin_kit.style.words import WordRow

PROVINCE, CITY, MUNICIPALITY = "省", "市", "直辖市"
_OF_ONE_NAME = Pattern("盆地|断裂|地震|经济|构造|城市群|地块|褶皱|走廊")
_STATION_BEFORE = Pattern(rf"{HANZI}{{2,4}}站$")
_STATION_AFTER = Pattern(rf"{HANZI}{{2,4}}站")
_LONGEST = 8
_RUNS = (
    "城际|高速|高铁|铁路|公路|国道|省道|公交|航线|航班|航道|输变电|输电|动车|班列|专线|专列|客运|快速通道|快线"
    "|线路|输气|输油|管道|管线|光缆|引水|特高压|轻轨|地铁|区间|沿线|全线|[直快]达"
)
"""What runs between two places."""
_LINE_AFTER = Pattern(rf"({HANZI}{{2,3}}?(?:[县市站港]|机场)?)(?=(?:段|\d{{1,4}}千伏)?(?:{_RUNS}))")
_VERBS = (
    "新建|改建|建设|开通|启动|推进|完成|建成|运营|实施|乘坐|承建|连接|规划|开行|恢复|新增|检修|巡查"
)
_BARE = f"(?:^|(?<!{HANZI})|(?<={_VERBS}))"
_BARE_BEFORE = Pattern(rf"{_BARE}({HANZI}{{2,3}})$")
_SHORT_BEFORE = Pattern(rf"(?:{_BARE}({HANZI}{{3}})|({HANZI}{{2}}))$")
_TOWN_BEFORE = Pattern(rf"(?<![百十强])({HANZI}{{2}}(?:[县市港]|机场))$")
_TOWN_AFTER = Pattern(rf"{HANZI}{{2,3}}?(?:[县市港](?!场|民|委|直|级|容)|机场)")


class Places(Struct, frozen=True):
    """``rank`` says of each name whether it is a province's, a city's, or both."""

    rank: Mapping[str, str]

    def joined(self, text: str, by: Pattern, *, explains: bool) -> Iterator[tuple[int, int]]:
        """The spans of each pair of places that ``by`` joins as the ends of a line.

        A mark that also ``explains`` joins unknown places only where nothing stands before them.
        """
        for joint in by.finditer(text):
            start, end = joint.span()
            left, right = self._of_one_kind(text, start, end)
            if not (left and right):
                left, right = _ends_of_line(text, start, end, explains)
            if left and right and not _OF_ONE_NAME.match(text, end + len(right)):
                yield start - len(left), end + len(right)

    def _of_one_kind(self, text: str, start: int, end: int) -> tuple[str, str]:
        """Two stations, or two known places of one rank."""
        left = _STATION_BEFORE.search(text, max(0, start - _LONGEST), start)
        right = _STATION_AFTER.match(text, end)
        if left and right:
            return left[0], right[0]
        before = self.last(text[max(0, start - _LONGEST) : start])
        after = self.first(text[end : end + _LONGEST])
        return (before, after) if before and after and self._equal(before, after) else ("", "")

    def first(self, text: str) -> str:
        """The longest name that the text begins with, '' where it begins with none."""
        return next((text[:n] for n in range(_LONGEST, 1, -1) if text[:n] in self.rank), "")

    def last(self, text: str) -> str:
        """The longest name that the text ends with, '' where it ends with none."""
        return next((text[-n:] for n in range(_LONGEST, 1, -1) if text[-n:] in self.rank), "")

    def _equal(self, first: str, second: str) -> bool:
        ranks = {self.rank.get(first), self.rank.get(second)}
        return len(ranks) == 1 or ranks == {CITY, MUNICIPALITY}


def _ends_of_line(text: str, start: int, end: int, explains: bool) -> tuple[str, str]:
    """Names that end as places do, and any short ones before what runs between two places."""
    near = max(0, start - _LONGEST)
    left, right = _TOWN_BEFORE.search(text, near, start), _TOWN_AFTER.match(text, end)
    if left and right and not explains:
        return left[1], right[0]
    right = _LINE_AFTER.match(text, end)
    left = (_BARE_BEFORE if explains else _SHORT_BEFORE).search(text, near, start)
    return (left[left.lastindex or 0], right[1]) if left and right else ("", "")


def places(manuscript: Manuscript) -> Places:
    """The places of ``words/places.csv``, cities with and without 市."""
    return manuscript.words.made("places", _made)


def _made(rows: Iterable[WordRow]) -> Places:
    rank = {row["地名"]: row["级"] for row in rows}
    return Places(rank | {f"{name}市": level for name, level in rank.items() if level != PROVINCE})
