"""Headings are known by their numbers, and what only looks like a number is not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bulletin_kit.hanzi.levels import level_of


def heading(line: str) -> tuple[int, str] | None:
    """The level and the words of the heading that the line opens with."""
    found = level_of(line)
    return None if found is None else (found[0], line[: found[1]])


@pytest.mark.parametrize(
    ("line", "level"),
    [
        ("一、总体情况", 1),
        ("十一、下一步打算", 1),
        ("（一）加强领导", 2),
        ("（十二）加强领导", 2),
        ("(一)加强领导", 2),
        ("1.抓好归档", 3),
        ("1. 抓好归档", 3),
        ("12.抓好归档", 3),
        ("１．抓好归档", 3),
        ("1．抓好归档", 3),
        ("（1）重大项目", 4),
        ("(1)重大项目", 4),
        ("（12）重大项目", 4),
    ],
)
def test_a_line_with_a_number_and_no_stop_is_a_heading(line: str, level: int):
    assert heading(line) == (level, line)


@pytest.mark.parametrize(
    "line",
    [
        "一、一季度工作情况",
        "二、三大攻坚战取得成效",
        "三、四点建议",
        "一、二季度主要工作",
        "1.2023年工作回顾",
        "5.A级景区建设",
        "（一）、总体要求",
        "一、“十四五”规划实施情况",
    ],
)
def test_a_heading_may_open_with_another_number(line: str):
    found = heading(line)

    assert found is not None
    assert found[1] == line


@pytest.mark.parametrize(
    "line",
    [
        "1.2亿元资金已经到位",
        "2024.5印发的文件",
        "1.5℃的升温",
        "3.15晚会",
        "5.12地震",
        "2.0版上线",
        "1.～3.项",
        "一、二、三产业融合发展",
        "二、三产业增加值增长较快",
        "二、三季度经济运行平稳，增速回升。全年预计增长6%。",
        "（2020）年卷",
        "（1）（2）两项",
        "（一）",
        "一、",
        "1.",
        "（一）。",
        "一是抓好结合，推动落实。",
        "二十大精神",
        "十、",
        "（十九届）五中全会",
        "123.第一百二十三",
        "2024年1月5日",
        "",
        "　",
    ],
)
def test_what_only_looks_like_a_number_is_none(line: str):
    assert heading(line) is None


def test_a_run_in_heading_goes_to_its_stop():
    line = "（一）加强领导。各地要落实责任。按月报送进展。"

    assert heading(line) == (2, "（一）加强领导。")


def test_a_stop_within_quotation_marks_or_brackets_does_not_end_a_heading():
    line = "（一）落实“管行业。管安全”要求（含县区。）。各地照办。"

    assert heading(line) == (2, "（一）落实“管行业。管安全”要求（含县区。）。")


def test_a_sentence_that_is_too_long_is_no_run_in_heading():
    line = "1." + "落实责任，" * 9 + "抓好整改。其余各项照办。"

    assert heading(line) is None


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("一、总体情况较好。", 1),
        ("（一）加强组织领导。", 2),
        ("1.加强组织领导。", None),
        ("（1）加强组织领导。", None),
    ],
)
def test_one_sentence_alone_is_a_heading_on_the_upper_two_levels_only(line, expected):
    found = heading(line)

    assert (found and found[0]) == expected


@pytest.mark.parametrize("mark", "；，：、;,:")
def test_a_line_that_goes_on_is_an_item_of_a_list(mark: str):
    assert heading("1.加强组织领导" + mark) is None


def test_a_line_longer_than_two_printed_lines_is_text():
    assert heading("一、" + "字" * 58) is not None
    assert heading("一、" + "字" * 59) is None


@given(st.text(alphabet="一二十（）()1２.．、。，“”年产业 甲"))
def test_any_line_has_a_level_of_1_to_4_and_an_end_within_it_or_none(line: str):
    found = level_of(line)

    assert found is None or (1 <= found[0] <= 4 and 0 < found[1] <= len(line))
