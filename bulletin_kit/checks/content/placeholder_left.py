"""X401: a word of the draft that ``bulletin new`` wrote was not replaced."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin_kit.base.finding import Finding, Level, Mistake
from bulletin_kit.checks.manuscript import Manuscript
from bulletin_kit.checks.rule import Evidence, Rule

PLACEHOLDERS = frozenset(
    {
        "栏目名称",
        "标题，一行排一行",
        "供稿单位",
        "从 Word 粘贴的文字，每行一段，不必缩进。",
        "一、一级标题单独一行",
        "不编号的小标题",
    }
)
"""Whole texts of ``new.yaml.j2``; none of them is ever meant to be printed."""


def check(manuscript: Manuscript) -> Iterator[Finding]:
    """Compares whole texts only, so that no sentence that merely holds the words is touched."""
    for passage in manuscript.passages:
        if passage.text in PLACEHOLDERS:
            yield RULE.mistake.at(passage.words.at, words=passage.text)


RULE = Rule(
    Mistake(
        code="X401",
        name="placeholder-left",
        level=Level.WARNING,
        message="“{words}”是新建时的样稿文字，还没有换掉",
        remedy="换成自己的内容，或删去这一项",
        why="样稿里的说明文字留在稿子里，会原样印出去。",
        bad="供稿: 供稿单位",
        good="供稿: 市档案办",
    ),
    Evidence.ADVICE,
    check,
)
