"""What makes other programs' lines and pages the same as ours."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from bulletin_kit.base.length import PT, TWIP, twips
from bulletin_kit.model.article import Align
from bulletin_kit.model.blocks import Role
from bulletin_kit.model.composed import Line, Page
from bulletin_kit.model.runs import Run
from tests.kit.sheets import PITCH, make_sheet
from tests.writers.docx.kit import (
    W,
    block,
    bulletin,
    found,
    paragraphs,
    part,
    said,
    table,
    values,
    written,
)

BORDER = 15  # twips: six eighths of a point


def only(made, **policies):
    """The file of one body block."""
    return written(bulletin((made,), (), (), ()), make_sheet(**policies))


def lines(composed, id, *ends):
    """The composed issue with the lines of one block ended at these places."""
    starts = (0, *ends)
    items = tuple(Line(id, *pair, 0, ()) for pair in zip(starts, ends, strict=False))
    kept = tuple(i for i in composed.pages[0].items if not isinstance(i, Line) or i.block != id)
    return replace(composed, pages=(Page(1, kept + items),))


def style_of(data, id):
    styles = found(part(data, "word/styles.xml"), "w:style")
    return next(s for s in styles if s.get(f"{W}styleId") == id)


def indent_of(data, n=0):
    """The indent of the style of a paragraph, by the attributes' names."""
    (id,) = values(paragraphs(part(data))[n], "w:pPr/w:pStyle")
    found_here = found(style_of(data, id), "w:pPr/w:ind")
    return {key.removeprefix(W): value for ind in found_here for key, value in ind.items()}


# Line ends


def test_a_title_ends_its_lines_where_the_pages_do():
    made = block("t", Role.TITLE, "青岚市启动文件材料归档月活动")
    data = written(lines(bulletin((made,), (), (), ()), "t", 5, 14))
    assert said(paragraphs(part(data))[0]) == "青岚市启动/文件材料归档月活动"


def test_a_space_at_a_lines_end_gives_way_to_it():
    made = block("t", Role.TITLE, "抓早抓细\u3000开门先把家底清")
    data = written(lines(bulletin((made,), (), (), ()), "t", 5, 12))
    assert said(paragraphs(part(data))[0]) == "抓早抓细/开门先把家底清"


def test_stretches_keep_their_words_when_a_line_ends_before_them():
    runs = (Run(0, 2, bold=True), Run(4, 6, bold=True))
    made = block("t", Role.SUBTITLE, "甲乙丙丁戊己", runs=runs)
    data = written(lines(bulletin((made,), (), (), ()), "t", 3, 6))
    bold = [r for r in found(part(data), ".//w:r") if values(r, "w:rPr/w:rStyle") == ["Strong"]]
    assert ["".join(t.text for t in found(run, "w:t")) for run in bold] == ["甲乙", "戊己"]


def test_lines_that_the_program_fills_itself_are_not_ended():
    made = block("p", Role.BODY, "甲乙丙丁戊己")
    data = written(lines(bulletin((made,), (), (), ()), "p", 3, 6))
    assert said(paragraphs(part(data))[0]) == "甲乙丙丁戊己"


# Signs of both scripts


@pytest.mark.parametrize(
    ("text", "sign"), [("阿依努尔·卡德尔", "·"), ("不超过±2", "±"), ("见GB 9704“标准”", "“")]
)
def test_a_full_width_sign_that_is_western_to_some_takes_the_face_for_hanzi(text, sign):
    data = only(block("p", Role.BODY, text))
    (run,) = (r for r in found(part(data), ".//w:r") if found(r, "w:rPr/w:rStyle"))
    assert "".join(t.text for t in found(run, "w:t")) == sign
    faces = found(style_of(data, values(run, "w:rPr/w:rStyle")[0]), "w:rPr/w:rFonts")[0]
    assert set(faces.attrib.values()) == {"仿宋_GB2312"}


def test_quotation_marks_among_hanzi_need_no_style():
    data = only(block("p", Role.BODY, "启动“归档月”活动"))
    assert values(part(data), ".//w:rStyle") == []


def test_letters_that_the_hint_would_take_for_hanzi_have_none():
    data = only(block("p", Role.BODY, "系数α为1"))
    hints = [bool(found(run, "w:rPr/w:rFonts")) for run in found(part(data), ".//w:r")]
    assert hints == [True, False, True]


# Room at the right


def test_lost_tracking_gives_libreoffice_room_and_word_none():
    indent = indent_of(only(block("p", Role.BODY, "甲")))
    assert (indent["rightChars"], indent["right"]) == ("-1", "-25")


def test_a_paragraph_drawn_together_has_more_room_in_a_style_of_its_own():
    runs = (Run(0, 1, tracking=-4 * TWIP),)
    data = written(
        bulletin((block("a", Role.BODY, "甲"), block("b", Role.BODY, "乙", runs=runs)), (), (), ())
    )
    assert [indent_of(data, n)["right"] for n in (0, 1)] == ["-25", "-45"]


def test_what_libreoffice_cannot_squeeze_it_gets_as_room_and_what_its_gap_lacks_it_loses():
    em = 16 * PT
    squeezed = indent_of(only(block("p", Role.BODY, "甲"), squeeze=400))
    gapped = indent_of(only(block("p", Role.BODY, "甲"), gap=250))
    assert int(squeezed["right"]) == -25 - twips(em * 400 // 1000)
    assert int(gapped["right"]) == -25 + twips(em * 50 // 1000)


def test_centred_lines_and_those_of_the_closing_block_stay_in_their_measure():
    title = indent_of(only(block("t", Role.TITLE, "题")))
    assert title == {}
    recipients = only(block("c", Role.DISTRIBUTION, "报：市委。", label=2), squeeze=400)
    assert "rightChars" not in indent_of(recipients)


def test_a_variant_takes_back_what_it_has_not_of_the_style_it_is_based_on():
    plain = tuple(block(f"p{n}", Role.ATTACHMENT_LIST, "附件：甲", label=3) for n in range(2))
    made = block("a", Role.ATTACHMENT_LIST, "附件\t甲")
    assert indent_of(written(bulletin((*plain, made), (), (), ())), 2) == {
        "left": "0",
        "rightChars": "0",
        "right": "0",
        "firstLineChars": "200",
        "firstLine": "630",
    }


# Rows of tables


def rows_of(*rows, **more):
    given = table(*rows, aligns=(Align.LEFT,), **more)
    composed = bulletin((given,), (), (), ())
    cells = [cell for row in given.rows for cell in row]
    items = tuple(Line(c.id, n, n + 1, 0, ()) for c in cells for n in range(1 + c.text.count("长")))
    return written(replace(composed, pages=(Page(1, items), Page(2, items[:1]))))


def test_a_row_is_as_high_as_on_the_pages_with_its_rules():
    data = rows_of(("头",), ("短",), ("长",))
    heights = [int(h.get(f"{W}val")) for h in found(part(data), ".//w:trHeight")]
    assert heights == [440 - BORDER, 440, 880]  # the head has a rule above it, too
    ids = values(part(data), ".//w:tc//w:pStyle")
    head, cell = (
        int(found(style_of(data, base), "w:pPr/w:spacing")[0].get(f"{W}line"))
        for base in ("BulletinTableHead", "BulletinTableCell")
    )
    assert (head, cell) == (440 - 2 * BORDER, 440 - BORDER)
    assert len(ids) == 3


def test_only_rows_of_several_lines_are_forbidden_to_part():
    data = rows_of(("头",), ("短",), ("长",))
    rows = found(part(data), ".//w:tr")
    assert [len(found(row, "w:trPr/w:cantSplit")) for row in rows] == [0, 0, 1]


# Pages


def test_a_block_that_begins_a_page_has_no_space_above():
    upper = block("a", Role.BODY, "甲", after=PITCH)
    lower = block("b", Role.ATTACHMENT_MARK, "附件", before=PITCH, new_page=True)
    data = written(bulletin((upper, lower), (), (), ()))
    spaces = [found(p, "w:pPr/w:spacing") for p in paragraphs(part(data))]
    assert spaces == [[], []]
