"""Files in and out: whole or not at all."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from bulletin_kit.base.errors import BadArguments, OutputFailed
from bulletin_kit.outside.disk import issue_files, issue_name, reason, write_files
from bulletin_kit.outside.templates import template_reader


def test_all_files_are_written(tmp_path):
    write_files({tmp_path / "out" / "a.pdf": b"1", tmp_path / "out" / "b.docx": b"2"})
    assert (tmp_path / "out" / "a.pdf").read_bytes() == b"1"
    assert sorted(p.name for p in (tmp_path / "out").iterdir()) == ["a.pdf", "b.docx"]


@pytest.mark.parametrize("place", ["b.docx", "file/b.docx"])
def test_where_one_cannot_be_written_none_is(tmp_path, place):
    (tmp_path / "b.docx").mkdir()  # a folder stands where the file should
    (tmp_path / "a.pdf").write_bytes(b"old")
    (tmp_path / "file").write_bytes(b"")
    new = {"a.pdf": b"new", "c.pdf": b"new", place: b"new"}
    with pytest.raises(OutputFailed):
        write_files({tmp_path / name: data for name, data in new.items()})
    assert (tmp_path / "a.pdf").read_bytes() == b"old"
    assert sorted(p.name for p in tmp_path.iterdir()) == ["a.pdf", "b.docx", "file"]


def test_a_process_that_is_killed_leaves_the_old_file(tmp_path):
    target = tmp_path / "a.pdf"
    target.write_bytes(b"old")
    code = f"""
import os
from pathlib import Path
from bulletin_kit.outside import disk
disk.os.fsync = lambda handle: os._exit(9)
disk.write_files({{Path({str(target)!r}): b"new" * 1000}})
"""
    done = subprocess.run([sys.executable, "-c", code], check=False)
    assert done.returncode == 9
    assert target.read_bytes() == b"old"


def test_a_folders_issues_are_its_files_and_the_folders_with_an_issue(tmp_path):
    (tmp_path / "b.yaml").write_text("")
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "issue.yaml").write_text("")
    (tmp_path / "notes.txt").write_text("")
    files = issue_files(tmp_path)
    assert [issue_name(path) for path in files] == ["a", "b"]


def test_a_suffix_may_be_in_capitals_or_short(tmp_path):
    for name in ("a.YAML", "b.yml", "c.Yml"):
        (tmp_path / name).write_text("")
    (tmp_path / "d").mkdir()
    (tmp_path / "d" / "Issue.YML").write_text("")
    assert [issue_name(path) for path in issue_files(tmp_path)] == ["a", "b", "c", "d"]


@pytest.mark.parametrize("number", sorted(errno.errorcode))
def test_what_the_system_says_reaches_nobody_in_english(number):
    said = reason(OSError(number, os.strerror(number)))
    assert os.strerror(number) not in said
    assert "\u4e00" <= said[0] <= "\u9fff"


def test_what_the_system_says_of_a_full_disk_and_a_file_in_the_way():
    assert reason(OSError(errno.ENOSPC, "x")) == "磁盘满了"
    assert reason(FileExistsError(errno.EEXIST, "File exists")) == "同名的文件占了文件夹的位置"
    assert reason(OSError("no number")) == "系统没有说明原因"


@pytest.mark.parametrize("path", ["no-such", "empty"])
def test_a_path_without_issues_is_said_so(tmp_path, path):
    (tmp_path / "empty").mkdir()
    with pytest.raises(BadArguments):
        issue_files(tmp_path / path)


def test_a_template_is_never_read_from_outside_its_folder(tmp_path):
    (tmp_path / "secret.yaml").write_text("x")
    (tmp_path / "templates").mkdir()
    read = template_reader(tmp_path / "templates")
    assert read("..", "secret.yaml") is None
    assert read("a/../..", "secret.yaml") is None
    assert read(str(Path("/")), "secret.yaml") is None
