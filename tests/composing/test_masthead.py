"""What the masthead says, and where. The real base masthead on a real page."""

from __future__ import annotations

import pytest

from bulletin_kit.base.length import MM
from bulletin_kit.composing.masthead import fit_name, make_masthead
from bulletin_kit.composing.setting import Setter
from bulletin_kit.model.blocks import Role, RuleBlock, TextBlock
from bulletin_kit.model.composed import Line
from bulletin_kit.outside.templates import template_reader
from bulletin_kit.style.shelf import load_series
from tests.kit.issues import composed, issue_of
from tests.kit.square import TEMPLATES, SquareFonts

PLAIN = load_series("工作简报", template_reader(TEMPLATES))
HEAD = "刊物: 工作简报\n日期: 2024-01-09\n"
ARTICLE = "文章:\n  - 标题: 题\n    正文: |\n      甲\n"


def masthead(text):
    return make_masthead(issue_of(text, HEAD), PLAIN, Setter(PLAIN.sheet, SquareFonts()))


def said(text):
    """The masthead's rows as (role, text)."""
    made = masthead(text + ARTICLE)
    rows = [row for row in made.rows if isinstance(row, TextBlock)]
    return [(row.role.value, row.text) for row in (*made.marks, *rows)]


def test_nothing_is_printed_for_what_is_not_given():
    assert said("") == [("编发行", "\t2024年1月9日")]


def test_number_and_running_number_stand_on_one_line():
    assert ("期号", "第5期（总第417期）") in said("期号: 5\n总期号: 417\n")
    assert ("期号", "第5期") in said("期号: 5\n")


def test_a_supplement_says_so_before_its_number():
    assert ("期号", "增刊第2期") in said("期号: 2\n增刊: 是\n")


def test_issuer_stands_left_and_the_day_right_without_leading_zeros():
    assert ("编发行", "某市档案办\t2024年1月9日") in said("编发单位: 某市档案办\n")


def test_marks_come_in_the_standards_order():
    text = '紧急程度: 加急\n密级: 秘密★1年\n份号: "000012"\n'
    assert said(text)[:3] == [("份号", "000012"), ("密级", "秘密★1年"), ("紧急程度", "加急")]


def test_the_name_stands_20_mm_below_the_type_areas_edge():
    made = masthead("刊名: 某简报\n" + ARTICLE)
    (name,) = [row for row in made.rows if isinstance(row, TextBlock) and row.role is Role.NAME]
    style, page = PLAIN.sheet.text[Role.NAME], PLAIN.sheet.page
    ink = name.before + (style.pitch - style.size) // 2 - page.leading // 2
    assert abs(ink - 20 * MM) <= 1


def test_the_name_makes_room_for_three_marks():
    text = '紧急程度: 加急\n密级: 秘密★1年\n份号: "000012"\n刊名: 某简报\n'
    made = masthead(text + ARTICLE)
    name = made.rows[0]
    assert name.before >= 3 * PLAIN.sheet.page.pitch - PLAIN.sheet.text[Role.NAME].pitch


def test_the_red_rule_stands_4_mm_below_the_issuers_line():
    made = masthead(ARTICLE)
    rule = made.rows[-1]
    style = PLAIN.sheet.text[Role.ISSUER]
    assert isinstance(rule, RuleBlock)
    assert rule.before + (style.pitch - style.size) // 2 == 4 * MM


def test_text_starts_on_a_whole_row_whatever_the_masthead_says():
    heights = {
        masthead(text + ARTICLE).height
        for text in ("", "期号: 1\n", "刊名: 某简报\n期号: 1\n专刊: 参阅\n签发: 某人\n")
    }
    assert all(height % PLAIN.sheet.page.pitch == 0 for height in heights)


def test_a_name_too_long_for_one_line_is_set_smaller_and_reported():
    issue = issue_of(f"刊名: {'长' * 16}\n" + ARTICLE, HEAD)
    series, findings = fit_name(issue, PLAIN, SquareFonts())
    width = 16 * series.sheet.text[Role.NAME].size
    assert width <= series.sheet.page.area_width
    assert [finding.code for finding in findings] == ["L104"]


def test_a_name_too_long_even_for_the_least_size_is_parted_and_reported():
    issue = issue_of(f"刊名: {'长' * 64}\n" + ARTICLE, HEAD)
    series, findings = fit_name(issue, PLAIN, SquareFonts())
    assert series.sheet.text[Role.NAME].size == PLAIN.sheet.name_least
    assert [finding.code for finding in findings] == ["L106"]


def test_a_name_that_fits_keeps_the_styles_size():
    issue = issue_of("刊名: 青岚档案工作简报\n" + ARTICLE, HEAD)
    assert fit_name(issue, PLAIN, SquareFonts()) == (PLAIN, [])


def test_the_first_page_shows_text():
    made, codes = composed("刊名: 某简报\n期号: 1\n" + ARTICLE, PLAIN)
    on_first = {item.block for item in made.pages[0].items if isinstance(item, Line)}
    assert "a1.p1" in on_first
    assert "L202" not in codes


def test_a_row_of_several_lines_pushes_down_what_follows():
    long = f"刊名: 某简报\n专刊: {'长' * 40}\n编发单位: 某办\n"
    made, _ = composed(long + ARTICLE, PLAIN)
    heights = [
        (item.baseline, item.block) for item in made.pages[0].items if isinstance(item, Line)
    ]
    assert heights == sorted(heights, key=lambda pair: pair[0])


@pytest.mark.parametrize(
    ("marks", "pushed"),
    [
        ("", False),
        ("密级: 秘密★1年\n", False),
        ('份号: "000001"\n密级: 秘密★1年\n紧急程度: 加急\n', True),
    ],
)
def test_marks_that_push_the_masthead_down_are_told(marks, pushed):
    """On paper with the masthead printed before it would stand elsewhere."""
    made, codes = composed("刊名: 某简报\n" + marks + ARTICLE, PLAIN)
    bare, _ = composed("刊名: 某简报\n" + ARTICLE, PLAIN)
    assert (first(made) > first(bare)) == pushed == ("L209" in codes)


def first(made):
    return next(
        item.baseline
        for item in made.pages[0].items
        if isinstance(item, Line) and item.block == "m.刊名"
    )
