"""Conversions: one measure told in two units."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from bulletin_kit.base.pattern import Pattern
from bulletin_kit.checks.numbers.closeness import ulp_of
from bulletin_kit.checks.numbers.doubt import Doubt, plain
from bulletin_kit.checks.numbers.figures import (
    CLASSIFIER,
    NUMBER,
    STARTS,
    scale_of,
    scaled,
)
from bulletin_kit.hanzi.classes import HANZI

_MEASURES = (
    {"平方米": 3, "亩": 2000, "公顷": 30_000, "平方公里": 3_000_000, "平方千米": 3_000_000},
    {"克": 1, "斤": 500, "公斤": 1000, "千克": 1000, "吨": 1_000_000},
    {"米": 1, "公里": 1000, "千米": 1000, "华里": 500},
)
"""What the units of one kind measure, in any common part of them."""
_UNITS = "平方米|平方公里|平方千米|公顷|亩|公斤|千克|斤|克|吨|公里|千米|华里|米"
_TWICE = Pattern(
    rf"{STARTS}(?P<a>{NUMBER})(?P<s>万|亿)?(?P<u>{_UNITS}){HANZI}{{0,4}}?"
    rf"(?:（(?:(?:合|折合|约合|折|约|即|相当于)约?|(?={NUMBER}[万亿]?(?:{_UNITS})）))"
    r"|，?(?:折合|约合|合(?![计并作格同]))为?约?|(?:等于|相当于|折算为))"
    rf"(?P<b>{NUMBER})(?P<t>万|亿)?(?P<v>{_UNITS})(?![/每])",
    needs=("（", "合", "等于", "相当于", "折"),
)
_SCALES = Pattern(
    rf"{STARTS}(?P<a>{NUMBER})(?P<s>万|亿)?(?P<u>{CLASSIFIER}|千瓦|册次)(?:（(?:合|即|折合|约合|也就是)?|，(?:即|合|折合)|即)"
    rf"(?P<b>{NUMBER})(?P<t>万|亿)?(?P=u)(?=[）。，；])",
    needs=("（", "合", "即"),
)
"""One amount with 万 or 亿 and without, or with another of them."""
_LIKE = Decimal("0.05")
"""How far the two may lie apart, in parts of the first, to be one measure told roughly."""


def doubtful_conversions(text: str) -> Iterator[Doubt]:
    """1.2万亩（合80公顷）, in a masked text: what the second cannot be of the first."""
    yield from _other_scale(text)
    for match in _TWICE.finditer(text):
        measures = next((m for m in _MEASURES if match["u"] in m and match["v"] in m), None)
        first = scaled(match, "a", "s")
        second = scaled(match, "b", "t")
        if measures is None or match["u"] == match["v"] or not first:
            continue
        right = first * measures[match["u"]] / measures[match["v"]]
        ulp = ulp_of(match["b"]) * scale_of(match["t"])
        if abs(right - second) > right * _LIKE + ulp / 2:
            words = plain(right.quantize(Decimal("0.01")), match["v"])
            yield Doubt(
                match.start("b"),
                match.end(),
                f"{match['a']}{match['s'] or ''}{match['u']}合{words}",
            )


def _other_scale(text: str) -> Iterator[Doubt]:
    """1.2亿元（1200万元）: in one unit, with another 万 or 亿."""
    for match in _SCALES.finditer(text):
        first = scaled(match, "a", "s")
        second = scaled(match, "b", "t")
        ulps = (ulp_of(match[n]) * scale_of(match[s]) for n, s in ("as", "bt"))
        tenfold = first and second and (first / second).normalize().as_tuple().digits == (1,)
        if (
            match["s"] != match["t"]
            and abs(first - second) > max(ulps)
            and (tenfold or _near(first, second))
        ):
            scale = scale_of(match["t"])
            words = f"{(first / scale).normalize():f}{match['t'] or ''}{match['u']}"
            yield Doubt(
                match.start("b"),
                match.end(),
                f"前面是{match['a']}{match['s'] or ''}{match['u']}，合{words}",
            )


def _near(first: Decimal, second: Decimal) -> bool:
    """Whether the two have the same number of digits: one is a slip of the other."""
    return first.adjusted() == second.adjusted()
