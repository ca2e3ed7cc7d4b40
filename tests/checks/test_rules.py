"""Every rule with wrong and right issues."""

from __future__ import annotations

import pytest

from bulletin_kit.checks.manuscript import Manuscript
from bulletin_kit.checks.run import run_checks
from tests.kit.issues import issue_of

NUMBERED = """文章:
  - 标题: 题
    正文: |
      见图1、2和表1，按附件2填写。
      ![图1 甲](a.png "甲")
      ![图2 乙](b.png "乙")
      表1 丙
      | 甲 | 乙 |
      |---|---|
      | 1 | 2 |
    附件: [甲表, 乙表]
"""
ARTICLE = "文章:\n  - 标题: 题\n    正文: |\n      甲。\n"


def codes(text):
    return [finding.code for finding in run_checks(Manuscript(issue_of(text)))]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("X201", "报: [省委]\n发: ['省委，各县']\n" + ARTICLE),
        ("X201", "报: ['省委，省政府，省委']\n" + ARTICLE),
        ("X201", "报: [省委]\n送: ['省 委']\n" + ARTICLE),
        ("X202", "印发: {日期: 2024-01-08}\n" + ARTICLE),
        ("X202", "印发: {日期: 2023-12-29, 份数: 3}\n" + ARTICLE),
        ("X203", '密级: 秘密★1年\n份号: "000001"\n信息公开: 主动公开\n' + ARTICLE),
        ("X204", "密级: 机密\n" + ARTICLE),
        ("X401", ARTICLE.replace("标题: 题", "标题: 标题，一行排一行")),
        ("X401", ARTICLE + "    供稿: 供稿单位\n"),
        ("X405", NUMBERED.replace("见图1、2", "见图1、3")),
        ("X405", NUMBERED.replace("和表1", "和表2")),
        ("X405", NUMBERED.replace("附件2", "附件3")),
        ("X405", ARTICLE.replace("甲。", "数据详见图1。")),
        ("X406", NUMBERED.replace("1、2", "1").replace("图2 乙", "图3 乙")),
        ("X406", NUMBERED.replace("和表1", "").replace("表1 丙", "表2 丙")),
        (
            "X406",
            NUMBERED.replace("图2", "图3").replace("图1 甲", "图2 甲").replace("图1、2", "图2"),
        ),
        ("X401", ARTICLE.replace("甲。", "## 不编号的小标题\n      甲。")),
    ],
)
def test_what_is_wrong_is_found(code, text):
    assert codes(text) == [code]


@pytest.mark.parametrize(
    "text",
    [
        ARTICLE,
        "报: [省委]\n送: [省委办公厅]\n发: ['各县（省委，甲）']\n" + ARTICLE,
        "印发: {日期: 2024-01-09, 份数: 3}\n" + ARTICLE,
        "印发: {日期: 2024-01-10}\n" + ARTICLE,
        "印发: {份数: 3}\n" + ARTICLE,
        '密级: 秘密★1年\n份号: "000001"\n信息公开: 不予公开\n' + ARTICLE,
        "信息公开: 主动公开\n" + ARTICLE,
        ARTICLE.replace("甲。", "请写明供稿单位和栏目名称。"),
        ARTICLE + "    供稿: 市档案办\n",
        ARTICLE.replace("标题: 题", "标题: 栏目名称怎样起"),
        NUMBERED,
        NUMBERED + NUMBERED.removeprefix("文章:\n"),
        NUMBERED.replace("图1 ", "图1-1 ").replace("图2 ", "图1-2 ").replace("图1、2", "图1-2"),
        NUMBERED.replace("图2 乙", "乙").replace("图1、2", "图1、《规划》图7"),
        ARTICLE.replace("甲。", "见2025年图书目录，按附件格式填写，如表现突出，表二十、图书30册。"),
    ],
)
def test_what_is_right_is_left_alone(text):
    assert codes(text) == []
