"""T02: a word that exists, in the place of one that looks or sounds like it."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin_kit.base.finding import Finding, Level, Mistake
from bulletin_kit.checks.manuscript import Manuscript
from bulletin_kit.checks.rule import Evidence, Rule
from bulletin_kit.checks.words.lexicon import finding, listed


def check(manuscript: Manuscript) -> Iterator[Finding]:
    """Looks at every text for the words of ``words/confusables.csv`` in their frames."""
    for passage, hit in listed(manuscript, "confusables"):
        yield finding(RULE.mistake, passage, hit)


RULE = Rule(
    Mistake(
        code="T02",
        name="confusable",
        level=Level.WARNING,
        message="“{found}”在这里应为“{right}”",
        remedy="改为“{right}”；确实没有用错就不改",
        why="两个词都有，意思不同，输入时容易选错。只在前后的字能断定用错了的地方才提出。",
        bad="截止目前，全市已有97家单位完成归档。",
        good="截至目前，全市已有97家单位完成归档。",
    ),
    Evidence.ADVICE,
    check,
    clause="《现代汉语词典》（第7版）",
)
