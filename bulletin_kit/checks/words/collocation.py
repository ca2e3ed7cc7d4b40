"""Verbs and the objects that they cannot take: 扩大知晓率, 完善服务短板."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct

from bulletin_kit.base.pattern import Pattern
from bulletin_kit.checks.words.lexicon import pairs
from bulletin_kit.style.words import WordRow, WordTables

NEVER = "(?!)"
FARTHEST = 24
"""How many characters before its end an object may have its verb."""
STOP = Pattern("[，。；：！？“”《》（）…—·]")
CLOSED = Pattern("[，。；：！？）]|$")
"""What stands after an object that is not the attribute of another noun."""
AND = Pattern("[、并]")
PARTICLE = Pattern("[了着过好起出]")
APART = Pattern(
    "[等在是为使让把将被从比给去以而于向并]|(?<![所没含])有(?![效关])|来(?!访)|就(?![业医])"
)
"""Between a verb and a noun these begin something else."""


class Ill(Struct, frozen=True):
    """Words that do not go together, ``start`` to ``end``: a noun, the other ``word``, a better."""

    start: int
    end: int
    word: str
    noun: str
    better: str


class Matrix(Struct, frozen=True):
    """The table's nouns by their first two characters, and all verbs in one pattern."""

    by_pair: Mapping[str, list[tuple[str, WordRow]]]
    nouns: tuple[str, ...]
    verbs: Pattern


class Grammar(Struct, frozen=True):
    """The words of ``words/grammar.csv`` as patterns.

    ``verb`` has the noun after it as its own object (动词, 名动词), unless it is the attribute of
    one of some nouns (中心语): 整治力度. ``helping`` (助动) is an adverb before another verb,
    ``adverb`` (状语) ends what may stand before a verb at the start of its clause, ``state``
    (变化状语, 变化) says what becomes of a noun: 能力得到改善. Nouns of ``compound`` (工作名词)
    may have a noun and its verb before them: 住房改善需求.
    """

    verb: Pattern
    helping: Pattern
    adverb: Pattern
    state: Pattern
    compound: Pattern


def matrix(rows: Iterable[WordRow]) -> Matrix:
    """The matrix of rows of nouns (宾语) and verbs that they do not go with (不配)."""
    by_pair: defaultdict[str, list[tuple[str, WordRow]]] = defaultdict(list)
    verbs: set[str] = set()
    for row in rows:
        verbs |= set(row["不配"].split())
        for noun in row["宾语"].split():
            by_pair[noun[:2]].append((noun, row))
    nouns = tuple(noun for group in by_pair.values() for noun, _ in group)
    return Matrix(by_pair, nouns, Pattern(one_of(sorted(verbs))))


def grammar(rows: Iterable[WordRow]) -> Grammar:
    """The grammar of rows of a class (类) and its words (词)."""
    of = defaultdict(lambda: NEVER, {row["类"]: one_of(row["词"].split()) for row in rows})
    return Grammar(
        verb=Pattern(f"{of['动词']}|{of['名动词']}(?!的?{of['中心语']})"),
        helping=Pattern(f"{of['助动']}$"),
        adverb=Pattern(f"(?:.*{of['状语']})?"),
        state=Pattern(f"(?!的){of['变化状语']}{{1,6}}({of['变化']})(?=[，。；])"),
        compound=Pattern(of["工作名词"]),
    )


def one_of(words: Iterable[str]) -> str:
    """A pattern for any of the words."""
    return f"(?:{'|'.join(words) or NEVER})"


def ill_matched(text: str, words: WordTables) -> Iterator[Ill]:
    """The objects of the text that are not those of their verbs."""
    table, rules = words.made("collocations", matrix), words.made("grammar", grammar)
    for pair in table.by_pair.keys() & pairs(text):
        for noun, row in table.by_pair[pair]:
            for end in _ends(text, noun):
                state = rules.state.match(text, end)
                if state and state[1] in row["不配"].split():
                    yield Ill(end - len(noun), state.end(), state[1], noun, row["宜配"])
                elif verb := _verb_of(text, end - len(noun), end, table, rules):
                    found = text[verb.start() : end]
                    kept = any(right in found for right in row["例外"].split())
                    if verb[0] in row["不配"].split() and not kept:
                        yield Ill(verb.start(), end, verb[0], noun, row["宜配"])


def _ends(text: str, noun: str) -> Iterator[int]:
    at = text.find(noun)
    while at >= 0:
        yield at + len(noun)
        at = text.find(noun, at + len(noun))


def _verb_of(text: str, at: int, end: int, table: Matrix, rules: Grammar) -> re.Match[str] | None:
    """The verb of the table that governs the noun from ``at`` to ``end``."""
    if not CLOSED.match(text, end) and not (
        AND.match(text, end) and table.verbs.match(text, end + 1)
    ):
        return None
    begin = max(0, at - FARTHEST)
    for stop in STOP.finditer(text, begin, at):
        begin = stop.end()
    verb = max(table.verbs.finditer(text, begin, at), key=lambda match: match.start(), default=None)
    if verb is None:
        return None
    gap = text[verb.end() : at]
    held = any(other.end() <= at for other in rules.verb.finditer(text, verb.end(), at + 3))
    compound = rules.compound.fullmatch(text, at, end) is not None
    before = text[begin : verb.start()]
    if held or APART.search(gap) or not _governs(before, gap, compound, table, rules):
        return None
    return verb


def _governs(before: str, gap: str, compound: bool, table: Matrix, rules: Grammar) -> bool:
    """Whether the noun after the gap is the verb's, not 提出提高质量目标, 加快扩大开放的步伐."""
    _, listed, before = before.rpartition("、")
    before = rules.helping.sub("", before)
    attribute = gap.rstrip("的")
    if before.endswith(("的", "之")) or ("、" in gap and attribute == gap):
        return False
    if PARTICLE.match(gap):
        return True
    opens = rules.adverb.fullmatch(before)
    if attribute.endswith(table.nouns) and not (opens and before):
        return False
    if not opens and (compound or table.verbs.search(before) or rules.verb.search(before)):
        return False
    return "的" not in gap or bool(opens and not listed)
