"""Template files: read once while they stay the same, and only those of the folder."""

from __future__ import annotations

import os
import time

import pytest

from bulletin_kit.outside.templates import template_reader

OLD = 1_700_000_000


@pytest.fixture
def file(tmp_path):
    """A file of a shelf, written long ago."""
    path = tmp_path / "shelf" / "甲" / "series.yaml"
    path.parent.mkdir(parents=True)
    path.write_text("一", "utf-8")
    os.utime(path, (OLD, OLD))
    return path


def read(path):
    return template_reader(path.parent.parent)("甲", path.name)


def test_a_file_comes_with_its_name_for_messages(file):
    assert read(file) == ("一".encode(), "templates/甲/series.yaml")


def test_a_file_that_stays_the_same_comes_as_the_same_bytes(file):
    assert read(file)[0] is read(file)[0]


def test_a_file_that_was_written_again_is_read_again(file):
    read(file)
    file.write_text("二", "utf-8")
    assert read(file)[0] == "二".encode()


def test_a_file_just_written_is_read_each_time_whatever_its_time_says(file):
    now = (time.time(), time.time())
    os.utime(file, now)
    read(file)
    file.write_text("二", "utf-8")
    os.utime(file, now)
    assert read(file)[0] == "二".encode()


def test_there_is_no_file_where_there_is_a_folder_or_nothing(file):
    (file.parent / "words").mkdir()
    reader = template_reader(file.parent.parent)
    assert reader("甲", "words") is None
    assert reader("甲", "series.yaml/x") is None
    assert reader("乙", "series.yaml") is None


def test_a_link_out_of_the_folder_is_not_followed_even_where_a_file_stood_before(file, tmp_path):
    read(file)
    outside = tmp_path / "outside.yaml"
    outside.write_text("外", "utf-8")
    os.utime(outside, (OLD, OLD))
    file.unlink()
    file.symlink_to(outside)
    assert read(file) is None
