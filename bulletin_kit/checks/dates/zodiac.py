"""Zodiac: names of lunar years by animal and by stem and branch, against each other and the day."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from bulletin_kit.base.pattern import Pattern
from bulletin_kit.checks.dates.cycles import ANIMALS, BRANCHES, FIRST_YEAR, STEMS
from bulletin_kit.checks.dates.feasts import Feasts, lunar_year

_ANIMAL, _STEM, _BRANCH = f"[{ANIMALS}]", f"[{STEMS}]", f"[{BRANCHES}]"
_PRAISE = "[金玉银祥瑞灵福神骏萌吉猛雄彩]?"
_FEAST = (
    "(?:新春|春节|新年|正月|元宵|除夕|春晚|迎春|贺岁|大吉|伊始|将至|来临|到来|开年|"
    "初[一二三四五六七八九十])"
)
_NEAR = Pattern(
    rf"(?<!\w){_PRAISE}(?P<a>{_ANIMAL})[岁年]?(?:辞旧|辞岁|辞去|辞|归山|归去|送旧|隐去|载誉[归去])岁?，?"
    rf"{_PRAISE}(?P<b>{_ANIMAL})[年]?(?:迎新|迎春|报春|贺岁|献瑞|贺春|纳福|送福|呈祥|闹春|接福|报喜|起舞|腾飞)",
    needs="辞归旧隐誉",
)
_NAMED = Pattern(
    rf"(?:(?<!\d)(?P<y>[12]\d{{3}})年?(?:，?(?:是|为|系|即|时值)|（|）|，)?(?:农历|夏历)?)?"
    rf"(?P<stem>{_STEM})(?P<branch>{_BRANCH})(?P<animal>{_ANIMAL})?[年岁](?P<feast>的?{_FEAST})?"
)
_BEAST = Pattern(
    rf"(?<!\d)(?P<y>[12]\d{{3}})年(?:，?(?:是|为|系)|，?(?:农历|夏历)|（)(?:农历)?(?P<animal>{_ANIMAL})年(?=[，。；）的到来、]|{_FEAST})",
    needs="年",
)
_ANIMAL_FEAST = Pattern(
    rf"(?<![\w]){_PRAISE}(?P<animal>{_ANIMAL})年(?:的?){_FEAST}|(?<=[迎庆贺在]){_PRAISE}(?P<other>{_ANIMAL})年(?:的?){_FEAST}",
    needs="年",
)
_GREETING = Pattern(rf"{_PRAISE}(?P<animal>{_ANIMAL})(?:迎新|报春|贺岁|献瑞|贺春|闹春)")
_COMING = Pattern("将至|来临|到来|即将|临近|在即")
_ELSEWHEN = Pattern("去年|上年|前年|比|回顾|回首|那年|当年|本命|属")
_BEFORE, _AFTER, _FAR = timedelta(days=70), 60, 30
"""Days about the Spring Festival in which its year is spoken of; characters beside a name."""


def against_zodiac(text: str, today: date | None, feasts: Feasts) -> Iterator[tuple[int, int, str]]:
    """(start, end, why) of each name of a year that is wrong in itself or for its year."""
    for match in _NEAR.finditer(text):
        following = ANIMALS[(ANIMALS.index(match["a"]) + 1) % 12]
        if match["b"] != following:
            yield *match.span("b"), f"{match['a']}年之后是{following}年"
    meant = _meant(today, feasts)
    for match in _NAMED.finditer(text):
        yield from _in_itself(match) or _of_its_year(match) or _of_the_day(match, meant)
    for match in _BEAST.finditer(text):
        if _name(int(match["y"]))[2] != match["animal"]:
            yield *match.span("animal"), _right(int(match["y"]))
    yield from _by_day(text, meant)


def _in_itself(match: re.Match[str]) -> list[tuple[int, int, str]]:
    """甲卯 and 癸卯龙年, which there is not."""
    branch, animal = BRANCHES.index(match["branch"]), match["animal"]
    if STEMS.index(match["stem"]) % 2 != branch % 2:
        return [(match.start("stem"), match.end("branch"), "六十干支里没有这一个")]
    if animal and ANIMALS[branch] != animal:
        said = f"{match['branch']}年是{ANIMALS[branch]}年"
        return [(match.start("stem"), match.end("animal"), said)]
    return []


def _of_its_year(match: re.Match[str]) -> list[tuple[int, int, str]]:
    """2025年（甲辰年）."""
    if not match["y"] or _name(int(match["y"]))[:2] == match["stem"] + match["branch"]:
        return []
    return [(match.start("stem"), match.end("branch"), _right(int(match["y"])))]


def _of_the_day(match: re.Match[str], meant: set[int]) -> list[tuple[int, int, str]]:
    """甲辰年春节 without a year, in an issue about another Spring Festival."""
    text = match.string
    if match["y"] or not match["feast"] or not meant or _elsewhen(text, match.start()):
        return []
    coming = _COMING.search(text, match.end() - 3, match.end() + 6)
    spoken = {max(meant)} if coming else meant
    if match["stem"] + match["branch"] in {_name(year)[:2] for year in spoken}:
        return []
    return [(match.start("stem"), match.end("branch"), _right(max(meant)))]


def _by_day(text: str, meant: set[int]) -> Iterator[tuple[int, int, str]]:
    """蛇年新春 and 灵蛇迎新 in an issue about the Spring Festival."""
    right = {_name(year)[2] for year in meant}
    for pattern in (_ANIMAL_FEAST, _GREETING) if meant else ():
        for match in pattern.finditer(text):
            group = "animal" if match["animal"] else "other"
            if match[group] not in right and not _elsewhen(text, match.start()):
                yield *match.span(group), _right(max(meant))


def _meant(today: date | None, feasts: Feasts) -> set[int]:
    """The lunar years that can be spoken of without a year; none far from the Spring Festival."""
    if today is None or today.year not in feasts:
        return set()
    feast = feasts[today.year]["春节"]
    if (today - feast).days > _AFTER and today.month < 12:
        return set()
    years = {lunar_year(today, feasts), lunar_year(today + _BEFORE, feasts)}
    return {year for year in years if year}


def _elsewhen(text: str, at: int) -> bool:
    return bool(_ELSEWHEN.search(text, max(0, at - _FAR), at + _FAR))


def _right(year: int) -> str:
    return f"{year}年是农历{_name(year)}年"


def _name(year: int) -> str:
    """甲辰龙 of 2024."""
    place = year - FIRST_YEAR
    return STEMS[place % 10] + BRANCHES[place % 12] + ANIMALS[place % 12]
