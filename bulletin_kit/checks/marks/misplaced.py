"""Misplaced: single stops where their sentence cannot have them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, pairwise

from bulletin_kit.base.pattern import Pattern
from bulletin_kit.hanzi.classes import HANZI
from bulletin_kit.hanzi.numerals import small_number

_ASKED = "询问|打听|查问|问清|问明|摸清|核实|弄清|了解"
_WHETHER = (
    "是否|能不能|能否|有没有|有无|会不会|会否|要不要|够不够|好不好|行不行|可否|愿不愿意|满不满意"
)
_INDIRECT = Pattern(
    rf"(?:^|(?<=[。！？]))(?P<before>[^。！？：“”‘’]{{0,40}}?)(?:{_ASKED})"
    rf"(?P<about>[^。！？：“”‘’]{{0,60}}(?:{_WHETHER})[^。！？：“”‘’]{{0,60}})(?P<mark>？)(?!”)",
    needs=_ASKED.split("|"),
)
"""A statement of what was asked: it has no question of its own."""
_WHAT = "什么|哪些|哪里|哪方面|怎样|怎么|如何|多少|为何|谁|几[个名户次天]|" + _WHETHER
_STUDIED = Pattern(
    r"(?:^|(?<=[。！？]))(?P<before>[^。！？：“”‘’]{0,40}?)"
    r"(?:研究|讨论|探讨|分析|思考|商讨|剖析|交流|明确|介绍|阐述|回答|讲解|说明|总结|梳理)了"
    rf"(?P<about>[^。！？：“”‘’]{{0,40}}(?:{_WHAT}|为什么)[^。！？：“”‘’]{{0,40}})(?P<mark>？)(?!”)",
    needs="了",
)
"""A statement of what was studied."""
_PLACE = f"{HANZI}{{1,6}}?(?:街道|社区|[镇乡村县区市])"
_ROW = Pattern(
    rf"(?:深入|[赴到]|前往|走访|来自|走进|抵达)了?{_PLACE}(?:、{_PLACE}){{1,6}}(?P<mark>，){_PLACE}"
    r"(?=等|督导|调研|检查|走访|考察|指导|看望|慰问|参观|督查|视察|宣讲|开展|实地)",
    needs="、",
)
"""A row of places, the last one parted by a comma."""
_GOES_ON = Pattern(
    rf"(?<![^。！？；])(?P<before>[^。！？：“”‘’]{{0,60}}?)(?:{_ASKED}|问|不知道?|清楚|明白|想)"
    rf"(?P<about>[^。！？：“”‘’]{{0,30}}(?:{_WHAT})[^。！？：“”‘’]{{0,30}})(?P<mark>？)"
    r"(?=并(?!非|不)|逐[一个户]|及时[^、]|同时|随[即后]|然后|再|均|都[被要]|的|以便|从而|也|后[，再又])"
)
"""A sentence that goes on behind its question mark."""
_TOLD = (
    "说道?|表示|指出|强调|谈到|谈道|告诉[^，。；：“”]{1,8}|介绍|感慨|感叹|坦言|称赞|回忆|认为"
    "|笑着?道|感慨道|感叹道"
)
_ENDED_OUTSIDE = Pattern(
    rf"(?:{_TOLD})：“(?:[^“”]|“[^“”]*”){{7,}}(?<![。！？…，；—])”(?P<mark>。)", needs=["：“"]
)
"""A speech told in full: its stop stands inside."""
_QUESTION = Pattern(
    "[不要先你您谁哪何吗呢]|怎么|怎样|什么|难道|是否|能不能|能否|有没有|会不会|要不要|可曾|请问|不妨|试问|需要|应该"
)
_ASKS = Pattern("[你您吗呢吧再]|难道|不就|岂")
_ITEM = Pattern(
    r"(?:^|(?<=[。；：，]))(?:(?P<是>[一二三四五六七八九十])是|其(?P<其>[一二三四五六七八九十])，"
    r"|第(?P<第>[一二三四五六七八九十])，|（(?P<括>[一二三四五六七八九十])）)"
)
_HIDDEN_STOPS = Pattern("“[^“”]*”|（[^（）]*）|《[^《》]*》")
_ROLE = (
    "教师|老师|主任|书记|代表|局长|县长|镇长|乡长|校长|院长|会长|馆长|科长|"
    "村民|党员|负责人|委员|医生|队员|社员|理事长|经理"
)
_NAMED = Pattern(
    rf"(?<=[，；])[^，。；：“”]{{0,8}}?(?:{_ROLE})(?P<mark>：)(?:{_ROLE})?{HANZI}{{2,3}}(?:谈到|谈道|表示|介绍|指出|强调|认为|告诉|建议|提出|说道?)(?=[，：])",
    needs="：",
)
_GOVERNED = Pattern(
    r"(?:(?<![理缘自事因来情案经])由|(?<![这一])把|(?<!棉)被)(?P<mark>：)(?=[^“‘《\d]{2})",
    needs="：",
)


def misplaced(text: str) -> Iterator[tuple[int, int]]:
    """Where a masked text has ？ behind an indirect question, ； behind 。, ： within a name.

    And 。 behind the quotation mark of a whole speech, ， in a row of places parted by 、.
    """
    for match in _INDIRECT.finditer(text):
        asks = _QUESTION.search(match["before"]) or _ASKS.search(match["about"])
        if not asks:
            yield match.span("mark")
    for match in chain(_STUDIED.finditer(text), _GOES_ON.finditer(text)):
        if not (_QUESTION.search(match["before"]) or _ASKS.search(match["about"])):
            yield match.span("mark")
    for pattern in (_NAMED, _GOVERNED, _ROW, _ENDED_OUTSIDE):
        for match in pattern.finditer(text):
            yield match.span("mark")
    yield from _stops_in_items(text)


def _stops_in_items(text: str) -> Iterator[tuple[int, int]]:
    """；behind an item that has 。 inside, before the next item of its series."""
    for first, second in pairwise(_ITEM.finditer(text)):
        kind = first.lastgroup or ""
        item = text[first.end() : second.start()]
        following = (
            kind == second.lastgroup
            and (small_number(second[kind]) or 0) == (small_number(first[kind]) or 0) + 1
        )
        if following and item.endswith("；") and "。" in item:
            bare = _HIDDEN_STOPS.sub("", item)
            if "。" in bare and bare.count("；") == 1:
                yield second.start() - 1, second.start()
