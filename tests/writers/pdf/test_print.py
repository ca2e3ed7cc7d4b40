"""The PDF for a print shop: inks, page boxes, marks, pictures on plates; preprinted letterhead."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import PIL.Image
import pytest
from pypdf import PdfReader

import bulletin_kit as bk
from bulletin_kit.composing.letterhead import on_letterhead
from bulletin_kit.model.blocks import Picture
from bulletin_kit.verify.lexer import operations
from bulletin_kit.verify.read_pdf import read_pdf
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
    pages = PdfReader(BytesIO(data)).pages
    shared = pages[0]["/Resources"]["/XObject"].values()
    return [image.get_object() for image in shared]


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
    assert cut._replace(bleed=0) == plain


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
