"""What is made of the same is left alone, and nothing else is."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

import bulletin_kit as bk
from bulletin_kit import api
from bulletin_kit.unchanged import unchanged
from bulletin_kit.writers.job import Job, Profile

ROOT = Path(__file__).parent.parent.parent
OWN = ROOT / "templates" / "工作简报"
ISSUE = """\
刊物: 工作简报
期号: 1
日期: 2024-01-09
文章:
  - 标题: 图书馆开馆
    正文: |
      今天开馆，，共来了3000余人。

      ![图1 门口](a.png)
"""


@pytest.fixture
def office(tmp_path):
    """An office's folder with a series of its own, fonts and one issue that is built."""
    (tmp_path / "issues").mkdir()
    (tmp_path / "issues" / "1.yaml").write_text(ISSUE, "utf-8")
    shutil.copy(ROOT / "issues" / "2026-003" / "huafu.png", tmp_path / "issues" / "a.png")
    shutil.copytree(OWN, tmp_path / "templates" / "工作简报")
    (tmp_path / "fonts").mkdir()
    for font in (ROOT / "fonts").glob("*.*"):
        (tmp_path / "fonts" / font.name).symlink_to(font)
    return tmp_path


def built(office, **asked):
    return bk.build(office / "issues" / "1.yaml", ("pdf",), office / "out", office, **asked)


def left(office, formats=("pdf",), job=Job()):  # noqa: B008 (a frozen value)
    return unchanged(office / "issues" / "1.yaml", formats, office / "out", office, job)


def test_it_is_left_alone_and_its_report_is_that_of_the_build(office):
    assert left(office) is None
    first = built(office)
    again = left(office)
    assert again.unchanged
    assert {f.code for f in first.findings} >= {"P01"}
    assert again.findings == first.findings
    assert (again.pages, again.fonts, again.files) == (first.pages, first.fonts, first.files)


def replaced(path, old, new):
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def new_words(office):
    words = office / "templates" / "工作简报" / "words"
    words.mkdir(exist_ok=True)
    table = (ROOT / "templates" / "base" / "words" / "places.csv").read_text("utf-8")
    (words / "places.csv").write_text(table.splitlines()[0] + "\n", "utf-8")


def new_font(office):
    font = office / "fonts" / "FandolFang-Regular.ttf"
    data = font.read_bytes() + b"\0"
    font.unlink()
    font.write_bytes(data)


CHANGES = {
    "a word of the issue": lambda o: replaced(o / "issues/1.yaml", "今天", "昨天"),
    "a template": lambda o: replaced(o / "templates/工作简报/series.yaml", "说明:", "说明: 新的"),
    "a table of words that was not there": new_words,
    "a picture": lambda o: shutil.copy(ROOT / "issues/2026-003/fenbu.png", o / "issues/a.png"),
    "a picture that is gone": lambda o: (o / "issues/a.png").unlink(),
    "a font": new_font,
    "a finished file": lambda o: (o / "out/1.pdf").write_bytes(b"%PDF"),
    "a finished file that is gone": lambda o: (o / "out/1.pdf").unlink(),
    "a manifest that cannot be read": lambda o: (o / "out/1.manifest.json").write_text("{"),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_it_is_built_again_after_a_change_of(office, change):
    built(office)
    assert left(office) is not None
    change(office)
    assert left(office) is None


def test_it_is_built_again_by_another_release_or_library(office, monkeypatch):
    built(office)
    with monkeypatch.context() as other:
        other.setattr("bulletin_kit.unchanged.VERSION", "9.9")
        assert left(office) is None
    with monkeypatch.context() as other:
        other.setattr("bulletin_kit.unchanged.libraries", lambda: {"reportlab": "9"})
        assert left(office) is None
    monkeypatch.setattr("bulletin_kit.unchanged.touched_since", lambda _: True)
    assert left(office) is None


def test_another_format_or_job_has_a_build_of_its_own(office):
    built(office)
    assert left(office, ("docx",)) is None
    assert left(office, job=Job(Profile.PRINT)) is None
    built(office, job=Job(Profile.PRINT))
    assert left(office, job=Job(Profile.PRINT)) is not None
    assert left(office) is not None


def test_a_font_of_the_office_that_came_since_counts(office, monkeypatch):
    built(office)
    monkeypatch.setattr("bulletin_kit.outside.fontbook.Fontbook.firsts", lambda *_: {"新"})
    assert left(office) is None


def test_what_the_issues_beside_it_make_wrong_is_told_though_it_is_left_alone(office):
    built(office)
    (office / "issues" / "2.yaml").write_text(ISSUE.replace("a.png", "b.png"), "utf-8")
    codes = {finding.code for finding in left(office).findings}
    assert codes >= {"X101"}
    now = api.make(office / "issues" / "1.yaml", ("pdf",), office).report
    assert codes == {finding.code for finding in now.findings}


def test_a_manifest_quotes_a_file_beside_the_issue_by_its_name_alone(office):
    (office / "issues" / "2.yaml").write_text(ISSUE.replace("a.png", "b.png"), "utf-8")
    text = built(office).manifest.read_text("utf-8")
    assert "第 1 期已经有了：2.yaml" in text
    assert office.name not in text


def test_findings_of_setting_come_from_the_manifest_with_their_places(tmp_path):
    path = ROOT / "issues" / "2026-004.yaml"
    first = bk.build(path, ("docx",), tmp_path)
    again = unchanged(path, ("docx",), tmp_path)
    assert {f.code for f in again.findings} == {"L109", "L203"}
    assert again.findings == first.findings
    rows = json.loads(first.manifest.read_text("utf-8"))["findings"]
    assert all("file" not in row for row in rows)
