"""Reading of DOCX files: words in reading order, styles with what they inherit, page numbers."""

from __future__ import annotations

import re

import pytest

from bulletin_kit.base.errors import FileBroken
from bulletin_kit.verify.docx.pixels import pixels
from bulletin_kit.verify.docx.read import read_docx
from tests.verify.kit import RICH, ROOT, SHORT, made, rezipped


def body(xml):
    """The short sample with this in the place of its first paragraph."""

    def change(name, part):
        if name != "word/document.xml":
            return part
        return re.sub(rb"<w:p>.*?</w:p>", xml.encode(), part, count=1)

    return read_docx(rezipped(made(SHORT, "docx"), change))


def first(xml):
    return body(xml).paragraphs[0].text


def test_paragraphs_come_in_reading_order_with_their_styles():
    found = read_docx(made(SHORT, "docx"))
    assert found.paragraphs[0].text == "青岚档案工作简报"
    assert found.styles[found.paragraphs[0].style].names[0] == "刊名"
    assert [p.text for p in found.paragraphs[-2:]] == ["（共印5份）", ""]


def test_tabs_and_line_ends_are_white_space_and_deleted_words_are_gone():
    assert first("<w:p><w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/></w:r></w:p>") == "甲\t乙\n"
    changed = (
        "<w:p><w:del><w:r><w:t>旧</w:t></w:r></w:del><w:ins><w:r><w:t>新</w:t></w:r></w:ins></w:p>"
    )
    assert first(changed) == "新"


def test_of_a_choice_only_the_first_is_read():
    """What newer programs see; the fallback says the same again."""
    choice = (
        "<w:p><w:r><mc:AlternateContent><mc:Choice><w:t>甲</w:t></mc:Choice>"
        "<mc:Fallback><w:t>乙</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )
    assert first(choice) == "甲"


def test_the_words_of_a_text_box_follow_its_paragraph():
    box = (
        "<w:p><w:r><w:t>外</w:t></w:r><w:r><w:drawing><w:txbxContent>"
        "<w:p><w:r><w:t>内</w:t></w:r></w:p></w:txbxContent></w:drawing></w:r></w:p>"
    )
    assert [p.text for p in body(box).paragraphs[:2]] == ["外", "内"]


def test_footnotes_are_numbered_as_word_will_and_stand_after_the_text():
    found = read_docx(made(RICH, "docx"))
    assert [note.text[0] for note in found.notes] == ["①", "②", "③", "④"]
    assert any("数字化率①为" in paragraph.text for paragraph in found.paragraphs)


def test_a_style_has_what_it_inherits():
    found = read_docx(made(SHORT, "docx"))
    variant = next(s for s in found.styles.values() if s.id.startswith("NormalDrawn"))
    assert (variant.font, variant.size, variant.names[0]) == ("仿宋_GB2312", 16, "正文")
    normal = found.styles["Normal"]
    assert (normal.size, normal.tracking, normal.line, normal.indent) == (16, -0.25, 29.6, 31.5)


def test_page_footers_rules_and_settings_are_told():
    found = read_docx(made(SHORT, "docx"))
    assert found.section.pitch == 29.6
    assert {footer.kind: footer.text for footer in found.footers} == {
        "default": "— 1 —",
        "even": "— 1 —",
    }
    assert found.settings.two_sided
    assert "，" in found.settings.no_start
    assert [line.thickness for line in found.lines] == [1, 0.75, 1]
    assert (found.borders[0].thickness, found.borders[0].colour) == (2.25, "FF0000")
    assert found.missing == ()
    assert found.title.startswith("青岚档案工作简报")


def test_pictures_are_told_with_their_pixels_and_their_size_on_paper():
    found = read_docx(made(RICH, "docx"))
    assert [(p.columns, p.rows) for p in found.pictures] == [
        (1600, 900),
        (1600, 1150),
        (1500, 1000),
    ]
    assert {round(picture.width) for picture in found.pictures} == {442}


def test_a_pictures_size_is_read_from_its_head():
    folder = ROOT / "issues" / "2026-003"
    assert pixels((folder / "huafu.png").read_bytes()) == (1600, 900)
    assert pixels((folder / "kufang.jpg").read_bytes()) == (1500, 1000)
    assert pixels(b"GIF89a") == (0, 0)
    assert pixels(b"\xff\xd8\xff") == (0, 0)


def test_a_part_that_is_referred_to_and_missing_is_told():
    without = rezipped(made(RICH, "docx"), lambda name, data: None if "image1" in name else data)
    assert read_docx(without).missing == ("word/media/image1.png",)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"%PDF-1.7",
        made(SHORT, "docx")[:5000],
        rezipped(made(SHORT, "docx"), lambda _, data: data[:-20]),
        rezipped(made(SHORT, "docx"), lambda name, data: None if "document" in name else data),
    ],
    ids=["nothing", "another format", "cut short", "XML cut short", "without its main part"],
)
def test_what_cannot_be_read_is_said_so(data):
    with pytest.raises(FileBroken):
        read_docx(data)
