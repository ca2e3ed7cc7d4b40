"""The comparison behind ``make agree``. LibreOffice itself does not run here."""

from __future__ import annotations

import json
import sys
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.kit.sheets import make_sheet
from tests.writers.docx.kit import bulletin, written
from tools.agree import __main__ as command
from tools.agree import office, reading
from tools.agree.comparing import Agreement, Miss, common, compared, shared
from tools.agree.floor import Floor, below, read_floor
from tools.agree.fontconfig import configuration
from tools.agree.making import PLAIN, PRINT, kind
from tools.agree.office import NotLooked
from tools.agree.reading import Word, page
from tools.agree.report import Row, as_json, as_text
from tools.agree.switches import said_by

ROOT = Path(__file__).parent.parent.parent
SAME = Agreement(text=(9, 9), lines=(3, 3), breaks=(1, 1), pages=(2, 2), misses=())


def word(left, top, text, height=16.0):
    return Word(left, top, top + height, text)


# Reading


def test_words_on_one_baseline_are_a_line_from_left_to_right():
    words = [word(60, 100, "办公室"), word(10, 101, "青岚市 档案"), word(10, 130, "一、总体情况")]
    assert page(words) == ("青岚市档案办公室", "一、总体情况")


def test_small_type_on_the_same_line_belongs_to_it():
    words = [word(10, 100, "归档率"), word(60, 99, "①", 10), word(70, 100, "为")]
    assert page(words) == ("归档率①为",)


def test_the_page_number_is_left_out_but_not_a_number_in_a_table():
    assert page([word(10, 100, "128"), word(10, 700, "— 3 —")]) == ("128",)
    assert page([word(10, 100, "件数"), word(10, 130, "128"), word(10, 150, "合计")]) == (
        "件数",
        "128",
        "合计",
    )


def test_pages_come_from_what_pdftotext_says(monkeypatch):
    said = (
        '<page width="595" height="842">\n'
        '<word xMin="79.4" yMin="98.0" xMax="95.4" yMax="114.0">一&amp;二</word>\n</page>\n'
        '<page width="595" height="842">\n</page>\n'
    )
    done = type("Done", (), {"stdout": said})()
    monkeypatch.setattr(reading.shutil, "which", lambda name: name)
    monkeypatch.setattr(reading.subprocess, "run", lambda *_, **__: done)
    assert reading.pages_of(Path("x.pdf")) == (("一&二",), ())


# Comparing


@given(st.text("ab", max_size=9), st.text("ab", max_size=9))
def test_a_common_subsequence_is_common_rising_and_as_long_as_can_be(a, b):
    pairs = common(a, b)
    assert all(a[i] == b[j] for i, j in pairs)
    assert all(i < k and j < m for (i, j), (k, m) in pairwise(pairs))
    assert len(pairs) == longest(a, b)
    assert shared(a, b) == (longest(a, b), len(a))


def longest(a, b):
    if not a or not b:
        return 0
    if a[0] == b[0]:
        return 1 + longest(a[1:], b[1:])
    return max(longest(a[1:], b), longest(a, b[1:]))


def test_the_same_pages_agree_in_everything():
    pages = (("甲", "乙"), ("丙", "丁"))
    assert compared(pages, pages) == Agreement((4, 4), (4, 4), (1, 1), (2, 2), ())


def test_a_line_broken_elsewhere_is_missed_and_so_is_what_it_pushes_over():
    found = compared((("甲乙", "丙丁"), ("戊", "己")), (("甲", "乙丙丁"), ("戊", "己")))
    assert (found.text, found.lines, found.breaks) == ((6, 6), (2, 4), (1, 1))
    assert found.misses == (Miss(1, ("甲乙", "丙丁"), ("甲", "乙丙丁")),)


def test_a_page_that_begins_with_another_line_is_a_break_missed():
    found = compared((("甲", "乙"), ("丙",)), (("甲",), ("乙", "丙")))
    assert (found.lines, found.breaks, found.pages) == ((3, 3), (0, 1), (2, 2))


def test_words_that_are_lost_are_missed_on_the_page_where_they_were():
    found = compared((("甲",), ("乙", "丙")), (("甲",),))
    assert (found.text, found.pages) == ((1, 3), (2, 1))
    assert found.misses == (Miss(2, ("乙", "丙"), ()),)


def test_nothing_agrees_with_nothing():
    assert compared((), ()) == Agreement((0, 0), (0, 0), (0, 0), (0, 0), ())


# Floor and report


def test_what_reaches_the_floor_is_not_below_it():
    assert below([Row("1", PLAIN, SAME)], {PLAIN: Floor(1.0, 1.0)}) == []


def test_pages_must_be_as_many_whatever_the_floor():
    more = replace(SAME, pages=(2, 3))
    assert below([Row("第1期", PLAIN, more)], {PLAIN: Floor(0, 0)}) == ["第1期：3 页，应为 2 页"]


def test_shares_are_taken_over_all_issues_of_a_kind():
    rows = [Row("1", PLAIN, SAME), Row("2", PLAIN, replace(SAME, lines=(2, 3)))]
    assert below(rows, {PLAIN: Floor(0.8, 1.0)}) == []
    assert below(rows, {PLAIN: Floor(0.9, 1.0)}) == [f"{PLAIN}：行 0.833，低于 0.9"]


def test_a_kind_without_a_floor_is_below_it():
    assert below([Row("1", "新的", SAME)], {}) == ["新的：没有写下限"]


def test_the_committed_floor_asks_what_was_promised():
    floors = read_floor(command.FLOOR)
    assert floors[PLAIN].lines >= 0.97
    assert floors[PLAIN].breaks >= 0.95


@pytest.mark.parametrize("text", ["", "一类: 0.9", "一类: {行: 多, 分页: 1}", "{"])
def test_a_floor_that_cannot_be_read_is_said_to_be_so(tmp_path, text):
    path = tmp_path / "floor.yaml"
    path.write_text(text, "utf-8")
    with pytest.raises(NotLooked, match="读不出"):
        read_floor(path)


def test_the_text_report_shows_missed_lines_where_wanted():
    found = replace(SAME, lines=(2, 3), misses=(Miss(2, ("甲乙",), ("甲",)),))
    rows = [Row("第1期", PLAIN, found)]
    short, long = as_text(rows, [], False), as_text(rows, ["行太少"], True)
    assert short.splitlines()[0] == (
        "文字 1.0000  行 0.6667（2/3）  页 2/2  分页 1/1  第1期（开关全关）"
    )
    assert short.endswith("都在下限以上。")
    assert "    第 2 页\n    - 甲乙\n    + 甲\n" in long
    assert "低于下限  行太少" in long


def test_the_report_for_programs_says_the_same():
    found = replace(SAME, misses=(Miss(2, ("甲乙",), ("甲",)),))
    said = json.loads(as_json([Row("第1期", PLAIN, found)], ["少"]))
    assert said["ok"] is False
    assert said["issues"][0]["lines"] == [3, 3]
    assert said["issues"][0]["misses"] == [{"page": 2, "ours": ["甲乙"], "theirs": ["甲"]}]


# What LibreOffice is told


@pytest.mark.parametrize(
    ("policies", "switches"),
    [
        ({}, (False, False, True)),
        ({"hanging": frozenset("，"), "gap": 250}, (True, True, True)),
    ],
)
def test_the_files_own_switches_are_read_from_it(tmp_path, policies, switches):
    path = tmp_path / "x.docx"
    path.write_bytes(written(bulletin(), make_sheet(**policies)))
    said = said_by(path)
    assert tuple(said["switches"].values()) == switches
    assert set(said["no_start"]) == make_sheet().policies.no_start
    assert set(said["no_end"]) == make_sheet().policies.no_end


def test_what_a_file_does_not_mention_is_on(tmp_path):
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    made = BytesIO()
    with ZipFile(made, "w") as file:
        for part in ("styles", "settings"):
            file.writestr(f"word/{part}.xml", f"<w:{part} {space}/>")
    path = tmp_path / "x.docx"
    path.write_bytes(made.getvalue())
    said = said_by(path)
    assert set(said["switches"].values()) == {True}
    assert (said["no_start"], said["no_end"]) == ("", "")


def test_every_name_of_a_font_leads_to_its_roles_faces_in_order(tmp_path):
    made = ElementTree.fromstring(configuration(ROOT / "fonts", tmp_path))
    accepted = {
        alias.findtext("family"): [each.text for each in alias.findall("accept/family")]
        for alias in made.findall("alias")
    }
    assert accepted["仿宋_GB2312"] == accepted["仿宋"]
    assert accepted["仿宋_GB2312"][0] == "FandolFang"
    assert accepted["Times New Roman"] == ["Liberation Serif"]
    assert made.findtext("dir") == str(ROOT / "fonts")


# The command


def test_styles_are_told_apart_by_their_switches():
    policies = make_sheet().policies
    assert kind(policies) == PLAIN
    assert {kind(replace(policies, **{name: 1})) for name in ("gap", "squeeze")} == {PRINT}


def test_without_libreoffice_nothing_was_looked_at(monkeypatch, capsys):
    monkeypatch.setattr(office.shutil, "which", lambda _: None)
    assert command.main([str(ROOT / "issues" / "2026-001.yaml")]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.startswith("没有看：没有装 LibreOffice")


def test_an_issue_that_is_not_there_was_not_looked_at(capsys):
    assert command.main(["没有.yaml"]) == 2
    assert "没有看" in capsys.readouterr().err


def test_status_one_where_a_floor_is_not_reached(monkeypatch, capsys, tmp_path):
    monkeypatch.setattr(command, "convert", lambda docx, *_: [Path("x")] * len(docx))
    monkeypatch.setattr(command, "pages_of", lambda pdf: (("甲",),) * (1 + (pdf.name == "x")))
    arguments = [str(ROOT / "issues" / "2026-001.yaml"), "--out", str(tmp_path)]
    assert command.main(arguments) == 1
    assert "2026-001：2 页，应为 1 页" in capsys.readouterr().out
    assert sorted(p.name for p in tmp_path.iterdir()) == ["2026-001.docx", "2026-001.pdf"]


@pytest.mark.skipif(sys.platform == "win32", reason="LibreOffice is run this way on Unix")
def test_a_libreoffice_that_stops_by_itself_is_not_waited_for(monkeypatch, tmp_path):
    job, docx = tmp_path / "job.py", tmp_path / "x.docx"
    job.write_text("import time; time.sleep(60)", "utf-8")
    docx.write_bytes(written())
    monkeypatch.setattr(office, "_office", lambda: "false")
    monkeypatch.setattr(office, "_python", lambda: sys.executable)
    monkeypatch.setattr(office, "JOB", job)
    with pytest.raises(NotLooked, match="停了"):
        office.convert([docx], ROOT / "fonts", tmp_path)


@pytest.mark.skipif(sys.platform == "win32", reason="LibreOffice is run this way on Unix")
def test_a_job_that_takes_too_long_is_ended_and_libreoffice_with_it(monkeypatch, tmp_path):
    job, docx = tmp_path / "job.py", tmp_path / "x.docx"
    job.write_text("import time; time.sleep(60)", "utf-8")
    docx.write_bytes(written())
    soffice = tmp_path / "soffice"
    soffice.write_text("#!/bin/sh\nexec sleep 60\n", "utf-8")
    soffice.chmod(0o755)
    monkeypatch.setattr(office, "_office", lambda: str(soffice))
    monkeypatch.setattr(office, "_python", lambda: sys.executable)
    monkeypatch.setattr(office, "JOB", job)
    monkeypatch.setattr(office, "START", 0.2)
    monkeypatch.setattr(office, "EACH", 0)
    with pytest.raises(NotLooked, match="没有转完"):
        office.convert([docx], ROOT / "fonts", tmp_path)
