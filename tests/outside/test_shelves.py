"""A series is made once for many issues, and anew when a file of it changes."""

from __future__ import annotations

from pathlib import Path

import pytest

import bulletin_kit as bk

ISSUE = "刊物: 甲\n日期: 2024-01-09\n文章:\n  - 标题: 题\n    正文: |\n      安装部属。\n"


@pytest.fixture
def office(tmp_path):
    series = tmp_path / "templates" / "甲"
    series.mkdir(parents=True)
    (series / "series.yaml").write_text("说明: 一\n", "utf-8")
    (tmp_path / "1.yaml").write_text(ISSUE, "utf-8")
    return tmp_path


def loaded(office):
    return bk.load(office / "1.yaml")


def templates(loaded):
    return {row for row in loaded.sources.all({}) if row.job == "template"}


def test_an_unchanged_series_is_not_made_again_and_its_files_are_noted_again(office):
    first, second = loaded(office), loaded(office)
    assert second.series.sheet is first.series.sheet
    assert templates(second) == templates(first)
    assert {row.name for row in templates(second)} >= {"templates/甲/series.yaml"}


def test_a_series_is_made_again_when_a_file_changes_or_comes(office):
    first = loaded(office)
    series = office / "templates" / "甲"
    (series / "series.yaml").write_text("说明: 二\n", "utf-8")
    changed = loaded(office)
    assert changed.series.about == "二"
    (series / "style.yaml").write_text("版面: {行数: 20}\n", "utf-8")
    assert loaded(office).series.sheet.page.rows == 20
    assert first.series.sheet.page.rows == 22


def test_a_table_of_words_is_read_for_each_issue_and_made_again_when_it_changes(office):
    first = loaded(office)
    codes = {finding.code for finding in bk.check(first)}
    table = "templates/base/words/wrong_forms.csv"
    assert table in {row.name for row in templates(first)}
    again = loaded(office)
    assert table not in {row.name for row in templates(again)}
    assert {finding.code for finding in bk.check(again)} == codes
    assert templates(again) == templates(first)
    words = office / "templates" / "甲" / "words"
    words.mkdir()
    head, row = base_rows(Path(bk.__file__).parent.parent / table)
    (words / "wrong_forms.csv").write_text(f"{head}\n{row}\n", "utf-8")
    third = loaded(office)
    bk.check(third)
    assert "templates/甲/words/wrong_forms.csv" in {row.name for row in templates(third)}


def base_rows(path):
    return path.read_text("utf-8-sig").splitlines()[:2]
