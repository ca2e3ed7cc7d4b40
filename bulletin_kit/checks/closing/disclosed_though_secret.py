"""X203: an issue with 密级 that is to be disclosed."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin_kit.base.finding import Finding, Level, Mistake
from bulletin_kit.checks.manuscript import Manuscript
from bulletin_kit.checks.rule import Evidence, Rule

OPEN = "主动公开"


def check(manuscript: Manuscript) -> Iterator[Finding]:
    """Points at 信息公开, whether the issue or its series says it."""
    issue = manuscript.issue
    if issue.secrecy and issue.disclosure and issue.disclosure.text == OPEN:
        yield RULE.mistake.at(issue.disclosure.at, secrecy=issue.secrecy.text)


RULE = Rule(
    Mistake(
        code="X203",
        name="disclosed-though-secret",
        level=Level.ERROR,
        message="密级是“{secrecy}”，信息公开却是“主动公开”",
        remedy="改为 信息公开: 不予公开，或核对密级",
        why="涉密文件不得主动公开（政府信息公开条例第十四条）。",
        bad="密级: 秘密★1年　信息公开: 主动公开",
        good="密级: 秘密★1年　信息公开: 不予公开",
    ),
    Evidence.DUTY,
    check,
)
