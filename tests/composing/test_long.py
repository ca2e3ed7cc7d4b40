"""Long issues: right, and in time that grows with their length and no faster."""

from __future__ import annotations

import sys
from collections import Counter

from bulletin_kit.composing import compose, setting
from bulletin_kit.composing.pieces import pieces
from bulletin_kit.composing.setting import Setter
from bulletin_kit.model.blocks import Role
from bulletin_kit.model.composed import Line
from tests.kit.issues import issue_of
from tests.kit.square import SMALL, SquareFonts, small_series, text_block

SERIES = small_series()
TIGHT = small_series(SMALL.replace("最大字距: 2字", "最大字距: 2字, 收紧: 0.1字"))
"""Draws paragraphs together where the closing block would stand alone."""


def article(n):
    return f"  - 标题: 第{n}篇\n    正文: |\n      一、小结\n      {n:03}{'字' * 119}\n"


def articles(count):
    return "文章:\n" + "".join(article(n) for n in range(count))


def composed(count, series=SERIES, more=""):
    return compose(issue_of(articles(count) + more), series, SquareFonts(), {})


def test_a_hundred_articles_stand_on_some_hundreds_of_pages_with_every_word():
    made, _ = composed(100)
    texts = made.texts()
    stood = sum(
        item.end - item.start
        for page in made.pages
        for item in page.items
        if isinstance(item, Line)
    )
    assert len(made.pages) > 200
    assert stood == sum(len(block.text) for block in texts.values())


def test_a_paragraph_of_20_000_characters_is_cut_like_any_other():
    text = "字，词" * 6_000 + "共2024年" * 300 + "见https://example.org/a" * 20
    made = Setter(SERIES.sheet, SquareFonts()).set(text_block(text))
    assert "".join(text[line.start : line.end] for line in made.lines) == text


def test_a_title_as_long_as_a_page_is_cut_without_trying_every_way():
    text = "字，词" * 1_000
    made = Setter(SERIES.sheet, SquareFonts()).set(text_block(text, Role.TITLE))
    assert "".join(text[line.start : line.end] for line in made.lines) == text


def test_every_text_is_taken_to_pieces_once_however_often_it_is_set(monkeypatch):
    taken = Counter()

    def counted(text, *rest):
        taken[text] += 1
        return pieces(text, *rest)

    monkeypatch.setattr(setting, "pieces", counted)
    made, found = composed(40, TIGHT, "报: [甲, 乙]\n")
    assert [finding.code for finding in found] == ["L203"]  # paragraphs were set anew
    assert set(taken.values()) == {1}
    assert len(taken) <= len(made.texts()) + len(made.pages)  # page numbers are no blocks


def test_twice_the_length_takes_about_twice_the_work():
    """Counted in steps of the interpreter, not seconds: the same on every machine."""
    assert steps(80) < 2.1 * steps(40)
    assert steps(80, TIGHT, "报: [甲, 乙]\n") < 2.1 * steps(40, TIGHT, "报: [甲, 乙]\n")


def steps(count, series=SERIES, more=""):
    calls = 0

    def count_call(*_):
        nonlocal calls
        calls += 1

    issue = issue_of(articles(count) + more)
    sys.setprofile(count_call)
    try:
        compose(issue, series, SquareFonts(), {})
    finally:
        sys.setprofile(None)
    return calls
