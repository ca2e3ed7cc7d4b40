"""Each kind of value takes one way of writing and tells the right one where it is another."""

from datetime import date

import pytest

from bulletin_kit.forms.records.choices import Choice, YesNo
from bulletin_kit.forms.records.days import Day
from bulletin_kit.forms.records.fields import Lines, Text
from bulletin_kit.forms.records.lists import ListOf
from bulletin_kit.forms.records.numbers import Digits, Whole
from tests.forms.kit import value


def remedy(told: list[str]) -> str:
    """The remedy of the one finding."""
    assert len(told) == 1
    return told[0].partition(" → ")[2]


def test_a_text_is_one_line_without_white_space_at_its_ends():
    words, told = value(Text(), " '　办公室 '")

    assert (words.text, words.at.column, told) == ("办公室", 6, [])


def test_a_text_in_a_block_of_one_line_is_that_line():
    words, told = value(Text(), " |\n\n    办公室\n")

    assert (words.text, words.at.line, words.at.column, told) == ("办公室", 3, 5, [])


def test_a_second_line_where_one_is_wanted_is_pointed_at():
    words, told = value(Text(), " |\n  甲\n  乙\n")

    assert words.text == "甲"
    assert told == ["3:3-4 F208 “键”只能有一行，这里有 2 行 → 并成一行；多出来的删去"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("\n  - 甲", "一个列表"),
        (" [甲]", "一个列表"),
        ("\n  乙: 甲", "又一级的键"),
        (" {乙: 甲}", "又一级的键"),
    ],
)
def test_a_list_or_keys_where_text_is_wanted_are_named(text: str, found: str):
    words, told = value(Text(), text)

    assert words is None
    assert f"F205 “键”应当是一行文字，这里却是{found}" in told[0]


def test_brackets_that_are_text_want_quotes():
    assert remedy(value(Text(), " [通知]")[1]) == "如果括号是文字，给整个值加上单引号"


def test_lines_without_a_bar_are_told_not_joined():
    _, told = value(Lines(), "\n  第一段\n  第二段\n")

    assert len(told) == 1
    assert told[0].startswith("2:3-6 F209 “键”写了好几行，却没有用“|”开头")


@pytest.mark.parametrize("text", [" |\n  甲\n\n  　乙\n", " |-\n  甲\n  乙"])
def test_the_lines_of_a_block_are_clean_words(text: str):
    lines, told = value(Lines(), text)

    assert ([line.text for line in lines], told) == (["甲", "乙"], [])


def test_blank_lines_are_kept_where_they_say_something():
    lines, _ = value(Lines(blanks=True), " |\n  甲\n\n  乙\n")

    assert [line.text for line in lines] == ["甲", "", "乙"]


def test_a_wide_bar_is_told():
    assert "F111 这里的“｜”应当是“|”" in value(Lines(), " ｜\n  甲\n  乙\n")[1][0]


def test_invisible_characters_are_told_and_taken_out():
    words, told = value(Text(), " 办\u200b公\u00ad\u200d室")

    assert words.text == "办公室"
    assert [words.origin.span(n, n + 1).column for n in range(3)] == [4, 6, 9]
    assert told == [
        "1:5-6 F218 文字里夹着看不见的字符：零宽空格（U+200B） → 删去它；排版时已经去掉",
        "1:7-9 F218 文字里夹着看不见的字符：软连字符（U+00AD） → 删去它；排版时已经去掉",
    ]


def test_selectors_of_a_characters_form_are_taken_out_and_told():
    words, told = value(Text(), " 葛\U000e0101飾☀\ufe0f")

    assert words.text == "葛飾☀"
    assert [line[:27] for line in told] == [
        "1:5-6 F220 “葛”后面有一个选择字形的符号（",
        "1:8-9 F220 “☀”后面有一个选择字形的符号（",
    ]
    assert "U+E0101" in told[0]


def test_tabs_inside_become_a_space_and_are_told_no_break_spaces_become_one_quietly():
    words, told = value(Text(), " 甲\t乙\u00a0丙")

    assert words.text == "甲 乙 丙"
    assert [line[:10] for line in told] == ["1:5-6 F219"]


@pytest.mark.parametrize("text", ["1", "8", "85", "413"])
def test_a_whole_number_is_plain_digits(text: str):
    number, told = value(Whole(), f" {text}")

    assert (number.value, number.at.column, told) == (int(text), 4, [])


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("08", "8"),
        ("１２", "12"),
        ("3.0", "3"),
        ("十", "10"),
        ("十二", "12"),
        ("二十一", "21"),
        ("一百零五", "105"),
        ("二〇", "20"),
        ("第8期", "8"),
        ("总第413期", "413"),
        ("8期", "8"),
        ("1,024", "1024"),
        ("1 024", "1024"),
    ],
)
def test_a_number_written_otherwise_is_refused_with_the_right_way(text: str, right: str):
    number, told = value(Whole(), f" '{text}'")

    assert number is None
    assert remedy(told) == f"写作 {right}"


@pytest.mark.parametrize("text", ["0", "-1", "+5", "1e3", "0x10", "甲", "3.5", "100000", "9" * 50])
def test_what_is_no_number_is_refused_with_an_example(text: str):
    number, told = value(Whole(), f" '{text}'")

    assert number is None
    assert remedy(told) == "写成正整数，例如 8"


def test_a_day_has_one_way_of_writing():
    day, told = value(Day(), " 2024-01-09")

    assert (day.value, day.at.column, told) == (date(2024, 1, 9), 4, [])


@pytest.mark.parametrize(
    "text",
    [
        "2024-1-9",
        "2024/01/09",
        "2024/1/9",
        "2024.1.9",
        "2024年1月9日",
        "2024年01月09日",
        "20240109",
        "２０２４-０１-０９",
        "2024 - 01 - 09",
        "2024—01—09",
        "二〇二四年一月九日",
        "二零二四年一月九日",
    ],
)
def test_a_day_written_otherwise_is_refused_with_the_right_way(text: str):
    day, told = value(Day(), f" {text}")

    assert day is None
    assert "F211" in told[0]
    assert remedy(told) == "写作 2024-01-09"


@pytest.mark.parametrize(
    "text", ["24-1-9", "1月9日", "2024-01", "2024-13-1", "今天", "2024-01-09 08:00"]
)
def test_a_day_that_cannot_be_made_out_is_refused_with_an_example(text: str):
    assert remedy(value(Day(), f" {text}")[1]).endswith("例如 2024-01-09")


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("2024-02-30", "2024年2月只有29天"),
        ("2023-02-29", "2023年2月只有28天"),
        ("2024-04-31", "2024年4月只有30天"),
        ("2024-12-32", "2024年12月只有31天"),
        ("2024-13-01", "一年没有第 13 个月"),
        ("2024-00-01", "一年没有第 0 个月"),
        ("2024-01-00", "没有第 0 日"),
        ("0204-01-09", "年份 204 像是打错了"),
    ],
)
def test_a_day_that_the_calendar_has_not_is_named(text: str, reason: str):
    day, told = value(Day(), f" {text}")

    assert day is None
    assert told[0].startswith(f"1:4-14 F212 没有 {text} 这一天：{reason} →")


def test_a_choice_offers_its_words():
    choice = Choice(("主动公开", "依申请公开", "不予公开"))

    assert value(choice, " 主动公开")[0].text == "主动公开"
    assert remedy(value(choice, " 公开")[1]) == "从中选一个"
    assert remedy(value(choice, " 依申请")[1]) == "写作“依申请公开”"


def test_yes_and_no_are_said_in_chinese():
    assert value(YesNo(), " 是") == (True, [])
    assert value(YesNo(), " 否") == (False, [])
    assert "F213 “键”只能是“是”、“否”，这里是“true”" in value(YesNo(), " true")[1][0]


@pytest.mark.parametrize(
    ("text", "code", "right"),
    [
        ("12", "F217", "写作 000012"),
        ("0000012", "F217", "确有这么多份，就不用改"),
        ("第12份", "F216", "写作 000012"),
        ("甲", "F216", "只写数字，例如 000001"),
    ],
)
def test_digits_are_kept_as_text(text: str, code: str, right: str):
    words, told = value(Digits(6), f" '{text}'")

    assert (words.text if words else None) == (text if code == "F217" else None)
    assert code in told[0]
    assert remedy(told) == right


def test_six_digits_keep_their_zeros():
    assert value(Digits(6), " 000012")[0].text == "000012"


def test_a_list_reads_each_item_and_tells_of_empty_ones():
    items, told = value(ListOf(Text()), "\n  - 甲\n  -\n  - 乙\n")

    assert [item.text for item in items] == ["甲", "乙"]
    assert told == ["3:4-5 F204 写了键“键[2]”，没有写值 → 补上值；用不着就把这一行删去"]


def test_a_list_may_take_lines_of_text_as_its_items():
    assert [item.text for item in value(ListOf(Text(), or_lines=True), " 甲")[0]] == ["甲"]
    items, told = value(ListOf(Text(), or_lines=True), " |\n  甲\n\n  乙\n")

    assert [(item.text, item.at.line) for item in items] == [("甲", 2), ("乙", 4)]
    assert told == []


def test_text_where_a_list_is_wanted_is_named():
    items, told = value(ListOf(Text()), " 甲")

    assert items == ()
    assert "F206 “键”应当是一个列表，这里却是一段文字" in told[0]
