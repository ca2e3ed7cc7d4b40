"""Cycles: years by stem and branch, plans by their number, quarters and thirds of a month."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin_kit.base.pattern import Pattern

STEMS, BRANCHES = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥"
ANIMALS = "鼠牛虎兔龙蛇马羊猴鸡狗猪"
FIRST_YEAR = 4
"""A year 甲子 (4 AD), from which both cycles count."""
PLANS = dict(zip("一二三四五六七八九", range(1953, 2000, 5), strict=False)) | {
    "三": 1966, "四": 1971, "五": 1976, "六": 1981, "七": 1986, "八": 1991, "九": 1996,
    "十": 2001, "十一": 2006, "十二": 2011, "十三": 2016, "十四": 2021, "十五": 2026,
}  # fmt: skip
"""The first year of each 五年计划; between the second and the third lay three years."""
_DASH = "(?:[—～至到-]|——)"
_YEAR = Pattern(
    rf"(?<!\d)(?P<y>[12]\d{{3}})年(?:是|为|系|[，,]|（)?(?:中国)?(?:传统)?(?:农历|阴历|夏历)的?"
    rf"(?:(?P<name>[{STEMS}][{BRANCHES}])(?P<beast>[{ANIMALS}])?年|(?P<animal>[{ANIMALS}])年)"
)
_PLAN = Pattern(
    r"[“‘]?(?P<n>十?[一二三四五六七八九]|十)五[”’]?(?:规划|计划|时期|期间){0,2}"
    rf"（(?P<a>[12]\d{{3}})年?{_DASH}(?P<b>[12]\d{{3}})年?）",
    needs="（",
)
_MONTHS = {
    "前三季度": (1, 9), "上半年": (1, 6), "下半年": (7, 12), "全年": (1, 12),
    "第一季度": (1, 3), "一季度": (1, 3), "第二季度": (4, 6), "二季度": (4, 6),
    "第三季度": (7, 9), "三季度": (7, 9), "第四季度": (10, 12), "四季度": (10, 12),
}  # fmt: skip
_SPAN = Pattern(
    rf"(?P<of>{'|'.join(_MONTHS)})（(?P<a>\d{{1,2}})月?{_DASH}(?P<b>\d{{1,2}})月份?",
    needs="（",
)
_THIRDS = {"上": (1, 10), "中": (11, 20), "下": (21, 31)}
_THIRD = Pattern(
    rf"(?<!\d)\d{{1,2}}月(?P<third>[上中下])旬（(?:\d{{1,2}}月)?(?P<a>\d{{1,2}})日?(?:{_DASH}(?P<b>\d{{1,2}})日)?）",
    needs="旬",
)


_THIRD_THEN = Pattern(
    r"(?<!\d)(?P<m>\d{1,2})月(?P<third>[上中下])旬(?P<gap>，?[^。；：，\d（）“”]{0,16})[，、]?(?P<from>[从自于])?(?P=m)月(?P<d>\d{1,2})日(?!以前|之?前)",
    needs="旬",
)
_OF_A_THING = Pattern("[^，。；]{0,12}(?:的|会议|精神|通知|印发|要求|前|截[至止]|相比|以来)")
_BEGUN = Pattern("，[^，]*(?:进驻|抵达|来到|赴|深入|走进|开展|组织|举行|举办|召开|派出)[^，]*")
"""What takes place in that third, its first day to follow."""


def against_cycles(text: str) -> Iterator[tuple[int, int, str]]:
    """(start, end, why) of what does not fit its place in its cycle, in a masked text."""
    for match in _YEAR.finditer(text):
        if said := _wrong_year(match["name"], match["beast"] or match["animal"], int(match["y"])):
            yield *match.span(), said
    for match in _PLAN.finditer(text):
        first = PLANS[match["n"]]
        if (int(match["a"]), int(match["b"])) != (first, first + 4):
            yield match.start("a"), match.end("b"), f"这个五年是{first}—{first + 4}年"
    for match in _SPAN.finditer(text):
        first, last = _MONTHS[match["of"]]
        if not first <= int(match["a"]) <= int(match["b"]) <= last:
            yield *match.span(), f"{match['of']}是{first}至{last}月"
    yield from _thirds(text)
    yield from _beside(text)


def _beside(text: str) -> Iterator[tuple[int, int, str]]:
    """3月中旬，督导组进驻，从3月25日起…: a day of the month that tells when that third was."""
    for match in _THIRD_THEN.finditer(text):
        first, last = _THIRDS[match["third"]]
        day = int(match["d"])
        turned = day < first and not _OF_A_THING.match(text, match.end())
        begun = _BEGUN.fullmatch(match["gap"]) and match["from"]
        if not first <= day <= last and (turned or begun or not match["gap"]):
            until = "月底" if match["third"] == "下" else f"{last}日"
            yield match.start(), match.end(), f"{match['third']}旬是{first}日至{until}"


def _thirds(text: str) -> Iterator[tuple[int, int, str]]:
    for match in _THIRD.finditer(text):
        first, last = _THIRDS[match["third"]]
        if not first <= int(match["a"]) <= int(match["b"] or match["a"]) <= last:
            until = "月底" if match["third"] == "下" else f"{last}日"
            yield *match.span(), f"{match['third']}旬是{first}日至{until}"


def _wrong_year(name: str | None, animal: str | None, year: int) -> str:
    """What the year is called if not so; 1 to 5 February is left to the calendar's makers."""
    place = year - FIRST_YEAR
    stem, branch = STEMS[place % len(STEMS)], place % len(BRANCHES)
    right = stem + BRANCHES[branch]
    if (name and name != right) or (animal and animal != ANIMALS[branch]):
        return f"{year}年是农历{right}{ANIMALS[branch]}年"
    return ""
