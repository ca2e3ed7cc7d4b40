"""Tables of words: what an office may write, what it is told."""

from __future__ import annotations

import pytest

from bulletin_kit.base.errors import TemplateBroken
from bulletin_kit.style.words import Rows, WordTables

BASE = "错,正,说明\n挡案,档案,\n帐号,账号,旧写法\n"


def rows(*texts):
    files = [(text.encode(), f"{number}.csv") for number, text in enumerate(texts, 1)]
    return list(Rows(files))


def test_a_row_is_read_by_the_names_of_its_columns():
    assert rows(BASE) == [
        {"错": "挡案", "正": "档案", "说明": ""},
        {"错": "帐号", "正": "账号", "说明": "旧写法"},
    ]


def test_some_columns_are_read_as_the_whole_row_is():
    text = BASE + " 座落 , 坐落\n"
    assert list(Rows([(text.encode(), "x")]).of("正", "错")) == [
        (row["正"], row["错"]) for row in rows(text)
    ]


@pytest.mark.parametrize("line", ["座落,坐落", "座落,坐落,", " 座落 ,\u3000坐落,  "])
def test_what_is_left_out_at_the_end_is_empty_and_blanks_around_a_value_do_not_count(line):
    assert rows(f"{BASE}{line}\n")[-1] == {"错": "座落", "正": "坐落", "说明": ""}


@pytest.mark.parametrize("blank", ["\n", ",\n", " , ,\n"])
def test_a_row_that_says_nothing_is_none(blank):
    assert rows(BASE + blank) == rows(BASE)


def test_a_table_that_a_spreadsheet_saved_with_a_mark_of_its_encoding_is_read():
    assert rows("\ufeff" + BASE) == rows(BASE)


def test_an_outer_row_takes_the_place_of_the_inner_one_of_the_same_first_value():
    outer = "错,正,说明\n帐号,帐户,本单位写法\n账本,帐本,\n"
    assert [(row["错"], row["正"]) for row in rows(BASE, outer)] == [
        ("挡案", "档案"),
        ("帐号", "帐户"),
        ("账本", "帐本"),
    ]


def test_an_outer_table_may_have_its_columns_in_another_order():
    assert rows(BASE, "说明,正,错\n,档案,挡案\n")[0] == {"错": "挡案", "正": "档案", "说明": ""}


@pytest.mark.parametrize(
    ("outer", "said"),
    [
        ("错,说明\n", "2.csv:1　表头缺少“正”一列"),
        ("错,正,说明\n甲,乙,丙,丁\n", "2.csv:2　这一行的列比表头多"),
        ('错,正,说明\n甲,乙,"两\n行"\n甲,乙,丙,丁\n', "2.csv:4　这一行的列比表头多"),
    ],
)
def test_a_table_that_does_not_fit_is_told_with_its_line(outer, said):
    with pytest.raises(TemplateBroken, match=said):
        rows(BASE, outer)


def test_a_table_that_is_no_utf8_is_told():
    with pytest.raises(TemplateBroken, match="不是 UTF-8 编码"):
        list(Rows([("错,正\n".encode("gbk"), "x.csv")]))


def test_an_empty_table_has_no_rows():
    assert rows("") == rows("错,正\n") == []


def test_a_table_is_made_again_only_where_its_files_differ():
    made = []
    files = {"words/x.csv": (BASE.encode(), "x.csv")}

    def make(table):
        made.append(1)
        return len(list(table))

    def read(_folder, file):
        return files.get(file)

    tables = WordTables(("base",), read)
    assert tables.made("x", make) == tables.made("x", make) == 2
    assert tables.again(read).made("x", make) == 2
    files["words/x.csv"] = (BASE.encode() + "座落,坐落\n".encode(), "x.csv")
    assert tables.again(read).made("x", make) == 3
    assert len(made) == 2
