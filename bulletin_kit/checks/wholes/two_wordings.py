"""K01: one quotation or title in two wordings."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin_kit.base.finding import Finding, Level, Mistake
from bulletin_kit.base.pattern import Pattern
from bulletin_kit.checks.manuscript import Manuscript
from bulletin_kit.checks.passage import ARTICLE, Passage
from bulletin_kit.checks.rule import Evidence, Rule
from bulletin_kit.checks.seek import seek
from bulletin_kit.checks.wholes.alike import alike
from bulletin_kit.hanzi.classes import HANZI

QUOTED = Pattern(
    "(?<!、)(?<!”)“([^“”《》]{5,30})”(?!“|、“)|(?<!、)(?<!》)《([^《》]{8,40})》(?!《|、《)"
)
"""Phrases of lists are left out: “建好平台”“建强平台” are meant to differ."""
SENTENCE_END = Pattern("[。！？]")
MEANT = Pattern(
    "[\\dA-Za-z〇零一二三四五六七八九十百两首第年月日期届批次卷册版上下左右前后东南西北中内外大小新老男女多少高低省市州县区乡镇村街社组"
    "甲乙丙丁始终进出来去收放开关正负优良增减升降早晚古今你我他她什么怎何谁哪]|街道|集体|个人"
)
"""What makes two phrases rightly two."""

COUNTED = Pattern(
    "[\\dA-Za-z〇零一二三四五六七八九十百两首第年月日期届批次卷册版上下左右前后东南西北中内外大小老男女省市州县区乡镇村街社组甲乙丙丁春夏秋冬]"
)
"""What tells one activity of a row from the next, whatever is said behind it."""
THING = Pattern(
    f"(?:主题)?{HANZI}{{2,6}}?(?:活动|行动|工程|计划|品牌|项目|服务队|机制|模式|平台|工作法)"
)
"""What a name is of, long enough to be one thing's own."""
BESIDE = frozenset("边前旁上里中内间")
"""Places that two wordings of one long slogan may mix up; a short name means what it says."""
_SLOGAN = 9


def check(manuscript: Manuscript) -> Iterator[Finding]:
    """Compares all quotations with one another, and all titles."""
    places: dict[str, tuple[Passage, int, int]] = {}
    for passage, match in seek(QUOTED, manuscript.of(ARTICLE)):
        text = passage.text[match.start() : match.end()]
        places.setdefault(text, (passage, match.start(), match.end()))
    for other, phrase, left, right in alike(list(places)):
        passage, start, end = places[phrase]
        one = _is_one(other, phrase, left, right) or _of_one_thing(
            places[other], places[phrase], left, right
        )
        if one and not _together(places[other], places[phrase]):
            yield RULE.mistake.at(passage.span(start, end), found=phrase, other=other)


def _together(one: tuple[Passage, int, int], other: tuple[Passage, int, int]) -> bool:
    """Whether both stand in one sentence, which sets one against the other."""
    if one[0] is not other[0]:
        return False
    first, second = sorted((one[1:], other[1:]))
    return not SENTENCE_END.search(one[0].masked[first[1] : second[0]])


def _is_one(other: str, phrase: str, left: str, right: str) -> bool:
    """Whether the two can hardly be meant as two: of one kind, long for what differs.

    Titles that begin otherwise are of two places: 《成都年鉴（2023）》, 《乐山年鉴（2023）》.
    """
    head = 3 if phrase[0] == "《" else 1
    short = min(len(other), len(phrase)) - 2
    apart = max(len(left), len(right))
    return (
        other[:head] == phrase[:head]
        and short >= (5 if apart == 1 else 6)
        and not (short <= 6 and other[:-2] == phrase[:-2])  # 文明旅游城, 文明旅游点
        and (left + right).isalnum()
        and (not MEANT.search(f"{left} {right}") or _beside(short, left, right))
    )


def _beside(length: int, left: str, right: str) -> bool:
    return length >= _SLOGAN and left in BESIDE and right in BESIDE


def _of_one_thing(
    one: tuple[Passage, int, int], other: tuple[Passage, int, int], left: str, right: str
) -> bool:
    """Whether both name what the same words behind them tell of: “书香润万家”全民阅读活动."""
    told = [THING.match(passage.masked, end) for passage, _, end in (one, other)]
    verbs = len(left) == len(right) == 1 and not COUNTED.search(left + right)
    inside = not any(passage.text[end - 2] in left + right for passage, _, end in (one, other))
    same = one[0].unit == other[0].unit and verbs and inside
    return bool(same and told[0] and told[1] and told[0][0] == told[1][0])


RULE = Rule(
    Mistake(
        code="K01",
        name="two-wordings",
        level=Level.WARNING,
        message="{found}与前面的{other}只差一两个字",
        remedy="若是同一句话、同一个名称，按原文改成一致；若本来就是两个，用“例外”说明",
        why="同一句引文、同一个名称在一期里写成两样，至少有一处不合原文。",
        bad="开展“史志七进”活动。……“志鉴七进”活动覆盖全县。",
        good="开展“史志七进”活动。……“史志七进”活动覆盖全县。",
    ),
    Evidence.HOUSE,
    check,
    clause="引文与原文一致",
)
