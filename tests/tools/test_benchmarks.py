"""The benchmarks: peers get the words that we print, and the report hides nothing."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from benchmarks import texts
from benchmarks.instructions import compared
from benchmarks.job import Job, Row
from benchmarks.measure import measured
from benchmarks.peers import in_html, in_markdown, in_typst
from benchmarks.report import Session
from benchmarks.said import document
from benchmarks.targets import met
from bulletin_kit import api


@pytest.fixture(scope="module")
def issue(tmp_path_factory):
    path = tmp_path_factory.mktemp("bench") / "a.yaml"
    path.write_text(texts.issue(texts.TWELVE), "utf-8")
    return path


def row(system, work, *walls):
    return Row(Job(system, work, ()), runs=[(wall, wall / 2, 40) for wall in walls])


def test_the_issue_of_twelve_pages_is_sound_and_about_as_long(issue):
    report = api.examine(api.load(issue))
    assert report.pages == 12
    assert {finding.code for finding in report.findings} <= {"L201", "L203"}
    assert len(texts.articles()) == 10


def test_every_peer_is_given_all_words_in_all_their_fonts(issue):
    said = document(issue)
    words = [
        one.text for one in said.said if one.text and "\n" not in one.text and "\t" not in one.text
    ]
    assert len(words) > 40
    for markup in (in_typst.markup(said), in_html.markup(said)):
        assert [text for text in words if text not in markup] == []
        assert "FandolFang" in markup
        assert "Liberation Serif" in markup


def test_marks_of_markdown_are_words_to_pandoc(issue, tmp_path):
    made = in_markdown.job(document(issue), tmp_path, "a", issue)
    text = Path(made.command[1]).read_text("utf-8")
    assert "\\-" in text or "\\." in text


def test_a_program_that_is_not_there_or_makes_nothing_is_said_so(tmp_path):
    jobs = [
        Job("无", "pdf", ("no-such-program",)),
        Job("空", "pdf", (sys.executable, "-c", "print('nothing')"), str(tmp_path / "a.pdf")),
        Job("有", "pdf", (sys.executable, "-c", "pass")),
    ]
    here = {"PYTHONPATH": str(texts.ROOT)}
    none, nothing, done = measured(jobs, 2, True, here, tmp_path)
    assert none.missing == "没有安装 no-such-program"
    assert nothing.missing == "没有做出来：nothing"
    assert len(done.runs) == 2
    assert 0 < done.memory < 60
    rows = [row("bulletin", work, 1) for work in ("check", "pdf", "docx", "both")]
    table = Session({}, {"cold": [*rows, row("Typst", "pdf", 1), none]}, {}).table()
    assert "| 无 | PDF | 没有安装 no-such-program |" in table


def test_ratios_are_taken_round_by_round():
    own, its = row("bulletin", "pdf", 1, 4, 9), row("Typst", "pdf", 1, 2, 3)
    assert own.ratios(its) == (2, 1, 3)


def test_a_target_that_is_not_met_is_told():
    cold = [row("bulletin", "check", 0.7), row("bulletin", "pdf", 1.4), row("bulletin", "docx", 1)]
    cold += [row("bulletin", "both", 2), row("Typst", "pdf", 1)]
    assert [(found, good) for _, _, found, good in met({"cold": cold})] == [
        ("0.70", True), ("1.40", False), ("1.00", True), ("2.00", True), ("40", True),
    ]  # fmt: skip


def test_a_run_that_became_dearer_is_told():
    assert compared({"pdf": 104.0, "docx": 102.0}, {"pdf": 100.0, "docx": 100.0}) == [
        "pdf：104 百万条指令，原来 100，多了 4.0%"
    ]
