"""Only UTF-8 text is read; what else a file is gets named."""

import pytest

from bulletin_kit.forms.parsing.read import read
from bulletin_kit.forms.text.decode import LIMIT
from tests.kit.findings import codes, told

GOOD = "刊物: 工作简报\n日期: 2024-01-09\n"


def findings(data: bytes) -> list[str]:
    return told(read(data, "甲.yaml")[1])


def test_a_file_in_gbk_is_told_so_with_the_way_out():
    found = findings(GOOD.encode("gb18030"))

    assert len(found) == 1
    assert found[0].startswith("全文 F122 这个文件不是 UTF-8 编码，看来是用 GBK（GB18030）存的")
    assert "另存为" in found[0]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_a_file_in_utf_16_is_told_so(encoding: str):
    assert codes(read(GOOD.encode(encoding), "甲.yaml")[1]) == ["F123"]


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"PK\x03\x04\x14\x00", "Word"),
        (b"%PDF-1.7", "PDF"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "老版 Word"),
        (b"\x89PNG\r\n", "图片"),
        (bytes(range(256)) * 9, "二进制"),
    ],
)
def test_a_file_of_another_kind_is_named(data: bytes, what: str):
    found = findings(data)

    assert len(found) == 1
    assert "F125" in found[0]
    assert what in found[0]


@pytest.mark.parametrize("data", [b"", b" \n\n", b"\xef\xbb\xbf", b"# \n", b"---\n", b"---\n...\n"])
def test_a_file_without_content_is_empty(data: bytes):
    assert codes(read(data, "甲.yaml")[1]) == ["F126"]


def test_a_file_of_50_megabytes_is_refused_unread():
    found = findings(b"x" * 50_000_000)

    assert found[0].startswith("全文 F127 这个文件太大：50.0 MB，上限是 5 MB")


def test_a_file_of_more_lines_or_longer_ones_than_any_issue_has_is_refused():
    lines = findings(b"a: 1\n" * 60_000)
    line = findings(GOOD.encode() + b"a: " + b"x" * 30_000)

    assert lines[0].startswith("全文 F127 这个文件太大：60001 行，上限是 50000 行")
    assert line[0].startswith("3:1-30004 F127 这个文件太大：这一行有 30003 个字，上限是 20000 个字")


def test_a_file_at_the_limit_is_read():
    comments = ("# " + "x" * 9_997 + "\n") * (LIMIT // 10_000)

    assert codes(read((GOOD + comments).encode()[:LIMIT], "甲.yaml")[1]) == []


def test_a_broken_byte_is_told_at_its_place_and_the_rest_is_read():
    node, found = read(GOOD.encode().replace("简".encode(), b"\xe7\xae"), "甲.yaml")

    assert told(found) == [
        "1:7-8 F124 这里有一个字已经损坏，读不出来 → 对照原稿把这个字重新打上，用 UTF-8 编码保存"
    ]
    assert node is not None


def test_each_control_character_is_told_and_counts_as_one_column():
    node, found = read("刊物: 工\u000b作\u2028简\u0000报\n期号：8\n".encode(), "甲.yaml")

    assert [(f.at.line, f.at.column, f.code) for f in found] == [
        (1, 6, "F121"),
        (1, 8, "F121"),
        (1, 10, "F121"),
        (2, 1, "F102"),
    ]
    assert node is not None
    assert "Word 的手动换行符" in found[0].message


def test_characters_that_end_lines_for_yaml_alone_do_not_shift_the_count():
    _, found = read("甲: 一\u0085二\u2029三\n乙：丙\n丁: 戊".encode(), "甲.yaml")

    assert [(f.at.line, f.code) for f in found] == [(1, "F121"), (1, "F121"), (2, "F102")]


def test_after_a_hundred_of_a_kind_no_more_are_told():
    assert len(read(("甲: " + "一二三四\u0001" * 500).encode(), "甲.yaml")[1]) == 100
