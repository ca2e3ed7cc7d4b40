"""F01: a phrase that official texts fix word by word, written otherwise."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from bulletin_kit.base.finding import Finding, Level, Mistake
from bulletin_kit.checks.manuscript import Manuscript
from bulletin_kit.checks.passage import Passage
from bulletin_kit.checks.rule import Evidence, Rule
from bulletin_kit.checks.words.fixed import slipped
from bulletin_kit.checks.words.lexicon import finding, listed


def check(manuscript: Manuscript) -> Iterator[Finding]:
    """The forms of ``words/phrases.csv``; slips in the phrases of ``words/fixed_phrases.csv``."""
    told: defaultdict[Passage, list[tuple[int, int]]] = defaultdict(list)
    for passage, hit in listed(manuscript, "phrases"):
        told[passage].append(hit[:2])
        yield finding(RULE.mistake, passage, hit)
    for passage, start, end, right in slipped(manuscript, "fixed_phrases"):
        if not any(start < last and first < end for first, last in told[passage]):
            found = passage.text[start:end]
            yield RULE.mistake.at(passage.span(start, end), found=found, right=right)


RULE = Rule(
    Mistake(
        code="F01",
        name="fixed-phrase",
        level=Level.ERROR,
        message="“{found}”与固定提法“{right}”不一致",
        remedy="对照原文核实，改为“{right}”",
        why="党和国家的重要提法有固定的字和次序，漏字、换字、颠倒都不行。提法变了的，从变的那天起才提出。"
        "程序只提出来，不替人改。",
        bad="共建一路一带，践行青山绿水就是金山银山理念。",
        good="共建一带一路，践行绿水青山就是金山银山理念。",
    ),
    Evidence.DUTY,
    check,
    clause="党中央、国务院公开发布的文件",
)
