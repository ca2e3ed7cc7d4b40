"""X301: a recipient or a 供稿 that the registry of offices does not hold."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin_kit.base.finding import Finding, Level, Mistake
from bulletin_kit.checks.manuscript import Manuscript
from bulletin_kit.checks.offices.named import names
from bulletin_kit.checks.rule import Evidence, Rule


def check(manuscript: Manuscript) -> Iterator[Finding]:
    """Points at the name; without a registry nothing is asked."""
    offices = manuscript.offices
    if not offices:
        return
    for named in names(manuscript):
        if named.known is None:
            near = offices.near(named.words.text)
            offer = f"是不是“{near}”？" if near else ""
            yield RULE.mistake.at(
                named.words.at, label=named.label, name=named.words.text, offer=offer
            )


RULE = Rule(
    Mistake(
        code="X301",
        name="unknown-office",
        level=Level.WARNING,
        message="“{label}”里的“{name}”不在单位名录里",
        remedy="{offer}名称没有写错的，请维护的同事加进 offices.yaml",
        why="单位名称错一个字，收到的单位一眼就看得出来。名录由刊物的 offices.yaml 规定。",
        bad="发: [各县（区）档案办公室]",
        good="发: [各县（区）档案工作办公室]",
    ),
    Evidence.HOUSE,
    check,
)
