"""CONFORMANCE.md: every module, rule and row of the passport that it names is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bulletin_kit.catalogue import catalogue
from bulletin_kit.verify.standard import ROWS, TYPE

ROOT = Path(__file__).parent.parent.parent
TEXT = (ROOT / "CONFORMANCE.md").read_text("utf-8")
WAYS = {"构造", "检查", "实测", "编者", "不适用", "未决"}
STRENGTHS = {"规定", "一般", "推荐", "可以", "实务"}

TABLE = [
    [cell.strip() for cell in line.strip("|").split("|")]
    for line in TEXT.splitlines()
    if line.startswith("|") and not line.startswith("|---")
]
CLAUSES = [row for row in TABLE if len(row) == 5 and row[0] not in ("条款", "依据")]


def named(pattern, text=TEXT):
    return sorted(set(re.findall(pattern, text)))


@pytest.mark.parametrize("path", named(r"`((?:bulletin_kit|templates)/[^`]+)`"))
def test_a_named_file_is_there(path):
    assert (ROOT / path).exists()


@pytest.mark.parametrize("code", named(r"`([A-Z]\d{2,3})`"))
def test_a_named_rule_is_there(code):
    assert code in catalogue()


@pytest.mark.parametrize("row", named(r"「([^」]+)」"))
def test_a_named_row_of_the_passport_is_there(row):
    assert row in ROWS


def test_every_row_of_the_passport_is_named_but_for_the_type_of_roles_the_standard_does_not_know():
    missing = set(ROWS) - set(named(r"「([^」]+)」"))
    assert {row for row in missing if not row.startswith(TYPE)} == set()
    assert {row for row in missing if ROWS[row].name != "—"} == set()


@pytest.mark.parametrize("row", CLAUSES, ids=lambda row: row[0])
def test_a_clause_says_its_strength_and_who_sees_to_it(row):
    _, _, strength, ways, where = row
    assert strength in STRENGTHS
    assert set(ways.split("、")) <= WAYS
    assert ("实测" in ways) == ("「" in where) or "未决" in ways
    assert ("检查" in ways) == bool(re.search(r"`[A-Z]\d{2,3}`", where))
    assert where or ways in ("不适用", "编者")


CHAPTERS = {
    "5.": ("1", "2.1", "2.2", "2.3", "2.4"),
    "6.": ("1", "2", "3"),
    "7.": ("1",),
    "7.2.": ("1", "2", "3", "4", "5", "6", "7"),
    "7.3.": ("1", "2", "3", "4", "5.4", "5.5", "6", "7"),
    "7.4.": ("1", "2", "3"),
    "": ("1", "2", "3.1", "3.2", "4", "7.5", "8", "9", "10.1", "10.2", "10.3", "11"),
}


def test_every_clause_of_the_standard_has_a_row():
    clauses = {row[0] for row in CLAUSES}
    assert {start + end for start, ends in CHAPTERS.items() for end in ends} <= clauses
