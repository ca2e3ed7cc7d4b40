"""Closed sets: quarters, weekdays, months of a year and the like, which have no further member."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin_kit.base.pattern import Pattern

_WHEN = "(?=上午|下午|晚|早|[，。、；）至到—～-]|[召举开闭放休]|$)"
_TEENS = "(?:1[3-9]|十[三四五六七八九])"
_OPEN = "(?:开放|值班|值守|运行|服务)"
_MORE_HOURS = r"(?:2[5-9]|[3-9]\d)"
_PATTERNS = (
    (r"第(?:[五六七八九十]|[5-9])季度|(?<=年)(?:[五六七八九]|[5-9])季度", "一年只有四个季度"),
    (
        r"(?<![一二两三四五六七八九十每个几数整百千万\d])(?:星期|礼拜)(?:[七八九十]|[089])"
        + _WHEN
        + "|(?<=[每本下上这、至到（—～-])(?:星期|周)[八九]"
        + _WHEN,
        "星期只有一至六和日",
    ),
    (
        r"(?:\d{4}年|全年|当年|每年|今年|本年度?)[^，。；：后来起自从\d]{0,8}"
        rf"第(?:{_TEENS}|[2-9]\d)个月",
        "一年只有12个月",
    ),
    (f"(?:全年|一年)(?:的|按|共|有){{0,2}}{_TEENS}个月", "一年只有12个月"),
    ("(?<=[于至到自从])十[三四五六七八九]月(?!龄|薪)", "没有这个月份"),
    ("(?<=月)第?[四五六七八九4-9]旬", "一个月只有上、中、下三旬"),
    (
        rf"(?<![\d.])2[5-9]个?小时(?=轮班|不间断|全天候|在线|{_OPEN})"
        rf"|(?:每[天日]|全天){_OPEN}?{_MORE_HOURS}个?小时"
        rf"|(?<!\d)7[×xX*]{_MORE_HOURS}小时|(?<!\d)(?:[89]|1\d)[×xX*]24小时",
        "一天只有24小时，一周只有7天",
    ),
    (r"\d{4}年第(?:5[4-9]|[6-9]\d)周", "一年没有这么多周"),
    ("二十[五六七八九]个?节气|2[5-9]个?节气", "只有二十四个节气"),
)
SETS = tuple((Pattern(pattern), said) for pattern, said in _PATTERNS)


def outside(text: str) -> Iterator[tuple[int, int, str]]:
    """(start, end, why) of each member that its set does not have, in a masked text."""
    for pattern, said in SETS:
        for match in pattern.finditer(text):
            yield *match.span(), said
