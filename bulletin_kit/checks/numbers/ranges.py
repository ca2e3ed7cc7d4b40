"""Ranges: two numbers and what stands between them."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from bulletin_kit.base.pattern import Pattern
from bulletin_kit.checks.numbers.figures import CLASSIFIER, NUMBER, STARTS, value_of

OF_TIME = ("年", "月", "日", "号", "时", "点")
"""Units that say when: a range of them takes —, not ～."""
ORDINAL = (*OF_TIME, *"期届版页层级周章节批集辑", "季度")
_UNIT = (
    "年代|年|个月|月|日|号(?![楼房室院线库机门桥])|时|点|季度|[%‰℃]|度|届|期|版|页|万|亿|"
    + CLASSIFIER
)
_SCALED = f"(?:(?<=[万亿])(?:{CLASSIFIER}))?"
"""What 万 or 亿 counts, where the first number says it, too."""


class Range(Struct, frozen=True):
    """``text[start:end]`` is the range without its last unit's tail, ``joint`` its connector.

    ``units`` are those after its two numbers, the first '' where it has none.
    """

    start: int
    end: int
    joint: tuple[int, int]
    numbers: tuple[float, float]
    units: tuple[str, str]

    @property
    def rises(self) -> bool:
        """Whether it leads from less to more, as ranges do and scores or codes need not."""
        return self.numbers[0] < self.numbers[1]

    @property
    def mark(self) -> str:
        """The connector it should have: — for times and places in a row, ～ for amounts."""
        return "—" if self.units[1] in ORDINAL else "～"


def range_pattern(by: str) -> Pattern:
    """The pattern of ranges whose connector is the pattern ``by``."""
    return Pattern(
        rf"{STARTS}(?<![A-Za-z/图表式附-])(?P<a>{NUMBER})[  ]?(?P<u>{_UNIT})?{_SCALED}"
        rf"(?P<by>{by})(?:\d{{4}}年)?(?:\d{{1,2}}月(?=\d))?(?P<b>{NUMBER})[  ]?(?P<v>{_UNIT})"
    )


def ranges(text: str, pattern: Pattern) -> Iterator[Range]:
    """The ranges in a masked text."""
    for match in pattern.finditer(text):
        numbers = float(value_of(match["a"])), float(value_of(match["b"]))
        units = match["u"] or "", match["v"]
        yield Range(match.start(), match.end(), match.span("by"), numbers, units)
