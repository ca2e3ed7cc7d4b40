"""D04: a date whose form is not the official one: 01月, 二零二四年, 23年7月."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bulletin_kit.base.finding import Finding, Level, Mistake
from bulletin_kit.base.pattern import Pattern
from bulletin_kit.checks.manuscript import Manuscript
from bulletin_kit.checks.passage import ARTICLE, CELLS
from bulletin_kit.checks.rule import Evidence, Rule
from bulletin_kit.checks.slips import Slip, slips_in

_ZERO = str.maketrans("零○OoО0", "〇〇〇〇〇〇")
_HANZI = "一二三四五六七八九"
_PADDED = Pattern(r"0(?=\d[月日])")
_SHORT = "年份没有写全"
_NO_WORDS = "日期没有写“年”“月”“日”"
_ALONE = r"(?:(?<![\d.\u4e00-\u9fff])|(?<=[于在自从至到底和与较比]))"
_IN_MARKS = Pattern(
    r"(?<![\d.A-Za-z/-])(?:19|20)\d\d(?P<by>[./-])(?:0?[1-9]|1[0-2])(?P=by)"
    r"(?:0?[1-9]|[12]\d|3[01])(?![\d./-])"
)
_TO_END = Pattern(r"(?:印发|印制|印)?\s?$")
_WIDE = ("\u3000", "\u2003", "\t", "  ")


def _signs(match: re.Match[str]) -> bool:
    """Whether the date ends a line that is nothing else but an office's name before a gap."""
    alone = not match.start() or match.string.endswith(_WIDE, 0, match.start())
    return alone and bool(_TO_END.match(match.string, match.end()))


def _unpadded(match: re.Match[str]) -> str:
    """2024年01月09日 → 2024年1月9日."""
    return _PADDED.sub("", match[0])


SLIPS = (
    Slip(
        Pattern(
            r"(?<!\d)(?:\d{4}年)?(?:0[1-9]月(?:\d{1,2}日)?|(?<=\d年)\d{1,2}月0[1-9]日|(?:1[0-2]|[1-9])月0[1-9]日)",
            begins=r"\d",
        ),
        "月、日不编虚位",
        "写作“{right}”",
        _unpadded,
        mends=True,
    ),
    Slip(
        Pattern(rf"(?<![{_HANZI}百千十])[一二][{_HANZI}〇零○OoО0]{{3}}(?=年)"),
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
            r"(?:(?<=[于在自从至到])(?:0\d|[12]\d|9\d)年(?=(?:1[0-2]|[1-9])月(?![龄薪工]))"
            rf"|{_ALONE}(?:0\d|[12]\d|9\d)年(?=(?:1[0-2]|[1-9])月(?:\d{{1,2}}日|[，。底初末上中下份至—通召举印出启开完建获被以起]))"
            r"|(?<=[为期作是：])[012]\d年(?=(?:1[0-2]|[1-9])月\d{1,2}日))"
        ),
        _SHORT,
        "写出四位年份",
    ),
    Slip(
        Pattern(r"(?<=(?:19|20)\d\d)(?:年?[—～至到-])\d\d年(?=[^代]|$)(?!\d{1,2}个)"),
        "后一个年份没有写全",
        "写出四位年份",
    ),
    Slip(
        Pattern(
            rf"(?<!\d)(?:(?:19|20)\d\d年[{_HANZI}十]{{1,2}}月[{_HANZI}十]{{1,3}}日|[一二][{_HANZI}〇]{{3}}年\d{{1,2}}月)"
        ),
        "同一个日期里用了两种数字",
        "全用阿拉伯数字，或全用汉字数字",
    ),
    Slip(
        Pattern(
            rf"{_ALONE}(?:0\d|[12]\d)年(?=全年|度(?![过假])|底(?![蕴子气层])|末|初(?![心衷期步级])|[上下]半年"
            r"|第?[一二三四1-4]季度|[1-9][—-]\d{1,2}月|春节|国庆|[春夏秋冬]季)"
            r"|(?<=[自从])(?:0\d|[12]\d)年以来|(?<![\d.\u4e00-\u9fff])[12][1-46-9]年以来"
        ),
        _SHORT,
        "写出四位年份",
    ),
    Slip(
        Pattern(rf"{_ALONE}([12]\d)年[、和]([12]\d)年(?=[，全连均都两各我本]|[上下]半年)"),
        _SHORT,
        "写出四位年份",
        fits=lambda match: int(match[2]) == int(match[1]) + 1,
    ),
    Slip(
        Pattern(rf"[一二][{_HANZI}〇零○]{{3}}年[{_HANZI}十]{{1,2}}月[{_HANZI}十]{{1,3}}日"),
        "成文、印发日期用阿拉伯数字",
        "写作 2024年1月9日 的样子",
        fits=_signs,
        bare=True,
    ),
    Slip(_IN_MARKS, _NO_WORDS, "写作 2024年1月9日 的样子", fits=_signs, bare=True),
    Slip(
        _IN_MARKS,
        _NO_WORDS,
        "写作 2024年1月9日 的样子",
        level=Level.INFO,
        fits=lambda match: not _signs(match) and match["by"] != "-",
    ),
)


def check(manuscript: Manuscript) -> Iterator[Finding]:
    """Running text and titles; tables may pad and shorten."""
    yield from slips_in(manuscript.of(ARTICLE - CELLS), SLIPS, RULE.mistake)


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
