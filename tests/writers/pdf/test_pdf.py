"""The PDF writer: items to operators, faces to fonts, headings to bookmarks."""

from __future__ import annotations

import re
import zlib
from datetime import UTC, date
from io import BytesIO

import PIL.Image
import pytest
from msgspec.structs import replace
from PIL import ImageCms
from pypdf import PdfReader

from bulletin_kit.base.length import MM, PT
from bulletin_kit.base.span import Origin, Span
from bulletin_kit.model.blocks import Role, RuleRole, TextBlock
from bulletin_kit.model.composed import Composed, Facts, Line, Mark, Page, Rule, Segment
from bulletin_kit.outside.fontbook import Fontbook
from bulletin_kit.outside.templates import template_reader
from bulletin_kit.style.shelf import load_series
from bulletin_kit.writers.pdf import write
from bulletin_kit.writers.pdf.content import Painter
from bulletin_kit.writers.pdf.faces import Faces
from bulletin_kit.writers.pdf.icc import srgb
from bulletin_kit.writers.pdf.marks import Marks
from bulletin_kit.writers.pdf.metadata import packet
from bulletin_kit.writers.pdf.objects import number
from bulletin_kit.writers.pdf.tree import tree
from tests.kit.square import TEMPLATES

SHEET = load_series("工作简报", template_reader(TEMPLATES)).sheet
FONTS = Fontbook(TEMPLATES.parent / "fonts")
FANG, TIMES = "FandolFang-Regular", "LiberationSerif-Regular"
HERE = ((0, Origin(Span("x.yaml"))),)


def block(text, role=Role.BODY, id="b", outline=0):
    return TextBlock(id, role, text, HERE, outline=outline)


def line(text, *segments, baseline=100 * PT, id="b"):
    return Line(id, 0, len(text), baseline, segments)


def piece(start, end, x, face=FANG, size=16 * PT, tracking=0, **more):
    return Segment(start, end, x, face, size, tracking, **more)


def painted(*items, blocks=()):
    whole = Composed(Facts("", "", "", (), None), (), blocks, (), (), ())
    painter = Painter(SHEET, Faces(FONTS), whole.texts(), {"f": "I1"}, Marks(tree(whole)))
    return painter.page(Page(1, items)).decode().splitlines()


def operators(*items, blocks=()):
    """What is painted inside one marked content."""
    first, *rows, last = painted(*items, blocks=blocks)
    assert first.endswith("BDC")
    assert last == "EMC"
    return rows


def issue(*items, body=(), facts=None, pages=None):
    facts = facts or Facts("题名", "某办", "篇名", ("简报",), None)
    return Composed(facts, (), body, (), (), pages or (Page(1, items),))


def test_a_line_is_one_text_object_with_a_place_for_each_segment():
    text = "共12个"
    made = operators(
        line(
            text,
            piece(0, 1, 50 * PT),
            piece(1, 3, 70 * PT, TIMES),
            piece(3, 4, 90 * PT, tracking=PT // 2),
        ),
        blocks=(block(text),),
    )
    y = number(297 * MM - 100 * PT)
    assert made == [
        "BT 0 0 0 rg",
        f"/F1 16 Tf 0 Tc 1 0 0 1 50 {y} Tm <0001> Tj",
        f"/F2 16 Tf 1 0 0 1 70 {y} Tm <00010002> Tj",
        f"/F1 16 Tf 0.5 Tc 1 0 0 1 90 {y} Tm <0002> Tj",
        "ET",
    ]


def test_bold_without_a_face_of_its_own_is_stroked_and_ended():
    made = operators(line("字", piece(0, 1, 0, bold=True)), blocks=(block("字"),))
    assert "2 Tr 0.48 w 0 0 0 RG" in made[1]
    assert made[-1] == "0 Tr ET"


def test_a_raised_segment_stands_higher():
    made = operators(line("①", piece(0, 1, 0, rise=5 * PT)), blocks=(block("①"),))
    up = number(297 * MM - 95 * PT)
    assert f"1 0 0 1 0 {up} Tm" in made[1]


def test_a_rule_is_as_thick_and_red_as_its_style_says():
    (made,) = operators(Rule(RuleRole.MASTHEAD, 28 * MM, 100 * MM, 156 * MM))
    assert made.startswith("2.268 w 1 0 0 RG 79.37 ")
    assert made.endswith(" l S")


def test_a_mark_carries_its_own_text():
    made = operators(Mark("— 1 —", Role.FOLIO, 100 * PT, (piece(0, 5, 0, size=14 * PT),)))
    assert "/F1 14 Tf" in made[1]


def test_characters_beyond_the_basic_plane_are_read_back():
    text = "𬭎、䶮"
    faces = [FONTS.face("仿宋", char) for char in text]
    segments = [piece(n, n + 1, n * 20 * PT, face) for n, face in enumerate(faces)]
    made = write(issue(line(text, *segments), body=(block(text),)), SHEET, FONTS)
    assert PdfReader(BytesIO(made)).pages[0].extract_text().replace(" ", "") == text


def test_bookmarks_follow_the_depth_of_headings():
    rows = [("栏", 1), ("甲", 2), ("一、", 3), ("乙", 2), ("另栏", 1)]
    blocks = tuple(block(t, Role.TITLE, f"b{n}", depth) for n, (t, depth) in enumerate(rows))
    items = [
        line(b.text, piece(0, len(b.text), 0), baseline=(n + 1) * 50 * PT, id=b.id)
        for n, b in enumerate(blocks)
    ]
    made = PdfReader(BytesIO(write(issue(*items, body=blocks), SHEET, FONTS))).outline

    def titles(tree):
        return [titles(e) if isinstance(e, list) else e.title for e in tree]

    assert titles(made) == ["栏", ["甲", ["一、"], "乙"], "另栏"]


def test_no_font_is_named_that_is_not_embedded():
    made = write(issue(line("字", piece(0, 1, 0)), body=(block("字"),)), SHEET, FONTS)
    assert b"Helvetica" not in made
    streams = [zlib.decompress(s) for s in re.findall(rb"stream\n(x.*?)\nendstream", made, re.S)]
    assert any(s[:4] == b"\0\1\0\0" for s in streams)


def test_document_facts_are_written_and_none_is_invented():
    made = PdfReader(BytesIO(write(issue(), SHEET, FONTS))).metadata
    assert (made.title, made.author, made.subject) == ("题名", "某办", "篇名")
    assert made.creation_date is None


def test_an_entry_of_the_contents_is_a_link_that_says_where_it_leads():
    entry, title = block("甲 2", Role.CONTENTS, "t1"), block("甲", Role.TITLE, "a1.标题", 1)
    entry = replace(entry, link=title.id)
    pages = (
        Page(1, (line("甲 2", piece(0, 3, 50 * PT), id="t1"),)),
        Page(2, (line("甲", piece(0, 1, 50 * PT), id="a1.标题"),)),
    )
    made = PdfReader(BytesIO(write(issue(body=(entry, title), pages=pages), SHEET, FONTS)))
    (link,) = made.pages[0]["/Annots"]
    assert (link["/Subtype"], link["/Contents"], link["/F"]) == ("/Link", "甲 2", 4)
    assert link["/Dest"][0].get_object() == made.pages[1].get_object()
    root = made.trailer["/Root"]["/StructTreeRoot"]
    numbers = root["/ParentTree"]["/Nums"]
    element = numbers[numbers.index(link["/StructParent"]) + 1]
    assert element["/S"] == "/Link"
    assert [kid["/Obj"] for kid in element["/K"] if not isinstance(kid, int)] == [link.get_object()]


def test_what_the_file_says_of_itself_is_the_same_in_both_places():
    facts = Facts("甲<&>乙", "某办", "篇名", ("简报", "第3期"), date(2026, 1, 5))
    made = PdfReader(BytesIO(write(issue(facts=facts), SHEET, FONTS)))
    info, xmp = made.metadata, made.xmp_metadata
    assert xmp.dc_title == {"x-default": info.title} == {"x-default": "甲<&>乙"}
    assert xmp.dc_creator == [info.author]
    assert xmp.dc_description == {"x-default": info.subject}
    assert xmp.pdf_keywords == info["/Keywords"] == "简报，第3期"
    assert info["/CreationDate"] == "D:20260105000000+08'00'"
    assert xmp.xmp_create_date == info.creation_date.astimezone(UTC).replace(tzinfo=None)


def test_a_file_in_the_inks_of_a_press_does_not_call_itself_pdf_a():
    facts = Facts("甲", "", "", (), None)
    assert b"pdfaid:part>1<" in packet(facts)
    assert b"<pdfaid:" not in packet(facts, archive=False)
    assert b"<pdfuaid:part>1<" in packet(facts, archive=False)


def test_the_profile_is_an_icc_one_of_version_2_that_a_colour_engine_reads():
    data = srgb()
    assert data[8:12] == b"\x02\x10\0\0"
    assert int.from_bytes(data[:4], "big") == len(data)
    profile = ImageCms.ImageCmsProfile(BytesIO(data))
    assert ImageCms.getProfileDescription(profile).strip() == "sRGB IEC61966-2.1"
    colours = PIL.Image.new("RGB", (3, 1))
    colours.putdata([(255, 0, 0), (18, 200, 97), (128, 128, 128)])
    own = ImageCms.profileToProfile(colours, profile, ImageCms.createProfile("sRGB"))
    pairs = zip(colours.tobytes(), own.tobytes(), strict=True)
    assert max(abs(a - b) for a, b in pairs) <= 1


@pytest.mark.parametrize("count", [1, 12])
def test_pages_are_a4_and_labelled_from_1(count):
    pages = tuple(Page(n, ()) for n in range(1, count + 1))
    made = PdfReader(BytesIO(write(issue(pages=pages), SHEET, FONTS)))
    assert [round(float(v)) for v in made.pages[0].mediabox[2:]] == [595, 842]
    assert made.page_labels == [str(n) for n in range(1, count + 1)]
