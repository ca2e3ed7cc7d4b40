"""bulletin copies: the table, the exit status, the JSON."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bulletin_kit.cli.main import status
from bulletin_kit.outside.disk import issue_files, issue_name

ROOT = Path(__file__).parent.parent.parent
SAMPLES = issue_files(ROOT / "issues")
SAMPLE = ROOT / "issues" / "2026-004.yaml"


@pytest.fixture
def run(capsys):
    def call(*arguments):
        code = status(["copies", *map(str, arguments), "--root", str(ROOT)])
        said = capsys.readouterr()
        return code, said.out, said.err

    return call


def changed(folder, old, new):
    path = folder / "x.yaml"
    text = SAMPLE.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")
    return path


@pytest.mark.parametrize("path", SAMPLES, ids=issue_name)
def test_the_copies_of_a_sample_agree(run, path):
    code, out, _ = run(path)
    assert code == 0
    assert "一致" in out.splitlines()[-1]


def test_the_table_has_a_row_for_each_who_receives(run, tmp_path):
    short = tmp_path / "x.yaml"
    short.write_text(
        "刊物: 青岚档案工作简报\n日期: 2026-06-05\n文章:\n  - 标题: 题\n    正文: 甲\n"
        "报: ['市委，云岭省档案工作办公室']\n发: [各专业档案馆]\n印发: {份数: 10}\n",
        "utf-8",
    )
    assert run(short) == (
        0,
        "    单位                  级别  送达  份数  所属统称\n"
        "报  市委                  市    纸质  2\n"
        "    云岭省档案工作办公室  省    纸质  1\n"
        "发  城建档案馆            市    纸质  1     各专业档案馆\n"
        "    不动产登记档案中心    市    纸质  1     各专业档案馆\n"
        "    婚姻登记档案中心      市    纸质  1     各专业档案馆\n"
        "    存档                              2\n"
        "    机动                              2\n"
        "    合计                              10\n"
        "\n"
        "期文件写的也是 10 份，一致\n",
        "",
    )


def test_another_number_is_status_1(run, tmp_path):
    code, out, _ = run(changed(tmp_path, "份数: 16", "份数: 20"))
    assert code == 1
    assert out.splitlines()[-1] == "期文件写的是 20 份，相差 4 份"


def test_a_recipient_that_is_not_known_is_named_and_is_status_1(run, tmp_path):
    code, out, _ = run(changed(tmp_path, "云岭师范学院图书馆", "云岭师院图书馆"))
    assert code == 1
    assert "不在名录里，没有算进去：云岭师院图书馆" in out


def test_json_says_the_same(run, tmp_path):
    code, out, _ = run(changed(tmp_path, "份数: 16", "份数: 20"), "--format", "json")
    said = json.loads(out)
    assert code == 1
    assert (said["printed"], said["sum"], said["agrees"]) == (20, 16, False)
    assert said["recipients"][0] == {
        "label": "报", "name": "市委", "group": "", "known": True, "level": "市",
        "address": "", "delivery": "纸质", "copies": 2,
    }  # fmt: skip


def test_without_a_registry_there_is_nothing_to_reconcile(run, tmp_path):
    code, _, err = run(changed(tmp_path, "刊物: 青岚档案工作简报", "刊物: 工作简报"))
    assert code == 2
    assert "offices.yaml" in err


def test_an_issue_that_cannot_be_read_is_told_as_check_does(run, tmp_path):
    code, out, _ = run(changed(tmp_path, "刊物: 青岚档案工作简报", "刊物: 无此刊"))
    assert code == 1
    assert "F251" in out
