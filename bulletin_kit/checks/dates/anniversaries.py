"""Anniversaries: of what everyone knows the year of, in the issue's year."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from bulletin_kit.base.pattern import Pattern
from bulletin_kit.checks.numbers.figures import small_number

_YEARS = {
    "抗日战争胜利": 1945, "抗战胜利": 1945, "反法西斯战争胜利": 1945,
    "新中国成立": 1949, "中华人民共和国成立": 1949, "中国共产党成立": 1921, "建党": 1921,
    "中国人民解放军建军": 1927, "长征胜利": 1936, "改革开放": 1978, "五四运动": 1919,
    "辛亥革命": 1911, "出国作战": 1950, "全民族抗战爆发": 1937, "香港回归": 1997,
    "香港回归祖国": 1997, "澳门回归": 1999, "澳门回归祖国": 1999,
}  # fmt: skip
_EVENT = Pattern(
    rf"(?:纪念|庆祝|迎接|迎来|今年是|恰逢|适逢|正值|值此)(?P<between>[^，。；：“”《》\d]{{0,24}}?)"
    rf"(?P<event>{'|'.join(sorted(_YEARS, key=len, reverse=True))})"
    r"(?P<n>\d{2,3}|[一二三四五六七八九]十[一二三四五六七八九]?)周年"
    r"(?!纪念章|阅兵|奖|表彰|优秀|大庆|大会)",
    needs=["周年"],
)
_YEAR = Pattern(r"(?<!\d)(?:1[89]|20)\d\d年|当年|曾|那年|时任|去年|前年")
_FAR = 200
_FEW, _MANY = 2, 10
"""Years that the feast may lie from the issue's; many where the text may be of another time."""


def wrong_anniversaries(
    text: str, today: date | None, *, sure: bool
) -> Iterator[tuple[int, int, str]]:
    """(start, end, why) of 抗战胜利70周年 in an issue of 2025 whose text names no other year."""
    for match in _EVENT.finditer(text) if today else ():
        year, said = _YEARS[match["event"]], small_number(match["n"])
        said = said or (int(match["n"]) if match["n"].isdigit() else 0)
        beside = max(0, match.start() - _FAR), match.end() + _FAR
        if not said or not today or _YEAR.search(text, *beside):
            continue
        if abs(year + said - today.year) >= (_FEW if sure else _MANY):
            yield match.start("n"), match.end(), f"{today.year}年是{today.year - year}周年"
