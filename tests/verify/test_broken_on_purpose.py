"""Finished files broken afterwards, one thing each: the proof says which."""

from __future__ import annotations

import re

import pytest
from pypdf.generic import NameObject, RectangleObject

import bulletin_kit as bk
from bulletin_kit.cli.main import status
from bulletin_kit.verify.expected import of_series
from bulletin_kit.verify.passport import passport
from tests.verify.kit import MM, RICH, changed, failing, made, rezipped, row, text_replaced, work


def not_embedded(writer):
    (font, *_) = writer.pages[0]["/Resources"]["/Font"].values()
    descriptor = font["/DescendantFonts"][0]["/FontDescriptor"]
    del descriptor["/FontFile2"]


def figures(element):
    kids = element.get("/K", [])
    for kid in kids if isinstance(kids, list) else [kids]:
        kid = kid.get_object()
        if not isinstance(kid, int) and "/S" in kid:
            yield from [kid] * (kid["/S"] == "/Figure")
            yield from figures(kid)


def without_words(writer):
    (figure, *_) = figures(writer.root_object["/StructTreeRoot"])
    del figure["/Alt"]


def page_dropped(writer):
    writer.remove_page(len(writer.pages) - 2)


BROKEN = {
    "as it was made": (lambda _: None, set()),
    "a font not embedded": (not_embedded, {"字体嵌入"}),
    "a picture without words": (without_words, {"图片说明"}),
    "a page dropped": (page_dropped, {"页数", "文字一致", "页码号数"}),
}


@pytest.mark.parametrize("broken", BROKEN)
def test_what_was_broken_in_a_pdf_is_named(broken):
    change, rows = BROKEN[broken]
    sample = work(RICH)
    wanted = of_series(sample.made.series)
    data = changed(made(RICH, "pdf"), change)
    found = set(failing(passport(data, wanted, sample.composed).rows))
    usual = set(failing(passport(made(RICH, "pdf"), wanted, sample.composed).rows))
    assert rows <= found - usual
    assert broken == "a page dropped" or found - usual == rows


def test_words_changed_in_the_docx_after_the_build_fail_its_proof(tmp_path):
    path, sample = tmp_path / "2026-003.docx", work(RICH)
    data = text_replaced(made(RICH, "docx"), "4860万元", "4680万元")
    rows = passport(data, of_series(sample.made.series), sample.composed).rows
    assert "应为“860万元" in row(rows, "文字一致").found
    assert "文件里是“680万元" in row(rows, "文字一致").found
    path.write_bytes(data)
    assert status(["proof", str(path), "--against", str(RICH)]) == 1
    path.write_bytes(made(RICH, "docx"))
    assert status(["proof", str(path), "--against", str(RICH)]) == 0


def test_a_picture_of_a_docx_that_lost_its_words_fails_its_proof():
    def silent(_, part):
        return re.sub(rb' descr="[^"]*"', b"", part, count=1)

    wanted = of_series(work(RICH).made.series)
    before = passport(made(RICH, "docx"), wanted).rows
    after = passport(rezipped(made(RICH, "docx"), silent), wanted).rows
    assert row(before, "图片说明").found == "3 幅都有"
    assert row(after, "图片说明").found == "3 幅，1 幅没有"
    assert set(failing(after)) - set(failing(before)) == {"图片说明"}


@pytest.fixture(scope="module")
def press():
    """The sample as it goes to a print shop that wants bleed and marks."""
    return bk.render(work(RICH), "pdf", bk.Job(bk.Profile.PRINT, marks=True))


def painted(old, new):
    """On the first page, other operators for these."""

    def change(writer):
        content = writer.pages[0]["/Contents"].get_object()
        assert old in content.get_data()
        content.set_data(content.get_data().replace(old, new, 1))

    return change


def screened(writer):
    """A picture whose pixels are said to be those of a screen."""
    (drawn, *_) = writer.pages[0]["/Resources"]["/XObject"].values()
    drawn.get_object()[NameObject("/ColorSpace")] = NameObject("/DeviceRGB")


def narrow(writer):
    trim = writer.pages[0].trimbox
    edges = (trim.left - MM, trim.bottom - MM, trim.right + MM, trim.top + MM)
    writer.pages[0][NameObject("/BleedBox")] = RectangleObject(edges)


PRINTED = {
    "as it was made": (lambda _: None, {}),
    "text in the black of screens": (
        painted(b"0 0 0 1 k", b"0 0 0 rg"),
        {"油墨": "第1页“第”是屏幕颜色（RGB）"},
    ),
    "a rule in the red of screens": (
        painted(b"0 0.8 0.8 0 K", b"1 0 0 RG"),
        {"油墨": "第1页线是屏幕颜色（RGB）"},
    ),
    "black on four plates": (
        painted(b"0 0 0 1 k", b"0.6 0.4 0.4 1 k"),
        {"油墨": "第1页“第”不只用黑版"},
    ),
    "another red": (
        painted(b"0 0.8 0.8 0 k", b"0 1 1 0 k"),
        {"油墨": "第1页“青岚档案工作”是 M100Y100"},
    ),
    "a picture in the colours of screens": (screened, {"油墨": "第2页图片是屏幕颜色（RGB）"}),
    "less bleed than was asked for": (narrow, {"裁切框": "各页都有，出血1.0毫米、3.0毫米"}),
}


@pytest.mark.parametrize("broken", PRINTED)
def test_what_was_broken_in_a_file_for_the_print_shop_is_named(press, broken):
    change, told = PRINTED[broken]
    sample = work(RICH)
    wanted = of_series(sample.made.series)
    rows = passport(changed(press, change), wanted, sample.composed).rows
    assert {name: row(rows, name).found for name in failing(rows)} == told


def test_a_file_for_the_print_shop_has_rows_on_inks_and_bleed_and_one_for_readers_has_not(press):
    wanted = of_series(work(RICH).made.series)
    rows = passport(press, wanted, work(RICH).composed).rows
    assert row(rows, "油墨").found == "黑字只用黑版，红字 M80Y80，没有屏幕颜色"
    assert row(rows, "裁切框").found == "各页都有，出血3.0毫米"
    plain = passport(made(RICH, "pdf"), wanted, work(RICH).composed).rows
    assert row(plain, "裁切框").found == "各页都有"
    assert "油墨" not in {found.name for found in plain}
