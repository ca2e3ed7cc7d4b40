"""The gate: a file as it was made may go; one that says or shows anything else may not."""

from __future__ import annotations

import re
import zlib
from dataclasses import replace
from io import BytesIO

import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.generic import NameObject

from bulletin_kit.base.finding import Level
from bulletin_kit.model.composed import Line
from bulletin_kit.verify import quick
from tests.verify.kit import RICH, SHORT, made, rezipped, text_replaced, work


def looked_at(data, format, path=SHORT):
    return quick(data, work(path).composed, format)


def told(data, format, path=SHORT):
    return [finding.code for finding in looked_at(data, format, path)]


def saved(change, path=SHORT):
    """The sample's PDF after a change by another program."""
    writer = PdfWriter(clone_from=PdfReader(BytesIO(made(path, "pdf"))))
    change(writer)
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def content_changed(old, new, page=0):
    """The sample's PDF with other operators on a page."""

    def change(writer):
        stream = writer.pages[page]["/Contents"].get_object()
        data = stream.get_data().decode("ascii")
        assert re.search(old, data)
        stream.set_data(re.sub(old, new, data, count=1).encode("ascii"))

    return saved(change)


@pytest.mark.parametrize("format", ["pdf", "docx"])
@pytest.mark.parametrize("path", [SHORT, RICH], ids=["short", "rich"])
def test_a_file_as_it_was_made_may_go(path, format):
    assert looked_at(made(path, format), format, path) == ()


def test_a_file_that_another_program_saved_unchanged_may_go():
    assert told(saved(bool), "pdf") == []


def test_other_words_in_the_docx_are_found_and_their_place_told():
    (finding,) = looked_at(text_replaced(made(SHORT, "docx"), "动员部署", "动员布署"), "docx")
    assert (finding.code, finding.level) == ("V101", Level.ERROR)
    assert "应为“部署" in finding.message
    assert "文件里是“布署" in finding.message
    assert finding.at.file.endswith("2026-001.yaml")
    assert finding.at.line > 0


def test_a_paragraph_dropped_from_the_docx_is_found():
    data = made(SHORT, "docx")

    def change(name, part):
        if name != "word/document.xml":
            return part
        copies = part.rindex(b"<w:p>", 0, part.rindex(b"</w:tbl>"))
        return part[:copies] + part[part.index(b"</w:tc>", copies) :]

    (finding,) = looked_at(rezipped(data, change), "docx")
    assert "没有字" in finding.message


def test_another_footnote_is_found():
    data = rezipped(
        made(RICH, "docx"),
        lambda _, part: part.replace("数字化率指".encode(), "数字化指".encode()),
    )
    assert told(data, "docx", RICH) == ["V101"]


def test_a_missing_picture_is_found():
    data = rezipped(made(RICH, "docx"), lambda name, part: None if "image1" in name else part)
    assert told(data, "docx", RICH) == ["V106"]


def test_a_dropped_page_is_found():
    assert told(saved(lambda writer: writer.remove_page(1)), "pdf") == ["V102"]


def test_a_font_that_is_not_embedded_is_found():
    def change(writer):
        font = writer.pages[0]["/Resources"]["/Font"]["/F2"]["/DescendantFonts"][0]
        del font["/FontDescriptor"][NameObject("/FontFile2")]

    (finding,) = looked_at(saved(change), "pdf")
    assert finding.code == "V103"
    assert "FandolFang-Regular" in finding.message


def test_a_code_that_stands_for_another_character_is_found():
    def change(writer):
        table = writer.pages[0]["/Resources"]["/Font"]["/F1"]["/ToUnicode"]
        data = table.get_data()
        assert "青".encode("utf-16-be").hex().upper().encode() in data
        table.set_data(data.replace(b"<9752>", b"<6E05>"))

    (finding,) = looked_at(saved(change), "pdf")
    assert finding.code == "V101"
    assert "应为“青岚" in finding.message
    assert "文件里是“清岚" in finding.message


def test_a_word_left_out_of_a_page_is_found():
    assert told(content_changed(r"<0001> Tj", "<> Tj"), "pdf") == ["V101"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (r"1 0 0 1 (\S+) (\S+) Tm", r"1 0 0 1 \g<1>9 1\g<2> Tm"),
        (r"/F1 48 Tf", "/F1 46 Tf"),
        (r"0 Tc", "0.5 Tc"),
    ],
    ids=["moved", "smaller", "spaced"],
)
def test_a_stretch_of_text_that_stands_elsewhere_or_otherwise_is_found(old, new):
    assert told(content_changed(old, new), "pdf") == ["V105"]


@pytest.mark.parametrize("format", ["pdf", "docx"])
def test_a_file_that_cannot_be_read_back_may_not_go(format):
    assert told(b"nothing", format) == ["V106"]


def changed_line(change):
    """The short sample's pages with one line of a long paragraph cut otherwise."""
    composed = work(SHORT).composed
    texts = composed.texts()
    pages = list(composed.pages)
    for number, page in enumerate(pages):
        for n, item in enumerate(page.items):
            if isinstance(item, Line) and item.start:
                made = change(texts[item.block].text, item)
                if made is not None:
                    items = (*page.items[:n], made, *page.items[n + 1 :])
                    pages[number] = replace(page, items=items)
                    return replace(composed, pages=tuple(pages))
    raise AssertionError("no such line")


def test_words_that_stand_on_no_page_are_found():
    composed = changed_line(lambda _, line: replace(line, start=line.start + 3))
    codes = [finding.code for finding in quick(made(SHORT, "pdf"), composed, "pdf")]
    assert codes == ["V101"]
    assert "没有排上" in quick(made(SHORT, "pdf"), composed, "pdf")[0].message


def test_a_stop_at_a_lines_start_is_found_whatever_the_style_says():
    def to_stop(text, line):
        place = text.find("，", line.start, line.end)
        return replace(line, start=place) if place > line.start else None

    found = quick(made(SHORT, "pdf"), changed_line(to_stop), "pdf")
    assert "V104" in [finding.code for finding in found]
    assert "行首是“，”" in "".join(finding.message for finding in found)


def test_the_compressed_stream_is_what_is_read_not_what_was_meant():
    """The operators that the test changes are really those that a reader sees."""
    data = content_changed(r"/F1 48 Tf", "/F1 46 Tf")
    streams = re.findall(rb"stream\r?\n(.*?)\r?\nendstream", data, re.DOTALL)
    assert any(b"/F1 46 Tf" in _inflated(stream) for stream in streams)


def _inflated(stream):
    try:
        return zlib.decompress(stream)
    except zlib.error:
        return stream
