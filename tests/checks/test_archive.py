"""An issue among the issues of its folder: numbers, days, what was printed before."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bulletin_kit.base.finding import Level
from bulletin_kit.base.span import Span
from bulletin_kit.checks.manuscript import Manuscript
from bulletin_kit.checks.registry import rules
from bulletin_kit.checks.run import run_checks
from bulletin_kit.model.issue import Day, Issue, Number
from bulletin_kit.model.ledger import Filed, Ledger, Unread, next_numbers, squeezed
from tests.checks.test_any_text import AT, words
from tests.kit.issues import issue_of

BODY = "文章:\n  - 标题: 题\n    正文: |\n      甲。\n"
LONG = (
    "青岚市档案工作办公室于一月五日召开全市档案工作会议，总结上年工作，部署本年任务，各县区参加。"
)
LAST_YEAR = Filed("2025-100.yaml", "小", date(2025, 12, 30), 100, 600)


def year(*numbers, running=600):
    """Issues of 2026, a month apart, 总期号 running on from 600."""
    return [
        Filed(f"2026-{n:03}.yaml", "小", date(2026, n, 10), n, n + running if running else None)
        for n in numbers
    ]


def found(keys, others, unread=()):
    """(code, message, what it points at) of the findings in an issue with these keys."""
    text = keys + "\n" + BODY
    issue = issue_of(text, "刊物: 小\n")
    source = ("刊物: 小\n" + text).splitlines()
    copy = Manuscript(issue, ledger=Ledger(tuple(others), tuple(unread)))
    return [
        (f.code, f.message, source[f.at.line - 1] if f.at.line else f.at.file)
        for f in run_checks(copy)
    ]


def codes(keys, others):
    return [code for code, _, _ in found(keys, others)]


RIGHT = "期号: 5\n总期号: 605\n日期: 2026-05-12"


@pytest.mark.parametrize(
    ("keys", "others", "code", "message", "line"),
    [
        (
            "期号: 4\n日期: 2026-04-28", year(1, 2, 3, 4, running=0),
            "X101", "第 4 期已经有了：2026-004.yaml（2026-04-10）", "期号: 4",
        ),
        (
            "期号: 7\n日期: 2026-07-12", year(1, 2, 3, 4, 5),
            "X102", "期号是 7，前面一期是第 5 期（2026-05-10），中间缺号", "期号: 7",
        ),
        (
            "期号: 3\n日期: 2026-03-12", [LAST_YEAR],
            "X102", "期号是 3，文件夹里今年的没有比它早的，中间缺号", "期号: 3",
        ),
        (
            "期号: 5\n总期号: 604\n日期: 2026-05-12", year(1, 2, 3, 4),
            "X103", "总期号是 604，与以前各期对不上：今年各期的总期号比期号多 600", "总期号: 604",
        ),
        (
            "期号: 1\n总期号: 600\n日期: 2026-01-12", [LAST_YEAR],
            "X103", "总期号是 600，与以前各期对不上：往年最后的总期号是 600（2025-12-30）",
            "总期号: 600",
        ),
        (
            "期号: 1\n总期号: 603\n日期: 2026-01-12", [LAST_YEAR],
            "X106", "总期号是 603，上一年最后的总期号是 600（2025-12-30），没有接上", "总期号: 603",
        ),
        (
            "期号: 5\n日期: 2026-04-01", year(1, 2, 3, 4),
            "X104", "第 5 期的日期 2026-04-01 比第 4 期（2026-04-10）还早", "日期: 2026-04-01",
        ),
        (
            "期号: 2\n日期: 2026-04-01", year(1, 3, 4),
            "X104", "第 2 期的日期 2026-04-01 比第 3 期（2026-03-10）还晚", "日期: 2026-04-01",
        ),
    ],
)  # fmt: skip
def test_what_contradicts_the_ledger_is_found_where_it_stands(keys, others, code, message, line):
    assert found(keys, others) == [(code, message, line)]


@pytest.mark.parametrize(
    ("keys", "others"),
    [
        (RIGHT, []),
        (RIGHT, year(1, 2, 3, 4)),
        (RIGHT, [*year(1, 2, 3, 4), LAST_YEAR]),
        (RIGHT, year(4, 6, 7)),
        (RIGHT, year(4, running=0)),
        ("日期: 2026-05-12", year(1, 2, 3, 4, 5)),
        ("期号: 5\n日期: 2026-05-12", year(4)),
        ("期号: 9\n总期号: 609\n日期: 2026-09-12", []),
        ("期号: 5\n日期: 2026-04-10", year(4)),
        ("期号: 1\n总期号: 601\n日期: 2026-01-12", [LAST_YEAR]),
        ("期号: 1\n总期号: 700\n日期: 2027-01-12", [LAST_YEAR]),
        ("期号: 1\n专刊: 资政参阅\n日期: 2026-05-12", year(1, 2, 3, 4)),
        ("期号: 1\n增刊: 是\n日期: 2026-05-12", year(1, 2, 3, 4)),
        ("期号: 4\n刊名: 甲简报\n日期: 2026-05-12", [Filed("x", "小", date(2026, 4, 10), 4,
                                                      name="乙简报")]),
        ("期号: 4\n日期: 2026-05-12", [Filed("x", "大", date(2026, 4, 10), 4)]),
        ("期号: 4\n日期: 2026-05-12", [Filed("x", "小", None, 4)]),
    ],
)  # fmt: skip
def test_what_agrees_with_the_ledger_is_left_alone(keys, others):
    assert codes(keys, others) == []


def test_one_wrong_issue_does_not_make_the_others_wrong():
    wrong = Filed("2026-003.yaml", "小", date(2026, 3, 10), 3, 630)
    assert codes("期号: 4\n总期号: 604\n日期: 2026-04-12", [*year(1, 2), wrong]) == []
    assert codes("期号: 2\n总期号: 602\n日期: 2026-02-12", [*year(1, 4, 5), wrong]) == []
    late = Filed("2026-003.yaml", "小", date(2026, 11, 10), 3, 603)
    assert codes("期号: 4\n总期号: 604\n日期: 2026-04-12", [*year(1, 2, 5), late]) == []
    assert codes("期号: 3\n总期号: 603\n日期: 2026-11-10", year(1, 2, 4, 5)) == ["X104"]


def test_a_special_series_is_compared_with_its_own():
    special = Filed("z.yaml", "小", date(2026, 3, 10), 4, special="资政参阅")
    keys = "期号: 4\n专刊: 资政参阅\n日期: 2026-05-12"
    assert codes(keys, [special, *year(1, 2, 3, 4)]) == ["X101"]


def test_a_neighbour_that_cannot_be_read_is_information_at_its_file():
    said = found(RIGHT, year(4), [Unread("坏.yaml", "“期号”没有写对或没有写")])
    assert [(code, line) for code, _, line in said] == [("X105", "坏.yaml")]
    levels = {rule.mistake.code: rule.mistake.level for rule in rules()}
    assert levels["X105"] is Level.INFO


def long_issue(*paragraphs):
    lines = "".join(f"      {text}\n" for text in paragraphs)
    return f"日期: 2026-05-12\n文章:\n  - 标题: 题\n    正文: |\n{lines}"


def printed(day, *paragraphs):
    return Filed("旧.yaml", "大", day, 4, lines=frozenset(map(squeezed, paragraphs)))


def repeated(text, other):
    copy = Manuscript(issue_of(text, "刊物: 小\n"), ledger=Ledger((other,)))
    return [f.message for f in run_checks(copy) if f.code == "X404"]


def test_a_paragraph_of_an_earlier_issue_is_found():
    said = repeated(long_issue("甲。", LONG, LONG[::-1] + "乙"), printed(date(2026, 4, 1), LONG))
    assert said == ["这一段已经在第 4 期印过：旧.yaml（2026-04-01）"]


def test_an_article_of_an_earlier_issue_is_told_once():
    other = LONG.replace("一月", "二月")
    said = repeated(long_issue(LONG, other), printed(date(2026, 4, 1), LONG, other))
    assert said == ["这篇文章从这里起的各段已经在第 4 期印过：旧.yaml（2026-04-01）"]


def test_text_of_a_later_issue_and_short_paragraphs_are_left_alone():
    assert repeated(long_issue(LONG), printed(date(2026, 6, 1), LONG)) == []
    assert (
        repeated(long_issue("会议听取了汇报。"), printed(date(2026, 4, 1), "会议听取了汇报。"))
        == []
    )


def test_the_next_numbers_follow_the_highest():
    row = [LAST_YEAR, *year(1, 2, 4)]
    assert next_numbers(row, 2026) == (5, 605)
    assert next_numbers(row, 2027) == (None, 605)
    assert next_numbers([], 2026) == (None, None)


FILED = st.builds(
    Filed,
    file=st.sampled_from(["a.yaml", "b.yaml"]),
    series=st.sampled_from(["小", "大"]),
    day=st.none() | st.dates(date(2024, 1, 1), date(2027, 12, 31)),
    number=st.none() | st.integers(1, 9),
    running=st.none() | st.integers(1, 20),
    name=st.sampled_from(["", "甲简报", "乙简报"]),
    special=st.sampled_from(["", "专"]),
    supplement=st.booleans(),
)


@settings(max_examples=300, deadline=None)
@given(st.lists(FILED, max_size=8), FILED)
def test_no_ledger_makes_a_rule_stumble(others, own):
    issue = Issue(
        "x.yaml",
        AT,
        words(own.series),
        Day(own.day, AT) if own.day else None,
        (),
        number=Number(own.number, AT) if own.number else None,
        running_number=Number(own.running, AT) if own.running else None,
        supplement=own.supplement,
    )
    copy = Manuscript(issue, ledger=Ledger(tuple(others), (Unread("y.yaml", "坏"),)))
    for found in run_checks(copy):
        assert found.message
        assert isinstance(found.at, Span)


@settings(max_examples=100, deadline=None)
@given(st.integers(1, 12), st.integers(0, 500))
def test_an_issue_that_follows_its_row_is_never_doubted(number, ahead):
    others = year(*range(1, number), running=ahead)
    keys = f"期号: {number}\n总期号: {number + ahead}\n日期: 2026-{number:02}-20"
    assert codes(keys, others) == []
