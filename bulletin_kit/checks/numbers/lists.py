"""Lists: how many a text promises, against how many it names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bulletin_kit.checks.numbers.doubt import Doubt
from bulletin_kit.checks.numbers.figures import small_number
from bulletin_kit.checks.pattern import HANZI, Pattern

_NUMERALS = "[两二三四五六七八九十]"
_N = rf"(?<![\d.第十百])(?P<n>[1-9]\d?|{_NUMERALS}{{1,3}})"
_PROMISED = Pattern(
    rf"{_N}(?:个(?:方面|重点|环节|问题|特点|步骤|抓手|关键|举措|到位|转变|突出)|方面"
    r"|项(?:工作|任务|措施|举措|要求|制度|重点|机制|内容|建议)?|件(?:事|实事|大事)"
    r"|[条点](?:意见|建议|要求|启示|希望|体会|经验|措施|做法)?|大(?:举措|行动|工程|任务|重点|问题))"
    r"[^，。；：\d]{0,12}[：，。；](?=一是|一要|（一）|第一[，是]|①)"
)
_ITEM = Pattern(
    r"(?<=[：，。；、])(?:([一二三四五六七八九十]{1,2})(是|要)|（([一二三四五六七八九十]{1,2})）)"
    r"|第([一二三四五六七八九十])[，是]|([①-⑩])"
)
_AREA = "省市|省区|省|市(?![场民委政直级容域面])|州|县(?!级)|区(?!域)|地(?![区方级])|[镇乡村](?!级)"
_COUNTED = Pattern(
    rf"(?:(?P<etc>等)(?P<m>[1-9]\d?|{_NUMERALS}{{1,3}})(?:[个项家部篇位种类县市区州省国])"
    rf"|(?<={HANZI}|[）》”]){_N}(?:个?(?:{_AREA})|(?P<level>级)))(?!个?\d|{_NUMERALS}个?[省市州县区])"
)
_LEVELS = Pattern("(?:.*[全由各])?(?:国家|中央|省|市|州|县|区|乡|镇|村|街道|社区)+")
_CLAUSE = Pattern(r"[，。；：！？]")
_BRACKETS = Pattern(r"（[^（）]*）|〔[^〔〕]*〕")
_QUOTED = Pattern(r"《[^《》]*》|“[^“”]*”")
_QUOTED_ON = Pattern(r"(?:《[^《》]*》|“[^“”]*”)(?=[《“])")
_BOUNDARY = Pattern(r"[等的在对向为把将由从自赴到至与和及以有是含共而再\d]")
_AND = Pattern(r"(?<=.)(?:以及|[和与及])(?=.)")
_NESTED = Pattern(
    r"[的在对向为把将由从自赴而共\d]|[和与及等]$|[两二三四五六七八九十][省市州县区国级]"
)
_SHORT, _LONG, _FAR = 8, 12, 150
_SLOGAN = Pattern(rf"“(?P<n>{_NUMERALS})个?(?P<x>{HANZI}{{1,3}})”")
_BRACKETS_WITHIN = Pattern(rf"(?<={HANZI})（[^（）]*）(?=[^（）]*）)")
_EXPLAINED = Pattern(r"[^，。；（：“]{0,6}[（：](?P<list>[^（）。；：]{3,120})[）。；]")


def broken_promises(text: str, following: str = "") -> Iterator[Doubt]:
    """What a masked text counts wrongly: 三项工作 with 四是, 4市 with three names, “五有”.

    ``following`` has the beginnings of the paragraphs after it, where the text announces them.
    """
    yield from _series(text + following)
    if "、" in text or "》《" in text:
        yield from _named(text)
    yield from _slogans(text)


def _series(text: str) -> Iterator[Doubt]:
    promises = list(_PROMISED.finditer(text))
    for index, promise in enumerate(promises):
        end = promises[index + 1].start() if index + 1 < len(promises) else len(text)
        reached = _reached(text, promise.end() - 1, end)
        wanted = small_number(promise["n"])
        if reached and min(reached) > 1 and wanted not in reached:
            said = f"这里说{promise['n']}，后面列出{max(reached)}"
            yield Doubt(promise.start("n"), promise.end("n"), f"{said}条")


def _reached(text: str, start: int, end: int) -> set[int]:
    """How far the series counts, with the series within it and without."""
    wanted, kind, found = 1, "", set[int]()
    for match in _ITEM.finditer(text, start, end):
        style, value = _mark(match)
        kind = kind or style
        if style == kind:
            if value == 1 and wanted > 1:
                found.add(wanted - 1)
            wanted += value == wanted
    return found | ({wanted - 1} if wanted > 1 else set())


def _mark(match: re.Match[str]) -> tuple[str, int | None]:
    """The style and the number of a series' mark."""
    by, verb, bracketed, ordinal, circled = match.groups()
    if circled:
        return "①", ord(circled) - ord("①") + 1
    return verb or ("（" if bracketed else "第"), small_number(by or bracketed or ordinal)


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
        counts = {len(items), len(items) + bool(_AND.search(last))}
        plain = whole and len(last) <= _SHORT and not text.startswith("、", match.end())
        if (min(counts) > number) if match["etc"] else (plain and number not in counts):
            group = "m" if match["etc"] else "n"
            said = f"前面列出{max(counts)}个，这里说{match[group]}"
            yield Doubt(match.start(group), match.end(), said)


def _items(before: str) -> tuple[list[str], bool]:
    """The items of a list that ends here, and whether it is plain from its first one on."""
    plain = _BRACKETS.sub("", before)
    plain = _QUOTED.sub("书", _QUOTED_ON.sub("书、", plain))
    items = re.split("、+", plain)
    if any(not item for item in items[1:]) or _NESTED.search(_AND.sub("", items[-1], count=1)):
        return [], False
    for index in range(len(items) - 2, 0, -1):
        if _BOUNDARY.search(items[index]) or len(items[index]) > _LONG:
            return items[index:], False
    return items, True


def _slogans(text: str) -> Iterator[Doubt]:
    """“五有”（…、…） and the like, where every item has the slogan's word."""
    for match in _SLOGAN.finditer(text):
        after = _BRACKETS_WITHIN.sub("", text[match.end() : match.end() + _FAR])
        listed = _EXPLAINED.match(after)
        items = re.split("[、，]", listed["list"]) if listed else []
        right = len(items) == small_number(match["n"])
        if len(items) > 1 and not right and all(match["x"] in item for item in items):
            said = f"列出的是{len(items)}项，这里说“{match['n']}”"
            yield Doubt(match.start(), match.end(), said)
