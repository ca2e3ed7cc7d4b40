"""Memory: an issue set again after an edit is what it would be set from the beginning."""

from __future__ import annotations

from pathlib import Path

import pytest

from bulletin_kit.composing import compose
from bulletin_kit.composing.defaults import with_defaults
from bulletin_kit.composing.memory import Memory
from bulletin_kit.outside.templates import template_reader
from bulletin_kit.source import read_source
from bulletin_kit.style.shelf import load_series
from tests.kit.square import SquareFonts, small_series

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "issues" / "2026-002.yaml").read_text("utf-8")
SERIES = load_series("青岚档案工作简报", template_reader(ROOT / "templates"))
FONTS = SquareFonts()

EDITS = [
    ("市委", "市委书记"),
    ("    供稿: ", "    供稿: 〇"),
    ("文章:\n", "文章:\n\n\n"),
    ("。\n", "。增加一句。\n"),
    ("。\n", "〇" * 60 + "。\n"),
]


def made(text, memory=None):
    issue, _ = read_source(text.encode(), "x.yaml")
    return compose(with_defaults(issue, SERIES.defaults), SERIES, FONTS, {}, memory)


def test_after_any_edit_pages_and_findings_are_those_of_a_fresh_start():
    memory = Memory()
    made(TEXT, memory)
    for old, new in EDITS:
        assert old in TEXT
        edited = TEXT.replace(old, new, 1)
        assert made(edited, memory) == made(edited)


def test_a_finding_moves_with_its_line_though_its_paragraph_is_remembered():
    memory, long = Memory(), f"文章:\n  - 标题: 题\n    正文: |\n      甲{'a' * 200}乙。\n"
    head = "刊物: 青岚档案工作简报\n日期: 2026-01-15\n"
    places = [
        [finding.at.line for finding in made(head + blank + long, memory)[1]]
        for blank in ("", "\n\n")
    ]
    assert places[0]
    assert places[1] == [line + 2 for line in places[0]]


def test_another_style_or_other_fonts_begin_anew():
    memory, asked = Memory(), []
    small = small_series()
    for basis in ((small.sheet, FONTS), (small.sheet, FONTS), (small.sheet, SquareFonts())):
        memory.turn(*basis)
        memory.get("甲", lambda: asked.append("made"))
    assert asked == ["made", "made"]


@pytest.mark.parametrize(("rounds", "count"), [(1, 1), (2, 2)])
def test_what_a_whole_round_did_not_ask_for_is_forgotten(rounds, count):
    memory, asked = Memory(), []
    memory.turn()
    memory.get("甲", lambda: asked.append("made"))
    for _ in range(rounds):
        memory.turn()
    memory.get("甲", lambda: asked.append("made"))
    assert len(asked) == count


class Counting(Memory):
    """Tells which texts were set, and not remembered."""

    def __init__(self):
        super().__init__()
        self.set = []

    def get(self, key, make):
        def made():
            if isinstance(key, tuple) and key[0] == "lines":
                self.set.append(key[1][1])
            return make()

        return super().get(key, made)


def test_after_an_edit_only_the_paragraph_with_it_is_set_again():
    memory = Counting()
    made(TEXT, memory)
    assert len(memory.set) > 100
    memory.set.clear()
    made(TEXT.replace("沙棠县新馆", "沙棠县旧馆", 1), memory)
    assert [text.count("沙棠县旧馆") for text in memory.set] == [1]
