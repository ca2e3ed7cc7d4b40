"""Alike: pairs of phrases that differ by a character or two."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

MOST = 40
"""Phrases that may share a part: past that the part is a common word and tells nothing."""


def alike(phrases: Sequence[str], most: int = 2) -> Iterator[tuple[str, str, str, str]]:
    """Pairs that differ by at most ``most`` characters, with what differs in each.

    Phrases that are near share one of their thirds, at nearly the same place: only such pairs are
    compared, so that the work stays linear in the number of phrases.
    """
    seen: set[tuple[str, str]] = set()
    shelves: defaultdict[tuple[str, int], list[str]] = defaultdict(list)
    for phrase in phrases:
        for part, at in _thirds(phrase):
            for place in range(at - most, at + most + 1):
                for other in shelves.get((part, place), ())[:MOST]:
                    pair = (other, phrase)
                    if other != phrase and pair not in seen:
                        seen.add(pair)
                        left, right = _difference(other, phrase)
                        if max(len(left), len(right)) <= most:
                            yield other, phrase, left, right
        for part, at in _thirds(phrase):
            shelves[part, at].append(phrase)


def _thirds(phrase: str) -> Iterator[tuple[str, int]]:
    third = max(1, len(phrase) // 3)
    for at in (0, third, 2 * third):
        yield phrase[at : at + third], at


def _difference(left: str, right: str) -> tuple[str, str]:
    """The characters that only one of the two has."""
    ours: list[str] = []
    theirs: list[str] = []
    for kind, a, b, c, d in SequenceMatcher(None, left, right, autojunk=False).get_opcodes():
        if kind != "equal":
            ours.append(left[a:b])
            theirs.append(right[c:d])
    return "".join(ours), "".join(theirs)
