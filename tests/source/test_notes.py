"""Footnotes: texts are found for their marks, and stand in the order of the marks."""

import pytest

from tests.source.kit import body_of
from tests.source.outline import body_outline


def parts(text: str) -> list[str]:
    """The parts of a body, without their places."""
    return [line.partition(" ")[2] for line in body_outline(body_of(text)[0])]


def told(text: str) -> list[str]:
    """Place and code of what is told."""
    return [" ".join(line.split(" ")[:2]) for line in body_of(text)[1]]


def test_a_mark_is_a_run_and_its_text_a_note():
    assert told("率[^1]为九成。\n[^1]: 按**件**计算。") == []
    assert parts("率[^1]为九成。\n[^1]: 按**件**计算。") == [
        "段 率^1^为九成。",
        "注 1 按‹件›计算。",
    ]


def test_notes_stand_in_the_order_of_their_first_marks():
    text = "甲[^b]乙[^a]\n|丙[^c]|\n|--|\n|丁[^b]|\n[^a]: 一\n[^b]: 二\n[^c]: 三"

    assert [line for line in parts(text) if line[0] == "注"] == ["注 b 二", "注 a 一", "注 c 三"]
    assert told(text) == []


def test_a_heading_may_have_a_mark():
    assert parts("一、总体[^1]\n[^1]: 注") == ["题1 一、总体^1^", "注 1 注"]


def test_a_caption_may_have_a_mark():
    assert parts("![图1 库房[^1]](a.jpg)\n[^1]: 注")[-1] == "注 1 注"
    assert parts("表1 件数[^1]\n| 甲 |\n|---|\n| 1 |\n[^1]: 注")[-1] == "注 1 注"
    assert told("表1 件数[^1]\n| 甲 |\n|---|\n| 1 |\n[^1]: 注") == []


def test_a_note_may_come_before_its_mark():
    assert parts("[^1]: 注\n甲[^1]") == ["段 甲^1^", "注 1 注"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("甲[^1]乙。", ["1:2-6 F309"]),
        ("甲[^1]", ["1:2-6 F309"]),
        ("[^1]甲", ["1:1-5 F309"]),
        ("甲。\n[^1]: 注", ["2:7-8 F310"]),
        ("甲[^1]\n[^1]: 一\n[^1]: 二", ["3:7-8 F311"]),
        ("甲[^1]\n[^1]:", ["2:1-6 F313"]),
        ("甲[^1]\n[^1]: 一[^2]二\n[^2]: 三", ["2:8-12 F315", "3:7-8 F310"]),
    ],
)
def test_marks_and_texts_that_do_not_meet_are_told(text: str, expected: list[str]):
    assert told(text) == expected


@pytest.mark.parametrize("mark", ["［^1］", "【^1】", "[＾1]"])
def test_full_width_marks_are_told_and_understood(mark: str):
    text = f"甲{mark}乙\n{mark}：注"

    assert parts(text) == ["段 甲^1^乙", "注 1 注"]
    assert told(text) == ["1:2-6 F312", f"2:1-{len(mark) + 3} F312"]


def test_a_full_width_colon_behind_the_label_is_as_good():
    assert told("甲[^1]\n[^1]：注") == []


def test_brackets_that_are_no_mark_are_text():
    assert parts("见[1]和[注]、a^2") == ["段 见[1]和[注]、a^2"]
