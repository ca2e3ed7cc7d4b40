"""Finished files broken afterwards, one thing each: the proof says which."""

from __future__ import annotations

from io import BytesIO

import pytest
from pypdf import PdfReader, PdfWriter

from bulletin_kit.cli.main import status
from bulletin_kit.verify.expected import of_series
from bulletin_kit.verify.passport import passport
from tests.verify.kit import RICH, failing, made, row, text_replaced, work


def changed(change):
    """The sample's PDF after a change by another program."""
    writer = PdfWriter(clone_from=PdfReader(BytesIO(made(RICH, "pdf"))))
    change(writer)
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


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
    found = set(failing(passport(changed(change), wanted, sample.composed).rows))
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
