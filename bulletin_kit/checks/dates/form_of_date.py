"""D04: a date whose form is not the official one: 01月, 二零二四年, 23年7月."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bulletin_kit.base.finding import Finding, Level, Mistake
from bulletin_kit.checks.manuscript import Manuscript
from bulletin_kit.checks.passage import ARTICLE, CELLS
from bulletin_kit.checks.pattern import HANZI, Pattern
from bulletin_kit.checks.rule import Evidence, Rule
from bulletin_kit.checks.slips import Slip, slips_in

_ZERO = str.maketrans("零○OoО0", "〇〇〇〇〇〇")
_NUMERALS = "一二三四五六七八九"
_PADDED = Pattern(r"0(?=\d[月日])")


def _unpadded(match: re.Match[str]) -> str:
    """2024年01月09日 → 2024年1月9日."""
    return _PADDED.sub("", match[0])


SLIPS = (
    Slip(
        Pattern(
            r"(?<!\d)(?:\d{4}年)?(?:0[1-9]月(?:\d{1,2}日)?|(?<=\d年)\d{1,2}月0[1-9]日|(?:1[0-2]|[1-9])月0[1-9]日)"
        ),
        "月、日不编虚位",
        "写作“{right}”",
        _unpadded,
        mends=True,
    ),
    Slip(
        Pattern(rf"(?<![{_NUMERALS}百千十])[一二][{_NUMERALS}〇零○OoО0]{{3}}(?=年)"),
        "年份里的“〇”不写作“零”或别的符号",
        "写作“{right}”",
        lambda match: match[0].translate(_ZERO),
        mends=True,
        level=Level.ERROR,
        fits=lambda match: match[0] != match[0].translate(_ZERO),
        bare=True,
    ),
    Slip(
        Pattern(
            rf"(?:(?<![\d.])(?<!{HANZI})|(?<=[于在自从至到底]))(?<!第)(?:0\d|[12]\d|9\d)年(?=(?:1[0-2]|[1-9])月(?:\d{{1,2}}日|[，。底初末上中下份至—]))"
        ),
        "年份没有写全",
        "写出四位年份",
    ),
    Slip(
        Pattern(r"(?<=(?:19|20)\d\d)(?:年?[—～至到-])\d\d年(?=[^代]|$)(?!\d{1,2}个)"),
        "后一个年份没有写全",
        "写出四位年份",
    ),
    Slip(
        Pattern(
            rf"(?<!\d)(?:(?:19|20)\d\d年[{_NUMERALS}十]{{1,2}}月[{_NUMERALS}十]{{1,3}}日|[一二][{_NUMERALS}〇]{{3}}年\d{{1,2}}月)"
        ),
        "同一个日期里用了两种数字",
        "全用阿拉伯数字，或全用汉字数字",
    ),
    Slip(
        Pattern(
            r"(?<![\d.A-Za-z/-])(?:19|20)\d\d([./])(?:0?[1-9]|1[0-2])\1(?:0?[1-9]|[12]\d|3[01])(?![\d./-])"
        ),
        "日期没有写“年”“月”“日”",
        "写作 2024年1月9日 的样子",
        level=Level.INFO,
    ),
)


def check(manuscript: Manuscript) -> Iterator[Finding]:
    """Running text and titles; tables may pad and shorten."""
    for passage in manuscript.of(ARTICLE - CELLS):
        yield from slips_in(passage, SLIPS, RULE.mistake)


RULE = Rule(
    Mistake(
        code="D04",
        name="form-of-date",
        level=Level.WARNING,
        message="“{found}”：{what}",
        remedy="{remedy}",
        why="公文中的日期用阿拉伯数字将年、月、日标全，年份写四位，月、日不编虚位；"
        "用汉字写年份时，“0”写作“〇”。",
        bad="2024年01月09日；二零二四年；23年7月",
        good="2024年1月9日；二〇二四年；2023年7月",
    ),
    Evidence.DUTY,
    check,
    clause="GB/T 9704—2012，7.3.5.4；GB/T 15835—2011，5.1.4、5.2.5",
)
