"""Slips: which characters are written for one another in which common words of two characters.

``python -m tools.words.slips FOLDER DICTIONARY TAGGED CLEAN…`` writes ``slips.csv`` and
``neighbours.csv`` into FOLDER (``templates/base/words``).

DICTIONARY has a word, its frequency and its part of speech a line (jieba's ``dict.txt``); TAGGED is
clean text parted into ``word/tag`` (a month of a newspaper); CLEAN are further texts without slips.
Which characters are confused says ``confused.txt``: each with each, or those before a stroke
miswritten as those after it. In the words of ``often.txt`` each character is confused with all
that sound like it, too (``sounds.txt``: the common characters of each syllable). Words of our day
that the dictionary lacks are in ``today.txt``.

A slip is kept only where its two characters stand side by side in no clean text and no word, and
hardly ever could: as the end of one word and the start of the next, or in a name. Beside which
characters they still could, the neighbours say; there a slip in a word of ``often.txt`` may stand
in clean text.
"""

from __future__ import annotations

import csv
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise
from pathlib import Path

from msgspec import Struct, field

HERE = Path(__file__).parent
HANZI = re.compile("[一-龥]+")
NAMES = frozenset({"nr", "nrt", "nrfg", "ns", "nz"})
COMMON = 300
"""From how many in the dictionary's counts a word is one that bulletins have."""
NAME = "姓名"
PLACES, CALLED = "省市县区乡镇村州街路", "老小阿"
"""What a place's name ends with; what stands before a surname."""
AFTER_NUMBER, BEFORE_NUMBER = "年月日时", "第近仅约共达至超于以到"
"""What stands beside figures, where no neighbour tells that it does."""
NONE: tuple[frozenset[str], frozenset[str]] = (frozenset(), frozenset())
SURNAME, GIVEN = 5, 2
"""From how many bearers in the tagged text a character is taken for a surname; for the first one
of a given name."""
KNOWN = 3
"""From how many in the dictionary's counts a word is a word."""
NEAR = 20
"""From how many it may stand beside a slip."""
CHANCE = 0.1
"""How often a million words may make a slip by chance: a word's end and the next one's start."""
CHANCE_ALONE = 0.02
"""The same of two words of one character, for a slip in a word that is written often."""
COINED = 1000
"""How many words with one of them each two characters may have and make no new word."""
COINED_OFTEN = 12000
"""The same of a slip in a word that is written often."""
NAMED = 0.02
"""How many people may have a slip in their name, in so many as the tagged text names."""


class Language(Struct):
    """What the sources say of words, and of what stands side by side."""

    known: set[str] = field(default_factory=set)
    common: set[str] = field(default_factory=set)
    pairs: set[str] = field(default_factory=set)
    runs: list[str] = field(default_factory=list)
    starts: Counter[str] = field(default_factory=Counter)
    ends: Counter[str] = field(default_factory=Counter)
    alone: Counter[str] = field(default_factory=Counter)
    surnames: Counter[str] = field(default_factory=Counter)
    given: tuple[Counter[str], Counter[str]] = field(default_factory=lambda: (Counter(), Counter()))

    def learn(self, text: str) -> None:
        """Takes all neighbours in a text for right."""
        for run in HANZI.findall(text):
            self.pairs.update(map("".join, pairwise(run)))
            self.runs.append(run)

    def read(self, dictionary: Iterable[str], tagged: Iterable[str]) -> None:
        """Counts the words of a dictionary and of a tagged text."""
        for line in tagged:
            words = [item.rpartition("/")[::2] for item in line.split()]
            parted = [(word.lstrip("["), tag) for word, tag in words if word.lstrip("[")]
            self.learn("".join(word for word, _ in parted))
            for word, tag in parted:
                self._count(word, tag)
        for line in dictionary:
            word, count, tag = line.split(" ")
            if HANZI.fullmatch(word) and (int(count) >= KNOWN or len(word) > 2):
                self.learn(word)
                if int(count) >= NEAR:
                    self.known.add(word)
                if len(word) == 2 and tag.strip() not in NAMES and int(count) >= COMMON:
                    self.common.add(word)

    def _count(self, word: str, tag: str) -> None:
        if HANZI.fullmatch(word):
            self.known.add(word)
            if len(word) == 2 and tag[:2] not in NAMES:
                self.common.add(word)
        self.starts[word[0]] += 1
        self.ends[word[-1]] += 1
        self.alone[word] += len(word) == 1
        if tag.startswith("nr") and len(word) == 1:
            self.surnames[word] += 1
        if tag.startswith("nr") and len(word) == 2:
            self.given[0][word[0]] += 1
            self.given[1][word[1]] += 1

    def chance(self, slip: str) -> float:
        """How often a word's end and the next one's start make the slip, in a million words."""
        million = max(1, self.starts.total()) ** 2 / 1e6
        return self.ends[slip[0]] * self.starts[slip[1]] / million

    def alone_by_chance(self, slip: str) -> float:
        """How often two words of one character make the slip, in a million words."""
        million = max(1, self.starts.total()) ** 2 / 1e6
        return self.alone[slip[0]] * self.alone[slip[1]] / million

    def name(self, slip: str) -> float:
        """How often the two characters are a given name, or a surname with one."""
        first, second = self.given
        people = max(1, first.total())
        own = first[slip[0]] * second[slip[1]]
        return (own + self.surnames[slip[0]] * (first[slip[1]] + second[slip[1]])) / people


def slips(language: Language, confused: Iterable[str]) -> Iterator[tuple[str, str]]:
    """The kept slips, each with the right word before it."""
    others, coined = _others(confused), coinage(language)
    for word in sorted(language.common):
        wrong = [one + word[1] for one in others[word[0]]]
        for slip in wrong + [word[0] + one for one in others[word[1]]]:
            near = slip in language.pairs or coined(slip) > COINED
            if not near and language.name(slip) <= NAMED and language.chance(slip) <= CHANCE:
                yield word, slip


def _others(confused: Iterable[str]) -> defaultdict[str, set[str]]:
    """For a character: all that are written for it."""
    others: defaultdict[str, set[str]] = defaultdict(set)
    for group in confused:
        right, _, wrong = group.partition("/")
        for character in right:
            others[character] |= set(wrong or right) - {character}
    return others


def slips_often(
    language: Language, often: Iterable[str], confused: Iterable[str]
) -> Iterator[tuple[str, str]]:
    """The kept slips of words that are written often, each with the right word before it."""
    others, coined, free = _others(confused), coinage(language), _free(language)
    for word in sorted(set(often)):
        wrong = [one + word[1] for one in sorted(others[word[0]])]
        for slip in wrong + [word[0] + one for one in sorted(others[word[1]])]:
            near = slip in free or coined(slip) > COINED_OFTEN or language.name(slip) > NAMED
            if (
                not (near or _beside_a_name_or_number(slip, language))
                and language.alone_by_chance(slip) <= CHANCE_ALONE
            ):
                yield word, slip


def _beside_a_name_or_number(slip: str, language: Language) -> bool:
    first, second = slip
    named = second in PLACES or (first in CALLED and second in language.surnames)
    return named or first in AFTER_NUMBER or second in BEFORE_NUMBER


def _free(language: Language) -> set[str]:
    """What stands side by side, in words or where no neighbour makes a word with either."""
    beside = {one: (before, after) for one, before, after in neighbours(language)}
    surnames, given = beside.pop(NAME)
    free = {pair for word in language.known for pair in map("".join, pairwise(word))}
    for run in language.runs:
        for at, pair in enumerate(map("".join, pairwise(run))):
            before, after = run[max(0, at - 1) : at], run[at + 2 : at + 3]
            first, last = beside.get(pair[0], NONE), beside.get(pair[1], NONE)
            named = before in surnames and pair[0] in given
            if not (before in first[0] or after in last[1] or named):
                free.add(pair)
    return free


def coinage(language: Language) -> Callable[[str], int]:
    """How readily two characters make a new word: by how many words each starts or ends."""
    words = [word for word in language.known if len(word) == 2]
    starts, ends = Counter(word[0] for word in words), Counter(word[1] for word in words)
    return lambda slip: starts[slip[0]] * ends[slip[1]]


def neighbours(language: Language) -> Iterator[tuple[str, set[str], set[str]]]:
    """Each character, with what stands before it at the end of words, and after it at the start.

    The first is 姓名: what may start a given name, after the surnames that may stand before it.
    """
    before: defaultdict[str, set[str]] = defaultdict(set)
    after: defaultdict[str, set[str]] = defaultdict(set)
    for word in language.known:
        if len(word) > 1:
            before[word[-1]].add(word[-2])
            after[word[0]].add(word[1])
    surnames = {one for one, count in language.surnames.items() if count >= SURNAME}
    yield NAME, surnames, {one for one, count in language.given[0].items() if count >= GIVEN}
    for one in sorted(before | after):
        yield one, before[one], after[one]


def by_confusion(found: Iterable[tuple[str, str]]) -> dict[tuple[str, str], tuple[str, str]]:
    """For a right and a wrong character: what stands after and before the right one in words."""
    rows: dict[tuple[str, str], tuple[str, str]] = defaultdict(lambda: ("", ""))
    for word, slip in found:
        at = int(word[0] == slip[0])
        after, before = rows[word[at], slip[at]]
        rows[word[at], slip[at]] = (after, before + word[0]) if at else (after + word[1], before)
    return rows


def main(folder: str, dictionary: str, tagged: str, *clean: str) -> None:
    """Writes the two tables."""
    language = Language()
    for path in clean:
        language.learn(Path(path).read_text("utf-8"))
    language.read(_lines(dictionary), _lines(tagged))
    confused, today, often, sounds = (
        (HERE / f"{name}.txt").read_text("utf-8").split()
        for name in ("confused", "today", "often", "sounds")
    )
    for word in today:
        language.learn(word)
        language.known.add(word)
    found = {*slips(language, confused), *slips_often(language, often, [*confused, *sounds])}
    rows = [
        (f"{right}{wrong}", *told) for (right, wrong), told in by_confusion(sorted(found)).items()
    ]
    _write(Path(folder, "slips.csv"), ("正误", "后", "前"), rows)
    first, last = ({NAME, *(slip[at] for _, slip in found)} for at in (0, 1))
    stands = [
        (
            one,
            "".join(sorted(before if one in first else ())),
            "".join(sorted(after if one in last else ())),
        )
        for one, before, after in neighbours(language)
    ]
    _write(
        Path(folder, "neighbours.csv"), ("字", "前", "后"), [row for row in stands if any(row[1:])]
    )


def _write(path: Path, columns: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows([columns, *sorted(rows)])


def _lines(path: str) -> list[str]:
    return Path(path).read_text("utf-8").splitlines()


if __name__ == "__main__":
    main(*sys.argv[1:])
