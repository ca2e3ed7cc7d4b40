"""N03: a dash (——) between the ends of a range."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin_kit.base.finding import Finding, Level, Mistake
from bulletin_kit.checks.manuscript import Manuscript
from bulletin_kit.checks.numbers.connectors import connector, wrongly_joined
from bulletin_kit.checks.numbers.places import places
from bulletin_kit.checks.numbers.ranges import OF_TIME, Range
from bulletin_kit.checks.numbers.unit_once_in_range import SCALES
from bulletin_kit.checks.passage import ARTICLE
from bulletin_kit.checks.rule import Evidence, Rule


def check(manuscript: Manuscript) -> Iterator[Finding]:
    """Bare numbers, times and what is scaled: what explains may follow an amount (5个——2个…)."""
    known = places(manuscript)
    for passage in manuscript.of(ARTICLE):
        yield from wrongly_joined(passage, known, DASH, RULE.mistake)


def _is_range(found: Range) -> bool:
    first, second = found.units
    times = first in OF_TIME and second in OF_TIME
    return times or (found.rises and (not first or first == second in SCALES))


DASH = connector("——|―{1,2}|─{1,2}|--", _is_range, explains=True)

RULE = Rule(
    Mistake(
        code="N03",
        name="dash-as-connector",
        level=Level.WARNING,
        message="“{found}”：起止之间用了破折号",
        remedy="改为一个字长的“{mark}”",
        why="破折号“——”占两个字，用来说明、转折；起止之间用占一个字的连接号。",
        bad="2022——2024年",
        good="2022—2024年",
    ),
    Evidence.STANDARD,
    check,
    clause="GB/T 15834—2011，4.13.3",
)
