"""Footnotes: one for each note however often it is marked, and clear of the closing block."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from bulletin_kit.base.length import PT, TWIP
from bulletin_kit.model.blocks import Role, TextBlock
from bulletin_kit.model.composed import Line
from bulletin_kit.model.runs import Run
from bulletin_kit.style.sheet import StyleSheet
from bulletin_kit.verify.docx.read import read_docx
from tests.kit.sheets import PAGE, make_sheet
from tests.writers.docx.kit import (
    CLOSING,
    NOTES,
    W,
    block,
    bulletin,
    fields,
    found,
    part,
    values,
    written,
)

TWICE = (
    block("p1", Role.BODY, "归档率①为95％，", runs=(Run(3, 4, note="n1"),)),
    block("p2", Role.BODY, "移交率②为90％。", runs=(Run(3, 4, note="n2"),)),
    block("p3", Role.BODY, "归档率①照旧。", runs=(Run(3, 4, note="n1"),)),
)
TWO_NOTES = (*NOTES, block("n2", Role.FOOTNOTE, "② 按卷计算。"))


def height_of_closing(sheet: StyleSheet) -> int:
    """The closing block's height as the composer counts it."""
    height = 0
    for each in CLOSING:
        height += each.before + each.after
        if isinstance(each, TextBlock):
            height += sheet.text[each.role].pitch * (each.text.count("\n") + 1)
        else:
            height += sheet.rules[each.role].thickness
    return height


def with_notes_on(composed, page):
    """The issue with its footnotes on a page of this index."""
    lines = tuple(Line(n.id, 0, len(n.text), 0, ()) for n in composed.notes)
    pages = list(composed.pages)
    pages[page] = replace(pages[page], items=pages[page].items + lines)
    return replace(composed, pages=tuple(pages))


def blanks_under_notes(composed):
    """For each footnote the space above its paragraph without words, in EMU."""
    notes = found(part(written(composed), "word/footnotes.xml"), "w:footnote")[2:]
    spaces = [[s.get(f"{W}before") for s in found(n, "w:p/w:pPr/w:spacing")] for n in notes]
    return [[int(space) * TWIP for space in each] for each in spaces]


def test_a_note_marked_twice_is_one_footnote_and_a_field_with_its_number():
    document = part(written(bulletin(TWICE, notes=TWO_NOTES)))
    references = [r.get(f"{W}id") for r in found(document, ".//w:footnoteReference")]
    assert references == ["1", "2"]
    assert fields(document) == [("NOTEREF _Footnote1 \\f \\h", "①")]
    assert values(document, ".//w:r/w:rPr/w:rStyle").count("FootnoteReference") == 3
    first = found(document, ".//w:bookmarkStart")[0]
    assert (first.get(f"{W}name"), first.getnext().tag) == ("_Footnote1", f"{W}r")


def test_it_is_read_as_the_number_that_the_pages_have():
    file = read_docx(written(bulletin(TWICE, notes=TWO_NOTES)))
    assert [p.text for p in file.paragraphs[3:6]] == [each.text for each in TWICE]
    assert [n.text for n in file.notes] == ["① 按件计算。", "② 按卷计算。"]


def test_the_last_note_above_the_closing_block_has_room_for_it_below():
    (first, last) = blanks_under_notes(with_notes_on(bulletin(TWICE, notes=TWO_NOTES), -1))
    wanted = height_of_closing(make_sheet()) + PAGE.leading // 2 - PT  # its line is a point high
    assert first == []
    assert abs(last[0] - wanted) <= TWIP


@pytest.mark.parametrize("closing", [(), CLOSING])
def test_a_note_of_another_page_or_without_a_closing_block_has_none(closing):
    composed = bulletin(TWICE, notes=TWO_NOTES, closing=closing, closing_alone=bool(closing))
    assert blanks_under_notes(with_notes_on(composed, 0)) == [[], []]
