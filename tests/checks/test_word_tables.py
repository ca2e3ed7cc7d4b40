"""The base's tables of words are sound: what they call right is right, what they say compiles."""

from __future__ import annotations

import csv
import re
from collections import Counter

import pytest

from bulletin_kit.base.errors import TemplateBroken
from bulletin_kit.checks.manuscript import Manuscript
from bulletin_kit.checks.run import run_checks
from bulletin_kit.checks.words.lexicon import HOLE, lexicon
from bulletin_kit.source import read_source
from bulletin_kit.style.words import WordTables
from tests.kit.cases import ROOT, SERIES, Case

TABLES = sorted(path.stem for path in (ROOT / "templates/base/words").glob("*.csv"))
LISTS = [name for name in TABLES if "错" in (SERIES.words.rows(name) or ({},))[0]]


@pytest.mark.parametrize("name", LISTS)
def test_frames_compile_and_hold_the_word(name):
    for row in SERIES.words.rows(name):
        re.compile(row.get("句式", "").replace(HOLE, "(x)"))


@pytest.mark.parametrize("name", LISTS)
def test_every_exception_holds_a_word_of_its_row(name):
    for row in SERIES.words.rows(name):
        words = row["错"].split()
        for right in row.get("例外", "").split():
            assert any(word in right for word in words), row


@pytest.mark.parametrize("name", LISTS)
def test_no_right_form_holds_a_wrong_one_of_its_table(name):
    rows = SERIES.words.rows(name)
    found = lexicon(rows)
    for row in rows:
        held = [entry.word for _, _, entry in found.found(row.get("正", "")) if not entry.level]
        assert held == [], row


@pytest.mark.parametrize("name", TABLES)
def test_no_row_takes_the_place_of_another_of_its_table(name):
    """As a row of an outer folder does that has the same first column."""
    text = (ROOT / f"templates/base/words/{name}.csv").read_text("utf-8")
    keys = Counter(row[0] for row in csv.reader(text.splitlines()[1:]) if row)
    assert [key for key, count in keys.items() if count > 1] == []


def test_no_wrong_form_stands_in_two_rows():
    words = [word for row in SERIES.words.rows("wrong_forms") for word in row["错"].split()]
    assert len(words) == len(set(words))


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ({"错": "字"}, "只有一个字"),
        ({"错": "错字", "句式": "(～"}, "不是正则表达式"),
        ({"错": "错字", "级别": "严重"}, "不是级别"),
        ({"错": "错字", "起": "2018年"}, "不是“2018-03-21”这样的日期"),
    ],
)
def test_a_broken_row_says_what_is_wrong(row, said):
    with pytest.raises(TemplateBroken, match=said):
        read(row)


def read(row):
    for _, _, entry in lexicon([row]).found("有错字"):
        _ = entry.level, entry.in_force("2026-01-01")


def test_a_table_is_read_once_for_each_use_however_many_paragraphs():
    """What is made of a table is kept by the function that makes it, which so is a lasting one."""

    def reads(paragraphs):
        read = Counter()

        def noting(folder, file):
            read[file] += 1
            return SERIES.words.read(folder, file)

        case = Case("A01", wrong=False, text="2026年是建党105周年。\n" * paragraphs)
        issue, _ = read_source(case.source.encode(), "case.yaml")
        words = WordTables(SERIES.words.chain, noting)
        list(run_checks(Manuscript(issue, words)))
        return read

    assert reads(1) == reads(30) != {}
