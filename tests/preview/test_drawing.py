"""Pages as SVG: every glyph, rule and picture where the PDF has it."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest
from msgspec.structs import astuple

import bulletin_kit as bk
from bulletin_kit.base.length import PT
from bulletin_kit.model.composed import Line
from bulletin_kit.preview.drawing import Drawer
from bulletin_kit.preview.outlines import outlines
from bulletin_kit.verify.pdf.read import read_pdf

ROOT = Path(__file__).parents[2]
SVG = "{http://www.w3.org/2000/svg}"
NEAR = 0.02
"""Points; the PDF is written to a thousandth, and so is the SVG."""


@pytest.fixture(scope="module")
def work():
    return bk.compose(bk.load(ROOT / "issues" / "2026-003" / "issue.yaml"))


@pytest.fixture(scope="module")
def drawer(work):
    return Drawer(work.fonts)


@pytest.fixture(scope="module")
def drawn(work, drawer):
    return [
        ElementTree.fromstring(p.svg) for p in drawer.pages(work.composed, work.made.series.sheet)
    ]


@pytest.fixture(scope="module")
def printed(work):
    return read_pdf(bk.render(work, "pdf")).pages


def numbers(text):
    return [float(number) for number in re.findall(r"-?[\d.]+", text)]


def glyphs(svg, chars):
    """Character, x, baseline, size and colour of each glyph, in order."""
    for line in svg.iter(f"{SVG}g"):
        if "fill" not in line.attrib:
            continue
        _, baseline = numbers(line.get("transform"))
        for segment in line.findall(f"{SVG}g"):
            x, rise, scale, _ = numbers(segment.get("transform"))
            for use in segment.findall(f"{SVG}use"):
                char, units = chars[use.get("href")[1:]]
                place = x + float(use.get("x")) * scale, baseline + rise, scale * units
                yield char, *place, line.get("fill")


def test_every_glyph_stands_where_the_pdf_has_it_in_its_size_and_colour(
    work, drawer, drawn, printed
):
    texts, chars = work.composed.texts(), {}
    for item in (item for page in work.composed.pages for item in page.items):
        for segment in getattr(item, "segments", ()):
            text = texts[item.block].text if isinstance(item, Line) else item.text
            for char in text[segment.start : segment.end] if segment.face else "":
                units = work.fonts.program(segment.face).units
                chars[drawer.outlines.id(segment.face, char)] = (char, units)
    assert len(drawn) == len(printed)
    for svg, page in zip(drawn, printed, strict=True):
        ours = [glyph for glyph in glyphs(svg, chars) if glyph[0] != " "]
        theirs = [glyph for run in page.runs for glyph in run.glyphs() if glyph.text != " "]
        assert "".join(glyph[0] for glyph in ours) == "".join(glyph.text for glyph in theirs)
        for (char, x, baseline, size, colour), glyph in zip(ours, theirs, strict=True):
            here = (x, baseline, size)
            there = (glyph.x, glyph.baseline, glyph.size)
            assert here == pytest.approx(there, abs=NEAR), char
            assert hexed(glyph.colour) == colour


def hexed(colour):
    parts = colour * 3 if len(colour) == 1 else colour
    return "#" + "".join(f"{round(255 * part):02X}" for part in parts)


def test_every_rule_lies_where_the_pdf_has_it_as_thick_and_as_long(drawn, printed):
    for svg, page in zip(drawn, printed, strict=True):
        ours = []
        for path in svg.findall(f"{SVG}path"):
            x, y, length = numbers(path.get("d"))
            upright, thickness = "v" in path.get("d"), float(path.get("stroke-width"))
            ours.append((x, y, length, thickness, path.get("stroke"), upright))
        theirs = [
            (*astuple(stroke)[:4], hexed(stroke.colour), stroke.vertical) for stroke in page.strokes
        ]
        assert len(ours) == len(theirs)
        for our, their in zip(ours, theirs, strict=True):
            assert our[:4] == pytest.approx(their[:4], abs=NEAR)
            assert our[4:] == their[4:]


def test_every_picture_stands_where_the_pdf_has_it(drawn, printed):
    for svg, page in zip(drawn, printed, strict=True):
        ours = [
            tuple(float(image.get(key)) for key in ("x", "y", "width", "height"))
            for image in svg.findall(f"{SVG}image")
        ]
        theirs = [astuple(image)[:4] for image in page.images]
        assert len(ours) == len(theirs)
        for our, their in zip(ours, theirs, strict=True):
            assert our == pytest.approx(their, abs=NEAR)
    assert sum(len(page.images) for page in printed) == 3


def test_the_words_lie_over_the_glyphs_unseen_to_be_found_and_copied(drawn):
    words = [text.text for text in drawn[0].iter(f"{SVG}text")]
    assert "青岚档案工作简报" in words
    assert {text.get("fill") for text in drawn[0].iter(f"{SVG}text")} == {"transparent"}


def test_a_line_that_did_not_change_is_drawn_the_same_and_its_page_bears_the_same_mark(
    work, drawer
):
    sheet = work.made.series.sheet
    first, second = (drawer.pages(work.composed, sheet) for _ in range(2))
    assert first == second
    assert len({page.mark for page in first}) == len(first)


def test_outlines_are_those_of_the_font_a_blank_has_none(work):
    program = work.fonts.program("LiberationSerif-Regular")
    blank, hyphen = outlines(program, [program.glyph(" "), program.glyph("-")])
    assert blank == ""
    assert re.fullmatch(r"M[\d., VHZL-]+Z", hyphen)
    xs = sorted({x for x in numbers(hyphen)})
    assert xs[-1] <= program.units * 0.333 + 1


def test_a_composite_glyph_is_drawn_with_all_its_parts(work):
    program = work.fonts.program("LiberationSerif-Regular")
    e, acute = outlines(program, [program.glyph("e"), program.glyph("é")])
    assert acute.count("M") == e.count("M") + 1


def test_bold_without_a_face_of_its_own_is_stroked_as_in_the_pdf(tmp_path):
    issue = tmp_path / "x.yaml"
    issue.write_text(
        "刊物: 工作简报\n日期: 2024-01-09\n"
        "文章:\n  - 标题: 题\n    正文: |\n      会议**强调**。\n",
        "utf-8",
    )
    work = bk.compose(bk.load(issue, ROOT))
    sheet = work.made.series.sheet
    (page,) = Drawer(work.fonts).pages(work.composed, sheet)
    (bold,) = [
        (segment, work.fonts.program(segment.face).units)
        for item in work.composed.pages[0].items
        for segment in getattr(item, "segments", ())
        if segment.bold
    ]
    width = float(re.search(r'stroke-width="([\d.]+)" stroke-miterlimit="10"', page.svg)[1])
    segment, units = bold
    in_points = width * segment.size / units / PT
    assert in_points == pytest.approx(segment.size * sheet.stroke / 1000 / PT, abs=0.001)
