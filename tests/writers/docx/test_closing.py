"""The closing block: at the foot of the last page, whatever stands above it."""

from __future__ import annotations

from bulletin_kit.base.length import TWIP
from bulletin_kit.model.article import Align
from bulletin_kit.model.blocks import Role, TextBlock
from bulletin_kit.model.composed import Rule
from bulletin_kit.style.sheet import StyleSheet
from tests.kit.sheets import PAGE, make_sheet
from tests.writers.docx.kit import (
    CLOSING,
    W,
    bulletin,
    found,
    paragraphs,
    part,
    table,
    written,
)

WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"


def frames(data):
    return [frame.attrib for p in paragraphs(part(data)) for frame in found(p, "w:pPr/w:framePr")]


def height_of(sheet: StyleSheet) -> int:
    """The closing block's height as the composer counts it."""
    height = 0
    for block in CLOSING:
        height += block.before + block.after
        if isinstance(block, TextBlock):
            height += sheet.text[block.role].pitch * (block.text.count("\n") + 1)
        else:
            height += sheet.rules[block.role].thickness
    return height


def test_its_paragraphs_share_one_frame_on_the_lower_edge_of_the_text_area():
    made = frames(written())
    assert len(made) == 5
    assert all(frame == made[0] for frame in made)
    assert made[0][f"{W}vAnchor"] == "margin"
    assert made[0][f"{W}yAlign"] == "bottom"


def test_the_styles_have_the_frame_too_so_that_new_paragraphs_join_it():
    styles = part(written(), "word/styles.xml")
    framed = [s for s in found(styles, "w:style") if found(s, "w:pPr/w:framePr")]
    names = {found(s, "w:name")[0].get(f"{W}val").split("·")[0] for s in framed}
    assert names == {
        role.value for role in (Role.DISCLOSURE, Role.DISTRIBUTION, Role.PRINTING, Role.COPIES)
    }


def test_the_frame_is_half_a_leading_higher_than_the_block_so_that_it_ends_with_the_type_area():
    height = int(frames(written())[0][f"{W}h"])
    assert abs(height * TWIP - height_of(make_sheet()) - PAGE.leading / 2) < TWIP


def test_its_rules_are_drawn_where_the_pages_have_them():
    composed = bulletin()
    wanted = [i for i in composed.pages[0].items if isinstance(i, Rule)][
        1:
    ]  # the masthead's is a border
    drawn = part(written(composed)).iter(f"{WP}anchor")
    places = [tuple(int(offset.text) for offset in a.iter(f"{WP}posOffset")) for a in drawn]
    assert places == [(rule.x, rule.y) for rule in wanted]


def test_its_rules_are_passed_over_by_screen_readers():
    document = part(written())
    assert len(list(document.iter("{*}decorative"))) == 3


def test_alone_on_its_page_it_is_parted_from_the_text_by_a_page_break():
    made = paragraphs(part(written(bulletin(closing_alone=True))))
    breaking = [n for n, p in enumerate(made) if found(p, "w:r/w:br[@w:type='page']")]
    assert breaking == [len(made) - 6]  # the last paragraph of the text


def test_under_text_there_is_no_page_break():
    assert not found(part(written()), ".//w:br[@w:type='page']")


def test_alone_after_a_table_the_break_stands_in_the_paragraph_that_ends_the_table():
    body = (table(("甲",), ("1",), aligns=(Align.LEFT,)),)
    made = paragraphs(part(written(bulletin(body, notes=(), closing_alone=True))))
    assert found(made[-6], "w:r/w:br[@w:type='page']")


def test_lines_that_the_editor_ended_are_not_spread():
    assert found(part(written(), "word/settings.xml"), "w:compat/w:doNotExpandShiftReturn")
