"""The closing block: its words, its rules, its order."""

from __future__ import annotations

from bulletin_kit.composing.closing import make_closing
from bulletin_kit.composing.defaults import with_defaults
from bulletin_kit.model.blocks import RuleBlock
from bulletin_kit.outside.templates import template_reader
from bulletin_kit.style.shelf import load_series
from tests.kit.issues import issue_of
from tests.kit.square import TEMPLATES

PLAIN = load_series("工作简报", template_reader(TEMPLATES))
PROVINCE = load_series("四川省地方志工作简报", template_reader(TEMPLATES))
ARTICLE = "文章:\n  - 标题: 题\n    正文: |\n      甲\n"


def said(text, series=PLAIN):
    issue = with_defaults(issue_of(text + ARTICLE), series.defaults)
    return [
        block.role.value if isinstance(block, RuleBlock) else block.text
        for block in make_closing(issue, series)
    ]


def test_all_parts_stand_in_order_between_their_rules():
    text = """
    信息公开: 主动公开
    报: [省委，省政府]
    送: [各市（州）党委]
    发: [各县（甲，乙），丙]
    印发: {单位: 综合处, 日期: 2024-01-09, 份数: 21}
    责任编辑: 李明
    审核: 张华
    """
    assert said(text.replace("\n    ", "\n")) == [
        "信息公开选项：主动公开",
        "版记粗线",
        "报：省委，省政府。",
        "送：各市（州）党委。",
        "发：各县（甲，乙），丙。",
        "版记细线",
        "责任编辑：李明　审核：张华",
        "版记细线",
        "综合处\t2024年1月9日印发",
        "版记粗线",
        "（共印21份）",
    ]


def test_a_bar_with_nothing_to_say_takes_its_rule_with_it():
    assert said("印发: {单位: 综合处, 日期: 2024-01-09}\n") == [
        "版记粗线",
        "综合处\t2024年1月9日印发",
        "版记粗线",
    ]


def test_an_issue_that_says_nothing_has_no_closing_block():
    assert said("") == []


def test_two_entries_stand_under_one_label():
    assert said("报: [省委，省政府, 中国某办公室]\n")[1] == "报：省委，省政府。\n中国某办公室。"


def test_the_series_fills_in_what_the_issue_leaves_out():
    made = said("印发: {日期: 2024-01-09, 份数: 3}\n", PROVINCE)
    assert made[0] == "信息公开选项：主动公开"
    assert "报：中国地方志工作办公室。" in made
    assert "四川省地方志工作办公室综合处\t2024年1月9日印发" in made


def test_an_issue_that_names_one_list_names_them_all():
    made = said("报: [省委]\n", PROVINCE)
    assert [text[:2] for text in made if text[1:2] == "："] == ["报："]
