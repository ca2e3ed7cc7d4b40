"""Inline marks: ``**bold**`` and ``[^1]`` taken out of a line, each turned into a run."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate

from bulletin_kit.base.words import Words
from bulletin_kit.forms.records.reading import Reading
from bulletin_kit.model.runs import Run
from bulletin_kit.source.body_mistakes import PICTURE_IN_TEXT, UNBALANCED_BOLD, WIDE_MARK

# Two asterisks and no more: 138****1234 and a row of stars are text.
BOLD = r"(?<!\*)\*\*(?!\*)"
NOTE = r"[\[［【][\^＾](?P<label>[^\]］】\s]{1,20})[\]］】]"
PICTURE = r"!\[[^\]]*\]\([^)]*\)?"


def inline(words: Words, reading: Reading) -> tuple[Words, tuple[Run, ...]]:
    """The line without its marks, and the runs that they stood for."""
    if "*" not in words.text and "^" not in words.text and "＾" not in words.text:
        _look_for_pictures(words, reading)
        return words, ()
    _look_for_pictures(words, reading)
    bold, notes = _bold_pairs(words, reading), list(re.finditer(NOTE, words.text))
    gaps = sorted([span for pair in bold for span in pair] + [note.span() for note in notes])
    runs = [Run(first[1], last[0], bold=True) for first, last in bold]
    for note in notes:
        _look_at_width(words, note, reading)
        runs.append(Run(note.start(), note.start(), note=note["label"]))
    bare = words.without(gaps)
    return _stripped(bare, _moved(runs, gaps))


def labels(runs: tuple[Run, ...]) -> Iterator[str]:
    """The labels of the footnote marks among the runs."""
    return (run.note for run in runs if run.note)


def _bold_pairs(words: Words, reading: Reading) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    marks = [match.span() for match in re.finditer(BOLD, words.text)]
    if len(marks) % 2:
        start, end = marks.pop()
        reading.say(UNBALANCED_BOLD, words.origin.span(start, end))
    return list(zip(marks[::2], marks[1::2], strict=True))


def _look_at_width(words: Words, note: re.Match[str], reading: Reading) -> None:
    wanted = f"[^{note['label']}]"
    if note[0] != wanted:
        reading.say(WIDE_MARK, words.origin.span(*note.span()), found=note[0], wanted=wanted)


def _look_for_pictures(words: Words, reading: Reading) -> None:
    if "](" in words.text:
        for match in re.finditer(PICTURE, words.text):
            reading.say(PICTURE_IN_TEXT, words.origin.span(*match.span()))


def _moved(runs: list[Run], gaps: list[tuple[int, int]]) -> list[Run]:
    """The runs by the offsets of the text without the gaps; no run starts or ends inside one."""
    ends = [0, *(end for _, end in gaps)]
    taken = [0, *accumulate(end - start for start, end in gaps)]

    def moved(at: int) -> int:
        return at - taken[bisect_right(ends, at) - 1]

    return [Run(moved(r.start), moved(r.end), r.bold, r.run_in, r.note) for r in runs]


def _stripped(words: Words, runs: list[Run]) -> tuple[Words, tuple[Run, ...]]:
    """The words and runs without the white space that a mark had hidden at either end."""
    bare = words.stripped()
    left = len(words.text) - len(words.text.lstrip()) if bare else 0
    size = len(bare.text)
    kept = []
    for run in sorted(runs, key=lambda run: (run.start, run.end)):
        start, end = (min(max(at - left, 0), size) for at in (run.start, run.end))
        if run.note or end > start:
            kept.append(Run(start, end, run.bold, run.run_in, run.note))
    return bare, tuple(kept)
