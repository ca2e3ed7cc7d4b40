"""Imposition: which page stands where on which side, on what sheet, and what is taken along."""

from __future__ import annotations

from io import BytesIO

import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.generic import ArrayObject, NameObject, RectangleObject

from bulletin_kit.base.errors import BadArguments, FileBroken
from bulletin_kit.press.imposition import Flip, Layout, imposed
from bulletin_kit.press.objects import dictionary, stream, text
from bulletin_kit.press.orders import booklet, filled, two_up
from bulletin_kit.press.source import untagged

from .kit import A4, changed, pdf, seen


def counted(sides):
    """Sides as they are spoken of: 8-1, with – for a blank page."""
    return ["-".join("–" if slot is None else str(slot + 1) for slot in side) for side in sides]


@pytest.mark.parametrize(
    ("count", "sides"),
    [
        (1, "–-1 –-–"),
        (2, "2-1 –-–"),
        (3, "3-1 2-–"),
        (4, "4-1 2-3"),
        (5, "5-1 2-– –-3 4-–"),
        (6, "6-1 2-– –-3 4-5"),
        (8, "8-1 2-7 6-3 4-5"),
        (12, "12-1 2-11 10-3 4-9 8-5 6-7"),
    ],
)
def test_a_booklet_closes_with_the_last_page_whatever_is_blank_before(count, sides):
    assert counted(booklet(filled(count))) == sides.split()


def test_blank_pages_can_follow_the_last_one():
    assert counted(booklet(filled(6, closing_last=False))) == ["–-1", "2-–", "6-3", "4-5"]


@pytest.mark.parametrize("count", range(1, 30))
def test_every_page_of_a_booklet_is_backed_by_the_next_when_the_sheet_is_turned(count):
    """Behind the right page of a front stands the left page of its back, and the other way."""
    pages = filled(count)
    sides = booklet(range(len(pages)))
    places = {}
    for sheet, (front, back) in enumerate(zip(sides[::2], sides[1::2], strict=True)):
        places |= {front[1]: (sheet, 1), back[0]: (sheet, 1)}
        places |= {back[1]: (sheet, 2), front[0]: (sheet, 2)}
    assert sorted(places) == list(range(len(pages)))
    assert all(places[n] == places[n + 1] for n in range(0, len(pages), 2))


@pytest.mark.parametrize(("count", "sides"), [(1, "1-–"), (4, "1-2 3-4"), (5, "1-2 3-4 5-–")])
def test_two_up_is_in_reading_order(count, sides):
    assert counted(two_up(range(count))) == sides.split()


def test_a_booklet_of_eight_pages_reads_8_1_2_7_6_3_4_5():
    made = imposed(pdf(8), Layout.BOOKLET)
    assert seen(made.data) == [("8", "1"), ("2", "7"), ("6", "3"), ("4", "5")]
    texts = [page.extract_text().split() for page in PdfReader(BytesIO(made.data)).pages]
    assert texts == [["8", "1"], ["2", "7"], ["6", "3"], ["4", "5"]]
    assert (made.pages, made.blanks, made.sides) == (8, 0, 4)


def test_pages_lie_two_up_with_a_blank_at_the_end():
    made = imposed(pdf(3), Layout.TWO_UP)
    assert seen(made.data) == [("1", "2"), ("3", "")]
    assert (made.pages, made.blanks, made.sides) == (3, 0, 2)


def test_turned_over_the_long_edge_the_backs_stand_on_their_heads():
    made = imposed(pdf(8), Layout.BOOKLET, Flip.LONG)
    assert seen(made.data) == [("8", "1"), ("7", "2"), ("6", "3"), ("5", "4")]
    contents = [page.get_contents().get_data() for page in PdfReader(BytesIO(made.data)).pages]
    assert [c.startswith(b"-1 0 0 -1 ") for c in contents] == [False, True, False, True]


@pytest.mark.parametrize(("flip", "name"), [("short", "Short"), ("long", "Long")])
def test_the_print_dialogue_is_told_the_edge(flip, name):
    wishes = PdfReader(BytesIO(imposed(pdf(4), Layout.BOOKLET, Flip(flip)).data)).root_object[
        "/ViewerPreferences"
    ]
    assert wishes == {"/Duplex": f"/DuplexFlip{name}Edge", "/PrintScaling": "/None"}


def test_two_sheets_of_a4_are_one_of_a3_across():
    page = PdfReader(BytesIO(imposed(pdf(4), Layout.BOOKLET).data)).pages[0]
    for box in (page.mediabox, page.trimbox):
        assert [round(float(v) * 25.4 / 72) for v in box] == [0, 0, 420, 297]


def test_what_stands_outside_the_trimmed_page_is_left_behind():
    def grow(page):
        page.mediabox = page.cropbox = RectangleObject((-20, -20, 615, 862))
        page.trimbox = RectangleObject((0, 0, 595, 842))

    given = changed(pdf(2), grow)
    sheet = PdfReader(BytesIO(imposed(given, Layout.TWO_UP).data)).pages[0]
    assert [round(float(v)) for v in sheet.mediabox] == [0, 0, 1190, 842]
    form = sheet["/Resources"]["/XObject"]["/P1"]
    assert [float(v) for v in form["/BBox"]] == [0, 0, 595, 842]


@pytest.mark.parametrize(
    ("given", "matrix"),
    [
        (pdf(1, A4[::-1]), [0, 1, -1, 0, 595.276, 0]),
        (changed(pdf(1), lambda page: page.rotate(90)), [1, 0, 0, 1, 0, 0]),
        (changed(pdf(1, A4[::-1]), lambda page: page.rotate(90)), [0, -1, 1, 0, 0, 841.89]),
        (changed(pdf(1), lambda page: page.rotate(180)), [-1, 0, 0, -1, 595.276, 841.89]),
    ],
)
def test_a_page_that_is_seen_across_lies_with_its_head_to_the_left(given, matrix):
    """An upright page that is shown turned to the right lies as it is written, for one."""
    made = PdfReader(BytesIO(imposed(given, Layout.TWO_UP).data)).pages[0]
    assert [round(float(v)) for v in made.mediabox] == [0, 0, 1191, 842]
    row = made.get_contents().get_data().split()
    assert [float(number) for number in row[1:7]] == matrix


def test_pages_of_two_sizes_are_refused_with_the_page_named():
    writer = PdfWriter(clone_from=BytesIO(pdf(1)))
    writer.append(BytesIO(pdf(1, (420, 595))))
    kept = BytesIO()
    writer.write(kept)
    with pytest.raises(BadArguments, match="第 2 页"):
        imposed(kept.getvalue(), Layout.TWO_UP)


@pytest.mark.parametrize(
    ("data", "said"),
    [(b"", "不是 PDF"), (b"%PDF-1.4 nothing", "读不出来"), (pdf(2)[:300], "读不出来")],
)
def test_what_is_no_pdf_is_refused(data, said):
    with pytest.raises(FileBroken, match=said):
        imposed(data, Layout.BOOKLET)


def test_a_locked_pdf_is_refused():
    writer = PdfWriter(clone_from=BytesIO(pdf(1)))
    writer.encrypt("x", algorithm="RC4-128")
    kept = BytesIO()
    writer.write(kept)
    with pytest.raises(FileBroken, match="加了密"):
        imposed(kept.getvalue(), Layout.BOOKLET)


def described():
    """A PDF that says of itself what archives want to know."""
    writer = PdfWriter(clone_from=BytesIO(pdf(2)))
    writer.pdf_header = "%PDF-1.7"
    writer.xmp_metadata = b"<x><pdfaid:conformance>A</pdfaid:conformance></x>"
    profile = writer._add_object(stream(b"profile", {}))
    intent = {"S": NameObject("/GTS_PDFA1"), "DestOutputProfile": profile}
    root = writer.root_object
    root[NameObject("/OutputIntents")] = ArrayObject([dictionary(intent)])
    root[NameObject("/Lang")] = text("zh-CN")
    kept = BytesIO()
    writer.write(kept)
    return kept.getvalue()


def test_a_sheet_says_of_itself_what_the_pages_said():
    reader = PdfReader(BytesIO(imposed(described(), Layout.TWO_UP).data))
    assert (reader.pdf_header, reader.metadata.title) == ("%PDF-1.7", "题名")
    root = reader.root_object
    assert root["/Lang"] == "zh-CN"
    (intent,) = root["/OutputIntents"]
    assert intent["/DestOutputProfile"].get_object().get_data() == b"profile"
    assert b"<pdfaid:conformance>B<" in root["/Metadata"].get_object().get_data()


def test_metadata_claim_no_tags_that_were_left_behind():
    claims = b'<a pdfaid:part="2" pdfaid:conformance="A" pdfuaid:part="1"/>'
    assert untagged(claims) == b'<a pdfaid:part="2" pdfaid:conformance="B" />'
    assert untagged(b"<pdfuaid:part>1</pdfuaid:part>") == b""
    assert untagged(b'pdfaid:conformance="U"') == b'pdfaid:conformance="U"'


def test_the_same_pages_give_the_same_bytes_and_other_wishes_another_identity():
    made = [imposed(pdf(4), Layout.BOOKLET, flip).data for flip in (*Flip, Flip.SHORT)]
    assert made[0] == made[2]
    one, other = (PdfReader(BytesIO(data)).trailer["/ID"][0] for data in made[:2])
    assert one != other
