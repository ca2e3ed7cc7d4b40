"""Footnotes: texts ``[^1]: ……`` found for the marks ``[^1]``, in the order of the marks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from msgspec.structs import replace

from bulletin_kit.base.span import Span
from bulletin_kit.base.words import Words
from bulletin_kit.forms.records.reading import Reading
from bulletin_kit.model.article import (
    Caption,
    Cell,
    Figure,
    Footnote,
    Heading,
    Paragraph,
    Part,
    Table,
)
from bulletin_kit.source.body_mistakes import WIDE_MARK
from bulletin_kit.source.inline import inline
from bulletin_kit.source.table_mistakes import (
    DOUBLED_FOOTNOTE,
    EMPTY_FOOTNOTE,
    FOOTNOTE_IN_FOOTNOTE,
    FOOTNOTE_WITHOUT_MARK,
    FOOTNOTE_WITHOUT_TEXT,
)

NOTE_TEXT = r"[\[［【][\^＾](?P<label>[^\]］】\s]{1,20})[\]］】]\s*[:：]\s*(?P<text>.*)"


def note_text(line: Words, reading: Reading) -> Footnote | None:
    """The footnote whose text the line is; None where it is none."""
    if line.text[0] not in "[［【":
        return None
    match = re.fullmatch(NOTE_TEXT, line.text)
    if match is None:
        return None
    label = match["label"]
    if not line.text.startswith(f"[^{label}]"):
        found = line.text[: match.end("label") + 1]
        reading.say(WIDE_MARK, line.at, found=found, wanted=f"[^{label}]")
    if not match["text"]:
        reading.say(EMPTY_FOOTNOTE, line.at, label=label)
    words, runs = inline(line.part(*match.span("text")), reading)
    for run in runs:
        if run.note:
            reading.say(FOOTNOTE_IN_FOOTNOTE, _place(words, run.start), label=run.note)
    return Footnote(label, words, tuple(run for run in runs if not run.note))


def settle(
    parts: Sequence[Part], texts: Iterable[Footnote], reading: Reading
) -> tuple[Footnote, ...]:
    """The footnotes by their first mark. A mark without text, a text without mark are told."""
    known: dict[str, Footnote] = {}
    for note in texts:
        if note.label in known:
            line = known[note.label].words.at.line
            reading.say(DOUBLED_FOOTNOTE, note.words.at, label=note.label, line=line)
        else:
            known[note.label] = note
    marks = list(_marks(parts))
    used = dict.fromkeys(label for label, _ in marks)
    for label, at in marks:
        if label not in known:
            reading.say(FOOTNOTE_WITHOUT_TEXT, at, label=label)
    for label, note in known.items():
        if label not in used:
            reading.say(FOOTNOTE_WITHOUT_MARK, note.words.at, label=label)
    return tuple(known[label] for label in used if label in known)


def _marks(parts: Sequence[Part]) -> Iterator[tuple[str, Span]]:
    for part in parts:
        match part:
            case Paragraph() | Heading():
                yield from _marked(part)
            case Figure():
                yield from _marked(part.caption)
            case Table():
                if part.caption:
                    yield from _marked(part.caption)
                for cell in chain.from_iterable(part.rows):
                    yield from _marked(cell)


def _marked(text: Paragraph | Heading | Caption | Cell) -> Iterator[tuple[str, Span]]:
    return ((run.note, _place(text.words, run.start)) for run in text.runs if run.note)


def _place(words: Words, at: int) -> Span:
    """Where a mark stood that was taken out before ``text[at]``: behind the character before it."""
    if not words.origin.exact:
        return words.at
    behind = words.origin.span(at, at)
    first = words.origin.span(at - 1, at).end_column if at else words.origin.start.column
    return replace(behind, column=first, end_column=max(behind.column, first + 1))
