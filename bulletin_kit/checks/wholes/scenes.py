"""Scenes: a report from one village whose own people are told to be of one named nearly so."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin_kit.base.pattern import Pattern
from bulletin_kit.hanzi.classes import HANZI

_KINDS = "村|社区|小区|小学|中学|合作社|农场|林场|产业园|公司"
_ARRIVED = Pattern(
    f"(?:来到|走进|走访|到访|探访|走入|驱车前往|前往|位于)[^，。；：、]{{0,20}}?(?P<of>[省市县区乡镇州]|街道|的|了)?"
    f"(?P<name>{HANZI}{{2,4}}(?:{_KINDS}))(?!委|级|[和与、])"
)
_OWN = Pattern(
    rf"(?:(?<=[。！？\n])|^)(?P<name>{HANZI}{{2,4}}(?:{_KINDS}))"
    r"(?=党支部|党总支|党委|村?委会|支书|支部书记|第一书记|书记|主任|校长|理事长|负责人|村民|居民|的变化|全村)"
)
_OTHERS = Pattern(
    "邻近|相邻|邻村|隔壁|毗邻|两[村个]|各村|多个村|等村|另一|同样|附近|周边|也|随后|接着"
)
"""Signs that more than one place is told of."""
_FAR = 120


def misnamed(whole: str) -> Iterator[tuple[str, str]]:
    """Names of one length, a character apart, the first of where the report has just come to."""
    for scene in _ARRIVED.finditer(whole):
        own = _OWN.search(whole, scene.end(), scene.end() + _FAR)
        if own is None or _OTHERS.search(whole, scene.start(), own.end() + _FAR):
            continue
        known, name = scene["name"], own["name"]
        known = known[-len(name) :]
        if len(known) == len(name) > _SHORT and known != name and _apart(known, name) == 1:
            yield known, name


_SHORT = 3
"""Characters of names, 村 included, of which two may well differ by one."""


def _apart(one: str, other: str) -> int:
    return sum(a != b for a, b in zip(one, other, strict=True))
