"""Two spellings: one person, place or office whose name is written with a like character once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations, groupby

from msgspec import Struct

from bulletin_kit.base.pattern import Pattern, compiled_anew
from bulletin_kit.checks.passage import ARTICLE, Passage
from bulletin_kit.checks.wholes.scenes import misnamed
from bulletin_kit.checks.words.idiom import alike
from bulletin_kit.hanzi.classes import HANZI
from bulletin_kit.style.words import WordTables

_SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林郑谢罗梁宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程"
    "苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝"
    "龚邵万钱严覃武戴莫孔向汤"
)
_TITLE = (
    "大户|书记|主任|村民|队长|局长|县长|镇长|乡长|校长|院长|会长|馆长|科长|所长|站长|组长|教师|老师|医生|护士|民警|党员|干部|代表|委员|劳模|模范"
    "|负责人|经理|董事长|理事长|户主|老人|同志|能人|志愿者|班长|战士|传承人|专家|教授|记者|员工|职工|工人|司机|网格员|护林员|队员|社员|居民|群众|支书|创始人|带头人|店主|老板|先生|女士|法官|检察官|律师|农民|青年|烈士|英雄|作者|导演|选手|教练"
)
_TOLD = "说|表示|介绍|告诉|坦言|认为|回忆|感慨|（|主动|带领|带着|自豪|高兴|激动|同志"
_PERSON = Pattern(
    rf"(?:(?:{_TITLE})(?P<a>[{_SURNAMES}]{HANZI}{{2}})|(?<![^，。；：！？“”\n])(?P<b>[{_SURNAMES}]{HANZI}{{2}})(?=(?:{_TOLD})))"
)
_PLACES = (
    "社区|街道|小学|中学|学校|幼儿园|公司|集团|合作社|农场|林场|湿地|水库|公园|广场|医院|"
    "卫生院|敬老院|产业园|园区|景区|小区|大桥|水厂|电站|码头|古镇|古村|派出所|村|镇|乡|湾|河|"
    "湖|桥|山|岭|坪|沟|坝|寨|巷"
)
_KIND = Pattern(_PLACES)
_STEM = Pattern(rf"{HANZI}{{1,5}}$")
_STEMS = (2, 3, 4)
"""Characters before its kind that a name is compared by."""
_BEFORE = frozenset("在到从往赴于对向的和与是为至由让给以及进入了抵回出经过离、省市县区州镇乡村道")
"""Hanzi that a name may stand behind."""
_COMMON = frozenset(
    "的在到道和与是有对从把被为等了着全各本该我这那每某驻住进近今入再返回来去向往以之其而及或并由于个位名多少一二三四五六七八九十千万两第东西南北中上下左右前后内外大小新老旧高低长短农山城乡市县区镇村省州国家民人公私自建设见件间种重中做作座过"
)
"""Characters that stand before such a word as words of their own, or make two places of two."""
_KIN = Pattern("兄弟|姐妹|姊妹|孪生|双胞胎|父子|父女|母女|母子|弟弟|妹妹|哥哥|姐姐|同名")
"""Persons that rightly have names alike."""
_JOINED = Pattern("(?:村|镇|乡|社区|街道|同志)?[”’》]?(?:、|和|与|及|以及|同|又作|误作|（)?[“‘《]?")
_FORMS = Pattern("写法|写作|又作|误作|误写|又名|亦称|旧称|原名|更名|异体")
"""Words of a text that is about spellings itself."""


class Spelling(Struct, frozen=True):
    """``passage.text[start:end]`` writes what stands before it as ``other``."""

    passage: Passage
    start: int
    end: int
    other: str


def two_spellings(passages: Iterable[Passage], words: WordTables) -> Iterator[Spelling]:
    """The rarer or later of two spellings, once for each pair of an article's names."""
    texts = (passage for passage in passages if passage.role in ARTICLE)
    for _, group in groupby(texts, key=lambda passage: passage.unit):
        article = list(group)
        whole = "\n".join(passage.masked for passage in article)
        if _FORMS.search(whole):
            continue
        for one, other in (*_persons(whole, words), *_places(whole, words), *misnamed(whole)):
            if not _both_meant(whole, one, other):
                yield from _told(article, whole, one, other)


def _persons(whole: str, words: WordTables) -> Iterator[tuple[str, str]]:
    """Each person's name with what differs from it in one of its two last characters."""
    names = {match["a"] or match["b"] for match in _PERSON.finditer(whole)}
    if _KIN.search(whole):
        return
    for name in sorted(names, key=whole.index):
        for at in (1, 2):
            head, tail = name[:at], name[at + 1 :]
            for match in compiled_anew(f"{head}(?P<other>{HANZI}){tail}").finditer(whole):
                if match[0] != name and _alike(name[at], match["other"], words):
                    yield name, match[0]


def _places(whole: str, words: WordTables) -> Iterator[tuple[str, str]]:
    shelves: defaultdict[tuple[str, str, str], dict[str, str]] = defaultdict(dict)
    for match in _KIND.finditer(whole):
        for stem in _stems(whole, match.start()):
            for at, char in enumerate(stem):
                if char in _COMMON:
                    continue
                key = (stem[:at], stem[at + 1 :], match[0])
                shelves[key].setdefault(char, stem + match[0])
    for shelf in shelves.values():
        for (a, one), (b, other) in combinations(shelf.items(), 2):
            if _alike(a, b, words):
                yield one, other


def _stems(text: str, end: int) -> Iterator[str]:
    """What may be the proper part of a name that ends before its kind at ``end``."""
    run = _STEM.search(text, max(0, end - 5), end)
    for size in _STEMS if run else ():
        stem = text[max(0, end - size) : end]
        before = text[max(0, end - size - 1) : max(0, end - size)]
        whole = run is not None and end - run.start() >= size
        begins = not before.isalpha() or before in _BEFORE
        telling = stem[:1] if size > 2 else stem
        if whole and begins and not set(telling) & _COMMON:
            yield stem


def _alike(one: str, other: str, words: WordTables) -> bool:
    return any(one in group and other in group for group in words.made("alike", alike))


def _both_meant(whole: str, one: str, other: str) -> bool:
    """Whether the text sets one beside the other: 陈建军、陈建君."""
    for first, second in ((one, other), (other, one)):
        at = whole.find(first)
        while at >= 0:
            joint = _JOINED.match(whole, at + len(first))
            if joint and whole.startswith(second, joint.end()):
                return True
            at = whole.find(first, at + 1)
    return False


def _told(article: list[Passage], whole: str, one: str, other: str) -> Iterator[Spelling]:
    counts = whole.count(one), whole.count(other)
    later = max((one, other), key=whole.index)
    rarer = other if counts[0] > counts[1] else one if counts[1] > counts[0] else later
    usual = one if rarer == other else other
    for passage in article:
        at = passage.masked.find(rarer)
        if at >= 0:
            yield Spelling(passage, at, at + len(rarer), usual)
            return
