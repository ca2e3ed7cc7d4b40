"""N06: a letter typed for a digit (2O24, l0月), a space within a number."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bulletin_kit.base.finding import Finding, Level, Mistake
from bulletin_kit.base.pattern import Pattern
from bulletin_kit.checks.manuscript import Manuscript
from bulletin_kit.checks.numbers.figures import CLASSIFIER
from bulletin_kit.checks.passage import ARTICLE, PROSE
from bulletin_kit.checks.rule import Evidence, Rule
from bulletin_kit.checks.slips import Slip, slips_in
from bulletin_kit.hanzi.classes import HANZI

_LETTERS = "OoQlI|"
_DIGITS = str.maketrans(
    {"O": "0", "o": "0", "Q": "0", "〇": "0", "○": "0", "l": "1", "I": "1", "|": "1"}
)
_OUTSIDE = r"(?<![A-Za-z0-9./_@-])"
_LITRES = "瓶桶箱袋杯盒"
_COUNTED = rf"(?:[年月日时万亿余多届%‰∶]|号(?![楼馆厅线库门院])|(?![{_LITRES}])(?:{CLASSIFIER}))"
_GROUPS, _STOP = Pattern(r"\d{1,3}(?:[  ]\d{3})+"), Pattern("[，。；、]")
_NEAR = 60
_WHAT = "数字里混进了字母或别的字"


def _mixed(match: re.Match[str]) -> bool:
    """Whether it has a digit and a look-alike, and reads as a number once that is mended."""
    text = match[1]
    return any(c.isdigit() for c in text) and not text.isdigit() and text[0] not in "Qo"


def _right(match: re.Match[str]) -> str:
    return match[1].translate(_DIGITS)


def _torn(match: re.Match[str]) -> bool:
    """Whether a sentence tears the number: no groups of three, no cells of a typed table."""
    near = match.string[max(0, match.start() - _NEAR) : match.end() + _NEAR]
    return not _GROUPS.fullmatch(match[0]) and bool(_STOP.search(near))


SLIPS = (
    Slip(
        Pattern(rf"{_OUTSIDE}([0-9OoQlI〇○]{{2,12}})(?={_COUNTED})"),
        _WHAT,
        "改为“{right}”",
        _right,
        fits=_mixed,
        bare=True,
    ),
    Slip(
        Pattern(rf"{_OUTSIDE}([12][0-9OoQlI]{{3}})(?=[—～～）〕-])"),
        _WHAT,
        "改为“{right}”",
        _right,
        fits=_mixed,
        bare=True,
    ),
    Slip(
        Pattern(
            rf"{_OUTSIDE}[lI](?=月(?:份|底|初|末|[上中下]旬|\d))"
            r"|(?:(?<=[今去明当同]年)|(?<=\d年))[lI](?=月)|(?<=\d月)[lI](?=日)",
            needs="lI",
        ),
        _WHAT,
        "改为“{right}”",
        lambda match: match[0].translate(_DIGITS),
        bare=True,
    ),
    Slip(
        Pattern(
            rf"{_OUTSIDE}(\d{{1,9}}\.[0-9OolI]{{1,4}}|[0-9OolI]{{1,9}}\.\d{{1,4}})(?=[%‰万亿元倍])"
        ),
        _WHAT,
        "改为“{right}”",
        _right,
        fits=lambda match: not match[1].replace(".", "").isdigit(),
        bare=True,
    ),
)
_SPACED = r"\d{1,3}[  　]\d{1,9}(?:\.\d{1,4})?"
SPACED = Slip(
    Pattern(
        r"(?<![\d.,A-Za-z图表件第卷号期年月日、，。；：])"
        rf"(?<!案例|方案|栏目|专题|单元|小组|类型|展厅){_SPACED}"
        rf"(?=[万亿余多%‰]|{CLASSIFIER})"
        rf"|(?<![\d图表件例栏目之])(?:(?<={HANZI})|(?<=[，。；]))"
        r"(?:1[  ]9\d\d|2[  ]0\d\d|19[  ]\d\d|20[  ]\d\d|(?:19|20)\d[  ]\d)年"
        r"|(?<=年)1[  ][0-2]月|(?<=月)[1-3][  ]\d日",
        begins=r"\d",
    ),
    "数的中间有空格",
    "改为“{right}”；如果是两个数，中间加标点",
    lambda match: "".join(match[0].split()),
    fits=_torn,
)
"""Groups of three may be parted by a thin space (12 500)."""


def check(manuscript: Manuscript) -> Iterator[Finding]:
    """Codes of letters and digits (G317, 5G, H2O) count nothing and are no numbers."""
    yield from slips_in(manuscript.of(ARTICLE), SLIPS, RULE.mistake)
    yield from slips_in(manuscript.of(PROSE), (SPACED,), RULE.mistake)


RULE = Rule(
    Mistake(
        code="N06",
        name="look-alike-digits",
        level=Level.ERROR,
        message="“{found}”：{what}",
        remedy="{remedy}",
        why="字母 O、l、I 与数字 0、1 形近，扫描识别和误按都会混入；"
        "印出来不易看出，检索、统计时却找不到这个数。",
        bad="2O24年l0月，共1 2个",
        good="2024年10月，共12个",
    ),
    Evidence.STANDARD,
    check,
    clause="GB/T 15835—2011",
)
