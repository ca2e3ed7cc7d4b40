"""What a parser complains of is told as the slip that caused it. The words are in slips.txt."""

from pathlib import Path

import pytest

from bulletin_kit.forms.parsing.nodes import Mapping, Scalar
from bulletin_kit.forms.parsing.read import read
from tests.kit.findings import assert_golden, codes, shown, told

CASES = {
    "第一行的键后用了全角冒号": "刊物：工作简报\n日期: 2024-01-09\n",
    "中间的键后用了全角冒号": "刊物: 工作简报\n日期：2024-01-09\n电话: 2345\n",
    "最后一行的键后用了全角冒号": "刊物: 工作简报\n日期：2024-01-09\n",
    "所有的键后都用了全角冒号": "刊物：工作简报\n日期：2024-01-09\n期号：8\n",
    "列表项里用了全角冒号": "文章:\n  - 标题：甲\n    正文: |\n      乙。\n"
    "  - 标题：丙\n    正文: 丁。\n",
    "冒号后少空格": "刊物: 工作简报\n期号:85\n日期: 2024-01-09\n",
    "用制表符缩进": "印发:\n\t单位: 综合处\n\t份数: 3\n",
    "同级里有一行用制表符缩进": "印发:\n  单位: 综合处\n\t份数: 3\n",
    "正文里有一行用制表符缩进": "正文: |\n  第一段。\n\t第二段。\n电话: 2345\n",
    "用全角空格缩进": "印发:\n　　单位: 综合处\n　　份数: 3\n",
    "用不间断空格缩进": "印发:\n  单位: 综合处\n\u00a0 份数: 3\n",
    "值里有冒号加空格": "标题: 关于: 某事\n日期: 2024-01-09\n",
    "值以双引号开头却不以它结尾": '标题: "精品"活动\n日期: 2024-01-09\n',
    "双引号没有配对": '标题: "精品\n日期: 2024-01-09\n',
    "单引号没有配对": "标题: '精品\n日期: 2024-01-09\n",
    "双引号里的反斜杠": '标题: "a\\图"\n日期: 2024-01-09\n',
    "值以星号开头": "标题: **重要**\n日期: 2024-01-09\n",
    "值以与号开头": "标题: &重要\n日期: 2024-01-09\n",
    "值以叹号开头": "标题: !重要\n日期: 2024-01-09\n",
    "值以百分号开头": "标题: %50\n日期: 2024-01-09\n",
    "值以艾特号开头": "标题: @所有人\n日期: 2024-01-09\n",
    "值以反引号开头": "标题: `重要`\n日期: 2024-01-09\n",
    "值以逗号开头": "标题: ,重要\n日期: 2024-01-09\n",
    "值以方括号开头": "标题: [2024]1号\n日期: 2024-01-09\n",
    "值以花括号开头": "标题: {2024}1号\n日期: 2024-01-09\n",
    "值以大于号开头": "标题: >50万\n日期: 2024-01-09\n",
    "竖线后面有文字": "标题: |50万\n日期: 2024-01-09\n",
    "值以问号加空格开头": "标题: ? 某事\n日期: 2024-01-09\n",
    "值以减号加空格开头": "标题: - 某事\n日期: 2024-01-09\n",
    "方括号没有配对": "标题: [2024\n日期: 2024-01-09\n",
    "正文有一行没有缩进": "正文: |\n  第一段。\n第二段。\n  第三段。\n电话: 2345\n",
    "正文全都没有缩进": "正文: |\n第一段。\n第二段。\n电话: 2345\n",
    "正文有一行缩进少了": "文章:\n  - 正文: |\n        第一段。\n      第二段。\n电话: 2345\n",
    "文件里有一行不知所云": "刊物: 工作简报\n不知所云。\n日期: 2024-01-09\n",
    "下一级的键缩进多了": "印发:\n  单位: 综合处\n   份数: 3\n电话: 2345\n",
    "下一级的键缩进少了": "印发:\n   单位: 综合处\n  份数: 3\n",
    "列表项里的键与减号对齐": "文章:\n  - 标题: 甲\n  正文: 乙\n",
    "列表项的缩进不一": "报:\n    - 省委\n  - 省政府\n",
    "列表项用了全角减号": "报:\n  － 省委\n  －省政府\n电话: 2345\n",
    "列表项用了圆点": "报:\n  • 省委\n  • 省政府\n",
    "减号后少空格": "报:\n  -省委\n  -省政府\n",
    "减号后少空格而且后面是键": "文章:\n  -标题: 甲\n   正文: 乙\n",
    "有第二份文档": "刊物: 工作简报\n---\n刊物: 工作简报\n",
    "文档结束后还有内容": "刊物: 工作简报\n...\n日期: 2024-01-09\n",
    "键写了两次": "电话: 1\n刊物: 工作简报\n电话: 2\n",
    "锚点和引用": "甲: &x 1\n乙: *x\n",
    "标签": "甲: !!python/object:os.system 1\n乙: !t {丙: 丁}\n",
    "键是列表": "[甲, 乙]: 1\n丙: 2\n",
    "键是又一级": "{甲: 乙}: 1\n丙: 2\n",
    "键是几行文字": "? |\n  甲\n  乙\n: 1\n",
    "层次太深": "甲: " + "[" * 30 + "\n",
    "引用层层相乘": "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n",
    "井号后面的字被当作注释": "供稿: 办公室 #3号楼\n标题: #话题#\n电话: 1 # 真的注释\n",
    "几种错误一起报": "刊物：工作简报\n期号:8\n标题: *重要\n电话: 1\n"
    "供稿：办公室\n正文: |\n  甲。\n乙。\n电话: 2\n",
}


def test_each_slip_is_told_in_words_that_help():
    found = {name: shown(text, told(read(text.encode(), "甲")[1])) for name, text in CASES.items()}

    assert_golden(Path(__file__).with_name("slips.txt"), found)


@pytest.mark.parametrize("name", CASES)
def test_no_slip_goes_by_the_general_name_that_has_one_of_its_own(name: str):
    general = "F101" in codes(read(CASES[name].encode(), "甲")[1])

    assert general == (name == "方括号没有配对")


def test_behind_a_wrong_colon_values_keep_the_columns_of_the_file():
    node, _ = read("刊物：工作简报\n期号:85\n日期: 1\n".encode(), "甲")

    assert isinstance(node, Mapping)
    values = [value for _, value in node.entries]
    assert [(v.text, v.at.column) for v in values if isinstance(v, Scalar)] == [
        ("工作简报", 4),
        ("85", 4),
        ("1", 5),
    ]


def test_text_with_a_colon_is_no_key_where_the_keys_are_known():
    text = "正文: |\n  各位：\n会议地点：三楼。\n供稿：办公室\n电话: 1\n"

    assert codes(read(text.encode(), "甲")[1]) == ["F102", "F102"]
    assert codes(read(text.encode(), "甲", frozenset({"正文", "供稿", "电话"}))[1]) == [
        "F106",
        "F102",
    ]


def test_a_dedented_line_is_read_as_part_of_the_text_above_it():
    node, _ = read("正文: |\n  第一段。\n第二段。\n  第三段。\n电话: 1\n".encode(), "甲")

    assert isinstance(node, Mapping)
    text = node.entries[0][1]
    assert isinstance(text, Scalar)
    assert [(line.text, line.at.line, line.at.column) for line in text.lines] == [
        ("第一段。", 2, 3),
        ("第二段。", 3, 1),
        ("第三段。", 4, 3),
    ]


def test_an_alias_is_never_followed():
    bomb = "a: &a [x, x]\n" + "".join(
        f"{c}: &{c} [*{p}, *{p}]\n" for p, c in zip("abcdefgh", "bcdefghi", strict=True)
    )

    node, found = read(bomb.encode(), "甲")

    assert set(codes(found)) == {"F114"}
    assert node is not None


@pytest.mark.parametrize("name", CASES)
def test_without_libyaml_the_same_is_told(name: str, monkeypatch: pytest.MonkeyPatch):
    data = CASES[name].encode()
    with_libyaml = told(read(data, "甲")[1])
    monkeypatch.delattr("yaml.CLoader")

    assert told(read(data, "甲")[1]) == with_libyaml
