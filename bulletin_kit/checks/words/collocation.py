"""Verbs and the objects that they cannot take: 扩大知晓率, 完善服务短板."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from bulletin_kit.checks.words.lexicon import pairs
from bulletin_kit.style.words import WordRow, WordTables

FARTHEST = 24
"""How many characters before its end an object may have its verb."""
STOP = re.compile("[，。；：！？“”《》（）…—·]")
CLOSED = re.compile("[，。；：！？）]|$")
"""What stands after an object that is not the attribute of another noun."""
AND = re.compile("[、并]")
PARTICLE = re.compile("[了着过好起出]")
APART = re.compile(r"等|[在是为使让把将被从比给]|(?<![所没含])有(?![效关])|来(?![访])|去|以|而|于|向|并|就(?![业医])")
"""Between a verb and a noun these begin something else."""
HELPING = re.compile("(?:加快|加速|坚持|努力)$")
"""Before a verb these are adverbs."""
STATE = re.compile(
    "(?!的)(?:得到|普遍|整体|总体|有所|有了|得以|不断|持续|明显|显著|进一步|大幅|逐步|全面|有效|日益|稳步|很大|较大|极大|地|了|的){1,6}"
    "(改善|改进|加大|加快|扩大|增加|增强|加深|缩小|减轻|弥补|提高|提升|完善|发扬|弘扬|减少|降低)(?=[，。；])"
)
"""What becomes of a noun: 能力得到改善."""
ADVERB = re.compile(
    r"(?:.*(?:进一步|不断|有效|切实|着力|大力|全面|持续|努力|积极|充分|必须|极大|大大|显著|明显|逐步|全力|深入|共同|主动|尽快|及时|稳步|认真|真正|更加|尽力|合理|科学|精准|严格|[要应将能会可地来]))?"
)


class Ill(NamedTuple):
    """Words that do not go together, ``start`` to ``end``: a noun, the other ``word``, a better."""

    start: int
    end: int
    word: str
    noun: str
    better: str


@dataclass(frozen=True, slots=True)
class Matrix:
    """The table's nouns by their first two characters, and all verbs in one pattern."""

    by_pair: dict[str, list[tuple[str, WordRow]]]
    nouns: tuple[str, ...]
    verbs: re.Pattern[str]


def matrix(rows: Iterable[WordRow]) -> Matrix:
    """The matrix of rows of nouns (宾语) and verbs that they do not go with (不配)."""
    by_pair: defaultdict[str, list[tuple[str, WordRow]]] = defaultdict(list)
    verbs: set[str] = set()
    for row in rows:
        verbs |= set(row["不配"].split())
        for noun in row["宾语"].split():
            by_pair[noun[:2]].append((noun, row))
    nouns = tuple(noun for group in by_pair.values() for noun, _ in group)
    return Matrix(by_pair, nouns, re.compile("|".join(sorted(verbs))))


def verbs(rows: Iterable[WordRow]) -> re.Pattern[str]:
    """Verbs (动词, 名动词) that have a noun after them as their own object.

    Those of the latter kind may as well be the attribute of some nouns (中心语): 整治力度.
    """
    words = defaultdict(lambda: ["(?!)"], {row["类"]: row["词"].split() for row in rows})
    verb, nominal, heads = ("|".join(words[kind]) for kind in ("动词", "名动词", "中心语"))
    return re.compile(f"{verb}|(?:{nominal})(?!的?(?:{heads}))")


def ill_matched(text: str, words: WordTables) -> Iterator[Ill]:
    """The objects of the text that are not those of their verbs."""
    table, others = words.made("collocations", matrix), words.made("verbs", verbs)
    for pair in table.by_pair.keys() & pairs(text):
        for noun, row in table.by_pair[pair]:
            start = text.find(noun)
            while start >= 0:
                end = start + len(noun)
                if _closes(text, end, table):
                    yield from _with_verb(text, start, noun, row, table, others)
                elif (state := STATE.match(text, end)) and state[1] in row["不配"].split():
                    yield Ill(start, state.end(), state[1], noun, row["宜配"])
                start = text.find(noun, start + len(noun))


def _closes(text: str, end: int, table: Matrix) -> bool:
    """Whether a noun that ends here is the head of its phrase."""
    if CLOSED.match(text, end):
        return True
    return bool(AND.match(text, end) and table.verbs.match(text, end + 1))


def _with_verb(
    text: str, at: int, noun: str, row: WordRow, table: Matrix, others: re.Pattern[str]
) -> Iterator[Ill]:
    begin = max(0, at - FARTHEST)
    for stop in STOP.finditer(text, begin, at):
        begin = stop.end()
    verb = None
    for verb in table.verbs.finditer(text, begin, at):
        pass
    if verb is None or verb[0] not in row["不配"].split():
        return
    _, listed, before = text[begin : verb.start()].rpartition("、")
    gap, end = text[verb.end() : at], at + len(noun)
    if _governs(HELPING.sub("", before), gap, bool(listed), table, others) and not (
        APART.search(gap) or _held(others, text, verb.end(), at)
    ):
        found = text[verb.start() : end]
        if not any(right in found for right in row["例外"].split()):
            yield Ill(verb.start(), end, verb[0], noun, row["宜配"])


def _governs(
    before: str, gap: str, listed: bool, table: Matrix, others: re.Pattern[str]
) -> bool:
    """Whether the noun after the gap is the verb's object, not 提出提高质量目标, 加快扩大开放的步伐."""
    attribute = gap.rstrip("的")
    if before.endswith(("的", "之")) or ("、" in gap and attribute == gap):
        return False
    if PARTICLE.match(gap):
        return True
    own = ADVERB.fullmatch(before)
    if attribute.endswith(table.nouns) and not (own and before) or not own and any(p.search(before) for p in (table.verbs, others)):
        return False
    return "的" not in gap or bool(own and not listed)


def _held(others: re.Pattern[str], text: str, start: int, end: int) -> bool:
    """Whether a verb stands there; the noun beyond is seen too."""
    return any(match.end() <= end for match in others.finditer(text, start, end + 3))
