"""The passport of a PDF: what is right passes, and each fault is told by its own row."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from bulletin_kit.api import compose, load, render
from bulletin_kit.verify.expected import STANDARD, of_series
from bulletin_kit.verify.measures.bench import Bench
from bulletin_kit.verify.passport import passport
from bulletin_kit.verify.pdf.ink import extent
from bulletin_kit.verify.pdf.read import read_pdf
from bulletin_kit.verify.standard import ROWS, Strength
from tests.verify.kit import (
    BLACK,
    LONG,
    MM,
    PAPER,
    RED,
    RICH,
    ROOT,
    SHORT,
    Bulletin,
    failing,
    made,
    pdf,
    row,
    work,
)


def rows(**changes):
    return passport(Bulletin(**changes).made(), STANDARD).rows


def test_a_bulletin_by_the_standard_passes_every_row():
    assert failing(rows()) == []


def test_what_is_measured_is_told_in_millimetres_rows_and_characters():
    found = {r.name: r.found for r in rows()}
    assert found["幅面"] == "210×297毫米"
    assert found["天头"] == "37.0毫米"
    assert found["订口"] == "28.0毫米"
    assert found["版心宽"] == "156.0毫米"
    assert found["版心高"] == "224.9毫米"
    assert found["每页行数"] == "22 行"
    assert found["每行字数"] == "28 字"
    assert found["行距"] == "29.6磅"
    assert found["段首空二字"] == "2.0 字"
    assert found["字体字号·正文"] == "仿宋 16磅"
    assert found["字体字号·标题"] == "小标宋 22磅"
    assert found["页码高低"] == "一字线在版心下边之下 7.0毫米"
    assert found["图片精度"] == "1 幅，最低 384 点"


FAULTS = {
    "paper of another size": ({"paper": (216 * MM, PAPER[1])}, {"幅面", "裁切框"}),
    "a head 2 mm too high": ({"top": 35 * MM}, {"天头", "版心以内"}),
    "a left margin 2 mm too wide": (
        {"left": 30 * MM},
        {"订口", "版心以内", "标题居中", "红线", "版记线宽", "页码左右"},
    ),
    "lines 4 mm too short": ({"width": 152 * MM}, {"版心宽", "标题居中", "页码左右"}),
    "27 characters a line": ({"cells": 27}, {"每行字数"}),
    "21 rows": ({"rows": 21}, {"版心高", "每页行数"}),
    "28 pt from row to row": ({"pitch": 28}, {"版心高", "行距"}),
    "paragraphs that begin one character in": ({"indent": 1}, {"段首空二字"}),
    "text in another face": ({"face": "F3"}, {"字体字号·正文"}),
    "a title in another size": ({"title_size": 20}, {"字体字号·标题"}),
    "a title out of the middle": ({"title_off": 10}, {"标题居中"}),
    "red in the text": ({"colour": RED}, {"颜色"}),
    "a first page without text": ({"first_page_text": False}, {"首页正文"}),
    "a stop at a line's start": ({"line_start": "，"}, {"行首行尾禁则"}),
    "an opening mark at a line's end": ({"line_end": "《"}, {"行首行尾禁则"}),
    "a dash in two lines": ({"line_start": "—", "line_end": "—"}, {"破折号省略号"}),
    "a short red rule": ({"red": 120 * MM}, {"红线"}),
    "a thin outer rule": ({"thick": 0.25 * MM}, {"版记首末线"}),
    "a thick inner rule": ({"thin": 0.35 * MM}, {"版记中线"}),
    "rules that are too long": ({"rules": 160 * MM}, {"版记线宽", "版心以内"}),
    "a last rule above the edge": ({"last_rule": 10 * MM}, {"版记末线"}),
    "words under the last rule": (
        {"last_rule": 8 * MM, "below": "联系电话"},
        {"版记末线"},
    ),
    "page numbers too low": ({"drop": 9 * MM}, {"页码高低"}),
    "page numbers at the edge": ({"inset": 0}, {"页码左右"}),
    "page numbers at the wrong side": ({"mirrored": True}, {"页码左右"}),
    "a page numbered wrongly": ({"numbers": (1, 2, 4, 4, 5, 6)}, {"页码号数"}),
    "fonts that are not embedded": ({"embedded": False}, {"字体嵌入"}),
    "pages without a trim box": ({"trimmed": False}, {"裁切框"}),
    "a coarse picture": ({"pixels": (800, 450)}, {"图片精度"}),
    "a picture without words": ({"alt": " "}, {"图片说明"}),
    "no tags": ({"tagged": False}, {"结构标记", "图片说明"}),
    "no word on how long it will last": ({"archive": False}, {"存档格式"}),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_told_by_its_row_and_no_other(fault):
    changes, told = FAULTS[fault]
    assert set(failing(rows(**changes))) == told


def test_an_editors_note_on_the_first_page_is_told_but_is_no_text():
    path = ROOT / "issues/2026-zhuankan-001.yaml"
    longer = path.read_text("utf-8").replace("供参阅。", f"供参阅。{'请各地组织学习。' * 10}")
    sample = compose(load(path, instead=longer.encode()))
    found = passport(render(sample, "pdf"), STANDARD, sample.composed).rows
    assert row(found, "首页正文").found == "编者按 10 行"
    assert "首页正文" in failing(found)


def test_one_line_with_the_copies_may_stand_under_the_last_rule():
    found = rows(last_rule=8 * MM, below="（共印3份）")
    assert failing(found) == []
    assert "线下是份数" in row(found, "版记末线").found


def test_a_blank_page_and_the_closing_blocks_after_it_bear_no_number():
    made = Bulletin()
    pages = [made.page(n) for n in range(5)]
    folios = [made.folio(n) for n in range(5)]
    text = [page + folio for page, folio in zip(pages, folios, strict=True)]
    closing = made.page(5)
    for last, numbered in (([closing], False), (["", closing], True), (["", closing, ""], False)):
        found = passport(pdf([*text, *last], images={"I1": (1600, 900)}), STANDARD).rows
        assert row(found, "页码号数").ok is numbered


def test_only_a_broken_rule_of_the_strongest_kind_fails_the_file():
    assert passport(Bulletin().made(), STANDARD).ok
    assert passport(Bulletin(pixels=(80, 45), thick=1, embedded=False).made(), STANDARD).ok
    assert not passport(Bulletin(line_start="。").made(), STANDARD).ok


def test_a_style_of_its_own_is_measured_by_its_own_numbers():
    """An office's margins are no fault where its style says them, and are one by the standard."""
    series = work(SHORT).made.series
    page = replace(series.sheet.page, left=round(30 * MM * 12700))
    own = of_series(replace(series, sheet=replace(series.sheet, page=page)))
    data = Bulletin(left=30 * MM).made()
    assert row(passport(data, own).rows, "订口").ok
    assert not row(passport(data, STANDARD).rows, "订口").ok


@pytest.mark.parametrize("path", [SHORT, RICH], ids=["short", "rich"])
def test_a_sample_says_its_issues_words_and_both_formats_have_one_hash(path):
    expected = of_series(work(path).made.series)
    both = [
        passport(made(path, format), expected, work(path).composed) for format in ("pdf", "docx")
    ]
    assert [row(p.rows, "文字一致").ok for p in both] == [True, True]
    assert both[0].words == both[1].words == passport(made(path, "pdf"), STANDARD).words


def test_with_the_issue_every_role_has_a_row():
    expected = of_series(work(RICH).made.series)
    found = passport(made(RICH, "pdf"), expected, work(RICH).composed).rows
    types = [r for r in found if r.name.startswith("字体字号·")]
    assert len(types) > 15
    assert {r.ok for r in types} == {True}


def test_a_title_at_a_pages_head_is_measured_on_its_ink_and_not_on_its_em_box():
    """The em box of a line of large type begins 1.1 mm above the area; its ink does not."""
    bench = Bench(read_pdf(made(LONG, "pdf")), STANDARD, None)
    (title,) = [n for n in bench.pages[16].text if n.text.startswith("南陂区以")]
    top, _ = extent(title, bench.pdf.faces)
    assert [round(length / MM, 2) for length in (title.top, top)] == [35.94, 36.76]
    found = row(passport(made(LONG, "pdf"), STANDARD).rows, "版心以内")
    assert (found.ok, found.found) == (True, "第17页“南陂区以“三”越出 0.2毫米")


def test_every_row_is_in_the_table_of_rows_with_its_clause_and_strength():
    for found in rows():
        assert (found.clause, found.strength) == (
            ROWS[found.name].name,
            ROWS[found.name].strength,
        )
        assert isinstance(found.strength, Strength)


def test_black_may_be_said_in_any_colour_space():
    assert row(rows(colour=BLACK), "颜色").ok
