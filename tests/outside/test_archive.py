"""The ledger of a folder: heads of files, cheaply, and never a traceback."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from time import process_time

from bulletin_kit.cli.main import status
from bulletin_kit.model.ledger import Filed, Unread
from bulletin_kit.outside.archive import ledger_beside, ledger_of
from bulletin_kit.source.heads import head_of

PARAGRAPH = (
    "市档案办于一月五日召开**全市档案工作会议**，总结上年工作，部署本年任务，各县区参加[^1]。"
)
BODY = f"文章:\n  - 标题: 题\n    正文: |\n      {PARAGRAPH}\n      [^1]: 注文。\n"


def issue(number, day, head="刊物: 工作简报\n刊名: 甲简报\n"):
    return f"{head}期号: {number}\n日期: {day}\n{BODY}"


def head(text):
    return head_of(text.encode(), "x.yaml")


def test_a_head_tells_what_a_ledger_needs():
    filed = head(
        "# 注\n刊物: 资政\n专刊: '参阅'   # 名\n增刊: 是\n总期号: 9\n" + issue(3, "2026-03-05", "")
    )
    assert isinstance(filed, Filed)
    assert (filed.series, filed.special, filed.supplement) == ("资政", "参阅", True)
    assert (filed.number, filed.running, filed.day) == (3, 9, date(2026, 3, 5))


def test_a_line_of_text_is_known_without_its_markup():
    filed = head(issue(3, "2026-03-05"))
    assert isinstance(filed, Filed)
    plain = PARAGRAPH.replace("**", "").replace("[^1]", "")
    assert plain in filed.lines


def test_keys_inside_articles_are_not_the_heads():
    filed = head(issue(3, "2026-03-05") + "印发:\n  日期: 2027-01-01\n  单位: 某\n")
    assert isinstance(filed, Filed)
    assert filed.day == date(2026, 3, 5)


def test_a_file_that_names_no_series_is_no_issue():
    assert head("名单:\n  - 甲\n") is None
    assert head("") is None
    assert head(": : [") is None


def test_a_value_that_is_wrong_or_bytes_that_are_no_text_leave_the_issue_unread():
    assert head(issue("第五期", "2026-03-05")) == Unread("x.yaml", "“期号”没有写对或没有写")
    assert head("刊物: 甲\n" + BODY) == Unread("x.yaml", "“日期”没有写对或没有写")
    assert isinstance(head_of("刊物: 甲".encode("gbk"), "x.yaml"), Unread)


def folder(home, count=3):
    for n in range(1, count + 1):
        (home / f"2026-{n:03}.yaml").write_text(issue(n, f"2026-{n % 12 + 1:02}-05"), "utf-8")
    return home


def test_an_issue_sees_files_and_folders_beside_it_but_not_itself(tmp_path):
    folder(tmp_path)
    (tmp_path / "2026-004").mkdir()
    (tmp_path / "2026-004" / "issue.yaml").write_text(issue(4, "2026-06-05"), "utf-8")
    seen = {filed.number for filed in ledger_beside(tmp_path / "2026-002.yaml").others}
    assert seen == {1, 3, 4}
    seen = {filed.number for filed in ledger_beside(tmp_path / "2026-004" / "issue.yaml").others}
    assert seen == {1, 2, 3}


def test_paths_may_be_short(tmp_path, monkeypatch):
    folder(tmp_path)
    (tmp_path / "2026-004").mkdir()
    (tmp_path / "2026-004" / "issue.yaml").write_text(issue(4, "2026-06-05"), "utf-8")
    monkeypatch.chdir(tmp_path / "2026-004")
    assert len(ledger_beside(Path("issue.yaml")).others) == 3
    assert len(ledger_beside(Path("../2026-004/issue.yaml")).others) == 3
    assert len(ledger_beside(Path("../2026-001.yaml")).others) == 3


def test_a_folder_that_is_not_there_is_an_empty_ledger(tmp_path):
    assert ledger_of(tmp_path / "无").others == ()
    assert ledger_of(tmp_path).others == ()


def test_a_hundred_issues_are_read_quickly(tmp_path):
    text = issue(1, "2026-01-05") + f"      {PARAGRAPH}\n" * 200
    for n in range(100):
        (tmp_path / f"{n:03}.yaml").write_text(text, "utf-8")
    ledger_of(folder(tmp_path, 1))  # PyYAML is imported once
    for n in range(100):
        (tmp_path / f"{n:03}.yaml").write_text(text + "\n", "utf-8")
    start = process_time()
    assert len(ledger_of(tmp_path).others) == 101
    assert process_time() - start < 0.5  # it takes less than 0.1 on a machine that is not busy


def test_check_of_a_folder_tells_repeated_numbers_and_a_broken_neighbour_once(tmp_path, capsys):
    folder(tmp_path)
    (tmp_path / "a.yaml").write_text(issue(3, "2026-04-05"), "utf-8")
    (tmp_path / "b.yaml").write_text(issue("第五期", "2026-05-05"), "utf-8")
    assert status(["check", str(tmp_path), "--format", "json"]) == 1
    rows = [row for row in json.loads(capsys.readouterr().out) if row["code"] in ("X101", "X105")]
    told = [(row["code"], row["level"], row["file"].rpartition("/")[2]) for row in rows]
    assert told.count(("X105", "info", "b.yaml")) == 1
    assert {row for row in told if row[0] == "X101"} == {
        ("X101", "error", "2026-003.yaml"),
        ("X101", "error", "a.yaml"),
    }


def test_check_of_one_file_sees_its_folder_too(tmp_path, capsys):
    folder(tmp_path)
    (tmp_path / "a.yaml").write_text(issue(7, "2026-12-05"), "utf-8")
    assert status(["check", str(tmp_path / "a.yaml")]) == 0
    assert "期号是 7，前面一期是第 3 期" in capsys.readouterr().out


def test_an_issue_that_is_checked_twice_is_told_of_twice(tmp_path, capsys):
    path = str(folder(tmp_path) / "a.yaml")
    (tmp_path / "a.yaml").write_text(issue(3, "2026-04-05"), "utf-8")
    status(["check", path, path, "--format", "json"])
    codes = [row["code"] for row in json.loads(capsys.readouterr().out)]
    assert codes.count("X101") == 2


def test_new_says_which_issue_it_could_not_count(tmp_path, capsys, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "issues").mkdir()
    folder(tmp_path / "issues")
    (tmp_path / "issues" / "b.yaml").write_text(issue("第五期", "2026-05-05"), "utf-8")
    assert status(["new", "--series", "工作简报", "--date", "2026-06-01"]) == 0
    said = capsys.readouterr()
    assert "第 4 期" in said.out
    assert "issues/b.yaml 没有算在以前各期里" in said.err
