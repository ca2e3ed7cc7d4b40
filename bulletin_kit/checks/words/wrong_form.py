"""T01: a word written with a wrong character."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin_kit.base.finding import Finding, Level, Mistake
from bulletin_kit.checks.manuscript import Manuscript
from bulletin_kit.checks.rule import Evidence, Rule
from bulletin_kit.checks.words.lexicon import finding, listed


def check(manuscript: Manuscript) -> Iterator[Finding]:
    """Looks at every text for the forms of ``words/wrong_forms.csv``."""
    for passage, hit in listed(manuscript, "wrong_forms"):
        yield finding(RULE.mistake, passage, hit)


RULE = Rule(
    Mistake(
        code="T01",
        name="wrong-form",
        level=Level.ERROR,
        message="“{found}”应为“{right}”",
        remedy="改为“{right}”",
        why="形近、音近的字输入时容易弄混，拼写检查又认不出来。这里只列现代汉语里没有的写法；"
        "两种写法都通行、只是有推荐写法的，作为提示。",
        bad="会议布署了下半年工作。",
        good="会议部署了下半年工作。",
    ),
    Evidence.STANDARD,
    check,
    clause="《通用规范汉字表》，GF 1001—2001《第一批异形词整理表》",
)
