"""Names of offices and numbers of copies, by a small registry."""

from __future__ import annotations

from datetime import date

import pytest

from bulletin_kit.checks.manuscript import Manuscript
from bulletin_kit.checks.offices.reckoning import reckoned
from bulletin_kit.checks.run import run_checks
from bulletin_kit.style.registry import read_offices
from bulletin_kit.style.tree import parse
from tests.kit.issues import issue_of

REGISTRY = """
另加: {存档: 2, 机动: 1}
只走纸质的密级: [机密, 秘密]
单位:
  市委: {份数: 2}
  市人民政府: {简称: [市政府], 份数: 2}
  云岭省档案工作办公室: {简称: [省档案办], 曾用名: [{名称: 云岭省档案局, 至: 2018-11-30}]}
  青岚市档案工作办公室: {简称: [市档案办], 送达: 电子}
  市方志馆筹建处: {自: 2020-01-01, 至: 2023-12-31}
  白鹭县档案馆: {简称: [白鹭县], 送达: 电子}
  各县档案馆: {送达: 电子, 成员: [白鹭县档案馆, 梧川县档案馆]}
  各专业档案馆: {成员: [城建档案馆, 婚姻登记档案中心]}
  各县党委: {送达: 电子}
  人民团体: {送达: 电子}
"""
OFFICES = read_offices([parse(REGISTRY.encode(), "offices.yaml")])
HEAD = "刊物: 小\n日期: {day}\n"
BODY = "文章:\n  - 标题: 题\n    正文: |\n      甲。\n"


def found(text, day="2024-01-09", offices=OFFICES):
    """(code, what it points at) of the findings, in order."""
    source = HEAD.format(day=day) + text
    issue = issue_of(text, HEAD.format(day=day))
    lines = source.splitlines()
    return [
        (f.code, lines[f.at.line - 1][f.at.column - 1 : f.at.end_column - 1])
        for f in run_checks(Manuscript(issue, offices=offices))
    ]


def received(*names, credit="", copies=0, more=""):
    """An issue that goes to these, has this 供稿 and so many copies."""
    text = more + "报: ['" + "，".join(names) + "']\n" if names else more
    text += f"印发: {{份数: {copies}}}\n" if copies else ""
    return text + BODY + (f"    供稿: {credit}\n" if credit else "")


@pytest.mark.parametrize(
    ("text", "code", "words"),
    [
        (received("市委", "市人民政付"), "X301", "市人民政付"),
        (received("各县党委、人民团提"), "X301", "人民团提"),
        (received("各乡镇"), "X301", "各乡镇"),
        (received(credit="市档安办"), "X301", "市档安办"),
        (received(credit="综合市档案办、白鹭县、黄鹤县信息"), "X301", "黄鹤县"),
        (received("云岭省档案局"), "X302", "云岭省档案局"),
        (received("市方志馆筹建处"), "X304", "市方志馆筹建处"),
        (received("市人民政府", "市政府"), "X303", "市政府"),
        (received("市委", "各县档案馆", "白鹭县档案馆"), "X207", "白鹭县档案馆"),
        (received("白鹭县档案馆", "各县档案馆"), "X207", "白鹭县档案馆"),
        (received("市委", "市人民政府", copies=3), "X205", "3"),
        (received("市委", "各乡镇", copies=1), "X205", "1"),
        (received("市委", "市人民政府", copies=8), "X206", "8"),
        (received("市委", "各专业档案馆（城建档案馆，婚姻登记档案中心）", copies=6), "X206", "6"),
        (received("各县档案馆", copies=3, more="密级: 秘密★1年\n份号: '000001'\n"), "X206", "3"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_found_where_it_stands(text, code, words):
    assert (code, words) in found(text)


@pytest.mark.parametrize(
    "text",
    [
        received("市委", "市 人民政府"),
        received("市委", "各专业档案馆（城建档案馆，婚姻登记档案中心）"),
        received("各县党委、人民团体"),
        received("省档案办"),
        received(credit="市档案办"),
        received(credit="市档案办 王平"),
        received(credit="王平、李志强"),
        received(credit="李大委、欧阳文办"),
        received(credit="综合省档案办、市档案办、白鹭县等信息"),
        received("青岚市档案工作办公室", credit="市档案办"),
        received("市委", "市人民政府", copies=7),
        received("市委", "各县档案馆", copies=5),
        received("各县档案馆", copies=5, more="密级: 秘密★1年\n份号: '000001'\n"),
        received("各县档案馆", copies=3, more="密级: 内部资料\n份号: '000001'\n"),
        received(copies=16),
        received("市委"),
    ],
)
def test_what_is_right_is_left_alone(text):
    assert found(text) == []


def test_a_name_is_right_on_the_days_on_which_it_was():
    assert found(received("云岭省档案局"), day="2018-11-30") == []
    assert found(received("市方志馆筹建处"), day="2023-12-31") == []
    assert found(received("市方志馆筹建处"), day="2019-12-31")[0][0] == "X304"


def test_without_a_registry_nothing_is_asked():
    assert found(received("某某", "甲", credit="乙办", copies=1), offices=read_offices([])) == []


def test_the_near_name_is_offered():
    issue = issue_of(received("市人民政付"), HEAD.format(day="2024-01-09"))
    (said,) = run_checks(Manuscript(issue, offices=OFFICES))
    assert said.remedy.startswith("是不是“市人民政府”？")


def test_a_credit_in_two_ways_is_told_but_not_places_in_a_joint_one():
    one = "文章:\n  - 标题: 题\n    正文: |\n      甲。\n    供稿: {}\n"
    two = one + "  - 标题: 题二\n    正文: |\n      乙。\n    供稿: {}\n"
    assert found(two.format("市档案办", "青岚市档案工作办公室")) == [
        ("X303", "青岚市档案工作办公室")
    ]
    assert found(two.format("白鹭县档案馆", "综合市档案办、白鹭县信息")) == []


def test_the_credit_is_asked_for_where_the_series_does():
    issue = issue_of(received("市委"), HEAD.format(day="2024-01-09"))
    assert [f.code for f in run_checks(Manuscript(issue, credit_required=True))] == ["X403"]
    issue = issue_of(received(credit="市档案办"), HEAD.format(day="2024-01-09"))
    assert list(run_checks(Manuscript(issue, credit_required=True))) == []


def test_copies_are_reckoned_name_by_name():
    text = received("市委", "各县档案馆", "各专业档案馆（城建档案馆）", "各乡镇", copies=7)
    all_ = reckoned(issue_of(text, HEAD.format(day="2024-01-09")), OFFICES)
    assert [(s.name, s.group, s.copies) for s in all_.shares] == [
        ("市委", "", 2),
        ("白鹭县档案馆", "各县档案馆", 0),
        ("梧川县档案馆", "各县档案馆", 0),
        ("城建档案馆", "各专业档案馆", 1),
        ("婚姻登记档案中心", "各专业档案馆", 1),
        ("各乡镇", "", 0),
    ]
    assert [share.name for share in all_.unknown] == ["各乡镇"]
    assert (all_.on_paper, all_.sum, all_.printed) == (4, 7, 7)


def test_a_former_name_knows_its_last_day():
    known = OFFICES.find("云岭省 档案局")
    assert known is not None
    assert (known.office.name, known.until) == ("云岭省档案工作办公室", date(2018, 11, 30))
