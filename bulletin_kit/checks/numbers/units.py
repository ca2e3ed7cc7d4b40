"""U01: units of measure in a wrong form, and times of day said twice (下午14:30)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bulletin_kit.base.finding import Finding, Level, Mistake
from bulletin_kit.base.pattern import Pattern
from bulletin_kit.checks.manuscript import Manuscript
from bulletin_kit.checks.numbers.figures import NUMBER
from bulletin_kit.checks.passage import ARTICLE
from bulletin_kit.checks.rule import Evidence, Rule
from bulletin_kit.checks.slips import Slip, slips_in

_SYMBOLS = (
    *("km/h", "mm/h", "km²", "km", "mm", "cm", "mL", "kg", "mg"),
    *("kWh", "kW", "kV", "MPa", "kPa", "kHz", "MHz", "GHz", "Hz", "dB"),
)
"""Symbols whose letters stand for one unit in any case; mW and MW are two."""
_RIGHT = {symbol.lower(): symbol for symbol in _SYMBOLS}
_ALSO_RIGHT = "ml"
_SYMBOL = Pattern(
    rf"(?<=[\d万亿余多])[  ]?({'|'.join(_SYMBOLS)})(?![A-Za-z\d²/])", flags=re.IGNORECASE
)
_NUMERAL = "[一二三四五六七八九十百零两]{1,5}"


def _symbol(match: re.Match[str]) -> str:
    return match[0].replace(match[1], _RIGHT[match[1].lower()])


def _wrong_half(match: re.Match[str]) -> bool:
    """Whether a time before noon is past it; 凌晨 ends with 5:59."""
    hour = int(match["h"])
    return hour <= 24 and hour > (6 if match["part"] == "凌晨" else 12)


_END = "(?![的]?(?:时速|每|/|见方)|[²2方/每／])(?=[余多]?(?:[，。；、）（的左以]|$))"
_MEASURED = (
    (
        "面积",
        "(?:(?:总|建筑|占地|保护|管护|种植|流域|辖区|规划|国土|水域|营业|用房|使用|展厅|经营|绿化)?面积|占地)",
        "(?:公里|千米|米|里|立方米)",
    ),
    (
        "长度",
        "(?:全长|总长度?|总里程|里程|通车里程|长度|水深|海拔|高度|身高|深度|宽度|管径|直径|堤长|岸线长)",
        "(?:平方米|平方公里|平方千米|立方米|公顷|亩|万亩)",
    ),
    (
        "体积",
        "(?:总?库容|蓄水量?|储水量?|供水量|用水量|排水量|处理污水|土方量?|土石方|取水量|节水|容积)",
        "(?:平方米|平方公里|公顷|亩)",
    ),
)
"""What is measured, the words for it, and units that do not measure it."""


def _ill_measured(kind: str, words: str, units: str) -> Slip:
    """An area in 公里, a length in 亩; a length told beside the area has a word of its own."""
    return Slip(
        Pattern(
            rf"{words}(?:只有|仅|共计?|总计|[约近达为有超逾是]|超过|达到|将近){{0,2}}{NUMBER}[余多]?[万亿]?{units}{_END}"
        ),
        f"前面说的是{kind}，后面的单位不量{kind}",
        "核对数和单位",
    )


SLIPS = (
    Slip(
        _SYMBOL,
        "单位符号的大小写不对",
        "写作“{right}”，或用汉字名称",
        _symbol,
        mends=True,
        fits=lambda match: match[0] != _symbol(match) and match[1] != _ALSO_RIGHT,
    ),
    Slip(
        Pattern(
            r"(?<=[\d万亿余多])(?:平米|平方(?=[，。；、的）]|左右|以上|以下))",
            needs=("平米", "平方"),
        ),
        "“平米”“平方”不是法定单位名称",
        "写作“{right}”",
        lambda _match: "平方米",
        mends=True,
    ),
    Slip(
        Pattern(
            r"(?<=[\d万亿余多])立方(?=[，。；、）]|左右|以上|以下|的(?:水|土|砂|沙|石|混凝|垃圾|木))",
            needs=["立方"],
        ),
        "“立方”不是法定单位名称",
        "写作“{right}”",
        lambda _match: "立方米",
        mends=True,
    ),
    Slip(
        Pattern(rf"摄氏(?:零下)?({NUMBER}|{_NUMERAL})度", needs=["摄氏"]),
        "“摄氏度”是一个单位，不拆开写",
        "写作“{right}”",
        lambda match: ("零下" if "零下" in match[0] else "") + f"{match[1]}摄氏度",
        mends=True,
    ),
    Slip(
        Pattern(r"下午(?P<h>1[3-9]|2[0-3])(?:[:：]\d\d|[时点](?!钟头))", needs=["下午"]),
        "24小时制的时间前面不加“下午”",
        "写作“{right}”，或改用12小时制",
        lambda match: match[0].removeprefix("下午"),
        mends=True,
        bare=True,
    ),
    Slip(
        Pattern(
            r"(?P<part>上午|早上|早晨|凌晨)(?P<h>\d{1,2})(?:[:：]\d\d|[时点](?!钟头))",
            needs=("上午", "早上", "早晨", "凌晨"),
        ),
        "时刻与“上午”“凌晨”矛盾",
        "核对时间",
        fits=_wrong_half,
        bare=True,
    ),
    Slip(
        Pattern(
            r"(?<=\d)(?:公分|公升|公吨|市斤|英哩|瓩|浬)",
            needs=("公分", "公升", "公吨", "市斤", *"哩瓩浬"),
        ),
        "不是法定计量单位",
        "改用厘米、升、吨、千克等",
        level=Level.INFO,
    ),
    *(_ill_measured(*row) for row in _MEASURED),
)


def check(manuscript: Manuscript) -> Iterator[Finding]:
    """Symbols and names after a number; 夜间23点 is said so and fine."""
    yield from slips_in(manuscript.of(ARTICLE), SLIPS, RULE.mistake)


RULE = Rule(
    Mistake(
        code="U01",
        name="wrong-unit",
        level=Level.WARNING,
        message="“{found}”：{what}",
        remedy="{remedy}",
        why="公文使用法定计量单位的名称和符号，符号的大小写有含义；"
        "时刻用24小时制或12小时制，不混用。",
        bad="30KM；500平米；摄氏20度；下午14:30",
        good="30千米（30km）；500平方米；20摄氏度；14:30",
    ),
    Evidence.STANDARD,
    check,
    clause="GB 3100；GB/T 15835—2011，5.1.5",
)
