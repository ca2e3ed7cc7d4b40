"""Measure words that do not count their nouns: 手机26辆, 一条问题."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from bulletin_kit.base.pattern import Pattern
from bulletin_kit.checks.words.collocation import Ill
from bulletin_kit.checks.words.lexicon import pairs
from bulletin_kit.style.words import WordRow, WordTables

THING = (
    "部(?![分门委署队])|台(?![湾风账阶])|辆|艘|架|栋|幢|座(?![谈位])|本(?![地级县市区省村次])|册|篇|首(?![次批个届])|幅|封|枚"
    "|棵|株|头|只(?![有要能])|匹|支(?![部持撑出])|盏|张|条(?![件款])|副(?![县市省区处乡镇局主校书])|扇|尊|口(?!岸)|盘|朵"
)
"""Measures of things, which stand after the noun too."""
CASE = (
    "名|位(?!于)|项(?!目)|(?<!一)起(?![点步码])|所|(?<!一)家(?![庭长])|间(?!接)|户(?!籍)|笔|宗|件"
    "|场(?![所地馆镇])"
)
"""Those of people, bodies and cases: what follows them may be the kind of the case, 种子86件."""
NUMBER = (
    r"(?<![\d.第一二三四五六七八九十])"
    r"(?:[\d.]+[多余]?[万千]?[多余]?|(?<![统唯专惟同])[一二三四五六七八九十百千万两几数]{1,5}[多余]?)"
)
BEFORE = Pattern(f"{NUMBER}({THING}|{CASE})([^的]{{0,2}})$")
AFTER_NOUN = Pattern(rf"[\d.]*\d[多余]?万?[多余]?({THING})(?=[，。；、）]|$)")
CLOSED = Pattern("[，。；：！？）]|$|参加|参与|获|报名|前往|赶赴|深入|组成|走进|来到|实地|作")
FARTHEST = 14
HOLDERS = frozenset("名家所")
"""What these count may have things, so that a number after it is not its own: 发给学生3本."""


def counts(rows: Iterable[WordRow]) -> dict[str, list[tuple[str, list[str]]]]:
    """The nouns (名词) by their first two characters, each with its measures (量词)."""
    by_pair: defaultdict[str, list[tuple[str, list[str]]]] = defaultdict(list)
    for row in rows:
        for noun in row["名词"].split():
            by_pair[noun[:2]].append((noun, row["量词"].split()))
    return by_pair


def attributes(rows: Iterable[WordRow]) -> frozenset[str]:
    """What may stand between a measure and its noun: nothing, or a word of the class 定语."""
    return frozenset(word for row in rows if row["类"] == "定语" for word in row["词"].split()) | {
        ""
    }


def ill_counted(text: str, words: WordTables) -> Iterator[Ill]:
    """Where a measure does not count its noun: the measure, the noun, what counts it."""
    table, kinds = words.made("measures", counts), words.made("grammar", attributes)
    for pair in table.keys() & pairs(text):
        for noun, right in table[pair]:
            start = text.find(noun)
            while start >= 0:
                yield from _counted(text, start, noun, right, kinds)
                start = text.find(noun, start + len(noun))


def _counted(
    text: str, start: int, noun: str, right: list[str], kinds: frozenset[str]
) -> Iterator[Ill]:
    end, better = start + len(noun), "”“".join(right[:2])
    after = AFTER_NOUN.match(text, end)
    if after and after[1] not in right and HOLDERS.isdisjoint(right):
        yield Ill(start, after.end(), after[1], noun, better)
    if not CLOSED.match(text, end):
        return
    before = BEFORE.search(text, max(0, start - FARTHEST), start)
    if before and before[1] not in right and before[2] in kinds:
        yield Ill(before.start(), end, before[1], noun, better)
