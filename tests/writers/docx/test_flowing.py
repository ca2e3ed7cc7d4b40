"""How blocks become paragraphs of named styles."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from bulletin_kit.base.length import PT, TWIP, twips
from bulletin_kit.model.article import Align
from bulletin_kit.model.blocks import FigureBlock, Role, TextBlock
from bulletin_kit.model.runs import Run
from bulletin_kit.writers.docx.measure import eighths, of_eighths
from tests.kit.sheets import PAGE, PITCH, make_sheet
from tests.writers.docx.kit import (
    ARTICLE,
    MASTHEAD,
    W,
    block,
    bulletin,
    closing_rows,
    fields,
    figure,
    found,
    names,
    paragraphs,
    part,
    said,
    table,
    values,
    written,
)


def body_of(*blocks, **policies):
    """The paragraphs of a body without masthead and closing block."""
    made = written(bulletin(blocks, (), (), ()), make_sheet(**policies))
    return paragraphs(part(made))


def spaces(element):
    return {
        key.removeprefix(W): value
        for s in found(element, "w:pPr/w:spacing")
        for key, value in s.items()
    }


def spaces_of(*blocks):
    """For each paragraph what a variant of its style says of the spaces above and below."""
    data = written(bulletin(blocks, (), (), ()))
    for paragraph in paragraphs(part(data)):
        assert spaces(paragraph) == {}
        style = style_of(data, values(paragraph, "w:pPr/w:pStyle")[0])
        yield spaces(style) if found(style, "w:basedOn") else {}


def style_of(data, id):
    return next(
        s for s in found(part(data, "word/styles.xml"), "w:style") if s.get(f"{W}styleId") == id
    )


def test_paragraphs_say_their_blocks_words_in_order():
    assert [said(p) for p in paragraphs(part(written()))] == [
        "工作简报",
        "第3期（总第415期）",
        "青岚市档案工作办公室|2024年1月31日",
        "【特别关注】",
        "开门先把家底清/青岚市启动“归档月”",
        "一、总体情况",
        "截至2023年底，全市归档率为95％。",  # the footnote's number is Word's to count
        "要抓早、抓细、抓规范。",
        "（市档案办）",
        "",  # after the closing block, which is a table
    ]


@pytest.mark.parametrize("role", [r for r in Role if r not in (Role.FIGURE, Role.FOLIO)])
def test_every_role_has_a_named_style(role):
    data = written(bulletin((block("b", role, "文字"),), (), (), ()))
    (id,) = values(paragraphs(part(data))[0], "w:pPr/w:pStyle")
    style = style_of(data, id)
    names = values(style, "w:name") + values(style, "w:aliases")
    assert role.style in [name.partition("·")[0] for name in names]


def test_spaces_are_said_by_a_variant_only_where_they_are_not_the_styles_own():
    plain, title = spaces_of(
        block("a", Role.BODY, "甲"),
        block("b", Role.TITLE, "题", before=PITCH, after=PITCH),
    )
    assert (plain, title) == ({}, {})
    (moved,) = spaces_of(block("b", Role.TITLE, "题", before=2 * PITCH, after=PITCH))
    assert moved == {"before": str(twips(2 * PITCH)), "after": str(twips(PITCH))}


def test_two_spaces_at_one_joint_become_one_above_the_lower_block():
    upper, lower = spaces_of(
        block("a", Role.BODY, "甲", after=10 * PT), block("b", Role.BODY, "乙", before=5 * PT)
    )
    assert (upper, lower) == ({}, {"before": "300", "after": "0"})


def test_a_heading_within_an_attachment_stands_deeper_in_the_outline():
    data = written(
        bulletin(
            (
                block("a1.p1", Role.HEADING_1, "一、头", outline=3),
                block("a1.f1.p1", Role.HEADING_1, "一、附头", outline=4),
            ),
            (),
            (),
            (),
        )
    )
    usual, inner = (values(p, "w:pPr/w:pStyle")[0] for p in paragraphs(part(data)))
    assert values(style_of(data, inner), "w:basedOn") == [usual]
    levels = [values(style_of(data, id), "w:pPr/w:outlineLvl") for id in (usual, inner)]
    assert levels == [["2"], ["3"]]


def test_a_table_gives_its_spaces_to_its_neighbours():
    given = replace(table(("甲",), ("乙",), aligns=(Align.LEFT,)), before=3 * PT, after=4 * PT)
    upper, lower = spaces_of(
        block("a", Role.BODY, "甲", after=2 * PT), given, block("b", Role.BODY, "乙", before=PT)
    )
    assert (upper["after"], lower["before"]) == ("100", "100")


def test_a_block_that_begins_a_page_takes_a_style_that_says_so():
    made = (
        block("a", Role.ATTACHMENT_MARK, "附件1", new_page=True),
        block("b", Role.ATTACHMENT_MARK, "附件2"),
    )
    data = written(bulletin(made, (), (), ()))
    first, second = (values(p, "w:pPr/w:pStyle")[0] for p in paragraphs(part(data)))
    assert values(style_of(data, first), "w:name") == ["附件序号·另页"]
    assert values(style_of(data, first), "w:basedOn") == [second]
    begins = [len(found(style_of(data, i), "w:pPr/w:pageBreakBefore")) for i in (first, second)]
    assert begins == [1, 0]


def test_a_paragraph_whose_end_goes_overleaf_has_a_pages_end_there_and_is_still_one():
    (paragraph,) = body_of(block("p1", Role.BODY, "甲乙丙丁", turn=2))
    (end,) = found(paragraph, ".//w:br")
    assert end.get(f"{W}type") == "page"
    assert [text.text for text in found(paragraph, ".//w:t")] == ["甲乙", "丙丁"]


def test_a_label_hangs_by_its_own_width():
    data = written()
    indent = found(style_of(data, "BulletinDistribution"), "w:pPr/w:ind")[0]
    # 14 pt beside the text, 报： two cells of 14 pt
    assert (indent.get(f"{W}left"), indent.get(f"{W}hanging")) == ("840", "560")


def test_a_label_with_another_width_takes_a_variant_of_the_style():
    data = written(
        bulletin(
            (
                block("a", Role.ATTACHMENT_LIST, "附件：1.清单", label=5, before=PITCH),
                block("b", Role.ATTACHMENT_LIST, "附件：清单", label=3, before=PITCH),
            ),
            (),
            (),
            (),
        )
    )
    first, second = (values(p, "w:pPr/w:pStyle")[0] for p in paragraphs(part(data)))
    assert values(style_of(data, second), "w:basedOn") == [first]


def test_a_first_line_is_indented_by_characters_and_by_length():
    indent = found(style_of(written(), "Normal"), "w:pPr/w:ind")[0]
    assert (indent.get(f"{W}firstLineChars"), indent.get(f"{W}firstLine")) == ("200", "630")


def test_bold_and_run_in_headings_are_character_styles():
    text = "一是抓早。其余照旧"
    (made,) = body_of(block("a", Role.BODY, text, runs=(Run(0, 5, run_in=2), Run(7, 9, bold=True))))
    assert values(made, "w:r/w:rPr/w:rStyle") == ["RunIn2", "Strong"]


def test_bold_in_a_bold_paragraph_is_not_said_twice():
    """Word takes bold on bold for not bold."""
    (made,) = body_of(block("a", Role.HEADING_FREE, "全是粗的", runs=(Run(0, 2, bold=True),)))
    assert values(made, "w:r/w:rPr/w:rStyle") == []


def test_narrow_marks_come_from_the_latin_face_and_have_no_hint():
    (made,) = body_of(block("a", Role.BODY, "听“话”了"), narrow=frozenset("“”"))
    runs = found(made, "w:r")
    assert [said_of(run) for run in runs] == ["听", "“", "话", "”", "了"]
    assert [bool(found(run, "w:rPr/w:rFonts")) for run in runs] == [True, False, True, False, True]
    assert values(made, ".//w:rStyle") == ["Narrow897F6587"] * 2  # 西文


def said_of(run):
    return "".join(t.text for t in found(run, "w:t"))


def test_a_stretch_drawn_together_takes_a_style_that_is_tighter_by_whole_twips():
    runs = (Run(1, 3, tracking=-TWIP // 2),)
    data = written(bulletin((replace(block("a", Role.BODY, "甲乙丙"), runs=runs),), (), (), ()))
    (id,) = values(part(data), ".//w:rStyle")
    assert values(style_of(data, id), "w:rPr/w:spacing") == ["-6"]  # 5 and a half, down


def test_the_rule_under_the_masthead_is_a_border_as_wide_as_the_type_area():
    style = style_of(written(), "BulletinIssuer")
    sides = {each.tag.removeprefix(W): each for each in found(style, "w:pPr/w:pBdr/*")}
    assert sides["bottom"].get(f"{W}color") == "FF0000"
    # The paragraph stands 16 pt inside; borders of the paper's colour carry the rule out.
    assert {sides[s].get(f"{W}space") for s in ("left", "right")} == {"16"}
    assert {sides[s].get(f"{W}color") for s in ("left", "right")} == {"FFFFFF"}


def test_border_and_space_below_it_are_as_high_as_the_rule_and_its_spaces():
    sheet = make_sheet()
    rule = MASTHEAD[-1]
    style = style_of(written(), "BulletinIssuer")
    border = found(style, "w:pPr/w:pBdr/w:bottom")[0]
    thickness = of_eighths(int(border.get(f"{W}sz")))
    below = int(found(style, "w:pPr/w:spacing")[0].get(f"{W}after")) * TWIP
    height = int(border.get(f"{W}space")) * PT + thickness + below
    assert abs(height - rule.before - sheet.rules[rule.role].thickness - rule.after) < TWIP
    assert int(border.get(f"{W}sz")) == eighths(sheet.rules[rule.role].thickness)


def test_marks_stand_above_the_name_without_moving_it():
    name = replace(MASTHEAD[0], before=4 * PITCH)
    mark = block("m.密级", Role.SECRECY, "秘密★1年")
    data = written(bulletin((), (mark, name), (), ()))
    spacing = found(style_of(data, "BulletinName"), "w:pPr/w:spacing")[0]
    assert int(spacing.get(f"{W}before")) == twips(3 * PITCH)


def test_masthead_and_closing_block_have_their_spaces_in_their_styles():
    data = written()
    closing = [p for row in closing_rows(data) for p in found(row, "w:tc/w:p")]
    assert [spaces(p) for p in (*paragraphs(part(data))[:3], *closing)] == [{}] * 8


def test_a_picture_has_words_for_those_who_cannot_see_it_and_fills_whole_rows():
    given = figure(alt="一座石桥")
    assert isinstance(given, FigureBlock)
    data = written(bulletin((given,), (), (), ()))
    (made,) = paragraphs(part(data))
    space = spaces(style_of(data, values(made, "w:pPr/w:pStyle")[0]))
    drawing = found(made, "w:r/w:drawing")[0][0]
    assert [e.get("descr") for e in drawing if e.tag.endswith("docPr")] == ["一座石桥"]
    # The line that holds it is in the smallest type, which adds less than a point to it.
    height = given.height + (int(space["before"]) + int(space["after"])) * TWIP + PT
    assert abs(height - 5 * PITCH) < 2 * TWIP


def test_one_picture_used_twice_is_stored_once():
    data = written(bulletin((figure("g1"), figure("g2")), (), (), ()))
    assert [name for name in names(data) if "media" in name] == ["word/media/image1.png"]


def test_a_tables_head_is_repeated_and_its_columns_are_as_wide_as_the_type_area():
    data = written(
        bulletin((table(("甲", "乙"), ("1", "2"), aligns=(Align.LEFT, Align.RIGHT)),), (), (), ())
    )
    rows = found(part(data), ".//w:tr")
    assert [len(found(row, "w:trPr/w:tblHeader")) for row in rows] == [1, 0]
    widths = [int(each.get(f"{W}w")) for each in found(part(data), ".//w:gridCol")]
    assert sum(widths) == twips(PAGE.area_width)


def test_a_low_table_is_not_parted_and_a_high_one_keeps_its_head_with_its_first_row():
    rows = (("甲",), ("1",), ("2",))
    composed = bulletin((table(*rows, aligns=(Align.LEFT,)),), (), (), ())
    high = 3 * 22 * PT
    low, parted = (
        written(composed, replace(make_sheet(), table_whole=limit)) for limit in (high, high - 1)
    )
    assert kept_with_next(low) == [True, True, False]
    assert kept_with_next(parted) == [True, False, False]


def kept_with_next(data):
    return [kept(data, id) for id in values(part(data), ".//w:tc//w:pStyle")]


def kept(data, id):
    style = style_of(data, id)
    for switch in found(style, "w:pPr/w:keepNext"):
        return switch.get(f"{W}val") != "0"
    return any(kept(data, base) for base in values(style, "w:basedOn"))


def test_cells_stand_as_their_column_does():
    data = written(
        bulletin((table(("甲", "乙"), ("1", "2"), aligns=(Align.LEFT, Align.RIGHT)),), (), (), ())
    )
    ids = values(found(part(data), ".//w:tr")[1], ".//w:pStyle")
    assert [values(style_of(data, id), "w:pPr/w:jc") for id in ids] == [["left"], ["right"]]


def test_a_document_never_ends_with_a_table_nor_has_two_in_a_row():
    one = table(("甲",), ("1",), aligns=(Align.LEFT,))
    two = table(("乙",), ("2",), aligns=(Align.LEFT,), id="t2")
    made = part(written(bulletin((one, two), (), (), ())))
    kinds = [child.tag.removeprefix(W) for child in made[0]]
    assert kinds == ["tbl", "p", "tbl", "p", "sectPr"]


def test_footnotes_are_words_own_and_lose_the_number_that_word_counts():
    data = written()
    marks = found(part(data), ".//w:footnoteReference")
    notes = found(part(data, "word/footnotes.xml"), "w:footnote")
    assert [mark.get(f"{W}id") for mark in marks] == ["1"]
    assert [note.get(f"{W}id") for note in notes] == ["-1", "0", "1"]
    assert said(notes[-1]) == " 按件计算。"
    assert found(notes[-1], ".//w:footnoteRef")


def test_without_footnotes_there_is_no_part_for_them():
    plain = tuple(
        b for b in ARTICLE if isinstance(b, TextBlock) and not any(r.note for r in b.runs)
    )
    assert "word/footnotes.xml" not in names(written(bulletin(plain, notes=())))


def test_an_entry_of_the_contents_leads_to_its_title_and_asks_it_for_the_page():
    entry, title = body_of(
        block("t1", Role.CONTENTS, "2026年\t12", link="a1.标题"), block("a1.标题", Role.TITLE, "题")
    )
    (link,) = found(entry, "w:hyperlink")
    (mark,) = found(title, "w:bookmarkStart")
    assert mark.get(f"{W}name") == link.get(f"{W}anchor") == "_Contents1"
    assert fields(link) == [("PAGEREF _Contents1 \\h", "12")]
    assert said(entry) == "2026年|12"


def test_an_entry_that_prints_no_page_asks_for_none():
    entry, _ = body_of(
        block("t1", Role.CONTENTS, "2026年", link="a1.标题"), block("a1.标题", Role.TITLE, "题")
    )
    assert [link.get(f"{W}anchor") for link in found(entry, "w:hyperlink")] == ["_Contents1"]
    assert fields(entry) == []
