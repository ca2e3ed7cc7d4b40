"""报, 送 and 发: an entry is a printed line, its recipients are parted by ， outside brackets."""

import pytest

from tests.source.kit import ARTICLE, HEAD, issue_of


def entries(text: str) -> tuple[list[list[str]], list[str]]:
    """The recipients by line under 报, and what is told."""
    issue, told = issue_of(f"{HEAD}{ARTICLE}报:{text}\n")
    return [[item.text for item in entry.items] for entry in issue.reported], told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("\n  - 省委，省政府", [["省委", "省政府"]]),
        ("\n  - 省委， 省政府。", [["省委", "省政府"]]),
        ("\n  - 各市（州）办（研究室，中心），省馆", [["各市（州）办（研究室，中心）", "省馆"]]),
        ("\n  - 甲（乙（丙，丁），戊），己", [["甲（乙（丙，丁），戊）", "己"]]),
        ("\n  - 省委\n  - 省政府", [["省委"], ["省政府"]]),
        (" 省委，省政府", [["省委", "省政府"]]),
        (" |\n  省委\n  省政府，省政协。", [["省委"], ["省政府", "省政协"]]),
        ("\n  - 省委、省政府", [["省委、省政府"]]),
    ],
)
def test_the_recipients_of_each_line(text: str, expected: list[list[str]]):
    assert entries(text) == (expected, [])


def test_the_last_stop_is_not_part_of_the_words():
    issue, _ = issue_of(f"{HEAD}{ARTICLE}报:\n  - 省委，省政府。\n")

    words = issue.reported[0].words
    assert (words.text, words.at.column, words.at.end_column) == ("省委，省政府", 5, 11)
    assert issue.reported[0].items[1].at.column == 8


@pytest.mark.parametrize("text", ["省委，，省政府", "，省委", "省委，。"])
def test_an_empty_place_in_the_line_is_told(text: str):
    assert "F316" in entries(f"\n  - {text}")[1][0]


def test_a_label_that_was_typed_too_is_told_and_not_printed_twice():
    found, told = entries("\n  - 报：省委")

    assert found == [["省委"]]
    assert [line.split(" → ")[0] for line in told] == [
        "7:5-7 F317 “报”的值里又写了“报：”，已略去，只印一次"
    ]
