"""X302: an office under a name that it no longer has on the issue's day."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin_kit.base.finding import Finding, Level, Mistake
from bulletin_kit.checks.manuscript import Manuscript
from bulletin_kit.checks.offices.named import names
from bulletin_kit.checks.rule import Evidence, Rule


def check(manuscript: Manuscript) -> Iterator[Finding]:
    """An old issue keeps the names of its own day."""
    day = manuscript.issue.day
    for named in names(manuscript) if day else ():
        known = named.known
        if day and known and known.until and known.until < day.value:
            yield RULE.mistake.at(
                named.words.at, name=named.words.text, until=known.until, now=known.office.name
            )


RULE = Rule(
    Mistake(
        code="X302",
        name="former-name",
        level=Level.WARNING,
        message="“{name}”这个名称用到 {until} 为止，现在是“{now}”",
        remedy="改为“{now}”",
        why="机构改名以后，旧名单常常照抄下来。名称和改名的日期由刊物的 offices.yaml 规定。",
        bad="报: [云岭省档案局]",
        good="报: [云岭省档案工作办公室]",
    ),
    Evidence.HOUSE,
    check,
)
