"""An issue file becomes an Issue: each key in its place, each word with its place."""

from pathlib import Path

import pytest

from bulletin_kit.model.issue import Issue
from bulletin_kit.source import read_source
from tests.kit.findings import assert_golden, codes
from tests.source.kit import ARTICLE, HEAD, RICH, found_in, issue_of
from tests.source.outline import outline


def test_the_rich_issue_is_read_whole():
    issue, told = issue_of(RICH)

    assert told == []
    assert_golden(
        Path(__file__).with_name("rich.txt"), {"每个键都写到的一期": "\n".join(outline(issue))}
    )


def test_the_rich_issue_leaves_nothing_in_the_model_empty():
    issue, _ = issue_of(RICH)

    assert [name for name in Issue.__struct_fields__ if not getattr(issue, name)] == []


def test_every_line_of_a_place_is_that_of_the_text():
    issue, _ = issue_of(RICH)
    rows = RICH.split("\n")

    for words in (issue.series, *issue.note, *issue.articles[0].title, issue.reported[0].items[1]):
        at = words.at
        assert rows[at.line - 1][at.column - 1 : at.end_column - 1] == words.text


def test_paths_name_the_place_in_the_document():
    issue, _ = issue_of(RICH)
    first, second = issue.sections

    assert first.name is not None
    assert first.name.at.path == "栏目[1].名称"
    assert first.articles[0].title[1].at.path == "栏目[1].文章[1].标题"
    assert second.articles[0].body.parts[0].words.at.path == "栏目[2].文章[1].正文"
    assert first.articles[0].attachments[1].title.at.path == "栏目[1].文章[1].附件[2].标题"
    assert issue.printing is not None
    assert issue.printing.copies_at.path == "印发.份数"


def test_an_issue_with_articles_alone_has_one_section_without_a_name():
    issue, told = issue_of(HEAD + ARTICLE)

    assert told == []
    assert [section.name for section in issue.sections] == [None]
    assert [str(article.title[0]) for article in issue.articles] == ["甲"]


def test_what_is_not_given_is_empty():
    issue, _ = issue_of(HEAD + ARTICLE)

    given = {name for name in Issue.__struct_fields__ if getattr(issue, name)}
    assert given == {"file", "at", "series", "day", "sections"}


def test_with_errors_as_much_is_built_as_can_be():
    issue, told = issue_of(
        "期号: 08\n刊物: 工作简报\n文章:\n  - 标题: 甲\n  - 正文: |\n      **乙。\n"
    )

    assert [line.partition(" ")[2][:4] for line in told] == ["F203", "F210", "F203", "F203", "F303"]
    assert issue.number is None
    assert issue.day is None
    assert [len(article.body.parts) for article in issue.articles] == [0, 1]


def test_an_issue_without_its_series_is_built_for_the_findings_sake():
    issue, told = issue_of("日期: 2024-01-09\n" + ARTICLE)

    assert not issue.series
    assert len(told) == 1


@pytest.mark.parametrize("text", ["", "甲", "- 甲", "刊物：\n\t: :"])
def test_where_nothing_can_be_made_out_there_is_no_issue_but_an_error(text: str):
    issue, found = read_source(text.encode(), "甲.yaml")

    assert issue is None
    assert found


def test_marks_of_body_text_are_told_where_they_would_be_printed():
    text = (
        HEAD + "编者按: 请看**重点**。\n文章:\n  - 标题: 甲[^1]\n    供稿: 乙**\n    正文: 丙。\n"
    )

    assert codes(found_in(text)) == ["F314", "F314", "F314"]


def test_findings_come_in_the_order_of_the_file():
    found = found_in("期号: 08\n日期: 2024-1-9\n文章:\n  - 正文: |\n      **乙\n电话：1\n")

    assert [f.at.line for f in found] == sorted(f.at.line for f in found)
