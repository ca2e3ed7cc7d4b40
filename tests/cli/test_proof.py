"""bulletin proof: what it prints, its statuses, its JSON."""

from __future__ import annotations

import json

import pytest

from bulletin_kit.cli.main import status
from bulletin_kit.cli.table import columns, table
from bulletin_kit.outside.disk import issue_name
from tests.verify.kit import (
    MM,
    SAMPLES,
    SHORT,
    Bulletin,
    made,
    paragraph_moved,
    saved,
    text_replaced,
)


@pytest.fixture
def run(capsys, tmp_path):
    """Proofs a file of these bytes: status, what it said, what it complained of."""

    def call(data, *arguments, name="x.pdf"):
        path = tmp_path / name
        path.write_bytes(data)
        code = status(["proof", str(path), *map(str, arguments)])
        said = capsys.readouterr()
        return code, said.out, said.err

    return call


def test_the_passport_is_printed_a_row_a_measure_in_columns(run):
    code, out, err = run(Bulletin().made())
    head, names, *rows = out.splitlines()
    assert code == 0
    assert "按 GB/T 9704—2012 验看" in head
    assert names.split() == ["项目", "实测", "应为", "条款", "强度"]
    (height,) = [row for row in rows if "版心高" in row]
    assert height.split() == ["合", "版心高", "224.9毫米", "224.9毫米±1", "5.2.1", "规定"]
    assert "不合 0 项" in err


def test_columns_stand_one_under_another_whatever_is_in_them(run):
    _, out, _ = run(Bulletin().made())
    _, names, *rows = out.splitlines()
    place = columns(names[: names.index("强度")])
    ends = {columns(row[: row.rindex(" ") + 1]) for row in rows if row.endswith("规定")}
    assert ends == {place}


def test_a_broken_rule_of_the_strongest_kind_is_status_1(run):
    code, out, err = run(Bulletin(line_start="，").made())
    assert code == 1
    assert "不合  行首行尾禁则" in out
    assert "其中规定 1 项" in err


def test_a_weaker_rule_broken_is_told_and_is_status_0(run):
    code, out, _ = run(Bulletin(pixels=(300, 200)).made())
    assert code == 0
    assert "不合  图片精度" in out


def test_a_sample_is_proofed_against_its_issue(run):
    for format in ("pdf", "docx"):
        code, out, _ = run(made(SHORT, format), "--against", SHORT, name=f"x.{format}")
        assert code == 0
        assert "按 青岚档案工作简报 验看" in out
        assert "与期文件逐字相同" in out


HEAD_TOO_HIGH = {"版心以内"}
"""The head of a table that goes on overleaf stands above the type area."""
BROKEN = {
    ("2026-003", "pdf"): HEAD_TOO_HIGH,
    ("2026-004", "pdf"): HEAD_TOO_HIGH,
    ("2026-zengkan-001", "pdf"): HEAD_TOO_HIGH,
}


@pytest.mark.parametrize("format", ["pdf", "docx"])
@pytest.mark.parametrize("path", SAMPLES, ids=issue_name)
def test_what_is_made_of_a_sample_breaks_none_of_the_strongest_rules(run, path, format):
    code, out, _ = run(
        made(path, format), "--against", path, "--format", "json", name=f"x.{format}"
    )
    rows = json.loads(out)["rows"]
    broken = {row["name"] for row in rows if row["ok"] is False and row["strength"] == "规定"}
    assert broken == BROKEN.get((issue_name(path), format), set())
    assert code == bool(broken)


def test_other_words_are_status_1(run):
    data = text_replaced(made(SHORT, "docx"), "动员部署", "动员布署")
    code, out, _ = run(data, "--against", SHORT, name="x.docx")
    assert code == 1
    assert "应为“部署" in out.replace(" ", "").replace("\n", "")


def swapped(writer):
    """Another character for one of the first page's."""
    table = writer.pages[0]["/Resources"]["/Font"]["/F1"]["/ToUnicode"]
    table.set_data(table.get_data().replace(b"<9752>", b"<6E05>"))


@pytest.mark.parametrize(
    ("name", "make", "said"),
    [
        ("x.docx", lambda: text_replaced(made(SHORT, "docx"), "动员部署", "动员布署"), "“布署"),
        ("x.docx", lambda: paragraph_moved(made(SHORT, "docx")), "字都在，次序不同"),
        ("x.pdf", lambda: saved(lambda writer: writer.remove_page(1)), "应为"),
        ("x.pdf", lambda: saved(swapped), "应为“青岚"),
    ],
    ids=["word", "moved", "page", "character"],
)
def test_a_file_changed_after_the_build_is_status_1_with_a_clear_line(run, name, make, said):
    code, _, err = run(make(), "--against", SHORT, name=name)
    assert code == 1
    (line,) = [line for line in err.splitlines() if "的文字与期文件不同：" in line]
    assert said in line


def test_the_passport_comes_as_json(run):
    code, out, _ = run(Bulletin(thick=0.37 * MM).made(), "--format", "json")
    whole = json.loads(out)
    assert code == 0
    assert (whole["format"], whole["against"], whole["ok"]) == ("pdf", "GB/T 9704—2012", True)
    assert len(whole["words"]) == 64
    (row,) = [row for row in whole["rows"] if row["name"] == "版记首末线"]
    assert row == {
        "name": "版记首末线",
        "found": "0.37毫米",
        "expected": "0.35毫米",
        "clause": "7.4.1",
        "strength": "推荐",
        "ok": True,
    }


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7 nothing more", b"PK nothing more"])
def test_a_file_that_is_neither_is_status_2_with_a_remedy(run, data):
    code, out, err = run(data)
    assert (code, out) == (2, "")
    assert "读不出来" in err or "找不到页面" in err
    assert "办法" in err


def test_a_file_that_is_not_there_is_status_2(capsys):
    assert status(["proof", "nowhere.pdf"]) == 2
    assert "没有这个文件" in capsys.readouterr().err


def test_long_cells_go_on_in_the_next_line():
    (lines,) = table([["一二三四五", "x"]], 6)
    assert lines == ["一二三  x", "四五"]
