"""Lists: how many a text promises, against how many it names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bulletin_kit.base.pattern import Pattern
from bulletin_kit.checks.numbers.doubt import Doubt
from bulletin_kit.checks.numbers.figures import COUNT, small_number
from bulletin_kit.hanzi.classes import HANZI

_NUMERAL = "[两二三四五六七八九十]"
_AREA = "省市|省区|省|市(?![场民委政直级容域面])|州|县(?!级)|区(?!域)|地(?![区方级])|[镇乡村](?!级)"
_KINDS = (
    "个(?:方面|环节|维度|层面|角度|步骤|阶段|领域|板块|篇章|部分|单元|专题|重点|关键|主题|平台|文件|专栏|栏目|课题"
    "|工作组|专班|小组|原则|方向|模块|目标|功能区|专场|会议|大类|类别|转变|统一|坚持|到位)|方面"
    "|项(?:工作|任务|措施|举措|内容|制度|机制|重点|活动|行动|议题|议程|指标|工程|原则|标准|要求|文件)"
    "|大(?:板块|类|领域|行动|工程|任务|产业|体系|主题|单元|方面|环节|重点|专题|专项行动)"
    "|种(?:方式|模式|形式|类型|渠道|途径)|条(?:原则|措施)|类问题"
)
_OFFICES = "个?(?:部门|单位)|家(?:单位|部门|机关|企业|媒体|高校|档案馆)?"
_COUNTED = Pattern(
    rf"(?:(?P<etc>等)(?P<m>[1-9]\d?|{_NUMERAL}{{1,3}})(?:[个项家部篇位种类县市区州省国])"
    rf"|(?:(?<={HANZI})|(?<=[）》”])){COUNT}"
    rf"(?:(?P<kind>{_KINDS}|(?P<office>{_OFFICES}))|个?(?:{_AREA})|(?P<level>级)))"
    rf"(?!个?\d|{_NUMERAL}个?[省市州县区])"
)
_GENERAL = Pattern("[各全]|所有|有关|相关|直属|部门|单位|系统|领域|行业|片区|类|机关|企业$")
"""Signs that an item is a kind of office, of which there may be several."""
_LEVELS = Pattern("(?:.*[全由各])?(?:国家|中央|省|市|州|县|区|乡|镇|村|街道|社区)+")
_CLAUSE = Pattern(r"[，。；：！？]")
_BRACKETS = Pattern(r"（[^（）]*）|〔[^〔〕]*〕")
_QUOTED = Pattern(r"《[^《》]*》|“[^“”]*”")
_QUOTED_ON = Pattern(r"(?:《[^《》]*》|“[^“”]*”)(?=[《“])")
_WORDS_OF_LISTS = (
    r"等(?!级)|在(?![线建岗校])|对(?![接标])|向(?!导)|为(?!民)|把(?!关)|从(?![业严])|自(?![查纠治信主我律强然评觉身愿救])"
    r"|共(?![建享治同])|到(?!位)|[的将由赴而\d]"
)
"""Words that no item of a list has; those that begin a usual word of one are spared."""
_BOUNDARY = Pattern(rf"{_WORDS_OF_LISTS}|[至与以是含再]|和(?![谐睦])|及(?!时)|有(?!机)")
_PROVINCES = frozenset(
    "京津沪渝冀晋辽吉黑苏浙皖闽赣鲁豫鄂湘粤琼川蜀黔贵滇云陕甘陇青桂蒙宁新藏港澳台"
)
"""Provinces in a character each: 湘鄂赣三省 tells all of its three in one item."""
_AND = Pattern(r"(?<=.)(?:以及|[和与及])(?=.)")
_JOINT = Pattern(
    "(文化|保障|住房|社会|资源|工业|经济|发展|党史|史志|规划|农业|安全|服务|地方志|科技|教育|卫生|物资)"
    "和(?=旅游|社会|城乡|规划|信息|改革|地方志|农村|体育|档案|自然|国资|应急|健康|文献|产业|粮食|数据|技术|储备)"
)
"""和 within the name of an office, not between two."""
_NESTED = Pattern(rf"{_WORDS_OF_LISTS}|[和与及]$|[两二三四五六七八九十][省市州县区国级]")
_SHORT, _LONG, _FAR = 8, 12, 150
_SLOGAN = Pattern(
    rf"“(?P<n>{_NUMERAL})(?:个|大|项)?(?P<x>{HANZI}{{1,3}})”"
    rf"|(?P<m>{_NUMERAL})(?:个|大|项)?(?P<z>{HANZI}{{1,2}})(?=：|，(?:即|分别[为是]|包括))"
)
_IN_QUOTES = Pattern(
    rf"(?<![”、])“(?P<list>[^“”，。；：、]{{1,12}}(?:、[^“”，。；：、]{{1,12}})+)”的?{COUNT}"
    rf"(?:{_KINDS}|(?P<words>字)(?:诀|经|方针|要诀)|项{HANZI}{{2,4}}?(?:服务|制度|机制|举措|措施|行动|工程|工作))",
    needs="“",
)
_BOOKS = Pattern(
    rf"(?<![、》])(?P<list>《[^《》]*》(?:、?《[^《》]*》)+){COUNT}(?:部(?![分门委曲])|篇(?!章)|项|个(?![人月])|种(?!类)|首|幅)",
    needs="》",
)
_SUMMED_UP = Pattern(rf"“(?P<n>{_NUMERAL})(?:大|个|项)?[^“”\d一二三四五六七八九十]{{1,4}}”")
_SUMMED, _ITEM = 3, 6
"""Items of a list that a slogan sums up, at least; characters of one but the first, at most."""
_BRACKETS_WITHIN = Pattern(rf"(?<={HANZI})（[^（）]*）(?=[^（）]*）)")
_EXPLAINED = Pattern(
    r"[^，。；（：“、]{0,10}(?:[（：]|，?(?:即|做到|实现|坚持|确保|也就是|指的?是|包括)|，)(?P<list>[^（）。；：]{3,120})[）。；]"
)
_UNSURE = Pattern("等|(?<=.)(?:以及|[和与及])(?=.)")


def miscounted(text: str) -> Iterator[Doubt]:
    """What a masked text counts wrongly: 4市 with three names, 四部门 with three, “五有”."""
    if "、" in text or "》《" in text:
        yield from _named(text)
        yield from _in_quotes(text)
    yield from _slogans(text)


def _named(text: str) -> Iterator[Doubt]:
    for match in _COUNTED.finditer(text):
        left = max(0, match.start() - _FAR)
        edges = [edge.end() for edge in _CLAUSE.finditer(text, left, match.start())]
        items, whole = _items(text[edges[-1] if edges else left : match.start()])
        number = small_number(match["m"] or match["n"])
        if (
            len(items) < 2
            or not number
            or (match["level"] and not all(map(_LEVELS.fullmatch, items)))
        ):
            continue
        last = items[-1]
        if _PROVINCES.issuperset(last[-number:]):
            continue
        counts = {len(items), len(items) + bool(_AND.search(last))}
        longest = _LONG if match["kind"] else _SHORT
        plain = whole and len(last) <= longest and not text.startswith(("、", "："), match.end())
        if match["kind"]:
            begun = len(edges) > 1 and "、" in text[edges[-2] : edges[-1]]
            plain = plain and _listed(match, items, number, begun=begun)
        if (min(counts) > number) if match["etc"] else (plain and number not in counts):
            group = "m" if match["etc"] else "n"
            said = f"前面列出{max(counts)}个，这里说{match[group]}"
            yield Doubt(match.start(group), match.end(), said)


def _listed(match: re.Match[str], items: list[str], number: int, *, begun: bool) -> bool:
    """Whether the items are what is counted, not kinds of it or the end of a longer list."""
    if number < len(items):
        return True
    if match["office"] and any(map(_GENERAL.search, items)):
        return False
    return number <= len(items) + 2 and not begun


def _items(before: str) -> tuple[list[str], bool]:
    """The items of a list that ends here, and whether it is plain from its first one on."""
    plain = _JOINT.sub(r"\1·", _BRACKETS.sub("", before))
    plain = _QUOTED.sub("书", _QUOTED_ON.sub("书、", plain))
    items = re.split("、+", plain)
    if any(not item for item in items[1:]) or _NESTED.search(_AND.sub("", items[-1], count=1)):
        return [], False
    for index in range(len(items) - 2, 0, -1):
        if _BOUNDARY.search(items[index]) or len(items[index]) > _LONG:
            return items[index:], False
    return items, True


def _in_quotes(text: str) -> Iterator[Doubt]:
    """“首问负责、限时办结”三项制度, and 产业、人才、文化“四大振兴”."""
    for match in _IN_QUOTES.finditer(text):
        parts = match["list"].split("、")
        count = len("".join(parts)) if match["words"] else len(parts)
        if small_number(match["n"]) != count:
            yield Doubt(*match.span("n"), f"前面列出{count}个，这里说{match['n']}")
    for match in _BOOKS.finditer(text):
        count, number = match["list"].count("《"), small_number(match["n"]) or 0
        if 0 < abs(count - number) <= _SUMMED:
            yield Doubt(*match.span("n"), f"前面列出{count}个，这里说{match['n']}")
    for match in _SUMMED_UP.finditer(text):
        left = max(0, match.start() - _FAR)
        items, whole = _items(_CLAUSE.split(text[left : match.start()])[-1])
        short = len(items) >= _SUMMED and all(len(item) <= _ITEM for item in items[1:])
        sure = whole and short and not _AND.search(items[-1]) and "书" not in items
        if sure and abs(len(items) - (small_number(match["n"]) or 0)) == 1:
            said = f"前面列出{len(items)}个，这里说“{match['n']}”"
            yield Doubt(match.start(), match.end(), said)


def _slogans(text: str) -> Iterator[Doubt]:
    """“五有”（…、…） and the like, where every item has the slogan's word."""
    for match in _SLOGAN.finditer(text):
        word, number = match["x"] or match["z"], match["n"] or match["m"]
        left = max(0, match.start() - _FAR)
        after = _BRACKETS_WITHIN.sub("", text[match.end() : match.end() + _FAR])
        explained = _EXPLAINED.match(after)
        before = re.split("[，。；：]", text[left : match.start()])[-1].rstrip("的")
        for listed in (explained["list"] if explained else "", before):
            count = _own(listed, word)
            if count > 1 and count != small_number(number):
                said = f"列出的是{count}项，这里说“{number}”"
                yield Doubt(match.start(), match.end(), said)
                break


def _own(listed: str, word: str) -> int:
    """How many items the list has, if each has the slogan's word at one place; else 0."""
    first, _, rest = listed.partition("，")
    items = re.split("[、，]", listed if word in rest else first)
    if items[0].endswith(word):
        own = all(item.endswith(word) for item in items)
    else:
        items[0] = items[0][max(0, items[0].find(word)) :]
        own = all(item.startswith(word) for item in items)
    return 0 if not own or _UNSURE.search(items[-1]) else len(items)
