"""F01: a phrase that official texts fix word by word, written otherwise."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain

from bulletin_kit.base.finding import Finding, Level, Mistake
from bulletin_kit.checks.manuscript import Manuscript
from bulletin_kit.checks.passage import Passage
from bulletin_kit.checks.rule import Evidence, Rule
from bulletin_kit.checks.words.lexicon import finding, listed, pairs
from bulletin_kit.checks.words.members import members, out_of_set
from bulletin_kit.checks.words.nearly import halves, nearly
from bulletin_kit.style.words import WordRow


def check(manuscript: Manuscript) -> Iterator[Finding]:
    """The forms of ``words/phrases.csv``; slips in the phrases of ``words/fixed_phrases.csv``."""
    told: defaultdict[Passage, list[tuple[int, int]]] = defaultdict(list)
    for passage, hit in listed(manuscript, "phrases"):
        told[passage].append(hit[:2])
        yield finding(RULE.mistake, passage, hit)
    by_pair = manuscript.words.made("fixed_phrases", by_halves)
    for passage in manuscript.passages:
        for start, end, phrase in slips(passage.masked, by_pair):
            if not any(start < last and first < end for first, last in told[passage]):
                found = passage.text[start:end]
                yield RULE.mistake.at(passage.span(start, end), found=found, right=phrase)


def by_halves(rows: Iterable[WordRow]) -> Mapping[str, list[WordRow]]:
    """The phrases by the first two characters of each of their halves, or of two of their members.

    One slip leaves one of the two whole.
    """
    found = defaultdict(list)
    for row in rows:
        phrase = row["提法"]
        for pair in {part[:2] for part in halves(phrase) + members(phrase)[:2]}:
            found[pair].append(row)
    return found


def slips(text: str, by_pair: Mapping[str, list[WordRow]]) -> Iterator[tuple[int, int, str]]:
    """Slips in the text, each once: of phrases within one another the longest speaks."""
    near = {
        row["提法"]: row["例外"].split()
        for pair in by_pair.keys() & pairs(text)
        for row in by_pair[pair]
    }
    done: list[tuple[int, int]] = []
    for phrase in sorted(near, key=len, reverse=True):
        for start, end in chain(nearly(text, phrase), out_of_set(text, members(phrase))):
            inside = any(start < last and first < end for first, last in done)
            if not inside and text[start:end] not in near[phrase]:
                done.append((start, end))
                yield start, end, phrase


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
