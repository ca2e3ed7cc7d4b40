"""Paper, margins, footers, and the policies that the file carries."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from bulletin_kit.base.length import PT, TWIP, twips
from bulletin_kit.model.blocks import Role
from tests.kit.sheets import OFFICIAL, PAGE, PITCH, make_sheet
from tests.writers.docx.kit import W, fields, found, part, said, values, written


def margins():
    return {
        key.removeprefix(W): int(value)
        for key, value in found(part(written()), ".//w:pgMar")[0].items()
    }


def test_the_text_area_holds_the_rows_exactly():
    """One twip less, and the last row would go to the next page; one line more must not fit."""
    height = twips(PAGE.height) - margins()["top"] - margins()["bottom"]
    assert height == PAGE.rows * twips(PITCH)


def test_the_first_rows_type_touches_the_type_areas_upper_edge():
    first = margins()["top"] * TWIP + PAGE.leading // 2
    assert 0 <= PAGE.top - first < 2 * TWIP


def test_lines_are_as_wide_as_the_type_area():
    width = twips(PAGE.width) - margins()["left"] - margins()["right"]
    assert width == twips(PAGE.area_width)


def test_the_dashes_of_page_numbers_stand_seven_millimetres_below_the_type_area():
    pitch = make_sheet().text[Role.FOLIO].pitch
    middle = PAGE.height - margins()["footer"] * TWIP - pitch // 2
    assert abs(middle - PAGE.foot - make_sheet().folio.drop) <= TWIP


def test_the_footer_leaves_the_text_area_alone():
    pitch = twips(make_sheet().text[Role.FOLIO].pitch)
    assert margins()["footer"] + pitch <= margins()["bottom"]


@pytest.mark.parametrize(("kind", "side"), [("default", "right"), ("even", "left")])
def test_page_numbers_stand_right_on_odd_pages_and_left_on_even_ones(kind, side):
    data = written()
    footer = part(data, f"word/{kind}Footer.xml")
    (id,) = values(footer, "w:p/w:pPr/w:pStyle")
    style = next(
        s for s in found(part(data, "word/styles.xml"), "w:style") if s.get(f"{W}styleId") == id
    )
    assert said(footer) == "— 1 —"
    assert fields(footer) == [("PAGE", "1")]
    assert values(style, "w:pPr/w:jc") == [side]
    assert found(style, "w:pPr/w:ind")[0].get(f"{W}{side}") == "280"


@pytest.mark.parametrize(
    ("policies", "element", "value"),
    [
        ({"hanging": frozenset("，")}, "overflowPunct", "1"),
        ({"hanging": frozenset()}, "overflowPunct", "0"),
        ({"gap": 250}, "autoSpaceDE", "1"),
        ({"gap": 0}, "autoSpaceDN", "0"),
        ({}, "kinsoku", "1"),
        ({}, "widowControl", "0"),
    ],
)
def test_policies_of_lines_stand_in_the_defaults_of_all_styles(policies, element, value):
    styles = part(written(sheet=make_sheet(**policies)), "word/styles.xml")
    assert values(styles, f"w:docDefaults/w:pPrDefault/w:pPr/w:{element}") == [value]


def test_the_marks_that_may_not_start_or_end_a_line_are_ours():
    settings = part(written(), "word/settings.xml")
    assert sorted(values(settings, "w:noLineBreaksBefore")[0]) == sorted("，。、；：？！”’）》")
    assert sorted(values(settings, "w:noLineBreaksAfter")[0]) == sorted("“‘（《")


@pytest.mark.parametrize(("squeeze", "said"), [(0, "doNotCompress"), (500, "compressPunctuation")])
def test_marks_are_squeezed_where_the_style_says_so(squeeze, said):
    settings = part(written(sheet=make_sheet(squeeze=squeeze)), "word/settings.xml")
    assert values(settings, "w:characterSpacingControl") == [said]


def test_every_style_names_official_fonts_and_none_of_the_theme():
    styles = part(written(), "word/styles.xml")
    faces = [each for each in found(styles, ".//w:rFonts") if each.get(f"{W}eastAsia")]
    assert {face.get(f"{W}eastAsia") for face in faces} <= set(OFFICIAL.values())
    assert not [key for face in faces for key in face.attrib if "Theme" in key]


def test_the_font_table_knows_other_names_of_the_official_fonts():
    table = part(written(), "word/fontTable.xml")
    named = {font.get(f"{W}name"): values(font, "w:altName") for font in found(table, "w:font")}
    assert set(named) == set(OFFICIAL.values())
    assert named["仿宋_GB2312"] == ["仿宋"]


def test_headings_are_words_own_so_that_navigation_works():
    styles = part(written(), "word/styles.xml")
    levels = {
        values(style, "w:name")[0]: values(style, "w:pPr/w:outlineLvl")
        for style in found(styles, "w:style")
        if found(style, "w:pPr/w:outlineLvl")
    }
    assert levels == {
        "heading 1": ["0"],
        "heading 2": ["1"],
        "heading 3": ["2"],
        "heading 4": ["3"],
        "小标题": ["2"],  # as deep as 一级标题
    }


def test_a_heading_as_deep_as_another_is_words_own_too_and_shows_nothing_of_the_other():
    sheet = make_sheet()
    loud = {"bold": True, "keep_next": True, "indent": 2 * PT, "tracking": PT, "outline": 3}
    text = sheet.text | {Role.HEADING_1: replace(sheet.text[Role.HEADING_1], **loud)}
    quiet = {"bold": False, "keep_next": False, "indent": 0, "tracking": 0, "pitch": PT}
    text[Role.HEADING_FREE] = replace(text[Role.HEADING_FREE], **quiet)
    styles = part(written(None, replace(sheet, text=text)), "word/styles.xml")
    (made,) = (s for s in found(styles, "w:style") if values(s, "w:name") == ["小标题"])
    assert values(made, "w:basedOn") == ["Heading3"]
    switches = ("pPr/w:keepNext", "pPr/w:snapToGrid", "rPr/w:b", "rPr/w:bCs", "rPr/w:spacing")
    assert [values(made, f"w:{path}") for path in switches] == [["0"]] * 5
    (indents,) = found(made, "w:pPr/w:ind")
    assert {indents.get(f"{W}{key}") for key in ("firstLine", "firstLineChars")} == {"0"}
