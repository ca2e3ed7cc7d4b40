"""X207: a recipient stands beside a collective name that holds it already."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin_kit.base.finding import Finding, Level, Mistake
from bulletin_kit.checks.manuscript import Manuscript
from bulletin_kit.checks.offices.reckoning import reckoned
from bulletin_kit.checks.rule import Evidence, Rule


def check(manuscript: Manuscript) -> Iterator[Finding]:
    """Points at the one that is named on its own, wherever the collective name stands."""
    if not manuscript.offices:
        return
    shares = reckoned(manuscript.issue, manuscript.offices).shares
    groups = {s.office.name: s for s in shares if s.office and s.group}
    for share in shares:
        group = groups.get(share.office.name) if share.office and not share.group else None
        if group:
            yield RULE.mistake.at(share.at, name=share.name, group=group.group, label=group.label)


RULE = Rule(
    Mistake(
        code="X207",
        name="recipient-covered",
        level=Level.WARNING,
        message="“{name}”已经包括在“{label}”的“{group}”里",
        remedy="删去单列的一处",
        why="统称里已有的单位再单列一次，会多发一份。统称包括谁，由刊物的 offices.yaml 规定。",
        bad="发: [各县（区）档案工作办公室，白鹭县档案工作办公室]",
        good="发: [各县（区）档案工作办公室]",
    ),
    Evidence.HOUSE,
    check,
)
