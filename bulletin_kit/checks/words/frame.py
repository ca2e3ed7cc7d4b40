"""C01: words that do not go together, or two constructions run into one."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin_kit.base.finding import Finding, Level, Mistake
from bulletin_kit.checks.manuscript import Manuscript
from bulletin_kit.checks.passage import ARTICLE
from bulletin_kit.checks.rule import Evidence, Rule
from bulletin_kit.checks.words.collocation import ill_matched
from bulletin_kit.checks.words.lexicon import finding, listed
from bulletin_kit.checks.words.measure import ill_counted


def check(manuscript: Manuscript) -> Iterator[Finding]:
    """The frames of ``words/frames.csv``; verbs with their objects, measures with their nouns."""
    for passage, hit in listed(manuscript, "frames"):
        yield finding(RULE.mistake, passage, hit)
    for passage in manuscript.of(ARTICLE):
        for ill in (
            *ill_matched(passage.masked, manuscript.words),
            *ill_counted(passage.masked, manuscript.words),
        ):
            yield RULE.mistake.at(
                passage.span(ill.start, ill.end),
                found=passage.text[ill.start : ill.end],
                why=f"“{ill.word}”不与“{ill.noun}”搭配",
                remedy=f"“{ill.noun}”用“{ill.better}”",
            )


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
