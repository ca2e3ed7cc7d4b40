"""N02: a hyphen or half-width tilde between the ends of a range."""

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
    """Amounts take ～, times and places —; a hyphen joins the parts of one name only."""
    known = places(manuscript)
    for passage in manuscript.of(ARTICLE):
        yield from wrongly_joined(passage, known, HYPHEN, RULE.mistake)


def _is_range(found: Range) -> bool:
    first, second = found.units
    if not first:
        return found.rises and second not in SCALES
    return first == second or (first in OF_TIME and second in OF_TIME)


HYPHEN = connector("[-‐‑–―~－]", _is_range, explains=False)

RULE = Rule(
    Mistake(
        code="N02",
        name="hyphen-as-range",
        level=Level.WARNING,
        message="“{found}”：起止之间用了“{by}”",
        remedy="改为“{mark}”",
        why="短横线连接一个名称或编号的各部分；数值的起止用浪纹线“～”，时间、地域的起止用一字线“—”。",
        bad="2022-2024年；5%-8%；9:00-11:30",
        good="2022—2024年；5%～8%；9:00—11:30",
    ),
    Evidence.STANDARD,
    check,
    clause="GB/T 15834—2011，4.13.3",
)
