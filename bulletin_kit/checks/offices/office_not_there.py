"""X304: an office that on the issue's day was not there yet, or not any more."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin_kit.base.finding import Finding, Level, Mistake
from bulletin_kit.checks.manuscript import Manuscript
from bulletin_kit.checks.offices.named import names
from bulletin_kit.checks.rule import Evidence, Rule


def check(manuscript: Manuscript) -> Iterator[Finding]:
    """Former names are X302's."""
    day = manuscript.issue.day
    for named in names(manuscript) if day else ():
        if named.known is None or named.known.until or day is None:
            continue
        since, until = named.known.office.since, named.known.office.until
        if since and day.value < since:
            said = f"{since} 才有"
        elif until and day.value > until:
            said = f"到 {until} 为止"
        else:
            continue
        yield RULE.mistake.at(named.words.at, name=named.words.text, said=said, day=day.value)


RULE = Rule(
    Mistake(
        code="X304",
        name="office-not-there",
        level=Level.WARNING,
        message="“{name}”{said}，这一期是 {day}",
        remedy="核对这个单位和这一期的日期；已经撤并的，改为接替它的单位",
        why="单位有起止的日期，由刊物的 offices.yaml 规定；撤并的单位收不到简报。",
        bad="发: [市方志馆筹建处]　（筹建处已于上一年撤销）",
        good="发: [市方志馆]",
    ),
    Evidence.HOUSE,
    check,
)
