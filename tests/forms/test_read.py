"""YAML is read into nodes: every scalar as text, everything with its place."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bulletin_kit.forms.parsing.nodes import Listing, Mapping, Node, Scalar
from bulletin_kit.forms.parsing.read import read


def node(text: str) -> Node:
    """The tree of a text that has nothing wrong with it."""
    found, findings = read(text.encode(), "甲.yaml")
    assert findings == ()
    assert found is not None
    return found


def at(text: str, *path: str | int) -> Scalar:
    """The scalar under these keys and item numbers."""
    found = node(text)
    for step in path:
        if isinstance(found, Mapping):
            found = next(value for key, value in found.entries if key.text == step)
        elif isinstance(found, Listing) and isinstance(step, int):
            found = found.items[step]
    assert isinstance(found, Scalar)
    return found


@pytest.mark.parametrize(
    "text", ["08", "1_000", "0x1f", "3.0", "1e3", "2024-1-9", "12:30:45", "yes", "是", "~", "null"]
)
def test_no_type_is_guessed(text: str):
    assert at(f"期号: {text}", "期号").text == text


def test_a_plain_value_stands_from_its_first_character_to_its_last():
    value = at("刊物: 简报\n印发:\n  单位: 综合处   # 处室\n", "印发", "单位")

    assert (value.at.line, value.at.column, value.at.end_column) == (3, 7, 10)
    assert value.at.path == "印发.单位"


def test_items_are_counted_from_1_in_the_path():
    value = at("文章:\n  - 标题: 甲\n  - 标题: 乙\n", "文章", 1, "标题")

    assert value.at.path == "文章[2].标题"


def test_a_value_in_quotes_stands_inside_them():
    assert at("电话: '2345'", "电话").lines[0].at.column == 6
    assert at('电话: "2345"', "电话").lines[0].at.column == 6


def test_a_doubled_quote_stands_for_one_and_what_follows_keeps_its_place():
    words = at("电话: 'a''b'", "电话").lines[0]

    assert words.text == "a'b"
    assert [words.origin.span(n, n + 1).column for n in range(3)] == [6, 7, 9]


def test_a_value_with_escapes_is_placed_as_a_whole():
    words = at(r'电话: "a\tb"', "电话").lines[0]

    assert words.text == "a\tb"
    assert words.origin.span(2, 3) == words.at
    assert words.at.column == 5


@pytest.mark.parametrize("header", ["|", "|-", "|+", "|2", "|2-", "| # 注释"])
def test_each_line_of_a_block_stands_where_the_editor_wrote_it(header: str):
    lines = at(f"正文: {header}\n  第一段\n\n    第三段 \n电话: 1\n", "正文").lines

    assert [line.text for line in lines][:3] == ["第一段", "", "  第三段 "]
    assert [(line.at.line, line.at.column) for line in lines if line.text] == [(2, 3), (4, 3)]


def test_a_block_that_opens_with_blank_lines_keeps_count():
    lines = at("正文: |\n\n      \n　\n  第一段\n", "正文").lines

    assert [(line.text, line.at.line) for line in lines] == [
        ("", 2),
        ("", 3),
        ("", 4),
        ("第一段", 5),
    ]


def test_an_empty_block_has_one_empty_line():
    assert [line.text for line in at("正文: |\n电话: 1\n", "正文").lines] == [""]


def test_lines_that_yaml_folds_into_one_are_known_as_such():
    value = at("正文:\n  第一段\n  第二段\n", "正文")

    assert value.folded
    assert [(line.text, line.at.line) for line in value.lines] == [("第一段", 2), ("第二段", 3)]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_end_as_text_editors_end_them(end: str):
    value = at(f"刊物: 简报{end}正文: |{end}  第一段{end}  第二段{end}", "正文")

    assert [(line.text, line.at.line, line.at.column) for line in value.lines] == [
        ("第一段", 3, 3),
        ("第二段", 4, 3),
    ]


def test_a_byte_order_mark_is_no_mistake_and_takes_no_column():
    found, findings = read("\ufeff刊物: 简报".encode(), "甲.yaml")

    assert findings == ()
    assert isinstance(found, Mapping)
    assert found.entries[0][0].at.column == 1


def test_a_comment_or_a_document_mark_before_all_is_no_mistake():
    assert isinstance(node("# 说明\n---\n刊物: 简报\n...\n"), Mapping)


def test_characters_beyond_the_basic_plane_count_as_one_column():
    value = at("a: {b: 𠮷𠮷, c: 甲}", "a", "c")

    assert value.at.column == 15


LINE = st.text(alphabet="甲乙：，。 #-a1|*&!%@`'\"[]{}\\𠮷　", min_size=1, max_size=12).filter(
    lambda line: line[0] not in " " and line.strip()
)


@given(st.lists(LINE, min_size=1, max_size=6), st.integers(1, 6), st.sampled_from(["|", "|-"]))
def test_every_character_of_a_block_is_found_where_it_was_written(
    lines: list[str], indent: int, header: str
):
    source = f"刊物: 简报\n正文: {header}\n" + "".join(f"{' ' * indent}{line}\n" for line in lines)
    rows = source.split("\n")

    found = at(source, "正文").lines

    assert [line.text for line in found] == lines
    for words in found:
        for n, char in enumerate(words.text):
            place = words.origin.span(n, n + 1)
            assert rows[place.line - 1][place.column - 1] == char


@given(st.text(max_size=300))
def test_any_text_is_read_without_an_exception(text: str):
    found, findings = read(text.encode("utf-8", "surrogatepass"), "甲.yaml")

    assert found is not None or findings


@given(st.binary(max_size=300))
def test_any_bytes_are_read_without_an_exception(data: bytes):
    found, findings = read(data, "甲.yaml")

    assert found is not None or findings


@given(st.text(alphabet="甲乙:： \n-|>'\"#&*!?[]{},%@`\\1\t　", max_size=80))
def test_any_muddle_of_signs_is_read_without_an_exception(text: str):
    found, findings = read(text.encode(), "甲.yaml")

    assert found is not None or findings


def test_places_grow_with_the_file():
    found = node("刊物: 简报\n期号: 8\n印发:\n  单位: 甲\n  份数: 3\n")
    assert isinstance(found, Mapping)
    keys = [key.at for key, _ in found.entries]

    assert all(first < second for first, second in pairwise(keys))
