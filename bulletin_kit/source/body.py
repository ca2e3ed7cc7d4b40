"""Body text: each line a paragraph, a heading, a figure, a row of a table or a footnote's text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bulletin_kit.base.words import Words
from bulletin_kit.forms.records.reading import Reading
from bulletin_kit.hanzi.levels import level_of
from bulletin_kit.model.article import Body, Caption, Heading, Paragraph, Part
from bulletin_kit.model.runs import Run
from bulletin_kit.source.body_mistakes import EMPTY_HEADING, HEADING_MARK
from bulletin_kit.source.figures import figure
from bulletin_kit.source.inline import inline
from bulletin_kit.source.notes import note_text, settle
from bulletin_kit.source.tables import is_caption, is_row, table

# "# 标题" and "###标题" are meant as headings, "#话题#" is not.
HEADING = r"(?P<mark>(?:[#＃]{2,}|[#＃](?=\s))\s*)(?P<words>.*)"


def body(lines: Sequence[Words], reading: Reading) -> Body:
    """The parts of a text, from its clean lines; blank ones only part tables from captions."""
    parts: list[Part] = []
    notes = []
    at = 0
    while at < len(lines):
        line = lines[at]
        rows = _rows(lines, at)
        if rows:
            caption = _caption(lines, at, parts)
            parts.append(table(lines[at : at + rows], caption, reading))
        elif line:
            note = note_text(line, reading)
            if note is not None:
                notes.append(note)
            else:
                parts.extend(_part(line, reading))
        at += max(rows, 1)
    return Body(tuple(parts), settle(parts, notes, reading))


def _rows(lines: Sequence[Words], start: int) -> int:
    """How many rows of a table stand from here on."""
    end = start
    while end < len(lines) and is_row(lines[end]):
        end += 1
    return end - start


def _caption(lines: Sequence[Words], at: int, parts: list[Part]) -> Caption | None:
    """The table's caption, which was taken for a paragraph, if the line right above is one."""
    last = parts[-1] if parts else None
    if not at or not lines[at - 1] or not isinstance(last, Paragraph):
        return None
    if not is_caption(last.words) or last.words.at.line != lines[at - 1].at.line:
        return None
    parts.pop()
    return Caption(last.words, last.runs)


def _part(line: Words, reading: Reading) -> tuple[Part, ...]:
    found = figure(line, reading)
    if found is not None:
        return (found,)
    match = re.fullmatch(HEADING, line.text) if line.text[0] in "#＃" else None
    if match is None:
        return _text(line, reading)
    if not re.fullmatch("## +", match["mark"]) or not match["words"]:
        _look_at_mark(line, match, reading)
    words, runs = inline(line.part(*match.span("words")), reading)
    return (Heading(words, 0, runs),) if words else ()


def _look_at_mark(line: Words, match: re.Match[str], reading: Reading) -> None:
    at = line.origin.span(*match.span("mark"))
    if not match["words"]:
        reading.say(EMPTY_HEADING, at)
    else:
        reading.say(HEADING_MARK, at, found=match["mark"])


def _text(line: Words, reading: Reading) -> tuple[Part, ...]:
    """A paragraph, or the heading that its number makes of it."""
    words, runs = inline(line, reading)
    if not words:
        return ()
    found = level_of(words.text)
    if found is None:
        return (Paragraph(words, runs),)
    level, end = found
    if end == len(words.text):
        return (Heading(words, level, runs),)
    return (Paragraph(words, (Run(0, end, run_in=level), *runs)),)
