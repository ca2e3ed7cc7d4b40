"""本期要目, and the closing block on even pages. A page has six rows of ten cells."""

from __future__ import annotations

import pytest

from bulletin_kit.model.composed import Line
from tests.kit.issues import composed, pages
from tests.kit.square import SMALL, small_series

STYLE = SMALL + "文字: {标题: {段前: 0行, 段后: 0行}, 份数: {行高: 1行}}\n"
LISTED = small_series(STYLE, {"contents.yaml": "排要目: 是\n"})
EVEN = small_series(STYLE, {"closing.yaml": "版记页: 双页\n"})


def articles(*counts):
    rows = ["文章:"]
    for n, count in enumerate(counts, 1):
        rows += [f"  - 标题: 题{n}", "    正文: |", *["      文"] * count]
    return "\n".join(rows) + "\n"


def stripped(rows):
    return ["".join(row.split()) for row in rows]


def test_every_article_is_listed_with_the_page_it_stands_on():
    made = pages(articles(2, 8, 1), LISTED)
    assert stripped(made[0])[:4] == ["本期要目", "题11", "题22", "题33"]
    for page, title in ((1, "题1"), (2, "题2"), (3, "题3")):
        assert title in stripped(made[page - 1])


def test_an_issue_of_one_article_has_no_contents():
    assert "本期要目" not in stripped(pages(articles(3), LISTED)[0])


def test_contents_are_printed_only_where_the_series_asks_for_them():
    assert "本期要目" not in stripped(pages(articles(1, 1), small_series(STYLE))[0])


COPIES = "印发: {份数: 3}\n"


@pytest.mark.parametrize(
    ("lines", "numbered", "text", "told"),
    [
        (
            3,
            [True, True],
            2,
            ["L208"],
        ),  # text on page 1: its last lines go to page 2 with the block
        (8, [True, True], 3, []),  # text on page 2, with room
        (
            11,
            [True, True, False, False],
            0,
            ["L201"],
        ),  # page 2 is full: 3 is blank, 4 has the block
        (13, [True, True, True, True], 0, ["L201"]),  # two lines on page 3: none can be spared
    ],
)
def test_for_duplex_the_closing_block_stands_on_an_even_page(lines, numbered, text, told):
    made, codes = composed(articles(lines) + COPIES, EVEN)
    assert [page.numbered for page in made.pages] == numbered
    last = [item.block for item in made.pages[-1].items if isinstance(item, Line)]
    assert last[-1] == "c.份数"
    assert (len(last) - 1, codes) == (text, told)
