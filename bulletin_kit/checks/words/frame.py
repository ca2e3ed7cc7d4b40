"""C01: words that do not go together, or two constructions run into one."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin_kit.base.finding import Finding, Level, Mistake
from bulletin_kit.checks.manuscript import Manuscript
from bulletin_kit.checks.rule import Evidence, Rule
from bulletin_kit.checks.words.lexicon import finding, listed


def check(manuscript: Manuscript) -> Iterator[Finding]:
    """Looks at every text for the frames of ``words/frames.csv``."""
    for passage, hit in listed(manuscript, "frames"):
        yield finding(RULE.mistake, passage, hit)


RULE = Rule(
    Mistake(
        code="C01",
        name="ill-matched-words",
        level=Level.WARNING,
        message="“{found}”：{why}",
        remedy="{remedy}",
        why="改稿时常把两种句式并成一句，或只改了一半，前后的词就不搭配了。只列错得明白的句式。",
        bad="系统实现了查询、打印、统计为一体。",
        good="系统集查询、打印、统计为一体。",
    ),
    Evidence.ADVICE,
    check,
    clause="《现代汉语词典》（第7版）",
)
