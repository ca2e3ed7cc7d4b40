"""The closing block: at the foot of the last page, whatever stands above it."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from bulletin_kit.base.length import PT, TWIP, twips
from bulletin_kit.model.article import Align
from tests.kit.sheets import PAGE
from tests.writers.docx.kit import (
    AIR,
    CLOSING,
    W,
    bulletin,
    closing_rows,
    found,
    paragraphs,
    part,
    said,
    table,
    values,
    written,
)

BARS = CLOSING[1:-1]
"""Without what stands above the first rule and below the last."""


def of(closing):
    return written(bulletin((), (), closing, ()))


def attributes(element):
    return {key.removeprefix(W): value for key, value in element.items()}


def rules_said(data):
    """For each row the borders that it says itself, with their eighths of a point."""
    return [
        {
            border.tag.removeprefix(W): border.get(f"{W}sz")
            for border in found(row, "w:tc/w:tcPr/w:tcBorders/*")
        }
        for row in closing_rows(data)
    ]


def margins_said(data):
    """For each row what is blank above its words and below them, in twips."""
    rows = closing_rows(data)
    return [[int(m.get(f"{W}w")) for m in found(r, "w:tc/w:tcPr/w:tcMar/*")] for r in rows]


def test_it_floats_on_the_lower_edge_of_the_text_area_in_its_full_width():
    (properties,) = found(part(written()), ".//w:tblPr")
    (place,) = found(properties, "w:tblpPr")
    assert attributes(place) == {
        "vertAnchor": "margin",
        "tblpYSpec": "bottom",
        "horzAnchor": "page",  # from the margin LibreOffice would not let it float
        "tblpX": str(twips(PAGE.left)),
    }
    assert found(properties, "w:tblW")[0].get(f"{W}w") == str(twips(PAGE.area_width))


def test_a_row_holds_what_stands_between_two_rules():
    rows = [[said(p) for p in found(row, "w:tc/w:p")] for row in closing_rows(written())]
    assert rows == [
        ["信息公开选项：主动公开"],
        ["报：市委，市人大常委会。", "发：各县（区）档案工作办公室。/市直各单位。"],
        ["青岚市档案工作办公室综合科|2024年1月31日印发"],
        ["（共印21份）"],
    ]


def test_thin_rules_are_the_tables_own_and_thick_ones_the_borders_of_the_rows_outside():
    data = written()
    assert rules_said(data) == [{"bottom": "8"}, {}, {}, {"top": "8"}]  # 0.35 mm
    styles = found(part(data, "word/styles.xml"), "w:style[@w:styleId='BulletinClosing']")
    (inside,) = found(styles[0], "w:tblPr/w:tblBorders/*")
    assert (inside.tag, inside.get(f"{W}sz")) == (f"{W}insideH", "6")  # 0.25 mm


def test_where_nothing_is_outside_the_first_bar_has_its_rule_and_a_row_without_words_the_last():
    data = of(BARS)
    assert rules_said(data) == [{"top": "8"}, {}, {"top": "8"}]
    assert values(closing_rows(data)[-1], ".//w:pStyle") == ["BulletinBlank"]


def test_bars_keep_their_distance_from_the_rules_by_the_cells_margins():
    air = twips(AIR)
    assert margins_said(written())[:3] == [[0, 0], [air, air], [air, air]]


@pytest.mark.parametrize(("closing", "line"), [(CLOSING, 0), (BARS, PT)])
def test_below_it_is_half_a_leading_so_that_it_ends_with_the_type_area(closing, line):
    """Where a rule ends it, the line without words is part of that."""
    _, below = margins_said(of(closing))[-1]
    assert abs(below * TWIP + line - PAGE.leading / 2) < TWIP


def test_without_rules_it_is_one_row():
    assert len(closing_rows(of(CLOSING[:1]))) == 1
    assert rules_said(of(CLOSING[:1])) == [{}]


def test_its_paragraphs_take_their_roles_styles():
    ids = values(closing_rows(written())[1], ".//w:pStyle")
    assert ids == ["BulletinDistribution", "BulletinDistribution"]


def test_alone_on_its_page_it_stands_under_a_paragraph_that_begins_the_page():
    made = paragraphs(part(written(bulletin(closing_alone=True))))
    breaking = [n for n, p in enumerate(made) if found(p, "w:pPr/w:pageBreakBefore")]
    assert breaking == [len(made) - 2]
    assert said(made[-2]) == ""


def test_under_text_no_page_begins():
    assert not found(part(written()), ".//w:pageBreakBefore")


def unnumbered():
    """The sections of an issue whose closing block stands alone on a page without a number."""
    composed = bulletin(closing_alone=True)
    last = replace(composed.pages[-1], numbered=False)
    return part(written(replace(composed, pages=(composed.pages[0], last))))


def test_on_an_unnumbered_page_it_is_a_section_on_an_even_page_without_a_footer():
    document = unnumbered()
    (ended,) = [p for p in paragraphs(document) if found(p, "w:pPr/w:sectPr")]
    assert said(ended) == "（市档案办）"
    text, closing = found(document, ".//w:sectPr")
    assert (values(text, "w:type"), found(text, "w:titlePg")) == ([], [])
    assert values(closing, "w:type") == ["evenPage"]
    assert found(closing, "w:titlePg")
    kinds = [r.get(f"{W}type") for r in found(closing, "w:footerReference")]
    assert kinds == ["default", "even"]  # none for a first page


def test_both_sections_have_the_same_page():
    text, closing = found(unnumbered(), ".//w:sectPr")
    for name in ("w:pgSz", "w:pgMar", "w:docGrid"):
        assert attributes(found(text, name)[0]) == attributes(found(closing, name)[0])


def test_no_table_of_the_text_grows_together_with_it():
    body = (table(("甲",), ("1",), aligns=(Align.LEFT,)),)
    flow = found(part(written(bulletin(body, notes=()))), "w:body/*")
    tags = [each.tag.removeprefix(W) for each in flow[-5:]]
    assert tags == ["tbl", "p", "tbl", "p", "sectPr"]


def test_lines_that_the_editor_ended_are_not_spread():
    assert found(part(written(), "word/settings.xml"), "w:compat/w:doNotExpandShiftReturn")
