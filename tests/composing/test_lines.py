"""Where lines end. Ten cells a line; a body paragraph's first line has eight."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bulletin_kit.composing.setting import Setter
from bulletin_kit.model.blocks import Role
from tests.kit.square import SquareFonts, cells, small_sheet, text_block

SHEET = small_sheet()
HANGING = small_sheet(hanging=frozenset("，。"))
SQUEEZING = small_sheet(squeeze=500)
GAPPED = small_sheet(gap=250)


def lines(text, sheet=SHEET, role=Role.BODY, **more):
    made = Setter(sheet, SquareFonts()).set(text_block(text, role, **more))
    return [text[line.start : line.end] for line in made.lines]


def codes(text, sheet=SHEET):
    made = Setter(sheet, SquareFonts(missing="龘")).set(text_block(text))
    return [finding.code for finding in made.findings]


def test_a_line_takes_all_the_cells_there_are():
    assert lines("一二三四五六七八九十百千万亿兆京垓秭") == [
        "一二三四五六七八",  # 2 of 10 cells are the indent
        "九十百千万亿兆京垓秭",
    ]


def test_a_comma_never_opens_a_line_so_the_word_before_it_moves_down():
    assert lines("各县区要落实责任，按月报送。") == ["各县区要落实责", "任，按月报送。"]


def test_an_opening_mark_never_ends_a_line():
    assert lines("会议审议通过了《办法》一部") == ["会议审议通过了", "《办法》一部"]


def test_a_run_of_closing_marks_moves_down_with_its_character():
    assert lines("按照《中国年鉴》》。补") == ["按照《中国年", "鉴》》。补"]


def test_a_hanging_mark_stays_on_its_line():
    assert lines("各县区要落实责任，按月报送。", HANGING) == ["各县区要落实责任，", "按月报送。"]


def test_a_squeezed_line_takes_one_more_character():
    text = "甲乙，丙丁，戊己庚"  # nine cells for eight, two commas with blank halves
    assert lines(text, SHEET) == ["甲乙，丙丁，戊己", "庚"]
    assert lines(text, small_sheet(squeeze=1000)) == [text]
    assert lines(text, SQUEEZING) == ["甲乙，丙丁，戊己", "庚"]  # half a cell is not enough


@pytest.mark.parametrize("dash", ["——", "……"])
def test_a_double_dash_is_never_split(dash):
    assert lines(f"一二三四五六七{dash}八") == ["一二三四五六", f"七{dash}八"]


def test_figures_and_words_stay_whole():
    assert lines("一二三四五六七2024年") == ["一二三四五六七", "2024年"]
    assert lines("一二三四五六七FM102.8播") == ["一二三四五六七", "FM102.8播"]
    assert lines("一二三四五六七12.5%的") == ["一二三四五六七", "12.5%的"]


def test_an_address_breaks_after_a_slash_and_nowhere_else():
    assert lines("见https://example.org/a/bcdefgh/index") == [
        "见https://",
        "example.org/a/",
        "bcdefgh/index",
    ]


def test_a_word_wider_than_the_line_is_cut_and_reported():
    assert lines("abcdefghijklmnopqrstuvwxyz") == ["abcdefghijklmnop", "qrstuvwxyz"]
    assert codes("abcdefghijklmnopqrstuvwxyz") == ["L102"]


def test_hanzi_and_figures_stand_a_quarter_em_apart():
    made = Setter(GAPPED, SquareFonts()).set(text_block("共12个"))
    starts = [cells(s.x - GAPPED.page.left) for s in made.lines[0].segments]
    assert starts == [2, 3.25, 4.5]  # indent 2, 共 1, gap ¼, 12 = 1 cell, gap ¼


def test_a_gap_is_lost_at_a_lines_start():
    made = Setter(GAPPED, SquareFonts()).set(text_block("一二三四五六七八12个"))
    assert cells(made.lines[1].segments[0].x - GAPPED.page.left) == 0


def test_a_space_at_a_lines_end_has_no_width():
    assert lines("一二三四五六七八 九") == ["一二三四五六七八 ", "九"]


def test_a_line_feed_ends_a_line_in_a_title():
    assert lines("甲乙\n丙丁", role=Role.TITLE) == ["甲乙\n", "丙丁"]


def test_turnover_lines_hang_after_the_label():
    sheet = small_sheet()
    block = text_block("报：甲乙丙丁戊己庚辛壬癸子丑寅卯", Role.DISTRIBUTION, label=2)
    made = Setter(sheet, SquareFonts()).set(block)
    four = 14 / 16  # 四号 in cells of 三号
    left = [round(cells(line.segments[0].x - sheet.page.left) / four, 3) for line in made.lines]
    assert left == [1, 3]  # 左空一字, then 报： as well


def test_what_follows_a_tab_stands_at_the_right_edge():
    made = Setter(SHEET, SquareFonts()).set(text_block("甲\t乙丙", Role.ISSUER))
    (line,) = made.lines
    last = line.segments[-1]
    right = last.x + 2 * last.size
    assert cells(right - SHEET.page.left) == 9  # 右空一字 of ten


def test_two_ends_that_do_not_fit_take_two_lines():
    made = Setter(SHEET, SquareFonts()).set(text_block("甲乙丙丁戊\t己庚辛壬癸", Role.ISSUER))
    assert [(line.start, line.end) for line in made.lines] == [(0, 5), (5, 11)]


def test_a_character_that_no_font_has_is_found_at_its_place():
    made = Setter(SHEET, SquareFonts(missing="龘")).set(text_block("甲龘乙"))
    (finding,) = made.findings
    assert (finding.code, finding.at.column, finding.at.end_column) == ("L101", 2, 3)


CHINESE = st.text("汉字龙，。、；：？！“”《》（）—…ab1 2.·％℃-/", min_size=1, max_size=80).filter(
    lambda text: text == text.strip()
)


@given(CHINESE, st.sampled_from([SHEET, HANGING, SQUEEZING, GAPPED]))
def test_cutting_loses_no_character(text, sheet):
    assert "".join(lines(text, sheet)) == text


@given(CHINESE, st.sampled_from([SHEET, HANGING, SQUEEZING, GAPPED]))
def test_no_line_starts_or_ends_with_a_forbidden_mark_unless_reported(text, sheet):
    made = lines(text, sheet)
    if "L102" in codes(text, sheet):
        return
    assert not any(line[0] in sheet.policies.no_start for line in made[1:])
    assert not any(line.rstrip(" ")[-1:] in sheet.policies.no_end for line in made[:-1])


@given(CHINESE, st.sampled_from([SHEET, HANGING, SQUEEZING, GAPPED]))
def test_no_line_is_wider_than_the_measure_but_for_a_hanging_mark(text, sheet):
    made = Setter(sheet, SquareFonts()).set(text_block(text))
    for line in made.lines:
        last = text[line.start : line.end].rstrip(" ")[-1:]
        room = sheet.page.area_width - (2 * sheet.page.em if line.start == 0 else 0)
        over = sheet.page.em if last in sheet.policies.hanging else 0
        assert line.width <= room + over


def test_a_space_of_one_cell_never_opens_a_line():
    assert lines("一二三四五六七八　九十") == ["一二三四五六七八　", "九十"]


@pytest.mark.parametrize(
    "text", ["一二三四五六七八／九", "一二三四五六七／八九", "一二三四五六七八－九"]
)
def test_a_mark_that_parts_or_joins_opens_no_line_and_a_slash_ends_none(text):
    first, second = lines(text)
    assert first[-1] not in "／"
    assert second[0] not in "／－"
