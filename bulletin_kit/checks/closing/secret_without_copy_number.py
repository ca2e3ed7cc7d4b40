"""X204: an issue with 密级 but without 份号."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin_kit.base.finding import Finding, Level, Mistake
from bulletin_kit.checks.manuscript import Manuscript
from bulletin_kit.checks.rule import Evidence, Rule


def check(manuscript: Manuscript) -> Iterator[Finding]:
    """Points at 密级."""
    issue = manuscript.issue
    if issue.secrecy and not issue.copy_number:
        yield RULE.mistake.at(issue.secrecy.at, secrecy=issue.secrecy.text)


RULE = Rule(
    Mistake(
        code="X204",
        name="secret-without-copy-number",
        level=Level.WARNING,
        message="密级是“{secrecy}”，没有写份号",
        remedy='补上六位份号，如 份号: "000001"',
        why="涉密公文应当标注份号（党政机关公文处理工作条例第九条）。",
        bad="密级: 秘密★1年",
        good='份号: "000001"　密级: 秘密★1年',
    ),
    Evidence.DUTY,
    check,
)
