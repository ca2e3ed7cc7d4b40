"""What the rules find of slips that others have hidden in right prose, who write no rules."""

from __future__ import annotations

import pytest

from tests.checks.exam import questions

FLOORS = {"1": 0.95, "2": 0.95, "3": 0.95, "4": 0.95, "5": 0.95}
"""The least share of an exam's hard slips that is found."""


@pytest.mark.parametrize(("exam", "floor"), FLOORS.items())
def test_most_slips_are_found_and_nothing_is_told_of_right_words(exam, floor):
    asked = questions(exam)
    hard = [question for question in asked if question.hard]
    missed = [question.text for question in hard if not question.found]
    assert len(missed) <= (1 - floor) * len(hard), missed
    assert {text: codes for each in asked for text, codes in each.false.items()} == {}
