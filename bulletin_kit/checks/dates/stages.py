"""Stages: a work that is told to end before it began."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from bulletin_kit.base.pattern import Pattern

_STAGES = (
    ("立项",),
    ("启动", "开工", "动工", "奠基", "开建", "始建"),
    ("封顶", "完成初稿", "形成初稿", "通过初审"),
    ("通过复审", "通过评议"),
    ("通过终审", "竣工", "完工", "建成", "落成", "完成验收", "通过验收"),
    ("出版", "开馆", "投用", "投入使用", "启用", "通车", "首发"),
)
"""What happens to a building, a road or a book, in the order in which it must."""
_RANK = {word: rank for rank, words in enumerate(_STAGES) for word in words}
_STAGE = Pattern(
    r"(?<!\d)(?:(?P<y>(?:19|20)\d\d|[同当次翌])年)?(?:(?P<m>\d{1,2})月(?:(?P<d>\d{1,2})日)?)?[初底末]?"
    rf"(?<=[年月日初底末])(?:，(?=主体))?[^，。；：、！？\d]{{0,10}}?(?P<stage>{'|'.join(_RANK)})"
    "(?:建设|编纂|编写|编修|工作|施工|发行|运行|使用|改造|修缮|验收){0,2}(?=[，。；、并]|$)",
    needs=tuple(_RANK),
)
_SAME = Pattern(
    "[，、；。]?(?:[该本全]?(?:项目|工程|馆舍|新馆|志书|全书|主体|大楼|[馆书]))?(?:已|并|后|又|再|正式|[于在]){0,3}"
)
"""What may stand between two stages of one work."""
_HALF_YEAR = 6
_NEAR = 40
_OTHER = Pattern("[另《二三]|其他|同时|期工程")
"""Signs that another work is told of."""

_When = tuple[int, int, int]


def turned_stages(text: str) -> Iterator[tuple[int, int, str]]:
    """(start, end, why) of each stage dated before the one that it follows, in a masked text."""
    dated = list(_dated(text))
    for (first, since), (second, when) in pairwise(dated):
        between = first.end(), second.start()
        if not (_SAME.fullmatch(text, *between) or _main(text, second, *between)):
            continue
        onward = _RANK[first["stage"]] < _RANK[second["stage"]]
        if onward and _before(when, since, told=bool(second["y"])):
            said = f"早于前面的“{first['stage']}”"
            yield first.start(), second.end("stage"), said


def _main(text: str, stage: re.Match[str], start: int, end: int) -> bool:
    """Whether the stage is that of the 主体 of what was told of just before."""
    own = text.find("主体", stage.start(), stage.end()) >= 0
    return own and end - start <= _NEAR and not _OTHER.search(text, start, end)


def _dated(text: str) -> Iterator[tuple[re.Match[str], _When]]:
    year = 0
    for match in _STAGE.finditer(text):
        said = match["y"] or ""
        if said.isdigit():
            year = int(said)
        elif year and said in ("次", "翌"):
            year += 1
        if year:
            yield match, (year, int(match["m"] or 0), int(match["d"] or 0))


def _before(when: _When, since: _When, *, told: bool) -> bool:
    """Whether it is earlier as far as both say; a month alone may be the next year's."""
    for late, early in zip(when, since, strict=True):
        if not (late and early):
            return False
        if late != early:
            return late < early and (told or early - late < _HALF_YEAR)
    return False
