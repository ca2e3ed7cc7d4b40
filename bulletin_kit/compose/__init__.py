"""Composing: an issue to blocks, lines and pages. Pure: widths come in, positions go out."""

from __future__ import annotations

from collections.abc import Mapping

from bulletin_kit.base.finding import Finding
from bulletin_kit.base.length import Emu
from bulletin_kit.base.ports import Fonts
from bulletin_kit.compose import mistakes
from bulletin_kit.compose.article import Desk, make_note, make_sections
from bulletin_kit.compose.closing import make_closing
from bulletin_kit.compose.folio import folio
from bulletin_kit.compose.masthead import facts_of, make_masthead
from bulletin_kit.compose.pages import OpenPage, Stander
from bulletin_kit.compose.slabs import Slab, Slabber
from bulletin_kit.compose.wording import Pen
from bulletin_kit.model.composed import Composed, Facts, Page, Picture
from bulletin_kit.model.issue import Issue
from bulletin_kit.style.series import Series


def compose(
    issue: Issue, series: Series, fonts: Fonts, pictures: Mapping[str, Picture]
) -> tuple[Composed, tuple[Finding, ...]]:
    """The issue, set: everything said in full, cut into lines, stood on pages.

    ``pictures`` holds the issue's pictures by the file name that the editor wrote.
    """
    pen = Pen(series)
    desk = Desk(pen, fonts, pictures)
    masthead = make_masthead(issue, series)
    body = (*make_note(issue.note, "n", pen), *make_sections(issue.sections, desk))
    closing = make_closing(issue, series)

    slabber = Slabber(series.sheet, fonts)
    notes = {block.id: tuple(slabber.slabs([block])) for block in desk.notes}
    stander = Stander(series.sheet, notes)
    marks = slabber.slabs(masthead.marks)
    stander.stand(slabber.slabs(masthead.rows), masthead.height, slabber.slabs(body))
    for n, mark in enumerate(marks):
        stander.pages[0].put(mark, n * series.sheet.page.pitch)
    found = slabber.findings
    found += _close(stander, tuple(slabber.slabs(closing)), issue)
    if not stander.pages[0].has_text and issue.articles:
        found.append(mistakes.NO_TEXT_ON_FIRST.at(issue.articles[0].at))
    pages = tuple(
        Page(n, (*page.items, folio(n, series.sheet, fonts)))
        for n, page in enumerate(stander.pages, 1)
    )
    head = (*masthead.marks, *masthead.rows)
    composed = Composed(_facts(issue, pen), head, body, tuple(desk.notes), closing, pages)
    return composed, tuple(found)


def _close(stander: Stander, closing: tuple[Slab, ...], issue: Issue) -> list[Finding]:
    """Stands the closing block on the type area's lower edge, on the last page or one more."""
    style = stander.sheet.page
    height = sum(slab.before + slab.height + slab.after for slab in closing)
    foot = style.rows * style.pitch - style.leading // 2
    page = stander.pages[-1]
    used = page.y - style.leading // 2 + stander.notes_height(page.notes)
    alone = bool(closing) and used > foot - height
    stander.finish_notes(None if alone or not closing else foot - height)
    if alone:
        page = OpenPage(page.top, page.room)
        stander.pages.append(page)
    _put(page, closing, foot - height)
    if alone:
        return [mistakes.CLOSING_ALONE.at(issue.at, page=len(stander.pages))]
    return []


def _put(page: OpenPage, slabs: tuple[Slab, ...], y: Emu) -> None:
    for slab in slabs:
        y += slab.before
        page.put(slab, y)
        y += slab.height + slab.after


def _facts(issue: Issue, pen: Pen) -> Facts:
    """What the files say of themselves."""
    known = facts_of(issue, pen)
    number = [row.phrase.fill(known) for row in pen.series.masthead.rows if row.role == "期号"]
    named = [text for text in (known["刊名"], known["专刊"], *number) if text]
    titles = ["".join(w.text for w in article.title) for article in issue.articles]
    sections = [section.name.text for section in issue.sections if section.name]
    return Facts(
        title=" ".join(named) or issue.series.text,
        author=known["编发单位"] or "",
        subject="；".join(titles),
        keywords=tuple(dict.fromkeys(filter(None, (issue.series.text, *number, *sections)))),
        day=issue.day.value if issue.day else None,
    )
