"""N03: a dash (——) between the ends of a range."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin_kit.base.finding import Finding, Level, Mistake
from bulletin_kit.checks.manuscript import Manuscript
from bulletin_kit.checks.numbers.places import places
from bulletin_kit.checks.numbers.ranges import OF_TIME, range_pattern, ranges
from bulletin_kit.checks.passage import ARTICLE, Passage
from bulletin_kit.checks.pattern import Pattern
from bulletin_kit.checks.rule import Evidence, Rule

DASH = "——|―{1,2}|─{1,2}|--"
JOINT = Pattern(DASH)
RANGE = range_pattern(DASH)


def check(manuscript: Manuscript) -> Iterator[Finding]:
    """Bare numbers and times only: what explains may follow an amount too (5个——2个…)."""
    known = places(manuscript)
    for passage in manuscript.of(ARTICLE):
        for found in ranges(passage.masked, RANGE):
            first, second = found.units
            times = first in OF_TIME and second in OF_TIME
            if (not first and found.rises) or times or first == second == "%":
                yield _finding(passage, (found.start, found.end), found.joint, found.mark)
        for whole, joint in known.joined(passage.masked, JOINT):
            yield _finding(passage, whole, joint, "—")


def _finding(passage: Passage, span: tuple[int, int], joint: tuple[int, int], mark: str) -> Finding:
    text = passage.text
    right = text[span[0] : joint[0]] + mark + text[joint[1] : span[1]]
    found = RULE.mistake.at(passage.span(*span), found=text[slice(*span)], mark=mark)
    return found.mended(passage.edit(*span, right))


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
