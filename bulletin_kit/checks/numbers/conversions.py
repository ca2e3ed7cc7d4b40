"""Conversions: one measure told in two units."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from bulletin_kit.checks.numbers.doubt import Doubt, plain
from bulletin_kit.checks.numbers.figures import NUMBER, STARTS, value_of
from bulletin_kit.checks.pattern import HANZI, Pattern

_SCALE = {"万": Decimal(10_000), "亿": Decimal(100_000_000)}
_MEASURES = (
    {"平方米": Decimal(1), "亩": Decimal(10_000) / 15, "公顷": Decimal(10_000), "平方公里": Decimal(1_000_000), "平方千米": Decimal(1_000_000)},
    {"克": Decimal(1), "斤": Decimal(500), "公斤": Decimal(1000), "千克": Decimal(1000), "吨": Decimal(1_000_000)},
    {"米": Decimal(1), "公里": Decimal(1000), "千米": Decimal(1000), "华里": Decimal(500)},
)  # fmt: skip
"""What the units of one kind measure."""
_UNITS = "平方米|平方公里|平方千米|公顷|亩|公斤|千克|斤|克|吨|公里|千米|华里|米"
_TWICE = Pattern(
    rf"{STARTS}(?P<a>{NUMBER})(?P<s>万|亿)?(?P<u>{_UNITS}){HANZI}{{0,4}}?"
    rf"(?:（(?:合|折合|约合|折|约|即|相当于|合计)?约?|，?(?:折合|约合|合(?![计并作格同]))为?约?|(?:等于|相当于|折算为))"
    rf"(?P<b>{NUMBER})(?P<t>万|亿)?(?P<v>{_UNITS})(?![/每])",
    needs=("（", "合", "等于", "相当于", "折"),
)
_LIKE = Decimal("0.05")
"""How far the two may lie apart, in parts of the first, to be one measure told roughly."""


def doubtful_conversions(text: str) -> Iterator[Doubt]:
    """1.2万亩（合80公顷）, in a masked text: what the second cannot be of the first."""
    for match in _TWICE.finditer(text):
        measures = next((m for m in _MEASURES if match["u"] in m and match["v"] in m), None)
        first = value_of(match["a"]) * _SCALE.get(match["s"] or "", Decimal(1))
        second = value_of(match["b"]) * _SCALE.get(match["t"] or "", Decimal(1))
        if measures is None or match["u"] == match["v"] or not first:
            continue
        right = first * measures[match["u"]] / measures[match["v"]]
        if (
            abs(right - second)
            > right * _LIKE
            + _ulp(match["b"]) * (second / value_of(match["b"]) if value_of(match["b"]) else 1) / 2
        ):
            words = plain(right.quantize(Decimal("0.01")), match["v"])
            yield Doubt(
                match.start("b"),
                match.end(),
                f"{match['a']}{match['s'] or ''}{match['u']}合{words}",
            )


def _ulp(number: str) -> Decimal:
    return Decimal(1).scaleb(-len(number.partition(".")[2]))
