"""The hearing behind ``make judges``. No judge from outside sits here."""

from __future__ import annotations

from pathlib import Path

import pytest

from bulletin_kit.verify.pdf.paper import PdfPage, Run
from tools.judges import __main__ as command
from tools.judges.hearing import files
from tools.judges.judge import ARCHIVE, DOCX, PDF, PRINT, Judge
from tools.judges.panel import PANEL
from tools.judges.panel.plates import Plates, right
from tools.judges.panel.preflight import ERROR

ROOT = Path(__file__).parents[2]
SHORT = ROOT / "issues" / "2026-001.yaml"


def judge(name="甲", kind=PDF, version="1.2", fault=""):
    return Judge(name, kind, "看看", "apt: 某包", lambda: version, lambda _: fault)


def page(*colours):
    runs = [Run(("字",), (1,), (16,), 0, 0, 16, "甲", colour, 0) for colour in colours]
    return PdfPage(595, 842, None, tuple(runs), (), ())


@pytest.fixture
def told(monkeypatch, capsys, tmp_path):
    """The status and the words of a hearing of two files before a panel."""
    paths = [tmp_path / "a.pdf", tmp_path / "a.docx"]
    for path in paths:
        path.touch()

    def hear(*panel, more=()):
        monkeypatch.setattr(command, "PANEL", panel)
        status = command.main([*map(str, paths), *more])
        return status, capsys.readouterr().out

    return hear


def test_a_judge_looks_at_files_of_its_kind_only(told):
    status, said = told(judge(), judge("乙", DOCX, fault="坏了"))
    assert status == 1
    assert said.count("不合　a.docx　乙（看看）：坏了") == 1
    assert "a.pdf　" not in said


@pytest.mark.parametrize(
    ("kind", "seen"),
    [
        (PDF, ["a.pdf", "a-print.pdf", "a-print-preprinted.pdf"]),
        (ARCHIVE, ["a.pdf"]),
        (PRINT, ["a-print.pdf", "a-print-preprinted.pdf"]),
    ],
)
def test_a_file_for_the_print_shop_comes_before_its_own_judges_and_those_of_all_pdfs(
    told, tmp_path, kind, seen
):
    shop = [tmp_path / f"a-print{paper}.pdf" for paper in ("", "-preprinted")]
    for path in shop:
        path.touch()
    status, said = told(judge(kind=kind, fault="坏了"), more=map(str, shop))
    assert status == 1
    assert [line.split("　")[1] for line in said.splitlines() if "坏了" in line] == seen


BLACK, RED = (0, 0, 0, 1), (0, 0.8, 0.8, 0)


@pytest.mark.parametrize(
    ("colours", "plates", "fine"),
    [
        ((BLACK,), (0, 0, 0, 0.05), True),
        ((BLACK,), (0.05, 0.05, 0.05, 0.05), False),
        ((BLACK, RED), (0, 0.02, 0.02, 0.05), True),
        ((BLACK, RED), (0, 0.02, 0.01, 0.05), False),
        ((BLACK, RED), (0, 0, 0, 0.05), False),
        ((BLACK,), (0, 0, 0, 0), False),
        ((), (0, 0, 0, 0), True),
    ],
)
def test_black_lies_on_the_black_plate_and_red_on_two_others_alike(colours, plates, fine):
    assert right(Plates(*plates), page(*colours)) is fine


def test_all_judges_content_is_status_0(told):
    status, said = told(judge(), judge("乙", DOCX))
    assert status == 0
    assert said.endswith("全部合格。\n")
    assert [line.split() for line in said.splitlines()[:3]] == [
        ["裁判", "版本", "a"],
        ["合", "甲", "1.2", "合"],
        ["合", "乙", "1.2", "合"],
    ]


def test_a_missing_judge_is_a_failure_and_said_loudly_unless_it_was_left_out(told):
    status, said = told(judge(), judge("乙", version=None))
    assert status == 1
    assert "！！没有装 乙（看看），没有看。apt: 某包" in said
    status, said = told(judge(), judge("乙", version=None), more=["--without", "乙"])
    assert (status, "乙" in said) == (0, False)


def test_an_issue_comes_as_its_files_for_readers_and_for_the_print_shop(tmp_path):
    made = list(files([SHORT], ROOT, tmp_path))
    assert [path.name for path in made] == [
        "2026-001.docx",
        "2026-001.pdf",
        "2026-001-print.pdf",
    ]


def test_an_issue_with_errors_and_a_file_that_is_not_there_are_status_2(tmp_path, capsys):
    path = tmp_path / "x.yaml"
    path.write_text("刊物: 没有的刊\n", "utf-8")
    for given in (path, tmp_path / "x.pdf"):
        assert command.main([str(given)]) == 2
        assert "没有看" in capsys.readouterr().err


def test_judges_have_names_of_their_own_and_look_at_every_kind_of_file():
    names = [judge.name for judge in PANEL]
    assert len(set(names)) == len(names) == 13
    assert {judge.kind for judge in PANEL} == {PDF, DOCX, ARCHIVE, PRINT}


def test_preflights_errors_are_told_from_what_else_it_says():
    said = "The file a.pdf is not a valid PDF/A-1b file, error(s) :\n7.1 : Error on MetaData, x\n\n"
    assert ERROR.findall(said) == ["7.1 : Error on MetaData, x"]
