"""bulletin proof: what it prints, its statuses, its JSON."""

from __future__ import annotations

import json

import pytest

import bulletin_kit as bk
from bulletin_kit.cli.main import status
from bulletin_kit.cli.table import columns, table
from bulletin_kit.outside.disk import issue_name
from bulletin_kit.press.imposition import Flip, Layout, imposed
from bulletin_kit.writers.job import Job, Letterhead, Profile
from tests.verify.kit import (
    MM,
    RICH,
    SAMPLES,
    SHORT,
    Bulletin,
    made,
    paragraph_moved,
    saved,
    text_replaced,
    work,
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


@pytest.mark.parametrize("format", ["pdf", "docx"])
@pytest.mark.parametrize("path", SAMPLES, ids=issue_name)
def test_what_is_made_of_a_sample_breaks_none_of_the_strongest_rules(run, path, format):
    code, out, _ = run(
        made(path, format), "--against", path, "--format", "json", name=f"x.{format}"
    )
    rows = json.loads(out)["rows"]
    broken = {row["name"] for row in rows if row["ok"] is False and row["strength"] == "规定"}
    assert broken == set()
    assert code == 0


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


def test_a_preprinted_pdf_proofed_as_another_is_told_the_option(run):
    job = Job(letterhead=Letterhead.PREPRINTED)
    data = bk.render(work(SHORT), "pdf", job)
    code, _, err = run(data, "--against", SHORT)
    assert code == 1
    assert "验看时加 --letterhead preprinted" in err
    assert run(data, "--against", SHORT, "--letterhead", "preprinted")[0] == 0


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


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "这个文件既不是 PDF，也不是 DOCX"),
        (b"\xff\xd8 a photograph", "这个文件既不是 PDF，也不是 DOCX"),
        (b"%PDF-1.7 nothing more", "这份 PDF 里找不到页面"),
        (b"PK nothing more", "这份 DOCX 读不出来"),
    ],
)
def test_a_file_that_is_neither_is_status_2_with_a_remedy_and_no_word_of_english(run, data, said):
    code, out, err = run(data)
    assert (code, out) == (2, "")
    assert err.splitlines()[0] == f"不能继续：{said}"
    assert "办法" in err


def test_an_issue_may_be_named_by_its_folder_but_not_by_one_with_several(run):
    code, out, _ = run(made(RICH, "docx"), "--against", RICH.parent, name="x.docx")
    assert code == 0
    assert "与期文件逐字相同" in out
    code, _, err = run(made(RICH, "docx"), "--against", RICH.parent.parent, name="x.docx")
    assert code == 2
    assert "里有 6 期" in err


@pytest.mark.parametrize(
    ("against", "said"),
    [
        ("没有 这一期.yaml", "没有 没有 这一期.yaml 这个文件或文件夹"),
        ("空 的", "空 的 里没有期文件（.yaml）"),
        ("成 品.pdf", "成 品.pdf 还不能排版：这不是文本文件，而是 PDF"),
        ("坏.yaml", "坏.yaml 还不能排版：“期文件”里没有写“栏目”或“文章”"),
    ],
)
def test_what_a_file_cannot_be_proofed_against_is_status_2(
    run, tmp_path, monkeypatch, against, said
):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "空 的").mkdir()
    (tmp_path / "坏.yaml").write_text("刊物: 无此刊\n日期: 2026-06-05\n", "utf-8")
    code, out, err = run(made(SHORT, "pdf"), "--against", against, name="成 品.pdf")
    assert (code, out) == (2, "")
    assert err.splitlines()[0] == f"不能继续：{said}"
    assert "办法" in err


def test_an_odd_number_of_pages_is_no_fault_where_the_series_allows_it(run):
    code, out, _ = run(made(SHORT, "pdf"), "--against", SHORT)
    assert code == 0
    (line,) = [line for line in out.splitlines() if "双面印刷" in line]
    assert line.split() == ["合", "双面印刷", "3", "页，单数", "单双数都可以", "6.2", "推算"]
    assert "双面印刷" in run(made(SHORT, "pdf"))[1].partition("不合  ")[2]


@pytest.mark.parametrize("letterhead", list(Letterhead))
def test_a_file_for_the_print_shop_fails_no_row(run, letterhead):
    data = bk.render(work(SHORT), "pdf", Job(Profile.PRINT, letterhead=letterhead))
    code, out, err = run(data, "--against", SHORT, "--letterhead", letterhead)
    assert code == 0
    assert "不合 0 项" in err
    (line,) = [line for line in out.splitlines() if "存档格式" in line]
    assert line.split()[:3] == ["—", "存档格式", "付印件，颜色是油墨"]


@pytest.mark.parametrize("layout", list(Layout))
@pytest.mark.parametrize("flip", list(Flip))
def test_of_pages_on_sheets_the_type_area_is_not_measured(run, layout, flip):
    sheets = imposed(made(SHORT, "pdf"), layout, flip).data
    code, out, err = run(sheets, "--against", SHORT)
    assert (code, "不合 0 项" in err) == (0, True)
    assert "未看：拼版件，不量版心" in out
    assert "420×297毫米" in out
    assert "各页都在，逐字相同" in out


@pytest.mark.parametrize("path", SAMPLES, ids=issue_name)
def test_a_sample_for_the_print_shop_lies_on_the_right_plates_with_its_bleed(run, path):
    data = bk.render(work(path), "pdf", Job(Profile.PRINT, marks=True))
    code, out, _ = run(data, "--against", path, "--format", "json")
    found = {row["name"]: row["found"] for row in json.loads(out)["rows"]}
    assert code == 0
    assert found["油墨"] == "黑字只用黑版，红字 M80Y80，没有屏幕颜色"
    assert found["裁切框"] == "各页都有，出血3.0毫米"


def test_sheets_of_another_issue_and_sheets_that_lack_a_page_are_told(run):
    code, _, err = run(imposed(made(RICH, "pdf"), Layout.BOOKLET).data, "--against", SHORT)
    assert code == 1
    assert "不与期文件的哪一页相同" in err
    less = imposed(saved(lambda writer: writer.remove_page(1)), Layout.BOOKLET).data
    code, _, err = run(less, "--against", SHORT)
    assert code == 1
    assert "没有第 2 页" in err


def test_a_file_that_is_not_there_is_status_2(capsys):
    assert status(["proof", "nowhere.pdf"]) == 2
    assert "没有这个文件" in capsys.readouterr().err


def test_long_cells_go_on_in_the_next_line():
    (lines,) = table([["一二三四五", "x"]], 6)
    assert lines == ["一二三  x", "四五"]
