"""Where a title that is too long for one line is parted. Ten cells of 16 pt; 2号 type is 22 pt."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bulletin_kit.composing.setting import Setter
from bulletin_kit.model.blocks import Role
from tests.kit.square import SMALL, SquareFonts, small_series, text_block

SHEET = small_series(SMALL + "文字: {标题: {字号: 三号}}\n").sheet


def lines(text):
    made = Setter(SHEET, SquareFonts()).set(text_block(text, Role.TITLE))
    return [text[line.start : line.end] for line in made.lines]


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("全市档案工作会议召开", ["全市档案工作会议召开"]),  # ten cells
        ("全市档案安全工作现场会议召开", ["全市档案安全工", "作现场会议召开"]),
        ("夯实基础　推动全市档案事业发展", ["夯实基础　", "推动全市档案事业发展"]),
        ("强弱项，补短板，开创工作新局面", ["强弱项，补短板，", "开创工作新局面"]),
        ("学习贯彻《档案法实施条例》", ["学习贯彻", "《档案法实施条例》"]),
        ("关于做好“归档月”活动的几点做法", ["关于做好“归档月”", "活动的几点做法"]),
        ("我市安全管理和保密管理水平提升", ["我市安全管理和", "保密管理水平提升"]),
    ],
)
def test_a_title_is_parted_where_the_sense_allows_it_into_lines_of_like_length(title, expected):
    assert lines(title) == expected


def test_the_editors_own_lines_are_kept():
    assert lines("短\n另一行标题") == ["短\n", "另一行标题"]


def test_only_the_line_that_is_too_long_is_parted():
    assert lines("短\n全市档案安全工作现场会议召开") == ["短\n", "全市档案安全工", "作现场会议召开"]


def test_a_space_at_which_a_title_is_parted_does_not_push_the_line_off_centre():
    made = Setter(SHEET, SquareFonts()).set(
        text_block("夯实基础　推动全市档案事业发展", Role.TITLE)
    )
    first = made.lines[0]
    left = first.segments[0].x - SHEET.page.left
    assert left == (SHEET.page.area_width - 4 * SHEET.page.em) // 2


@given(st.text("市县档案工作，《》“”a1 ", min_size=1, max_size=60).filter(lambda t: t == t.strip()))
def test_parting_a_title_loses_no_character_and_leaves_no_mark_in_a_wrong_place(title):
    made = lines(title)
    assert "".join(made) == title
    assert all(line[0] not in SHEET.policies.no_start for line in made[1:])


@given(st.integers(11, 60))
def test_no_line_of_a_long_title_is_a_lone_character(count):
    assert min(len(line) for line in lines("字" * count)) > 1
