"""Reading of PDF files: what is painted where, whoever wrote the file."""

from __future__ import annotations

import zlib
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader, PdfWriter

from bulletin_kit.base.errors import FileBroken
from bulletin_kit.verify.pdf.lexer import Ref, commands, operations
from bulletin_kit.verify.pdf.read import read_pdf
from tests.verify.kit import MM, PAPER, RICH, SHORT, made, pdf, rule, text


def page(content, **more):
    return read_pdf(pdf([content], **more)).pages[0]


def shown(content):
    return [
        ("".join(run.text), round(run.x, 2), round(run.baseline, 2)) for run in page(content).runs
    ]


def words(content):
    return list(operations(content.encode("latin-1")))


def test_values_stand_before_the_word_that_uses_them():
    found = [
        (name, values) for name, values, _ in words("/F1 16 Tf 1 0 0 1 -7.5 .25 Tm % note\nET")
    ]
    assert found == [("Tf", ["/F1", 16.0]), ("Tm", [1.0, 0.0, 0.0, 1.0, -7.5, 0.25]), ("ET", [])]


def test_strings_are_read_with_their_escapes_and_inner_brackets():
    ((_, values, _),) = words(r"(a\(b\)(c)\101\n\\) <4a4B> <4> Tj")
    assert values == [b"a(b)(c)A\n\\", b"JK", b"@"]


def test_arrays_dictionaries_and_references_are_read_within_one_another():
    ((_, values, _),) = words("<< /A [1 (x) << /B 12 0 R >>] /C true /D null >> x")
    assert values == [{"/A": [1.0, b"x", {"/B": Ref(12)}], "/C": True, "/D": None}]


def test_an_inline_image_is_passed_over():
    found = [name for name, _, _ in words("BI /W 1 ID \x00Tj(\xff EI\nBT")]
    assert found == ["BI", "ID", "BT"]


PIECES = "1 -2.5 .5 5. + /N /F1 <41> <> <4 [ ] << >> R true null Tj T* ' BT (a) (<1> %x\n ID EI {"


@given(st.lists(st.sampled_from(PIECES.split(" ")), max_size=20).map(" ".join))
def test_the_operators_of_a_stream_are_those_that_are_read_one_by_one(content):
    one_by_one = [(word, values) for word, values, _ in words(content)]
    assert list(commands(content.encode("latin-1"))) == one_by_one


def test_text_stands_where_its_matrix_puts_it_with_its_size_and_its_face():
    (run,) = page(text("中文", 100, 200, 16, "F2")).runs
    assert ("".join(run.text), run.face) == ("中文", "FandolSong-Bold")
    assert (run.x, run.baseline, run.size) == pytest.approx((100, 200, 16), abs=0.001)
    assert run.widths == (16, 16)


def test_tracking_moves_what_follows():
    (run,) = page(text("甲乙丙", 100, 200, 16, tracking=-0.25)).runs
    assert [round(glyph.x, 2) for glyph in run.glyphs()] == [100, 115.75, 131.5]


def test_the_state_is_kept_and_taken_back():
    content = f"q 2 0 0 2 10 10 cm {text('甲', 0, PAPER[1])} Q {text('乙', 50, PAPER[1])}"
    assert shown(content) == [
        ("甲", 10.0, round(PAPER[1] - 10, 2)),
        ("乙", 50.0, round(PAPER[1], 2)),
    ]
    assert [run.size for run in page(content).runs] == [32, 16]


def test_numbers_between_strings_push_and_lines_follow_one_another():
    content = (
        "BT /F1 10 Tf 20 TL 1 0 0 1 100 100 Tm [<75324e59> 500 <4e19>] TJ T* <4e01> Tj "
        "5 -30 Td <620a> Tj <5df1> ' ET"
    )
    found = [(words, x, round(PAPER[1] - y)) for words, x, y in shown(content)]
    assert found == [
        ("甲乙", 100.0, 100),
        ("丙", 115.0, 100),
        ("丁", 100.0, 80),
        ("戊", 105.0, 50),
        ("己", 105.0, 30),
    ]


def test_raised_and_narrowed_characters_are_told_as_they_stand():
    (run,) = page("BT /F1 10 Tf 50 Tz 3 Ts 1 0 0 1 100 100 Tm <75324e59> Tj ET").runs
    assert PAPER[1] - run.baseline == pytest.approx(103, abs=0.001)
    assert run.widths == (5, 5)


def test_text_that_is_neither_filled_nor_stroked_is_hidden():
    found = page("BT /F1 10 Tf 3 Tr 1 0 0 1 100 100 Tm <7532> Tj ET")
    assert found.runs[0].hidden
    assert found.text == ""


def test_rules_are_told_by_place_length_thickness_and_colour():
    (stroke,) = page(rule(50, 60, 200, 0.7, "1 0 0")).strokes
    assert (stroke.x, stroke.length, stroke.colour) == (50, 200, (1, 0, 0))
    assert (stroke.y, stroke.thickness) == pytest.approx((60, 0.7), abs=0.001)
    assert not stroke.vertical


def test_a_filled_bar_is_a_rule_as_thick_as_it_is_high():
    level, upright = page("0 0 0 1 k 10 20 200 2 re f 10 20 1.5 90 re f").strokes
    assert (level.length, level.thickness, level.colour) == (200, 2, (0, 0, 0, 1))
    assert PAPER[1] - level.y == pytest.approx(21, abs=0.001)
    assert (upright.vertical, upright.length, upright.thickness) == (True, 90, 1.5)


def test_a_path_that_is_not_painted_leaves_nothing():
    assert page("10 20 200 2 re W n 0 0 m 50 50 l S").strokes == ()


def test_a_picture_is_told_with_its_size_on_paper_and_its_dots_to_the_inch():
    (image,) = page("q 144 0 0 72 100 500 cm /I1 Do Q", images={"I1": (600, 200)}).images
    assert (image.width, image.height, image.columns, image.rows) == (144, 72, 600, 200)
    assert image.y == pytest.approx(PAPER[1] - 572)
    assert image.dpi == 200


def test_pages_tell_their_size_and_their_trimmed_size():
    found = page("", trimmed=False, paper=(200, 300))
    assert (found.width, found.height, found.trimmed) == (200, 300, None)
    assert page("").trimmed == pytest.approx((210 * MM, 297 * MM), abs=0.001)


def test_fonts_tell_whether_they_are_embedded():
    whole = read_pdf(pdf([text("字", 0, 0)])).faces
    bare = read_pdf(pdf([text("字", 0, 0)], embedded=False)).faces
    assert [(f.name, f.embedded, f.subset) for f in whole] == [("FandolFang-Regular", True, True)]
    assert [f.embedded for f in bare] == [False]


@pytest.mark.parametrize("path", [SHORT, RICH], ids=["short", "rich"])
def test_another_reader_reads_the_same_words(path):
    data = made(path, "pdf")
    mine = ["".join(page.text.split()) for page in read_pdf(data).pages]
    other = ["".join(page.extract_text().split()) for page in PdfReader(BytesIO(data)).pages]
    assert mine == other


def rewritten(data):
    """The file as another program would save it: objects renumbered, info changed."""
    out = BytesIO()
    writer = PdfWriter(clone_from=PdfReader(BytesIO(data)))
    writer.add_metadata({"/Title": "题名"})
    writer.write(out)
    return out.getvalue()


def test_a_file_that_another_program_saved_reads_the_same():
    data = made(SHORT, "pdf")
    found = read_pdf(rewritten(data))
    assert found.pages == read_pdf(data).pages
    assert found.title == "题名"


def test_what_is_defined_last_holds():
    data = pdf([text("旧", 0, 0)], tagged=False)
    old, new = text("旧", 0, 0), text("新", 0, 0)
    number = next(
        line.split()[0]
        for line in data.split(b"\n")
        if line.endswith(b" 0 obj") and _holds(data, line, old)
    )
    packed = zlib.compress(new.encode())
    added = number + b" 0 obj\n<< /Length %d /Filter /FlateDecode >>\nstream\n" % len(packed)
    assert read_pdf(data + added + packed + b"\nendstream\nendobj\n").pages[0].text == "新"


def _holds(data, head, content):
    body = data.partition(head + b"\n")[2].partition(b"endobj")[0]
    return zlib.compress(content.encode()) in body


def test_objects_packed_in_a_stream_are_found():
    """As newer programs write them: page tree and catalog in one compressed stream."""
    inner = ["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>"]
    inner.append("<< /Type /Page /MediaBox [0 0 100 200] /Parent 2 0 R >>")
    offsets = [sum(len(text) + 1 for text in inner[:n]) for n in range(3)]
    head = " ".join(f"{n} {offset}" for n, offset in enumerate(offsets, 1)) + "\n"
    stream = zlib.compress((head + "\n".join(inner)).encode())
    packed = b"<< /Type /ObjStm /N 3 /First %d /Length %d /Filter /FlateDecode >>"
    data = b"%PDF-1.7\n4 0 obj\n" + packed % (len(head), len(stream)) + b"\nstream\n" + stream
    data += b"\nendstream\nendobj\n5 0 obj\n<< /Type /XRef /Root 1 0 R /Length 0 >>\n"
    data += b"stream\n\nendstream\nendobj\n"
    assert [(p.width, p.height) for p in read_pdf(data).pages] == [(100, 200)]


def locked(data):
    out = BytesIO()
    writer = PdfWriter(clone_from=PdfReader(BytesIO(data)))
    writer.encrypt("x", algorithm="RC4-128")
    writer.write(out)
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "找不到页面"),
        (b"%PDF-1.7\n%%EOF", "找不到页面"),
        (b"PK\x03\x04 something else", "找不到页面"),
        (pdf(["BT /F1 Tf ET"]), "读不出来"),
        (locked(pdf([text("字", 0, 0)])), "加了密"),
    ],
    ids=["nothing", "a head alone", "another format", "a broken page", "a locked file"],
)
def test_what_cannot_be_read_is_said_so(data, why):
    with pytest.raises(FileBroken, match=why):
        read_pdf(data)


@pytest.mark.parametrize("cut", range(1, 10))
def test_a_file_cut_short_is_read_in_part_or_said_to_be_broken(cut):
    data = made(SHORT, "pdf")
    try:
        found = read_pdf(data[: len(data) * cut // 10])
    except FileBroken:
        return
    assert len(found.pages) <= 3


def test_a_face_that_is_embedded_in_several_subsets_is_one_face():
    writer = PdfWriter()
    for path in (SHORT, RICH):
        writer.append(BytesIO(made(path, "pdf")))
    joined = BytesIO()
    writer.write(joined)
    names = [face.name for face in read_pdf(joined.getvalue()).faces]
    assert len(names) == len(set(names))
