"""Mixed lists: 油茶3200亩、花椒九百亩: items of one list in digits and in Chinese numerals."""

from __future__ import annotations

from bulletin_kit.base.finding import Level
from bulletin_kit.base.pattern import Pattern
from bulletin_kit.checks.numbers.figures import CLASSIFIER, NUMBER
from bulletin_kit.checks.slips import Slip
from bulletin_kit.hanzi.classes import HANZI

_EXACT = (
    "(?:[一二两三四五六七八九][十百千万零](?:[一二三四五六七八九十百千零])*|十[一二三四五六七八九])"
)
"""A numeral that could as well be digits: no 十几, no 百余, no single character."""
_NUMERAL = rf"(?<![几数上近约第十百千万一二三四五六七八九两])(?P<n>{_EXACT})"
_DIGITS = rf"(?<![\d.第]){NUMBER}[万亿]?"
_WHAT = "统一用阿拉伯数字"
_SAID = "同一串并列的数，有的用阿拉伯数字，有的用汉字"
_AGAIN = f"、(?:(?!第|每|各)(?![一二两三四五六七八九十百千万几数]){HANZI}){{1,8}}?"


def _in_list(first: str, second: str) -> Slip:
    pattern = (
        rf"{first}(?P<u>{CLASSIFIER}){_AGAIN}{second}(?P<v>{CLASSIFIER})(?=[，。；、（]|$|[和及共])"
    )
    return Slip(
        Pattern(pattern, needs="、"),
        _SAID,
        _WHAT,
        level=Level.WARNING,
        fits=lambda match: match["u"] == match["v"] or _ALIKE.issuperset((match["u"], match["v"])),
    )


_ALIKE = frozenset("台套个件册份张条间辆盏头只株棵把本篇部")
"""Things of a list of goods, each with its own word."""
IN_LISTS = (_in_list(_DIGITS, _NUMERAL), _in_list(_NUMERAL, _DIGITS))
