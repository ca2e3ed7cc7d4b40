"""T01: a word written with a wrong character."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import chain

from bulletin_kit.base.finding import Finding, Level, Mistake
from bulletin_kit.checks.manuscript import Manuscript
from bulletin_kit.checks.passage import Passage
from bulletin_kit.checks.rule import Evidence, Rule
from bulletin_kit.checks.words.idiom import misspelt
from bulletin_kit.checks.words.lexicon import finding, listed
from bulletin_kit.checks.words.slip import slips


def check(manuscript: Manuscript) -> Iterator[Finding]:
    """The forms of ``words/wrong_forms.csv``; what is nearly an idiom or a common word.

    A slip in an idiom or a word is only a warning: no list says that it is one.
    """
    told: defaultdict[Passage, list[tuple[int, int]]] = defaultdict(list)
    for passage, hit in listed(manuscript, "wrong_forms"):
        told[passage].append(hit[:2])
        yield finding(RULE.mistake, passage, hit)
    for passage in manuscript.passages:
        near = (misspelt(passage.masked, manuscript.words), slips(passage.masked, manuscript.words))
        for start, end, right in chain(*near):
            if not any(start < last and first < end for first, last in told[passage]):
                told[passage].append((start, end))
                slip = RULE.mistake.at(
                    passage.span(start, end), found=passage.text[start:end], right=right
                )
                yield slip.graded(Level.WARNING)


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
