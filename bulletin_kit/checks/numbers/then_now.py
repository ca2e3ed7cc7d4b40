"""Then and now: 去年200人次，今年250人次，增长20%: a change against two amounts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from bulletin_kit.base.pattern import Pattern
from bulletin_kit.checks.numbers.closeness import agrees, ulp_of
from bulletin_kit.checks.numbers.doubt import Doubt, plain
from bulletin_kit.checks.numbers.figures import CLASSIFIER, NUMBER, scale_of, scaled

_THEN = (
    "去年同期|上年同期|去年|上年|上季度|上月|上半年|往年|此前|过去|以往|原来|改造前|改革前|整治前"
    "|实施前"
)
_NOW = "今年|本季度|本月|本年度?|下半年|现在|如今|目前|当前|改造后|改革后|整治后|实施后"
_SAID = r"[^，。；：、\d约近逾超均每]{0,12}?"
_RISES = "增长|增加|上升|提高|提升|扩大|上涨|[增升涨多]"
_FALLS = "减少|下降|降低|缩短|压缩|压减|下跌|回落|精简|[减降少]"


def _amount(letter: str, unit: str) -> str:
    return rf"(?<![\d.第约近逾超])(?P<{letter}>{NUMBER})(?P<{letter}s>万|亿)?{unit}(?![余多左])"


_CHANGE = (
    r"，(?:同比|环比|(?:[比较]|与)(?:去年|上年)(?:同期)?(?:相比)?|一年间|总共)?净?"
    rf"(?:(?P<up>{_RISES})|(?P<down>{_FALLS}))了?(?:幅度?)?[为达]?"
    rf"(?P<c>{NUMBER})(?P<cs>万|亿)?(?P<y>%|倍|{CLASSIFIER})(?![余多左以])"
)
_OLD, _NEW = _amount("a", f"(?P<u>{CLASSIFIER})"), _amount("b", "(?P=u)")
_FORWARD = Pattern(
    rf"(?:{_THEN}){_SAID}{_OLD}[^，。；、\d]{{0,6}}，"
    rf"(?:{_NOW}|(?:达|增|降|升|减)?到?(?:{_NOW})的?){_SAID}{_NEW}[^，。；、\d]{{0,6}}{_CHANGE}",
    needs=_THEN.split("|"),
)
_BACKWARD = Pattern(
    rf"{_amount('b', f'(?P<u>{CLASSIFIER})')}[^，。；、\d]{{0,6}}，(?:而|比|较)?(?:{_THEN})"
    rf"(?!同?期?相比)"
    rf"(?:(?![增减多少升降提下扩缩净])[^，。；：、\d约近逾超均每]){{0,6}}{_amount('a', '(?P=u)')}"
    rf"[^，。；、\d]{{0,6}}{_CHANGE}",
    needs=_THEN.split("|"),
)
_HUNDRED = Decimal(100)


def doubtful_then_and_now(text: str) -> Iterator[Doubt]:
    """The change that a masked text tells of behind the amounts of two times."""
    for pattern in (_FORWARD, _BACKWARD):
        for match in pattern.finditer(text):
            yield from _change(match)


def _value(match: re.Match[str], letter: str) -> Decimal:
    return scaled(match, letter, letter + "s")


def _change(match: re.Match[str]) -> Iterator[Doubt]:
    old, new, said = (_value(match, letter) for letter in "abc")
    if not old or not new:
        return
    if (new < old) == bool(match["up"]) and new != old:
        yield Doubt(*match.span("up" if match["up"] else "down"), "前面的两个数与它相反")
        return
    change, ulp = abs(new - old), ulp_of(match["c"]) * scale_of(match["cs"])
    loose = max((ulp_of(match[x]) * scale_of(match[x + "s"]) for x in "ab"), default=ulp)
    error = loose if loose != 1 else Decimal(0)
    if match["y"] == match["u"]:
        right, words = change, plain(change, match["u"])
    elif match["y"] in "%倍":
        scale = _HUNDRED if match["y"] == "%" else Decimal(1)
        right, error = change / old * scale, error / old * scale
        words = f"{right:.1f}{match['y']}"
    else:
        return
    if not agrees(right, said, ulp, error):
        yield Doubt(match.start("c"), match.end("y"), f"按前面两个数算，是{words}")
