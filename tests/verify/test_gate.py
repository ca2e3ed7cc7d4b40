"""The gate: a file as it was made may go; one that says or shows anything else may not."""

from __future__ import annotations

import re
import zlib

import pytest
from msgspec.structs import replace
from pypdf.generic import NameObject

from bulletin_kit.base.finding import Level
from bulletin_kit.model.composed import Line
from bulletin_kit.pipeline import rendered
from bulletin_kit.verify import quick
from bulletin_kit.writers.job import PLAIN
from bulletin_kit.writers.registry import FORMATS
from tests.kit.issues import composed
from tests.kit.square import SquareFonts, small_series
from tests.verify.kit import (
    RICH,
    SAMPLES,
    SHORT,
    added,
    made,
    paragraph_moved,
    rezipped,
    saved,
    text_replaced,
    work,
)


def looked_at(data, format, path=SHORT):
    return quick(data, work(path).composed, format)


def told(data, format, path=SHORT):
    return [finding.code for finding in looked_at(data, format, path)]


def content_changed(old, new, page=0):
    """The sample's PDF with other operators on a page."""

    def change(writer):
        stream = writer.pages[page]["/Contents"].get_object()
        data = stream.get_data().decode("ascii")
        assert re.search(old, data)
        stream.set_data(re.sub(old, new, data, count=1).encode("ascii"))

    return saved(change)


@pytest.mark.parametrize("format", ["pdf", "docx"])
@pytest.mark.parametrize("path", SAMPLES, ids=[path.parent.name + path.stem for path in SAMPLES])
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


def test_a_paragraph_moved_in_the_docx_is_found():
    (finding,) = looked_at(paragraph_moved(made(SHORT, "docx")), "docx")
    assert finding.code == "V101"
    assert "字都在，次序不同" in finding.message


@pytest.mark.parametrize(
    ("old", "new"),
    [("</w:p><w:p>", "<w:r><w:br/></w:r></w:p><w:p>"), ("<w:t>会议", "<w:t>会 议")],
    ids=["line break", "space between hanzi"],
)
def test_white_space_that_only_sets_the_text_may_go(old, new):
    assert told(text_replaced(made(SHORT, "docx"), old, new), "docx") == []


LATIN = """
文章:
  - 标题: 题
    正文: |
      第一届 New York Archives Week 开幕。
"""


@pytest.mark.parametrize(
    ("new", "codes"),
    [("New York", []), ("NewYork", ["V101"]), ("New<w:br/>York", []), ("N ew York", ["V101"])],
)
def test_a_space_between_two_words_counts(new, codes):
    part = new.replace("<w:br/>", "</w:t><w:br/><w:t>")
    series = small_series()
    issue, _ = composed(LATIN, series)
    data = FORMATS["docx"].write(issue, series.sheet, SquareFonts(), PLAIN)
    data = text_replaced(data, "New York", part)
    assert [finding.code for finding in quick(data, issue, "docx")] == codes


def test_two_paragraphs_made_one_are_found():
    data = made(SHORT, "docx")
    main = "word/document.xml"
    joined = rezipped(data, lambda name, part: _joined(part) if name == main else part)
    (finding,) = looked_at(joined, "docx")
    assert "应为“↵" in finding.message


def _joined(part):
    """The body with two of its paragraphs made one."""
    start = part.rindex(b"</w:p>", 0, part.index("为方便基层".encode()))
    return part[:start] + part[part.index(b"<w:r>", start) :]


@pytest.mark.parametrize("name", ["word/evenFooter.xml", "word/header1.xml", "word/comments.xml"])
def test_words_beside_the_text_of_a_docx_are_found(name):
    words = "<w:p><w:r><w:t>内部资料</w:t></w:r></w:p>"
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    stray = f'<w:hdr xmlns:w="{space}">{words}</w:hdr>'.encode()
    data = rezipped(made(SHORT, "docx"), lambda part, old: None if part == name else old)
    (finding,) = looked_at(added(data, name, stray), "docx")
    assert "应为没有字，文件里是“内部资料”" in finding.message
    assert name.rpartition("/")[2] in finding.message


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
    """Even where the PDF shows its pages faithfully."""
    composed = changed_line(lambda _, line: replace(line, segments=line.segments[1:]))
    (finding,) = quick(printed(composed), composed, "pdf")
    assert finding.code == "V101"
    assert finding.at.line > 0


def test_lines_that_stand_on_the_pages_in_another_order_are_found():
    composed = work(SHORT).composed
    first, second, *rest = composed.pages
    swapped = (replace(first, items=second.items), replace(second, items=first.items), *rest)
    composed = replace(composed, pages=swapped)
    (finding,) = quick(printed(composed), composed, "pdf")
    assert "字都在，次序不同" in finding.message


def printed(composed):
    made = work(SHORT).made
    return rendered(replace(made, composed=composed), "pdf", work(SHORT).fonts)


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
