"""Passages: every text of an issue with what it is for, as the rules read it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property

from msgspec import Struct

from bulletin_kit.base.finding import Edit
from bulletin_kit.base.span import Span
from bulletin_kit.base.words import Words
from bulletin_kit.checks.mask import masked
from bulletin_kit.model.article import Body, Caption, Figure, Heading, Paragraph, Table
from bulletin_kit.model.blocks import HEADINGS, Role
from bulletin_kit.model.issue import Issue
from bulletin_kit.model.recipients import Entry
from bulletin_kit.model.runs import Run

PROSE = frozenset({Role.BODY, Role.NOTE, Role.FOOTNOTE})
"""Running text: sentences that end in stops."""
TITLES = frozenset(
    {Role.TITLE, Role.KICKER, Role.SUBTITLE, Role.SECTION, Role.ATTACHMENT_TITLE, *HEADINGS}
)
"""Titles and headings: no stop at the end, spaces where the editor parts two halves."""
CELLS = frozenset({Role.TABLE_HEAD, Role.TABLE_CELL})
ARTICLE = PROSE | TITLES | CELLS | {Role.CREDIT, Role.FIGURE_CAPTION, Role.TABLE_CAPTION}
"""Everything that belongs to the articles: all but masthead and closing block."""


class Passage(Struct, frozen=True, dict=True):
    """One text: a paragraph, a line of a title, a cell, a line of the closing block.

    ``unit`` counts the articles and attachments from 1 (0 for what stands outside them), so that
    passages of one unit can be read as one text.
    """

    role: Role
    words: Words
    unit: int = 0
    runs: tuple[Run, ...] = ()

    @cached_property
    def masked(self) -> str:
        """The text with URLs, codes, times and the like hidden, offset by offset."""
        return masked(self.words.text)

    @property
    def text(self) -> str:
        """The text as it will be printed."""
        return self.words.text

    def span(self, start: int, end: int) -> Span:
        """Where ``text[start:end]`` was written."""
        return self.words.origin.span(start, end)

    def edit(self, start: int, end: int, text: str) -> Edit | None:
        """``text`` in the place of ``text[start:end]``; None where the place is not exact."""
        if not self.words.origin.exact:
            return None
        return Edit(self.span(start, end), self.text[start:end], text)


def passages(issue: Issue) -> tuple[Passage, ...]:
    """All texts of the issue in reading order."""
    return tuple(_all(issue))


def _all(issue: Issue) -> Iterator[Passage]:
    yield from _some(Role.NAME, issue.name)
    yield from _some(Role.SPECIAL, issue.special)
    yield from _some(Role.ISSUER, issue.issuer)
    yield from _lines(Role.NOTE, issue.note)
    unit = 0
    for section in issue.sections:
        yield from _some(Role.SECTION, section.name)
        for article in section.articles:
            unit += 1
            yield from _lines(Role.KICKER, article.kicker, unit)
            yield from _lines(Role.TITLE, article.title, unit)
            yield from _lines(Role.SUBTITLE, article.subtitle, unit)
            yield from _lines(Role.NOTE, article.note, unit)
            yield from _body(article.body, unit)
            yield from _some(Role.CREDIT, article.credit, unit)
            for attachment in article.attachments:
                unit += 1
                yield from _some(Role.ATTACHMENT_TITLE, attachment.title, unit)
                yield from _body(attachment.body, unit)
    yield from _closing(issue)


def _some(role: Role, words: Words | None, unit: int = 0) -> Iterator[Passage]:
    if words:
        yield Passage(role, words, unit)


def _lines(role: Role, lines: Iterable[Words], unit: int = 0) -> Iterator[Passage]:
    return (Passage(role, words, unit) for words in lines if words)


def _body(body: Body, unit: int) -> Iterator[Passage]:
    for part in body.parts:
        match part:
            case Paragraph():
                yield Passage(Role.BODY, part.words, unit, part.runs)
            case Heading():
                yield Passage(HEADINGS[part.level], part.words, unit, part.runs)
            case Figure():
                yield from _caption(Role.FIGURE_CAPTION, part.caption, unit)
            case Table():
                yield from _table(part, unit)
    for note in body.notes:
        yield Passage(Role.FOOTNOTE, note.words, unit, note.runs)


def _caption(role: Role, caption: Caption | None, unit: int) -> Iterator[Passage]:
    if caption and caption.words:
        yield Passage(role, caption.words, unit, caption.runs)


def _table(table: Table, unit: int) -> Iterator[Passage]:
    yield from _caption(Role.TABLE_CAPTION, table.caption, unit)
    for row, cells in enumerate(table.rows):
        role = Role.TABLE_CELL if row else Role.TABLE_HEAD
        yield from (Passage(role, cell.words, unit, cell.runs) for cell in cells if cell.words)


def _closing(issue: Issue) -> Iterator[Passage]:
    entries: tuple[Entry, ...] = (*issue.reported, *issue.sent, *issue.issued)
    yield from (Passage(Role.DISTRIBUTION, entry.words) for entry in entries)
    if issue.printing:
        yield from _some(Role.PRINTING, issue.printing.office)
    for words in (issue.editor, issue.reviewer, issue.telephone):
        yield from _some(Role.STAFF, words)
