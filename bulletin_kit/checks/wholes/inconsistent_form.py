"""K02: one word in two forms within an issue."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from bulletin_kit.base.finding import Finding, Level, Mistake
from bulletin_kit.base.pattern import Pattern
from bulletin_kit.checks.manuscript import Manuscript
from bulletin_kit.checks.passage import ARTICLE, PROSE, Passage
from bulletin_kit.checks.rule import Evidence, Rule
from bulletin_kit.checks.seek import seek
from bulletin_kit.checks.wholes.two_spellings import Spelling, two_spellings
from bulletin_kit.hanzi.classes import HANZI
from bulletin_kit.style.words import WordRow

SPACED = Pattern(rf"(?<={HANZI})[ \u00a0](?=\d)|(?<=\d)[ \u00a0](?={HANZI})")
CLOSE = Pattern(rf"(?<={HANZI})(?=\d)|(?<=\d)(?={HANZI})")
Pair = tuple[str, str, Pattern, Pattern]


def check(manuscript: Manuscript) -> Iterator[Finding]:
    """Only says it, once a pair, at the rarer form's first place."""
    prose = list(manuscript.of(PROSE))
    for one, other, *patterns in manuscript.words.made("variants", _pairs):
        yield from _told(prose, (one, other), (patterns[0], patterns[1]))
    yield from _told(prose, ("汉字与数字之间有空格", "没有空格"), (SPACED, CLOSE))
    for name in two_spellings(manuscript.passages, manuscript.words):
        yield _misspelt(manuscript, name)


def _misspelt(manuscript: Manuscript, name: Spelling) -> Finding:
    found = name.passage.text[name.start : name.end]
    texts = [passage.masked for passage in manuscript.of(ARTICLE)]
    count, usual = (sum(text.count(each) for text in texts) for each in (found, name.other))
    at = name.passage.span(name.start, name.end)
    told = RULE.mistake.at(at, rarer=found, count=count, usual=name.other, usual_count=usual)
    return told.graded(Level.WARNING)


def _pairs(rows: Iterable[WordRow]) -> tuple[Pair, ...]:
    return tuple(
        (row["甲"], row["乙"], _form(row["甲"], row["甲式"]), _form(row["乙"], row["乙式"]))
        for row in rows
    )


def _form(words: str, pattern: str) -> Pattern:
    """The pattern of one form; without one of its own it is its words."""
    return Pattern(pattern) if pattern else Pattern(re.escape(words), needs=[words])


def _told(
    prose: list[Passage], names: tuple[str, str], patterns: tuple[Pattern, ...]
) -> Iterator[Finding]:
    found = [list(seek(pattern, prose)) for pattern in patterns]
    if all(found):
        rarer = 0 if len(found[0]) <= len(found[1]) else 1
        passage, match = found[rarer][0]
        yield RULE.mistake.at(
            passage.span(match.start(), max(match.end(), match.start() + 1)),
            rarer=names[rarer],
            count=len(found[rarer]),
            usual=names[1 - rarer],
            usual_count=len(found[1 - rarer]),
        )


RULE = Rule(
    Mistake(
        code="K02",
        name="inconsistent-form",
        level=Level.INFO,
        message="同一期里有两种写法：“{usual}”{usual_count}处，“{rarer}”{count}处",
        remedy="统一为一种",
        why="两种写法都可以用，但一期之内应当一致。",
        bad="市委市政府高度重视。……市委、市政府印发通知。",
        good="市委、市政府高度重视。……市委、市政府印发通知。",
    ),
    Evidence.STANDARD,
    check,
    clause="GB/T 15835—2011，局部体例一致",
)
