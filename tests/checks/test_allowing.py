"""Allowances: one place each, by the words of the file."""

from __future__ import annotations

import pytest

from bulletin_kit.base.allowed import Authority
from bulletin_kit.base.finding import Level
from bulletin_kit.base.span import Origin, Span
from bulletin_kit.base.words import Words
from bulletin_kit.checks.allowing import judged
from bulletin_kit.checks.registry import rules
from bulletin_kit.model.allowance import Allowance

LINES = ("标题: 甲，，乙", "  甲，，乙，，丙", "  丁。。", "  折行的")
(P01,) = (rule.mistake for rule in rules() if rule.mistake.code == "P01")


def found(line, column, width=2, last=None):
    at = Span("x.yaml", line, column, last or line, column + width)
    return P01.at(at, found="，，", mark="，")


ALL = (found(1, 6), found(2, 4), found(2, 7), found(3, 4))


def allow(quote, rule="P01"):
    words = [
        Words(text, Origin(Span("x.yaml", 9, column, 9, column + 1)))
        for column, text in enumerate((rule, quote, "原件如此"), 1)
    ]
    return Allowance(*words, Span("x.yaml", 9, 1, 9, 9))


def codes(left):
    return [finding.code for finding in left.findings]


@pytest.mark.parametrize("rule", ["P01", "p01", "doubled-stop"])
def test_the_one_place_that_the_quotation_overlaps_is_allowed(rule):
    left = judged(ALL, [allow("乙，，丙", rule)], LINES)
    assert left.findings == (ALL[0], ALL[1], ALL[3])
    (one,) = left.allowed
    assert (one.finding, one.reason, one.authority) == (ALL[2], "原件如此", Authority.ISSUE)
    assert one.by.line == 9


def test_a_quotation_may_be_part_of_the_marked_place_or_hold_it():
    assert judged(ALL, [allow("丁。")], LINES).allowed[0].finding == ALL[3]
    assert judged(ALL, [allow("标题: 甲，，乙")], LINES).allowed[0].finding == ALL[0]


def test_a_quotation_beside_the_place_does_not_allow_it():
    assert codes(judged(ALL, [allow("丁")], LINES)) == ["P01"] * 4 + ["E101"]


def test_a_quotation_for_several_places_allows_none_and_asks_for_more():
    left = judged(ALL, [allow("甲，，乙")], LINES)
    assert left.allowed == ()
    assert left.findings[:4] == ALL
    (asked,) = left.findings[4:]
    assert (asked.code, asked.level, asked.at.column) == ("E102", Level.WARNING, 2)
    assert "2 处 P01（第 1、2 行）" in asked.message


def test_each_allowance_covers_a_place_of_its_own():
    twice = judged(ALL, [allow("丁。。"), allow("丁。。")], LINES)
    assert len(twice.allowed) == 1
    assert codes(twice) == ["P01"] * 3 + ["E101"]


def test_a_place_over_several_lines_is_met_on_any_of_them():
    whole = found(3, 3, 3, last=4)
    assert judged([whole], [allow("折行")], LINES).allowed[0].finding == whole


def test_another_rule_at_the_same_place_is_not_allowed():
    assert codes(judged(ALL, [allow("丁。。", "P02")], LINES)) == ["P01"] * 4 + ["E101"]


def test_what_stands_in_another_file_is_not_allowed_by_the_issue():
    default = P01.at(Span("templates/x/series.yaml", 3, 4, 3, 6), found="，，", mark="，")
    assert codes(judged([default], [allow("丁。。")], LINES)) == ["P01", "E101"]


@pytest.mark.parametrize(
    ("rule", "code", "said"),
    [
        ("P1", "E103", "是不是 P01"),
        ("doubled-stops", "E103", "是不是 doubled-stop"),
        ("标点", "E103", "照抄"),
        ("F201", "E104", "F201 不能例外"),
        ("l203", "E104", "L203 不能例外"),
    ],
)
def test_only_rules_can_be_allowed(rule, code, said):
    (wrong,) = judged([], [allow("甲", rule)], LINES).findings
    assert (wrong.code, wrong.level) == (code, Level.ERROR)
    assert said in f"{wrong.message} {wrong.remedy}"
