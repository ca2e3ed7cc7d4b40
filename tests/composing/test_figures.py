"""How large pictures stand."""

from __future__ import annotations

import pytest

from bulletin_kit.base.length import MM
from bulletin_kit.composing import compose
from bulletin_kit.composing.figure import figure_size
from bulletin_kit.model.blocks import FigureBlock, Picture
from bulletin_kit.outside.templates import template_reader
from bulletin_kit.style.shelf import load_series
from tests.kit.issues import issue_of
from tests.kit.square import TEMPLATES, SquareFonts

PLAIN = load_series("工作简报", template_reader(TEMPLATES))
TEXT = '文章:\n  - 标题: 题\n    正文: |\n      ![图1 说明](a.png "会场")\n'


def picture(width, height):
    return Picture("a.png", "png", b"", width, height)


@pytest.mark.parametrize(
    ("pixels", "millimetres"),
    [
        ((1600, 800), (156, 78)),  # more than enough: as wide as the type area
        ((1000, 500), (127, 63.5)),  # 200 dpi
        ((300, 150), (78, 39)),  # too few: the least width
    ],
)
def test_a_picture_is_as_large_as_prints_sharply(pixels, millimetres):
    width, height = figure_size(picture(*pixels), PLAIN.sheet)
    assert (round(width / MM, 1), round(height / MM, 1)) == millimetres


def test_a_high_picture_is_no_higher_than_the_style_allows():
    width, height = figure_size(picture(1000, 9000), PLAIN.sheet)
    assert height == PLAIN.sheet.figure_height
    assert abs(width * 9 - height) < 9


@pytest.mark.parametrize(("pixels", "codes"), [((300, 150), ["G106"]), ((1600, 800), [])])
def test_too_few_dots_to_the_inch_are_reported(pixels, codes):
    pictures = {"a.png": picture(*pixels)}
    made, findings = compose(issue_of(TEXT), PLAIN, SquareFonts(), pictures)
    assert [f.code for f in findings if f.code.startswith("G")] == codes
    assert any(isinstance(block, FigureBlock) for block in made.body)


def test_a_picture_that_nothing_is_said_about_is_reported_with_what_to_write():
    issue = issue_of(TEXT.replace(' "会场"', ""))
    _, findings = compose(issue, PLAIN, SquareFonts(), {"a.png": picture(1600, 800)})
    (finding,) = [finding for finding in findings if finding.code.startswith("G")]
    assert finding.code == "G107"
    assert '![图题](文件名 "说明")' in finding.remedy


@pytest.mark.parametrize(
    ("written", "told"),
    [('![图1 说明](a.png "会场")', "会场"), ("![图1 说明](a.png)", "图1 说明"), ("![](a.png)", "")],
)
def test_who_cannot_see_a_picture_is_told_the_editors_words_or_else_those_under_it(written, told):
    issue = issue_of(TEXT.replace('![图1 说明](a.png "会场")', written))
    made, _ = compose(issue, PLAIN, SquareFonts(), {"a.png": picture(1600, 800)})
    assert [block.alt for block in made.body if isinstance(block, FigureBlock)] == [told]
