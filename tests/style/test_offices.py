"""offices.yaml: merged along the chain of folders; what is impossible is said."""

from __future__ import annotations

from pathlib import Path

import pytest

from bulletin_kit.base.errors import TemplateBroken
from bulletin_kit.outside.templates import template_reader
from bulletin_kit.style.registry import read_offices
from bulletin_kit.style.shelf import load_series
from bulletin_kit.style.tree import parse

READ = template_reader(Path(__file__).parents[2] / "templates")


def registry(*files):
    return read_offices(parse(text.encode(), f"{i}/offices.yaml") for i, text in enumerate(files))


def test_no_file_is_no_registry():
    assert not registry()
    assert not load_series("工作简报", READ).offices


def test_an_outer_folders_row_takes_the_place_of_the_inner_one():
    inner = "另加: {存档: 2, 机动: 3}\n单位:\n  甲: {份数: 5, 简称: [小甲]}\n  乙:\n"
    outer = "另加: {机动: 0}\n单位:\n  甲: {送达: 电子}\n  丙: {级别: 市}\n"
    found = registry(inner, outer)
    assert [office.name for office in found.all] == ["甲", "乙", "丙"]
    assert found.all[0].electronic
    assert found.find("小甲") is None
    assert (found.archive, found.spare) == (2, 0)


def test_a_member_without_a_row_is_like_its_group():
    known = registry("单位:\n  各馆: {级别: 县, 送达: 电子, 成员: [甲馆]}\n").find("甲馆")
    assert known is not None
    assert (known.office.level, known.office.electronic, known.office.members) == ("县", True, ())


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("单位:\n  甲: {送达: 传真}\n", "可写：纸质、电子"),
        ("单位:\n  甲: {份数: 两}\n", "应当是一个整数"),
        ("单位:\n  甲: {电话: 110}\n", "没有“电话”这一项"),
        ("单位:\n  甲: {自: 2018年}\n", "应当写成 年-月-日"),
        ("单位:\n  甲: {曾用名: [乙]}\n", "写成 {名称: …, 至: 年-月-日}"),
        ("单位:\n  甲: {简称: [丙]}\n  乙: {简称: [丙]}\n", "“丙”既是“甲”和“乙”的名称"),
        ("另加: {备用: 1}\n", "没有“备用”这一项"),
        ("机动: 1\n", "没有“机动”这一项"),
    ],
)
def test_what_is_impossible_is_said_with_its_place(text, said):
    with pytest.raises(TemplateBroken, match=r"offices\.yaml:") as error:
        registry(text)
    assert said in error.value.message


@pytest.mark.parametrize(
    ("inner", "outer", "asked"),
    [("", "", False), ("是", "", True), ("是", "否", False), ("", "是", True)],
)
def test_whether_a_credit_is_asked_for_comes_down_the_chain(inner, outer, asked):
    said = {"内": f"说明: 内\n供稿必写: {inner}\n", "外": f"继承: 内\n供稿必写: {outer}\n"}
    files = {name: text.replace("供稿必写: \n", "") for name, text in said.items()}

    def read(folder, file):
        if folder in files:
            found = files[folder] if file == "series.yaml" else ""
            return (found.encode(), f"{folder}/{file}") if found else None
        return READ(folder, file)

    assert load_series("外", read).credit_required is asked


def test_the_samples_registry_extends_the_plain_bulletin_and_nothing_else():
    sample, plain = load_series("青岚档案工作简报", READ), load_series("工作简报", READ)
    assert sample.sheet.page == plain.sheet.page
    assert sample.masthead == plain.masthead
    assert len(sample.offices.by_form) > 70
