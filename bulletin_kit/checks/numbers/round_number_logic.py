"""N04: 余 after a number that is not round, two words for one doubt, a fall by 倍."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from bulletin_kit.base.finding import Finding, Level, Mistake
from bulletin_kit.checks.manuscript import Manuscript
from bulletin_kit.checks.numbers.figures import CLASSIFIER, NUMBER
from bulletin_kit.checks.passage import ARTICLE
from bulletin_kit.checks.pattern import Pattern
from bulletin_kit.checks.rule import Evidence, Rule
from bulletin_kit.checks.slips import Slip, slips_in

_COUNTED = rf"(?:{CLASSIFIER}|[万亿种名])"
_HANZI = "[零一二三四五六七八九十百千两]"
_ANY = rf"(?:{NUMBER}|{_HANZI}{{1,8}})[万亿]?"
_ABOUT = "大约|大概|约|将近|接近|近|超过|超|逾|不到|不足"
_BEFORE = "(?<![最附靠亲远临邻公条契节集预特])"
_YEARS = "年|天|周|个月|日|世纪|岁"
_STOP = "[^，。；：、！？（）“”《》]"
_ODD = r"(?<![\d.第])(?:\d{0,14}[1-9]|\d{1,15}\.\d{1,6})"


def _of_percent(match: re.Match[str]) -> bool:
    """Whether the change that is told is the difference of the two percentages."""
    first, second, change = (Decimal(match[name]) for name in "abc")
    return abs(second - first) == change


SLIPS = (
    Slip(
        Pattern(
            rf"{_ODD}(?:余(?={_COUNTED})|多(?=(?!多)[个名人家项次件篇部册卷套台份种亩户位张条幅座处间辆场万亿]))"
        ),
        "“余”“多”跟在整数后面，表示还有零头；这个数本身已经有零头",
        "写确数，或改为整数加“余”",
        fits=lambda match: not _ten_thousands(match),
    ),
    Slip(
        Pattern(
            r"[十百千][一二三四五六七八九](?:余|多)(?=[个名人家项次件篇部册卷套台份种亩户位])",
            needs=[f"{digit}{more}" for digit in "一二三四五六七八九" for more in "余多"],
        ),
        "“余”“多”跟在整数后面，表示还有零头；这个数本身已经有零头",
        "写确数，或改为整数加“余”",
    ),
    Slip(
        Pattern(
            rf"{_BEFORE}(?:{_ABOUT})(?:有|为|达|了)?{_ANY}(?:余|多(?!样|元|种形|功)|来)"
            rf"(?!{_YEARS})(?={_COUNTED})"
        ),
        "前面说了约数，后面又加“余”“多”",
        "两个只留一个",
    ),
    Slip(
        Pattern(
            rf"{_BEFORE}(?:大约|大概|约|将近|接近|近|超过|逾|不到|不足)(?:有|为|在)?"
            rf"{_ANY}{_STOP}{{0,6}}?左右(?![两岸侧滑手逢脚脑开])",
            needs=["左右"],
        ),
        "“约”“超过”一类的词和“左右”说了两遍",
        "两个只留一个",
    ),
    Slip(
        Pattern(rf"(?<![不未])(?:超过|逾){_ANY}{_STOP}{{0,4}}?以上", needs=["以上"]),
        "“超过”和“以上”说了两遍",
        "两个只留一个",
    ),
    Slip(
        Pattern(rf"(?:至少|不少于|不低于|不小于){_ANY}{_STOP}{{0,4}}?以上", needs=["以上"]),
        "“至少”一类的词和“以上”说了两遍",
        "两个只留一个",
    ),
    Slip(
        Pattern(
            rf"(?:\d|[十百千万])[余多](?:(?!\d){_STOP}){{1,5}}?左右(?![两岸侧滑手逢脚脑开])",
            needs=["左右"],
        ),
        "“余”“多”和“左右”说了两遍",
        "两个只留一个",
    ),
    Slip(
        Pattern(
            r"(?:数|几)[十百千]余(?=[万亿个名人家项次件篇部册卷套台份种亩户位])",
            needs=("十余", "百余", "千余"),
        ),
        "“数”“几”已经表示约数，后面又加“余”",
        "删去“余”",
    ),
    Slip(
        Pattern(
            rf"(?:下降|减少|降低|缩短|缩小|减轻|下跌|减小)(?:了|近|约|超过|至少){{0,2}}{_ANY}[多余]?倍",
            needs="倍",
        ),
        "减少、下降不能用“倍”：减少1倍就没有了",
        "改为百分数或分数，如“下降50%”“减少三分之二”",
    ),
    Slip(
        Pattern(
            rf"[由从](?P<p>{_STOP}{{0,12}}?)(?P<a>{NUMBER})%{_STOP}{{0,12}}?"
            rf"[到至为](?P<q>{_STOP}{{0,8}}?)(?P<b>{NUMBER})%，{_STOP}{{0,8}}?"
            rf"(?:提高|上升|提升|增长|增加|下降|降低|减少)了?(?P<c>{NUMBER})%",
            needs="%",
        ),
        "两个百分数相减，差的是百分点",
        "改为“{right}个百分点”",
        right=lambda match: match["c"],
        fits=_of_percent,
    ),
    Slip(
        Pattern(
            rf"(?:率|比重|占比)(?:已?达到?|为|是|约)?(?P<a>{NUMBER})%，(?:较|比|同比|环比)"
            rf"{_STOP}{{0,10}}?(?:提高|上升|提升|下降|降低)了?(?P<c>{NUMBER})%",
            needs="%",
        ),
        "比率比上期提高、下降多少，通常说百分点",
        "如果是两个比率之差，改为“{right}个百分点”",
        right=lambda match: match["c"],
        level=Level.WARNING,
    ),
)


def _ten_thousands(match: re.Match[str]) -> bool:
    """15余万 is read as 15万余: loose, but said."""
    return match.string[match.end() : match.end() + 1] in "万亿" and "." not in match[0]


def check(manuscript: Manuscript) -> Iterator[Finding]:
    """Each way of saying a round number that contradicts itself."""
    for passage in manuscript.of(ARTICLE):
        yield from slips_in(passage, SLIPS, RULE.mistake)


RULE = Rule(
    Mistake(
        code="N04",
        name="round-number-logic",
        level=Level.ERROR,
        message="“{found}”：{what}",
        remedy="{remedy}",
        why="概数要合逻辑：“余”“多”只跟整数，“约”“近”“超过”不与“余”“左右”“以上”同用，"
        "减少不说倍，两个百分数之差说百分点。",
        bad="收录论文21余篇；近30余人；约20人左右；成本下降2倍",
        good="收录论文20余篇；近30人；约20人；成本下降50%",
    ),
    Evidence.ADVICE,
    check,
    clause="GB/T 15835—2011",
)
