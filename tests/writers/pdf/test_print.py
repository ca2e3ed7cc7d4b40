"""The PDF for a print shop: inks, page boxes, marks, pictures on plates; preprinted letterhead."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import PIL.Image
import pytest
from msgspec.structs import replace
from pypdf import PdfReader

import bulletin_kit as bk
from bulletin_kit.composing.letterhead import on_letterhead
from bulletin_kit.model.blocks import Picture
from bulletin_kit.verify.pdf.lexer import operations
from bulletin_kit.verify.pdf.read import read_pdf
from bulletin_kit.writers.pdf.images import image
from bulletin_kit.writers.pdf.objects import PDFDocument, name
from bulletin_kit.writers.pdf.plates import on_plates

ROOT = Path(__file__).parent.parent.parent.parent
PRINT = bk.Job(bk.Profile.PRINT)
CUT = bk.Job(bk.Profile.PRINT, marks=True)
BLACK, RED, EVERY = (0, 0, 0, 1), (0, 0.8, 0.8, 0), (1, 1, 1, 1)
MM = 72 / 25.4
PAINTING = {"g", "G", "rg", "RG", "k", "K", "cs", "CS", "sc", "SC", "scn", "SCN", "sh"}


@pytest.fixture(scope="module")
def pictured():
    return bk.compose(bk.load(ROOT / "issues" / "2026-003" / "issue.yaml"))


@pytest.fixture(scope="module")
def urgent():
    return bk.compose(bk.load(ROOT / "issues" / "2026-zengkan-001.yaml"))


def colours(data):
    """Every operator that chooses a colour, with what it chooses; those of all pages."""
    streams = (page.get_contents().get_data() for page in PdfReader(BytesIO(data)).pages)
    return {
        (word, tuple(given))
        for content in streams
        for word, given, _ in operations(content)
        if word in PAINTING
    }


def images(data):
    """The pictures in their order; all pages share them, as I1, I2 …"""
    shared = PdfReader(BytesIO(data)).pages[0]["/Resources"]["/XObject"]
    return [shared[name] for name in sorted(shared, key=lambda name: int(name[2:]))]


def test_black_is_the_black_plate_alone_and_red_is_what_the_style_says(pictured):
    assert colours(bk.render(pictured, "pdf", PRINT)) == {
        ("k", BLACK), ("K", BLACK), ("k", RED), ("K", RED),
    }  # fmt: skip


def test_the_pdf_for_readers_stays_in_the_colours_of_screens(pictured):
    chosen = colours(bk.render(pictured, "pdf"))
    assert {word for word, _ in chosen} == {"rg", "RG"}


def test_no_picture_for_print_is_in_the_colours_of_screens(pictured):
    made = images(bk.render(pictured, "pdf", PRINT))
    assert {image["/ColorSpace"] for image in made} == {"/DeviceCMYK"}
    assert b"DeviceRGB" not in bk.render(pictured, "pdf", PRINT)


def picture(colours, format="png", mode="RGB"):
    made = PIL.Image.new(mode, (8 * len(colours), 8))
    for n, colour in enumerate(colours):
        made.paste(colour, (8 * n, 0, 8 * n + 8, 8))
    kept = BytesIO()
    made.save(kept, format.upper())
    return Picture(f"x.{format}", format, kept.getvalue(), *made.size)


def plates(picture):
    with PIL.Image.open(BytesIO(on_plates(picture))) as opened:
        row = [opened.getpixel((x, 4)) for x in range(4, opened.width, 8)]
        return opened.format, opened.mode, row


def test_what_is_grey_in_a_coloured_picture_is_printed_in_black_alone():
    made = plates(picture([(255, 0, 0), (128, 128, 128), (0, 0, 0), (255, 255, 255), (90, 60, 30)]))
    wanted = [(0, 255, 255, 0), (0, 0, 0, 127), (0, 0, 0, 255), (0, 0, 0, 0), (0, 85, 170, 165)]
    assert made == ("TIFF", "CMYK", wanted)


@pytest.mark.parametrize(("format", "kept"), [("png", "TIFF"), ("jpeg", "JPEG")])
def test_a_picture_without_colour_becomes_grey(format, kept):
    assert plates(picture([(40, 40, 40), (200, 200, 200)], format)) == (kept, "L", [40, 200])


def test_a_grey_picture_goes_in_as_it_is():
    grey = picture([10, 250], "jpeg", "L")
    assert on_plates(grey) == grey.data


def test_a_photograph_in_four_inks_is_decoded_from_full_to_none(pictured):
    made = images(bk.render(pictured, "pdf", PRINT))
    (photo,) = [image for image in made if image["/Filter"] == "/DCTDecode"]
    assert photo["/Decode"] == [1, 0, 1, 0, 1, 0, 1, 0]


@pytest.mark.parametrize("marked", [True, False])
def test_a_photograph_that_came_in_inks_goes_to_print_as_it_is(marked):
    """Adobe's mark says from which end its inks are counted."""
    inks = picture([(10, 200, 40, 90)], "jpeg", "CMYK").data
    at = inks.index(b"\xff\xee\x00\x0eAdobe")
    inks = inks if marked else inks[:at] + inks[at + 16 :]
    shown = replace(picture([(200, 40, 90)], "jpeg"), inks=inks)
    document = PDFDocument()
    made = {}
    for profile in bk.Profile:
        reference = image(shown, document, profile)
        made[profile] = document.idToObject[reference.name]
    printed, kept = made[bk.Profile.PRINT], made[bk.Profile.ARCHIVE]
    assert printed.content == inks
    assert printed.entries["ColorSpace"] == name("DeviceCMYK")
    assert ("Decode" in printed.entries) is marked
    assert kept.content == shown.data
    assert kept.entries["ColorSpace"] == name("DeviceRGB")


def boxes(data):
    page = PdfReader(BytesIO(data)).pages[0]
    known = ("/MediaBox", "/BleedBox", "/TrimBox")
    return [[round(float(v) / MM) for v in page[key]] for key in known if key in page]


def test_every_page_for_print_says_where_it_is_trimmed_and_how_far_it_bleeds(urgent):
    assert boxes(bk.render(urgent, "pdf", PRINT)) == [[0, 0, 210, 297]] * 3


def test_with_marks_the_paper_grows_by_bleed_and_marks(urgent):
    assert boxes(bk.render(urgent, "pdf", CUT)) == [
        [-8, -8, 218, 305], [-3, -3, 213, 300], [0, 0, 210, 297],
    ]  # fmt: skip


def test_marks_are_two_at_each_corner_clear_of_the_bleed_on_every_plate(urgent):
    content = PdfReader(BytesIO(bk.render(urgent, "pdf", CUT))).pages[0].get_contents().get_data()
    marks = content[content.index(b"1 1 1 1 K") :]
    points = [
        tuple(round(value / MM) for value in given[-2:])
        for word, given, _ in operations(marks)
        if word in "ml"
    ]
    assert sorted(zip(points[::2], points[1::2], strict=True)) == [
        ((-8, 0), (-3, 0)), ((-8, 297), (-3, 297)),
        ((0, -8), (0, -3)), ((0, 300), (0, 305)),
        ((210, -8), (210, -3)), ((210, 300), (210, 305)),
        ((213, 0), (218, 0)), ((213, 297), (218, 297)),
    ]  # fmt: skip


def test_reading_back_measures_the_page_as_it_is_trimmed(urgent):
    plain, cut = (read_pdf(bk.render(urgent, "pdf", job)).pages[0] for job in (PRINT, CUT))
    assert [round(page.bleed / MM, 2) for page in (plain, cut)] == [0, 3]
    assert replace(cut, bleed=0) == plain


def test_marks_without_print_are_refused(urgent):
    with pytest.raises(bk.BulletinError, match="裁切线"):
        bk.render(urgent, "pdf", bk.Job(marks=True))


def test_a_docx_is_made_for_no_press(urgent):
    with pytest.raises(bk.BulletinError, match="docx"):
        bk.render(urgent, "docx", PRINT)


def lines(composed):
    texts = composed.texts()
    items = composed.pages[0].items
    return {texts[i.block].text: i.baseline for i in items if getattr(i, "block", "") in texts}


def test_preprinted_paper_bears_name_and_rule_and_the_rest_stays_in_its_place(urgent):
    made = urgent.made
    before, after = lines(made.composed), lines(on_letterhead(made.composed, made.series))
    assert before.keys() - after.keys() == {"青岚档案工作简报"}
    assert after == {text: before[text] for text in after}
    assert "增刊第1期" in after
    assert RED not in {colour for _, colour in colours(bk.render(urgent, "pdf", PREPRINTED))}


PREPRINTED = replace(PRINT, letterhead=bk.Letterhead.PREPRINTED)


def test_a_red_number_of_the_issue_is_printed_on_preprinted_paper(urgent):
    made = urgent.made
    sheet, rows = made.series.sheet, made.series.masthead.rows
    red = sheet.text[rows[0].role].colour
    text = {**sheet.text, rows[2].role: replace(sheet.text[rows[2].role], colour=red)}
    series = replace(made.series, sheet=replace(sheet, text=text))
    assert "增刊第1期" in lines(on_letterhead(made.composed, series))


KINDS = {
    "grey.png": ("L", 90), "grey.jpg": ("L", 90), "clear.png": ("LA", (90, 128)),
    "deep.png": ("I;16", 90 * 256), "stroke.png": ("1", 1), "index.png": ("P", 0),
    "index.gif": ("P", 0), "colour.png": ("RGB", (200, 40, 90)),
    "colour.jpg": ("RGB", (200, 40, 90)), "alpha.png": ("RGBA", (200, 40, 90, 128)),
    "lab.tif": ("LAB", (120, 90, 200)), "inks.jpg": ("CMYK", (10, 200, 40, 90)),
    "inks.tif": ("CMYK", (10, 200, 40, 90)),
}  # fmt: skip
"""Every kind of picture that editors hand in, by file."""


@pytest.fixture(scope="module")
def pictures_of_all_kinds(tmp_path_factory):
    """An issue with one picture of each kind, and its folder."""
    folder = tmp_path_factory.mktemp("pictures")
    rows = []
    for n, (file, (mode, colour)) in enumerate(KINDS.items(), 1):
        made = PIL.Image.new(mode, (640, 64), colour)
        if mode == "P":
            made.putpalette([200, 40, 90])
        made.save(folder / file)
        rows.append(f'      ![图{n} 样张]({file} "样张{n}")\n')
    text = (
        "刊物: 工作简报\n日期: 2026-06-05\n文章:\n  - 标题: 样张\n    正文: |\n      各图如下。\n"
    )
    (folder / "x.yaml").write_text(text + "".join(rows), "utf-8")
    return folder, bk.compose(bk.load(folder / "x.yaml", ROOT))


def test_no_picture_of_whatever_kind_comes_to_print_in_the_colours_of_screens(
    pictures_of_all_kinds,
):
    _, work = pictures_of_all_kinds
    data = bk.render(work, "pdf", PRINT)
    grey = ("grey.png", "grey.jpg", "clear.png", "deep.png", "stroke.png")
    spaces = ["/DeviceGray" if file in grey else "/DeviceCMYK" for file in KINDS]
    assert [made["/ColorSpace"] for made in images(data)] == spaces
    parts = [placed.parts for page in read_pdf(data).pages for placed in page.images]
    assert parts == [1 if file in grey else 4 for file in KINDS]


def test_a_picture_in_inks_goes_to_print_unchanged_and_to_readers_in_their_colours(
    pictures_of_all_kinds,
):
    folder, work = pictures_of_all_kinds
    inks = [n for n, file in enumerate(KINDS) if file.startswith("inks")]
    photo, scan = (images(bk.render(work, "pdf", PRINT))[n] for n in inks)
    assert photo._data == (folder / "inks.jpg").read_bytes()
    assert photo["/Decode"] == [1, 0, 1, 0, 1, 0, 1, 0]
    assert scan.get_data() == bytes((10, 200, 40, 90)) * (640 * 64)
    shown = [images(bk.render(work, "pdf"))[n] for n in inks]
    assert [made["/ColorSpace"] for made in shown] == ["/DeviceRGB"] * 2


@pytest.mark.parametrize("issue", ["2026-zengkan-001", "2026-zhuankan-001"])
def test_preprinted_paper_gets_every_character_and_rule_but_those_in_red(issue):
    work = bk.compose(bk.load(ROOT / "issues" / f"{issue}.yaml"))
    whole, rest = (
        read_pdf(bk.render(work, "pdf", replace(PRINT, letterhead=paper))).pages
        for paper in bk.Letterhead
    )

    def placed(pages):
        return [
            (n, *where)
            for n, page in enumerate(pages)
            for where in (
                *((g.text, g.x, g.baseline, g.colour) for run in page.runs for g in run.glyphs()),
                *((stroke.x, stroke.y, stroke.length, stroke.colour) for stroke in page.strokes),
            )
        ]

    assert placed(rest) == [row for row in placed(whole) if row[-1] != RED]
    assert sum(row[-1] == RED for row in placed(whole)) > len("青岚档案工作简报")
