"""N05: one number half in digits, half in Chinese numerals, or with a wrong mark inside."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bulletin_kit.base.finding import Finding, Level, Mistake
from bulletin_kit.base.pattern import Pattern
from bulletin_kit.checks.manuscript import Manuscript
from bulletin_kit.checks.numbers.figures import CLASSIFIER, NUMBER
from bulletin_kit.checks.numbers.mixed_lists import IN_LISTS
from bulletin_kit.checks.passage import ARTICLE
from bulletin_kit.checks.rule import Evidence, Rule
from bulletin_kit.checks.slips import Slip, slips_in
from bulletin_kit.hanzi.classes import HANZI

_COUNTED = (
    "(?:[个名人家项件次篇部册卷套台辆份张条座处户亩元米里倍岁年天场批组队支种位只棵头株尾吨斤公]"
    "|平方|立方|小时|余|多)"
)
_ZEROS = {"十": "0", "百": "00", "千": "000"}
_TENS = "零一二三四五六七八九"
_MIXED = "一个数不能一半用阿拉伯数字，一半用汉字数字（“万”“亿”除外）"
_MEASURED = (
    "(?:[%‰℃万亿倍度]|个百分点|平方|立方|公里|公顷|公斤|[千厘毫海]?米|千克|[毫公]?升|千瓦|(?:小时|分钟)(?![前后内之])"
    "|[元吨克斤亩岁级]|[年天](?![月会度级来前后内间底初之]))"
)
"""Units of what has decimals; things and people have them only on an average (均)."""
_POINTED = r"(?<![\d.，,。、第列居位名号码打线话])(?!(?:19|20)\d\d[。．])"
_RANKED = Pattern("名次|位次|比分|得分|分数|编号|序号|型号|电话|热线|警")
_FAR = 12
_ALONE = rf"(?<![\d.,，第万亿])({NUMBER})"


def _written_out(match: re.Match[str]) -> str:
    """3千 → 3000; a number with a point keeps its form.

    >>> _written_out(re.match("(.)(.)", "3千"))
    '3000'
    """
    return match[1] + _ZEROS[match[2]] + (match[3] if match.re.groups > 2 else "")


def _whole(match: re.Match[str]) -> bool:
    return "." not in match[1]


def _next(match: re.Match[str]) -> bool:
    """Whether the second number follows the first, as in 3、4公里."""
    return int(match[2]) == int(match[1]) + 1


def _pointed(match: re.Match[str]) -> bool:
    """Whether the two halves are one number: measured or an average, and no rank or number."""
    before = match.string[max(0, match.start() - _FAR) : match.start()]
    return not _RANKED.search(before) and (match.lastindex == 3 or "均" in before)


_TWO = (
    Slip(
        Pattern(
            r"(?<![第零〇一二两三四五六七八九十百千万亿点初周期拜其之老不独唯无数说级班奖等\d高])"
            r"二(?=名(?![山家贵])|个(?![人体])|[户辆台座栋幢株棵](?!型)|件(?!套)|位(?=[同老代专村职群教医]))",
            needs="二",
        ),
        "量词前的个位数“2”读“两”",
        "改为“两”",
    ),
    Slip(
        Pattern(
            r"第两(?=[次个批届期轮名条项位天季年月阶步代组])|[百千万三四五六七八九]分之两(?!百)"
            r"|[一三四五六七八九]?十两(?=[个名人家项件次户条岁年天])|两(?=十[个名人家项件次户条岁年天多余几])|两分之一",
            needs="两",
        ),
        "序数、分数、多位数的个位用“二”",
        "改为“二”",
    ),
)
"""两 counts things; 二 is the number."""

SLIPS = (
    Slip(
        Pattern(rf"{_ALONE}([百千])(?={_COUNTED})(?!公斤|米|里[之程]|年[老古来世一]|人[千大计])"),
        _MIXED,
        "改为“{right}”",
        _written_out,
        mends=True,
        fits=_whole,
    ),
    Slip(
        Pattern(r"(?<![\d.,，第])(\d{1,4})([千百])([万亿])(?=[元人吨亩字册卷户美次])"),
        _MIXED,
        "改为“{right}”",
        _written_out,
        mends=True,
    ),
    Slip(
        Pattern(rf"百分之({NUMBER})(?![\d百十])"),
        _MIXED,
        "改为“{right}”",
        lambda match: f"{match[1]}%",
        mends=True,
    ),
    Slip(
        Pattern(rf"千分之({NUMBER})(?![\d百十])"),
        _MIXED,
        "改为“{right}”",
        lambda match: f"{match[1]}‰",
        mends=True,
    ),
    Slip(
        Pattern(
            rf"(?<![\d.])[两二三四五六七八九十]{{1,3}}分之{NUMBER}(?![\d百十])", needs=["分之"]
        ),
        _MIXED,
        "全用汉字（三分之二），或写成百分数",
    ),
    *_TWO,
    Slip(
        Pattern(rf"(?<![\d.])(?:\d{{1,4}}分之(?:\d{{1,4}}|[一二三四五六七八九十])|万分之{NUMBER})"),
        _MIXED,
        "全用汉字（三分之一），或写成百分数",
    ),
    Slip(
        Pattern(
            rf"(?<![\d.第])(?:\d{{1,4}}百(?:零?\d|[一二三四五六七八九]?十)"
            rf"|[一二三四五六七八九]?[十百千]\d{{1,3}}(?=(?:周年|{_COUNTED}))(?![\d.%]))"
        ),
        _MIXED,
        "全用阿拉伯数字，或全用汉字数字",
        fits=lambda match: (
            match.string[max(0, match.start() - 1) : match.start()] not in ("第", "双")
        ),
    ),
    Slip(
        Pattern(
            r"(?<![\d.第])\d{1,6}(?:\.\d{1,3})?[万亿]\d{1,3}(?:千|百)(?=[万个名人家件次元户亩余多])"
        ),
        _MIXED,
        "改为带小数的“万”“亿”，如 3.5万",
    ),
    Slip(
        Pattern(
            r"(?<![\d.])([1-9])0几(?=[个名人年天岁家次种万项件篇部位户场台座处条亩里公斤吨只棵头辆张本册所间套批元块米度层幢栋封首幅门盏])"
        ),
        "带“几”的概数用汉字数字",
        "改为“{right}”",
        lambda match: f"{'' if match[1] == '1' else _TENS[int(match[1])]}十几",
        mends=True,
    ),
    Slip(
        Pattern(
            r"(?<![\d.第图表件号、版章节和至～—-])([1-9])、([1-9])(?=公里|米|天|年(?!级)|岁|次|名|人|万|元|小时|里|成)"
        ),
        "两个相邻的数表示概数，用汉字数字，中间不加顿号",
        "改为“{right}”；如果是分别列出两个数，改为“和”",
        lambda match: _TENS[int(match[1])] + _TENS[int(match[2])],
        fits=_next,
        level=Level.WARNING,
    ),
    Slip(
        Pattern(
            rf"(?<![\d.第分票名号为得列居位])([1-9]\d{{0,2}})((?:，\d{{3}})+)(?=[万亿余多]|{CLASSIFIER})"
        ),
        "数的中间用了中文逗号",
        "改为“{right}”",
        lambda match: match[0].replace("，", ""),
        mends=True,
    ),
    Slip(
        Pattern(
            rf"{_POINTED}(\d{{1,6}})[。．](\d{{1,3}})(?=({_MEASURED})|[册卷部篇本件次人个名套])"
        ),
        "小数点用了句号或全角点",
        "改为“{right}”",
        lambda match: f"{match[1]}.{match[2]}",
        mends=True,
        fits=_pointed,
    ),
    Slip(
        Pattern(
            rf"{_POINTED}(?<={HANZI})(\d{{1,3}})[，,](\d{{1,2}})(?=({_MEASURED})|[册卷部篇本件次人个名套])"
        ),
        "小数点用了逗号",
        "改为“{right}”",
        lambda match: f"{match[1]}.{match[2]}",
        mends=True,
        fits=_pointed,
    ),
    Slip(
        Pattern(
            r"(?<![\d.第])(\d{1,2})(?=十(?:[余多几来]|[个名人家项件篇部册卷套台辆份张条座户亩吨]))十[余多几来]?"
        ),
        _MIXED,
        "全用汉字数字，或全用阿拉伯数字",
    ),
    Slip(
        Pattern(r"(?<![\d.])(\d{1,6})点(\d{1,3})(?=[万亿%‰倍]|个百分点)"),
        "小数点用了汉字",
        "改为“{right}”",
        lambda match: f"{match[1]}.{match[2]}",
        mends=True,
    ),
)


def check(manuscript: Manuscript) -> Iterator[Finding]:
    """Each number whose writing changes midway; 千米, 千克 and 千瓦 are units."""
    yield from slips_in(manuscript.of(ARTICLE), (*SLIPS, *IN_LISTS), RULE.mistake)


RULE = Rule(
    Mistake(
        code="N05",
        name="digits-mixed-with-words",
        level=Level.ERROR,
        message="“{found}”：{what}",
        remedy="{remedy}",
        why="除“万”“亿”外，一个数值里阿拉伯数字与汉字数字不同时用；"
        "带“几”的、两数连用的概数用汉字数字，小数点用“.”。",
        bad="3千人；百分之15；20几个；1，286件",
        good="3000人；15%；二十几个；1286件",
    ),
    Evidence.STANDARD,
    check,
    clause="GB/T 15835—2011，5.3、4.2.2",
)
