"""The verbs and options for the print shop: what they say, what they write, how they end."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from msgspec.structs import replace

from bulletin_kit import printing
from bulletin_kit.cli.main import status

ROOT = Path(__file__).parent.parent.parent
SAMPLE = ROOT / "issues" / "2026-001.yaml"
URGENT = ROOT / "issues" / "2026-zengkan-001.yaml"


@pytest.fixture
def run(capsys, monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)

    def call(*arguments):
        code = status([str(argument) for argument in arguments])
        return code, capsys.readouterr().err

    return call


def files(folder):
    return sorted(path.name for path in folder.iterdir())


def test_each_job_has_a_file_name_of_its_own_and_is_a_pdf(run, tmp_path):
    for options in (
        ("--profile", "print", "--marks"),
        ("--letterhead", "preprinted"),
        ("--profile", "print", "--letterhead", "preprinted"),
    ):
        assert run("build", SAMPLE, *options)[0] == 0
    assert files(tmp_path / "out") == [
        f"2026-001{job}{suffix}"
        for job in ("-preprinted", "-print-preprinted", "-print")
        for suffix in (".manifest.json", ".pdf")
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--marks",), "--profile print"),
        (("--profile", "print", "--to", "docx"), "--to pdf"),
        (("--profile", "screen"), "可写 archive、print"),
    ],
)
def test_a_job_that_cannot_be_is_refused_with_what_to_write(run, tmp_path, options, said):
    code, err = run("build", SAMPLE, *options)
    assert code == 2
    assert said in err
    assert not (tmp_path / "out").exists()


def test_a_booklet_lies_beside_its_pdf_and_the_blank_pages_are_told(run, tmp_path):
    run("build", SAMPLE, "--to", "pdf")
    code, err = run("impose", "out/2026-001.pdf", "--booklet")
    assert code == 0
    assert "3 页，第 3 页前补 1 页空白，拼成 2 面，用纸 1 张" in err
    assert "短边" in err
    assert "不想隔断文字，用 --blanks end" in err
    assert files(tmp_path / "out") == [
        "2026-001-booklet.pdf",
        "2026-001.manifest.json",
        "2026-001.pdf",
    ]


def test_blank_pages_go_where_they_are_asked_for_and_then_nothing_is_advised(run):
    run("build", SAMPLE, "--to", "pdf")
    for where, said in (("before-last", "第 3 页前"), ("end", "第 3 页后")):
        code, err = run("impose", "out/2026-001.pdf", "--booklet", "--blanks", where)
        assert code == 0
        assert f"3 页，{said}补 1 页空白，" in err
        assert len(err.splitlines()) == 1


def test_imposition_wants_a_layout_and_never_writes_over_its_source(run, tmp_path):
    shutil.copy(SAMPLE, tmp_path / "x.yaml")
    run("build", "x.yaml", "--to", "pdf", "--root", ROOT)
    old = (tmp_path / "out" / "x.pdf").read_bytes()
    assert "--booklet" in run("impose", "out/x.pdf")[1]
    assert "只能选一种" in run("impose", "out/x.pdf", "--booklet", "--2up")[1]
    code, err = run("impose", "out/x.pdf", "--2up", "--out", "out/x.pdf")
    assert code == 2
    assert "--out" in err
    assert (tmp_path / "out" / "x.pdf").read_bytes() == old


def test_sheets_can_lie_in_a_folder(run, tmp_path):
    run("build", SAMPLE, "--to", "pdf")
    (tmp_path / "old").mkdir()
    for folder in ("old", "new"):
        assert run("impose", "out/2026-001.pdf", "--2up", "--out", folder)[0] == 0
        assert files(tmp_path / folder) == ["2026-001-2up.pdf"]


def test_sheets_have_the_name_that_is_given_whatever_is_in_it(run, tmp_path):
    run("build", SAMPLE, "--to", "pdf")
    shutil.move(tmp_path / "out" / "2026-001.pdf", tmp_path / "第 1 期.pdf")
    for out, made in (
        ("送 印/小册子.PDF", "送 印/小册子.PDF"),
        ("送 印", "送 印/第 1 期-booklet.pdf"),
        ("送印.2026", "送印.2026/第 1 期-booklet.pdf"),
    ):
        code, err = run("impose", "第 1 期.pdf", "--booklet", "--out", out)
        assert code == 0
        assert f" → {made}（" in err
        assert (tmp_path / made).is_file()


@pytest.mark.parametrize(
    ("out", "said"),
    [
        ("甲.docx", "拼出来的是 PDF，不能写进 甲.docx"),
        ("在那里", "拼出来的是 PDF，不能写进 在那里"),
        ("在那里/甲.pdf", "写不进 在那里/甲.pdf：同名的文件占了文件夹的位置"),
    ],
)
def test_sheets_that_cannot_be_where_they_are_wanted_are_refused(run, tmp_path, out, said):
    run("build", SAMPLE, "--to", "pdf")
    (tmp_path / "在那里").write_text("x")
    before = sorted(tmp_path.rglob("*"))
    code, err = run("impose", "out/2026-001.pdf", "--booklet", "--out", out)
    assert (code, err.splitlines()[0]) == (2, f"不能继续：{said}")
    assert "办法" in err
    assert sorted(tmp_path.rglob("*")) == before


def test_sheets_that_read_back_otherwise_are_not_written(run, tmp_path, monkeypatch):
    run("build", SAMPLE, "--to", "pdf")
    imposed = printing.imposed
    monkeypatch.setattr(
        printing,
        "imposed",
        lambda *given: replace(imposed(*given), order=((2, None), (0, 1))),
    )
    code, err = run("impose", "out/2026-001.pdf", "--booklet")
    assert code == 2
    assert "没有写出：第 1 面的字不是该在那里的" in err
    assert files(tmp_path / "out") == ["2026-001.manifest.json", "2026-001.pdf"]


def test_sheets_are_not_imposed_again(run, tmp_path):
    run("build", SAMPLE, "--to", "pdf")
    run("impose", "out/2026-001.pdf", "--booklet")
    before = files(tmp_path / "out")
    code, err = run("impose", "out/2026-001-booklet.pdf", "--booklet")
    assert (code, err.splitlines()[0]) == (2, "不能继续：这份 PDF 已经拼过版")
    assert files(tmp_path / "out") == before


def test_a_place_for_blank_pages_is_refused_where_there_are_none(run):
    run("build", SAMPLE, "--to", "pdf")
    code, err = run("impose", "out/2026-001.pdf", "--2up", "--blanks", "end")
    assert code == 2
    assert "去掉 --blanks" in err


def test_imposing_what_is_no_pdf_says_so_in_chinese_and_nothing_else(run, tmp_path):
    (tmp_path / "x.pdf").write_bytes(b"%PDF-1.4\nnothing")
    code, err = run("impose", "x.pdf", "--2up")
    assert code == 2
    assert err.startswith("不能继续：这份 PDF 读不出来")
    assert run("impose", "y.pdf", "--2up")[0] == 2


def test_copies_are_told_with_their_file(run, tmp_path):
    code, err = run("copies", URGENT, "--number", "2")
    assert code == 0
    assert "2 份 → out/2026-zengkan-001-000001-000002.pdf" in err
    code, err = run("copies", URGENT, "--number", "2", "--separate", "--out", "each")
    assert "2 份 → each/2026-zengkan-001-000001.pdf 等 2 个文件" in err
    assert len(files(tmp_path / "each")) == 2


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--from", "3"), "没有说编多少份"),
        (("--separate",), "没有说编多少份"),
        (("--number", "100000"), "一次最多编"),
        (("--number", "0"), "至少是 1"),
    ],
)
def test_copies_that_cannot_be_meant_are_refused(run, tmp_path, arguments, said):
    code, err = run("copies", URGENT, *arguments)
    assert code == 2
    assert said in err
    assert files(tmp_path) == []


def test_copies_want_something_to_number(run):
    code, err = run("copies", SAMPLE, "--number", "2")
    assert code == 2
    assert "份号" in err
