"""Damaged files: whatever happens to a file, it is read, or refused with an error that says why."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bulletin_kit.base.finding import Level, worst
from bulletin_kit.model.article import Heading, Paragraph
from bulletin_kit.source import read_source
from tests.source.kit import RICH, file_of

SIGNS = [
    "\t", "：", ":", '"', "'", "&a ", "*a", "- ", "-", "|", ">", "[", "{", "}", "]", "#", "!", "%",
    "@", "`", "?", " ", "\n", "\u3000", "\u200b", "\u00a0", "\r", "\u000b", "\u2028", "\u0000",
    "**", "[^1]", "![", "](a)", "| a |", "##", "。", "\ufeff", "\\", "---\n", "...\n", "<<: ", "𠮷",
]  # fmt: skip


def cut(data: bytes, dice: random.Random) -> bytes:
    at = dice.randrange(len(data) + 1)
    return data[:at] + data[at + dice.randrange(1, 4) :]


def double(data: bytes, dice: random.Random) -> bytes:
    at = dice.randrange(len(data) + 1)
    return data[: at + dice.randrange(1, 40)] + data[at:]


def truncate(data: bytes, dice: random.Random) -> bytes:
    return data[: dice.randrange(len(data) + 1)]


def swap_lines(data: bytes, dice: random.Random) -> bytes:
    lines = data.split(b"\n")
    one, other = dice.randrange(len(lines)), dice.randrange(len(lines))
    lines[one], lines[other] = lines[other], lines[one]
    return b"\n".join(lines)


def indent(data: bytes, dice: random.Random) -> bytes:
    lines = data.split(b"\n")
    one = dice.randrange(len(lines))
    lines[one] = b" " * dice.randrange(9) + lines[one].lstrip()
    return b"\n".join(lines)


def insert_first(data: bytes, dice: random.Random) -> bytes:
    lines = data.decode("utf-8", "replace").split("\n")
    one = dice.randrange(len(lines))
    bare = lines[one].lstrip()
    lines[one] = lines[one].removesuffix(bare) + dice.choice(SIGNS) + bare
    return "\n".join(lines).encode()


def insert_anywhere(data: bytes, dice: random.Random) -> bytes:
    text = data.decode("utf-8", "replace")
    at = dice.randrange(len(text) + 1)
    return (text[:at] + dice.choice(SIGNS) + text[at:]).encode()


def spoil_colon(data: bytes, dice: random.Random) -> bytes:
    lines = data.split(b": ")
    one = dice.randrange(1, len(lines)) if len(lines) > 1 else 0
    colon = dice.choice(["：", ":", " : ", ":\t"]).encode()
    return b": ".join([*lines[: one - 1], colon.join(lines[one - 1 : one + 1]), *lines[one + 1 :]])


def recode(data: bytes, dice: random.Random) -> bytes:
    return data.decode("utf-8", "replace").encode(dice.choice(["gb18030", "utf-16"]))


DAMAGES = [
    cut, double, truncate, swap_lines, indent, insert_first, insert_anywhere, spoil_colon, recode,
]  # fmt: skip


@pytest.mark.parametrize("seed", range(200))
def test_a_damaged_issue_is_read_or_refused_with_an_error(seed: int):
    dice = random.Random(seed)
    data = RICH.encode()
    for _ in range(dice.choice([1, 1, 1, 2, 4])):
        data = dice.choice(DAMAGES)(data, dice)

    issue, findings = read_source(data, "甲.yaml")

    assert issue is not None or worst(findings) is Level.ERROR
    rows = data.count(b"\n") + data.count(b"\r") + 2
    for finding in findings:
        assert finding.message
        assert finding.remedy
        assert 0 <= finding.at.line <= rows
        assert (finding.at.line, finding.at.column) <= (finding.at.end_line, finding.at.end_column)


TEXT = st.text(alphabet="甲一（）1.。*[]^#|!-:： \\表图\u200b\t　", max_size=30)


@given(st.lists(TEXT, min_size=1, max_size=8).map("\n".join))
def test_any_body_is_read_without_an_exception(text: str):
    issue, findings = read_source(file_of(text).encode(), "甲.yaml")

    assert issue is not None or worst(findings) is Level.ERROR


MARKED = st.lists(
    st.sampled_from(["甲乙", "**丙**", "。", "[^1]", " ", "丁", "一、", "　"]), min_size=1
)


@given(st.lists(MARKED.map("".join), min_size=1, max_size=5))
def test_every_character_of_a_body_is_found_where_it_was_written(lines: list[str]):
    source = file_of("\n".join([*lines, "末。[^1]", "[^1]: 注"]))
    rows = source.split("\n")

    issue, _ = read_source(source.encode(), "甲.yaml")

    assert issue is not None
    for part in issue.articles[0].body.parts:
        assert isinstance(part, Paragraph | Heading)
        for n, char in enumerate(part.words.text):
            at = part.words.origin.span(n, n + 1)
            assert rows[at.line - 1][at.column - 1 : at.end_column - 1] == char
        for run in part.runs:
            assert 0 <= run.start <= run.end <= len(part.words.text)
