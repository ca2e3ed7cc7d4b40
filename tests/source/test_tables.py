"""Tables as in Markdown: a head, a line below it, rows; a caption right above."""

import pytest

from bulletin_kit.model.article import Table
from tests.source.kit import body_of
from tests.source.outline import body_outline

HEAD = "| 单位 | 件数 |\n|---|---:|\n"


def parts(text: str) -> list[str]:
    """The parts of a body, without their places."""
    return [line.partition(" ")[2].strip() for line in body_outline(body_of(text)[0])]


def told(text: str) -> list[str]:
    """Place and code of what is told."""
    return [" ".join(line.split(" ")[:2]) for line in body_of(text)[1]]


def test_a_table_has_a_head_aligns_and_rows():
    assert told("|甲|乙|丙|丁|\n|:--|:-:|--:|--|\n| 1 |2|3 | 4|") == []
    assert parts("|甲|乙|丙|丁|\n|:--|:-:|--:|--|\n| 1 |2|3 | 4|") == [
        "表 None 左中右·",
        "甲 │ 乙 │ 丙 │ 丁",
        "1 │ 2 │ 3 │ 4",
    ]


def test_a_cell_knows_its_place_and_its_marks():
    table = body_of(HEAD + "| 甲**局** |  3 |")[0].parts[0]
    assert isinstance(table, Table)
    cell, number = table.rows[1]

    assert (cell.words.text, cell.runs[0].start, cell.runs[0].end) == ("甲局", 1, 2)
    assert (cell.words.at.line, cell.words.at.column, cell.words.at.end_column) == (8, 9, 13)
    assert (number.words.text, number.words.at.column) == ("3", 19)


def test_an_escaped_bar_is_text_and_the_last_bar_may_be_left_out():
    table = body_of(HEAD + "| 甲\\|乙 | 3")[0].parts[0]
    assert isinstance(table, Table)

    assert [cell.words.text for cell in table.rows[1]] == ["甲|乙", "3"]
    assert table.rows[1][0].words.origin.span(2, 3).column == 12


def test_empty_cells_count():
    assert told("|  | 件数 |\n|--|--|\n|  |  |") == []
    assert parts("|  | 件数 |\n|--|--|\n|  |  |")[1:] == ["│ 件数", "│"]


def test_a_short_line_right_above_is_the_caption():
    assert parts("文字。\n表1 各县数量\n" + HEAD + "|甲|3|")[:2] == [
        "段 文字。",
        "表 表1 各县数量 ·右",
    ]


@pytest.mark.parametrize(
    "line", ["表1所列各县如下：", "表1说明了问题。", "各县数量", "表1 数量\n", "## 表1"]
)
def test_another_line_above_is_no_caption(line: str):
    assert "表 None ·右" in parts(line + "\n" + HEAD + "|甲|3|")


def test_a_caption_belongs_to_one_table():
    found = parts("表1 数量\n" + HEAD + "|甲|3|\n\n" + HEAD + "|乙|4|")

    assert [line for line in found if line.startswith("表")] == ["表 表1 数量 ·右", "表 None ·右"]


def test_rows_of_another_length_are_told_and_filled():
    body, found = body_of(HEAD + "| 甲 |\n| 乙 | 1 | 2 |")
    table = body.parts[0]
    assert isinstance(table, Table)

    assert [line.split(" → ")[0] for line in found] == [
        "3:1-6 F307 表格的这一行有 1 格，表头有 2 格",
        "4:1-14 F307 表格的这一行有 3 格，表头有 2 格",
    ]
    assert [len(row) for row in table.rows] == [3, 3, 3]
    assert len(table.aligns) == 3


def test_a_table_without_its_line_below_the_head_is_told_with_the_line_to_write():
    body, found = body_of("| 单位 | 件数 |\n| 甲 | 3 |")
    table = body.parts[0]
    assert isinstance(table, Table)

    assert found[0].endswith("→ 在表头的下一行写 |---|---|")
    assert len(table.rows) == 2


def test_full_width_signs_are_told_and_understood():
    body, found = body_of("｜单位｜件数｜\n|：——|——：|\n|甲|3|")
    table = body.parts[0]
    assert isinstance(table, Table)

    assert [line.split(" ")[1] for line in found] == ["F312", "F312"]
    assert [align.value for align in table.aligns] == ["左", "右"]


def test_dashes_and_colons_in_cells_are_text():
    assert told(HEAD + "| 甲——乙：丙 | — |") == []
