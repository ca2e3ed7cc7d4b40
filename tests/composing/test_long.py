"""Long issues: right, and in time that grows with their length and no faster."""

from __future__ import annotations

from bulletin_kit.composing import compose
from bulletin_kit.composing.setting import Setter
from bulletin_kit.model.composed import Line
from tests.kit.issues import issue_of
from tests.kit.square import SquareFonts, small_series, text_block

SERIES = small_series()


def article(n):
    return f"  - 标题: 第{n}篇\n    正文: |\n      一、小结\n      {'字' * 120}\n"


def composed(count):
    issue = issue_of("文章:\n" + "".join(article(n) for n in range(count)))
    return compose(issue, SERIES, SquareFonts(), {})[0]


def test_a_hundred_articles_stand_on_some_hundreds_of_pages_with_every_word():
    made = composed(100)
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


def test_twice_the_length_takes_about_twice_the_work():
    """Counted in steps of the interpreter, not seconds: the same on every machine."""
    assert steps(80) < 2.3 * steps(40)


def steps(count):
    import sys

    issue = issue_of("文章:\n" + "".join(article(n) for n in range(count)))
    calls = 0

    def count_call(*_):
        nonlocal calls
        calls += 1

    sys.setprofile(count_call)
    try:
        compose(issue, SERIES, SquareFonts(), {})
    finally:
        sys.setprofile(None)
    return calls
