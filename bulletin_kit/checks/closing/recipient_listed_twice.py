"""X201: one recipient stands twice in 报, 送 and 发."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin_kit.base.finding import Finding, Level, Mistake
from bulletin_kit.checks.manuscript import Manuscript
from bulletin_kit.checks.rule import Evidence, Rule


def check(manuscript: Manuscript) -> Iterator[Finding]:
    """Points at each later place where a name stands again."""
    issue = manuscript.issue
    seen: dict[str, str] = {}
    for label, entries in (("报", issue.reported), ("送", issue.sent), ("发", issue.issued)):
        for item in (item for entry in entries for item in entry.items):
            name = "".join(item.text.split())
            if name in seen:
                yield RULE.mistake.at(item.at, name=name, label=seen[name])
            elif name:
                seen[name] = label


RULE = Rule(
    Mistake(
        code="X201",
        name="recipient-listed-twice",
        level=Level.ERROR,
        message="“{name}”在“{label}”里已经列过",
        remedy="删去重复的一处",
        why="同一单位既报又送、或列两次，会多寄一份，也显得没有核对。",
        bad="报: [省委办公室]　发: [省委办公室，各县区]",
        good="报: [省委办公室]　发: [各县区]",
    ),
    Evidence.HOUSE,
    check,
)
