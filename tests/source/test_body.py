"""Body text: a line is a paragraph, unless its marks or its number say otherwise."""

import pytest

from tests.source.kit import body_of, issue_of
from tests.source.outline import body_outline


def parts(text: str) -> list[str]:
    """The parts of a body that has nothing wrong with it, without their places."""
    body, told = body_of(text)
    assert told == []
    return [line.partition(" ")[2] for line in body_outline(body)]


def told(text: str) -> list[str]:
    """Place and code of what is told of a body."""
    return [" ".join(line.split(" ")[:2]) for line in body_of(text)[1]]


def test_each_line_is_a_paragraph_and_blank_lines_say_nothing():
    assert parts("　　第一段。\n\n第二段。 ") == ["段 第一段。", "段 第二段。"]


def test_a_body_on_the_line_of_its_key_is_one_paragraph():
    issue, _ = issue_of("刊物: 甲\n日期: 2024-01-09\n文章:\n  - 标题: 甲\n    正文: 乙。\n")

    assert [line for line in body_outline(issue.articles[0].body)] == ["5:9-11 段 乙。"]


def test_headings_are_known_by_their_numbers():
    assert parts("一、总体\n（一）分项\n1.细项\n（1）细目\n## 无号") == [
        "题1 一、总体",
        "题2 （一）分项",
        "题3 1.细项",
        "题4 （1）细目",
        "题0 无号",
    ]


def test_a_heading_that_goes_on_after_its_stop_runs_in():
    assert parts("（一）加强领导。各地照办。") == ["段 «（一）加强领导。»各地照办。"]


def test_the_level_is_that_of_the_text_without_its_marks():
    assert parts("**一、总体**") == ["题1 ‹一、总体›"]
    assert parts("**（一）加强领导。**各地照办。") == ["段 «‹（一）加强领导。›»各地照办。"]


@pytest.mark.parametrize(
    "line", ["#话题#来了", "# ", "1.2亿元到位", "- 一项", "> 引文", "138****1234", "* 一项"]
)
def test_what_looks_like_a_mark_and_is_none_is_text(line: str):
    assert parts(f"甲\n{line}")[1:] == ([f"段 {line}"] if line.strip() != "#" else ["段 #"])


@pytest.mark.parametrize(
    "line", ["##主要做法", "# 主要做法", "### 主要做法", "＃＃ 主要做法", "##　主要做法"]
)
def test_a_wrong_heading_mark_is_told_and_understood(line: str):
    body, found = body_of(line)

    assert [line.partition(" ")[2] for line in body_outline(body)] == ["题0 主要做法"]
    assert [line.split(" ")[1] for line in found] == ["F301"]


def test_a_heading_mark_alone_is_told():
    assert told("##") == ["1:1-3 F302"]


def test_bold_is_a_run_in_the_text_without_its_marks():
    body, found = body_of("全市**上下一心**，狠抓**落实**。")
    words = body.parts[0].words

    assert parts("全市**上下一心**，狠抓**落实**。") == ["段 全市‹上下一心›，狠抓‹落实›。"]
    assert found == []
    assert [words.origin.span(n, n + 1).column - 6 for n in range(len(words.text))] == [
        1, 2, 5, 6, 7, 8, 11, 12, 13, 16, 17, 20,
    ]  # fmt: skip


def test_an_unpaired_bold_mark_is_told_and_printed_as_it_is():
    body, found = body_of("甲**乙**丙**丁")

    assert [line for line in body_outline(body)] == ["6:7-17 段 甲‹乙›丙**丁"]
    assert [line.split(" ")[:2] for line in found] == [["1:8-10", "F303"]]


def test_invisible_characters_are_out_of_the_text_and_told():
    body, found = body_of("甲\u200b乙\t丙")

    assert body.parts[0].words.text == "甲乙 丙"
    assert [line.split(" ")[:2] for line in found] == [["1:2-3", "F218"], ["1:4-5", "F219"]]


def test_white_space_that_a_mark_hid_is_taken_off():
    assert parts("**　甲** 乙 [^1]\n[^1]: 注")[0] == "段 ‹甲› 乙^1^"


def test_a_figure_stands_on_a_line_of_its_own():
    assert parts('![图1 现场](图片/tu 1.jpg "三人在看")') == ["图 图1 现场 图片/tu 1.jpg 三人在看"]
    assert parts("![](a(1).png)") == ["图  a(1).png "]


@pytest.mark.parametrize("line", ["！[图](a.png)", "![图]（a.png）", "！【图】（a.png）"])
def test_a_figure_in_full_width_signs_is_told_and_understood(line: str):
    body, found = body_of(line)

    assert [line.partition(" ")[2] for line in body_outline(body)] == ["图 图 a.png "]
    assert [line.split(" ")[1] for line in found] == ["F312"]


def test_a_figure_within_text_is_told():
    assert told("见![图](a.png)。") == ["1:2-13 F304"]
    assert told("![甲](a.png)和![乙](b.png)") == ["1:1-12 F304", "1:13-24 F304"]
    assert told("![图](a.png") == ["1:1-11 F304"]


def test_a_figure_without_a_file_is_told():
    assert told("![图]()") == ["1:1-7 F305"]


@pytest.mark.parametrize(
    "file",
    [
        "/etc/a.png",
        "../a.png",
        "a/../../b.png",
        "C:\\a.png",
        "c:/a.png",
        "图\\a.png",
        "~/a.png",
        "http://a.cn/b.png",
        "\\\\a\\b.png",
        "..",
    ],
)
def test_a_figure_outside_the_folder_is_told(file: str):
    assert told(f"![图]({file})") == [f"1:6-{6 + len(file)} F306"]


@pytest.mark.parametrize("file", ["a.png", "图片/a.png", "a..b.png", "...png", "a b.png"])
def test_a_figure_inside_the_folder_is_not(file: str):
    assert told(f"![图]({file})") == []
