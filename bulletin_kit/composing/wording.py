"""Wording: facts of the issue in the fixed phrases of its series; texts with their origins."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from bulletin_kit.base.span import Origin, Span
from bulletin_kit.base.words import Words
from bulletin_kit.hanzi.classes import Kind, kind
from bulletin_kit.model.blocks import Role, TextBlock
from bulletin_kit.model.runs import Run
from bulletin_kit.style.series import Series, holes

FULL_SPACE = "\u3000"


class Pen(Struct, frozen=True):
    """Writes blocks of one series: knows its phrases and its styles."""

    series: Series

    def say(self, phrase: str, **facts: str | None) -> str:
        """One of the series' phrases, filled."""
        return self.series.phrases[phrase].fill(facts)

    def around(self, phrase: str, words: Words) -> tuple[str, Words, str]:
        """A phrase with one hole, as what stands before the words, the words, what stands after."""
        before, after = (text.replace("\0", "") for text in self._cut_at_hole(phrase))
        return before, words, after

    def _cut_at_hole(self, phrase: str) -> list[str]:
        form = self.series.phrases[phrase]
        hole = "\0"
        facts = dict.fromkeys((name for part in form.parts for name in holes(part)), hole)
        return form.fill(facts).split(hole, 1)

    def day(self, value: date | None) -> str | None:
        """The day as the series writes it; Arabic numerals, no leading zeros (9704, 7.3.5.4)."""
        if value is None:
            return None
        return self.say("日期", 年=f"{value.year}", 月=f"{value.month}", 日=f"{value.day}")

    def block(self, id: str, role: Role, *parts: Words | str, **more: object) -> TextBlock:
        """A block of these parts in a row; a plain text has the origin of the words beside it."""
        style = self.series.sheet.text[role]
        text, sources = joined(parts)
        if style.full_space:
            text = with_full_spaces(text)
        made = TextBlock(
            id, role, text, sources, outline=style.outline, before=style.before, after=style.after
        )
        return replace(made, **more)

    def phrase_block(self, id: str, role: Role, text: str, at: Span) -> TextBlock:
        """A block of a text that was made from facts."""
        return self.block(id, role, Words(text, Origin(at, exact=False)))


def joined(parts: Sequence[Words | str]) -> tuple[str, tuple[tuple[int, Origin], ...]]:
    """The parts' text in a row and the origin of each stretch of it."""
    known = [part.origin for part in parts if isinstance(part, Words)]
    text, sources = "", []
    for part in parts:
        if isinstance(part, Words):
            sources.append((len(text), part.origin))
            text += part.text
        elif part:
            near = known[0] if known else Origin(Span(""))
            sources.append((len(text), Origin(near.start, exact=False)))
            text += part
    return text, tuple(sources)


def parted(parts: Iterable[Words], between: str) -> list[Words | str]:
    """The parts with a text between each two."""
    row: list[Words | str] = []
    for part in parts:
        row += [between, part] if row else [part]
    return row


def with_full_spaces(text: str) -> str:
    """The text with an em space wherever one space stands between two full-width characters."""
    chars = list(text)
    western = (Kind.LATIN, Kind.SIGN, Kind.SPACE)
    for i in range(1, len(chars) - 1):
        if (
            chars[i] == " "
            and kind(chars[i - 1]) not in western
            and kind(chars[i + 1]) not in western
        ):
            chars[i] = FULL_SPACE
    return "".join(chars)


def with_note_marks(
    words: Words, runs: tuple[Run, ...], marks: Mapping[str, tuple[str, str]]
) -> tuple[list[Words | str], tuple[Run, ...]]:
    """The words with the number of each footnote at its mark, and the runs moved accordingly.

    ``marks`` gives for a note's label its block's id and its number as printed.
    """
    row: list[Words | str] = []
    moved: list[Run] = []
    done = shift = 0
    for run in sorted(runs, key=lambda r: (r.start, r.end)):
        if not run.note:
            moved.append(replace(run, start=run.start + shift, end=run.end + shift))
            continue
        if run.note not in marks:  # its text is missing, which has been reported
            continue
        id, number = marks[run.note]
        row += [words.part(done, run.start), number]
        start = run.start + shift
        moved = [_widened(old, start, len(number)) for old in moved]
        moved.append(Run(start, start + len(number), note=id))
        done, shift = run.start, shift + len(number)
    row.append(words.part(done, len(words.text)))
    return [part for part in row if part], tuple(moved)


def _widened(run: Run, at: int, by: int) -> Run:
    return replace(run, end=run.end + by) if run.start <= at < run.end else run
