"""X403: an article without 供稿 in a series that asks for it."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin_kit.base.finding import Finding, Level, Mistake
from bulletin_kit.checks.manuscript import Manuscript
from bulletin_kit.checks.rule import Evidence, Rule


def check(manuscript: Manuscript) -> Iterator[Finding]:
    """Points at the article's title."""
    for article in manuscript.issue.articles if manuscript.credit_required else ():
        if not article.credit:
            yield RULE.mistake.at(article.title[0].at if article.title else article.at)


RULE = Rule(
    Mistake(
        code="X403",
        name="credit-missing",
        level=Level.WARNING,
        message="这篇文章没有写供稿",
        remedy="补上 供稿: 单位名称",
        why="这个刊物的 series.yaml 写明“供稿必写: 是”，每篇都要注明哪里供的稿。",
        bad="标题: 全市档案工作会议召开　（没有供稿）",
        good="标题: 全市档案工作会议召开　供稿: 市档案办",
    ),
    Evidence.HOUSE,
    check,
)
