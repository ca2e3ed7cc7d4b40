"""X401: a word of the draft that ``bulletin new`` wrote was not replaced."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin_kit.base.finding import Finding, Level, Mistake
from bulletin_kit.base.words import Words
from bulletin_kit.checks.rule import Evidence, Rule
from bulletin_kit.model.article import Heading, Paragraph
from bulletin_kit.model.issue import Issue

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


def check(issue: Issue) -> Iterator[Finding]:
    """Compares whole texts only, so that no sentence that merely holds the words is touched."""
    for words in _texts(issue):
        if words.text in PLACEHOLDERS:
            yield RULE.mistake.at(words.at, words=words.text)


def _texts(issue: Issue) -> Iterator[Words]:
    for section in issue.sections:
        if section.name:
            yield section.name
        for article in section.articles:
            yield from article.title
            if article.credit:
                yield article.credit
            for part in article.body.parts:
                if isinstance(part, Paragraph | Heading):
                    yield part.words


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
