"""Every rule finds what is wrong in its wrong sentences; no right sentence is touched by any."""

from __future__ import annotations

from collections import Counter

import pytest

from bulletin_kit.base.finding import Level
from bulletin_kit.checks.registry import rules
from tests.kit.cases import load_cases

CASES = load_cases()
BY_SENTENCE = {"P", "N", "D", "S", "F", "K", "T", "R", "A", "B", "G", "C", "U", "W", "H"}
"""Families that sentences can show; X needs whole issues and archives."""


CODES = sorted({case.code for case in CASES})


@pytest.mark.parametrize("code", CODES)
def test_what_is_wrong_is_found_at_its_place(code):
    wrong = [case for case in CASES if case.code == code and case.wrong]
    marked = {case.text: first_marked(case) for case in wrong}
    assert [text for text, at in marked.items() if not at] == []
    assert {case.text: marked[case.text] for case in wrong if case.at} == {
        case.text: case.at for case in wrong if case.at
    }


def first_marked(case):
    """The words that the first finding of the case's rule points at; none without a finding."""
    found = next((f for f in case.findings() if f.code == case.code), None)
    if found is None:
        return ""
    line = case.source.splitlines()[found.at.line - 1]
    assert found.at.column >= 1
    return line[found.at.column - 1 : found.at.end_column - 1] or line


@pytest.mark.parametrize(
    "case",
    [case for case in CASES if case.wrong and case.mended],
    ids=lambda case: f"{case.code}-{case.text[:12]}",
)
def test_what_has_one_right_form_is_mended(case):
    text = case.text
    for found in (f for f in case.findings() if f.code == case.code):
        assert found.edit is not None
        assert found.edit.was in text
        text = text.replace(found.edit.was, found.edit.text)
    assert text == case.mended


@pytest.mark.parametrize("code", CODES)
def test_what_is_right_is_left_alone_by_every_rule(code):
    said = [
        (case.text, found)
        for case in CASES
        if case.code == code and not case.wrong
        for found in case.findings()
        if found.level >= Level.WARNING or found.code == code
    ]
    assert said == []


@pytest.mark.parametrize("rule", [r for r in rules()], ids=lambda rule: rule.mistake.code)
def test_a_rule_about_sentences_has_five_wrong_and_ten_right_ones(rule):
    code = rule.mistake.code
    if code[0] not in BY_SENTENCE or len(code) != 3:
        return
    counts = Counter(case.wrong for case in CASES if case.code == code)
    assert (counts[True] >= 5, counts[False] >= 10) == (True, True), counts
    assert rule.clause
    assert rule.mistake.bad
    assert rule.mistake.good
