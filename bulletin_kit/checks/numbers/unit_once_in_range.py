"""N01: a range whose first number lacks the %, 万 or 亿 of its second."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin_kit.base.finding import Finding, Level, Mistake
from bulletin_kit.checks.manuscript import Manuscript
from bulletin_kit.checks.numbers.ranges import range_pattern, ranges
from bulletin_kit.checks.passage import ARTICLE
from bulletin_kit.checks.rule import Evidence, Rule

RANGE = range_pattern("——|--|[-‐‑–—―~～－至到]")
SCALES = ("%", "‰", "万", "亿")


def check(manuscript: Manuscript) -> Iterator[Finding]:
    """Units of measure may stand once (100—150千克); what multiplies the number may not."""
    for passage in manuscript.of(ARTICLE):
        for found in ranges(passage.masked, RANGE):
            scale = found.units[1]
            if scale not in SCALES or found.units[0] or not (found.rises and found.numbers[0]):
                continue
            start, (left, right) = found.start, found.joint
            by = passage.text[left:right]
            joint = by if by in "—～至到" else "～"
            mended = f"{passage.text[start:left]}{scale}{joint}{passage.text[right : found.end]}"
            words, said = passage.span(start, found.end), passage.text[start : found.end]
            edit = passage.edit(start, found.end, mended)
            yield RULE.mistake.at(words, found=said, scale=scale, mended=mended).mended(edit)


RULE = Rule(
    Mistake(
        code="N01",
        name="unit-once-in-range",
        level=Level.ERROR,
        message="“{found}”：前一个数没有写“{scale}”",
        remedy="写作“{mended}”",
        why="省去前一个“万”“亿”或百分号，会被读成从几到几万、几亿；"
        "计量单位相同而没有歧义的，如 100—150千克，可以只写一次。",
        bad="增长10～15%；投资3～5亿元",
        good="增长10%～15%；投资3亿～5亿元",
    ),
    Evidence.STANDARD,
    check,
    clause="GB/T 15835—2011，5.1.3",
)
