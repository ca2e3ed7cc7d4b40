"""Composing: an issue to blocks, lines and pages. Pure: widths come in, positions go out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from bulletin_kit.base.finding import Finding
from bulletin_kit.base.length import MM, points
from bulletin_kit.base.ports import Fonts
from bulletin_kit.composing import mistakes
from bulletin_kit.composing.article import Desk, make_note, make_sections
from bulletin_kit.composing.closing import make_closing
from bulletin_kit.composing.contents import settle
from bulletin_kit.composing.facts import file_facts
from bulletin_kit.composing.filling import Parts
from bulletin_kit.composing.folio import folio
from bulletin_kit.composing.masthead import MadeMasthead, make_masthead
from bulletin_kit.composing.memory import Memory
from bulletin_kit.composing.setting import SHOWN, Setter
from bulletin_kit.composing.slabs import Slabber
from bulletin_kit.composing.standing import Stood
from bulletin_kit.composing.wording import Pen
from bulletin_kit.model.blocks import Picture, Role, TextBlock
from bulletin_kit.model.composed import Composed, Page
from bulletin_kit.model.issue import Issue
from bulletin_kit.style.series import Series


def compose(
    issue: Issue,
    series: Series,
    fonts: Fonts,
    pictures: Mapping[str, Picture],
    memory: Memory | None = None,
) -> tuple[Composed, tuple[Finding, ...]]:
    """The issue, set: everything said in full, cut into lines, stood on pages.

    ``pictures`` holds the issue's pictures by the file name that the editor wrote, ``memory`` what
    is left of composing it before.
    """
    pen = Pen(series)
    memory = memory or Memory()
    memory.turn(series.sheet, fonts, series.words)
    setter = Setter(series.sheet, fonts, series.words, memory)
    desk = Desk(pen, setter, pictures)
    body = (*make_note(issue.note, "e", pen), *make_sections(issue.sections, desk))
    masthead, closing = make_masthead(issue, series, setter), make_closing(issue, series)
    parts = Parts(masthead, body, tuple(desk.notes), closing, series.closing.even)
    slabber = Slabber(setter)
    stood = settle(parts, issue, pen, slabber)
    composed = Composed(
        file_facts(issue, pen),
        (*parts.masthead.marks, *parts.masthead.rows),
        stood.parts.body,
        stood.parts.notes,
        stood.parts.closing,
        tuple(_numbered(stood, setter)),
    )
    texts = composed.texts()
    found = (
        *desk.findings,
        *slabber.findings(texts),
        *_about_masthead(parts.masthead),
        *_about_faces(texts.values(), setter),
        *_about_pages(stood, issue, texts),
        *_about_closing(stood, issue),
    )
    return composed, found


def _numbered(stood: Stood, setter: Setter) -> Iterator[Page]:
    for n, page in enumerate(stood.pages, 1):
        items = (*page.items, folio(n, setter)) if page.numbered else page.items
        yield Page(n, items, page.numbered)


def _about_faces(texts: Iterable[TextBlock], setter: Setter) -> Iterator[Finding]:
    """The hanzi that another face had to lend, each once for each face that has it not."""
    told: set[tuple[str, str]] = set()
    for block in texts:
        for i, glyph in enumerate(setter.pieces(block).glyphs):
            char, wanted = block.text[i], glyph.lent_for
            if wanted and (char, wanted) not in told:
                told.add((char, wanted))
                facts = {"char": char, "code": ord(char), "wanted": wanted, "face": glyph.face}
                yield mistakes.LENT.at(block.place(i, i + 1), **facts)


def _about_pages(stood: Stood, issue: Issue, texts: Mapping[str, TextBlock]) -> Iterator[Finding]:
    for id in stood.too_high:
        note = texts[id].role is Role.FOOTNOTE
        mistake = mistakes.NOTE_TOO_HIGH if note else mistakes.ROW_TOO_HIGH
        yield mistake.at(texts[id].place(0, 1))
    for blank in stood.blanks:
        yield mistakes.HALF_BLANK.at(blank.at, page=blank.page, rows=blank.rows, what=blank.what)
    if not stood.pages[0].has_text and issue.articles:
        yield mistakes.NO_TEXT_ON_FIRST.at(issue.articles[0].at)


def _about_masthead(masthead: MadeMasthead) -> Iterator[Finding]:
    if masthead.pushed:
        at, marks = masthead.marks[0].place(0, 1), len(masthead.marks)
        yield mistakes.MASTHEAD_PUSHED.at(at, marks=marks, mm=masthead.pushed / MM)


def _about_closing(stood: Stood, issue: Issue) -> Iterator[Finding]:
    at, page = issue.printing.at if issue.printing else issue.at, len(stood.pages)
    if stood.closing_too_high:
        yield mistakes.CLOSING_TOO_HIGH.at(at)
    elif stood.closing_alone:
        yield mistakes.CLOSING_ALONE.at(at, page=page)
    if block := stood.carried:
        place, words = block.place(block.turn, len(block.text)), block.text[block.turn :]
        yield mistakes.CARRIED.at(place, words=words[:SHOWN], page=page)
    for block in stood.tightened:
        for run in (run for run in block.runs if run.tracking):
            place = block.place(run.start, run.end)
            yield mistakes.TIGHTENED.at(place, points=-points(run.tracking))
