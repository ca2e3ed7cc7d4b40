"""Edits put into a file's bytes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bulletin_kit.base.finding import Edit
from bulletin_kit.base.span import Span
from bulletin_kit.forms.mend import fits, mended
from bulletin_kit.forms.text.decode import lines_of


def edit(line, column, was, text):
    return Edit(Span("x.yaml", line, column, line, column + len(was)), was, text)


def after(text, *edits):
    return mended(text.encode(), edits).decode()


def test_edits_of_one_line_do_not_shift_one_another():
    assert after("甲，，乙。。丙、、丁", edit(1, 2, "，，", "，"), edit(1, 8, "、、", "、")) == (
        "甲，乙。。丙、丁"
    )


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_blank_lines_and_the_mark_of_utf_8_stay(end):
    text = end.join(["\ufeff# 注", "", "标题: 甲，，乙", "   ", "无尾"])
    assert after(text, edit(3, 6, "，，", "，")) == text.replace("，，", "，")


def test_what_can_not_be_seen_is_no_end_of_a_line():
    text = "甲\u2028乙\x0b，，\n丙，，"
    assert after(text, edit(2, 2, "，，", "，")) == "甲\u2028乙\x0b，，\n丙，"


@pytest.mark.parametrize(
    "wrong",
    [
        edit(1, 3, "，，", "，"),
        edit(2, 2, "，，", "，"),
        edit(0, 2, "，，", "，"),
        edit(1, 2, "，，", "，，"),
        Edit(Span("x.yaml", 1, 2, 2, 4), "，，", "，"),
    ],
)
def test_an_edit_that_does_not_fit_is_left_out(wrong):
    assert not fits(wrong, ["甲，，乙"])
    assert after("甲，，乙", wrong) == "甲，，乙"


def test_of_two_that_overlap_the_first_by_place_is_applied():
    assert after("“甲””乙", edit(1, 3, "””", "”"), edit(1, 1, "“甲”", "‘甲’")) == "‘甲’”乙"


def test_edits_that_touch_are_both_applied():
    assert after("，，。。", edit(1, 1, "，，", "，"), edit(1, 3, "。。", "。")) == "，。"


def test_a_file_that_is_not_utf_8_is_left_alone():
    data = "甲，，乙".encode("gb18030")
    assert mended(data, [edit(1, 2, "，，", "，")]) == data


@given(st.binary(max_size=60), st.integers(1, 4), st.integers(1, 9), st.text(max_size=3))
def test_nothing_but_the_place_changes_in_any_file(data, line, column, text):
    lines = lines_of(data)
    row = lines[line - 1] if line <= len(lines) else ""
    was = row[column - 1 : column + 1]
    new = mended(data, [edit(line, column, was, text)])
    if new != data:
        assert new.decode().count(text) >= 1
        assert len(new) - len(data) == len(text.encode()) - len(was.encode())
