"""Issues and pages for tests: a text of YAML in, an Issue or its pages out."""

from __future__ import annotations

from textwrap import dedent

from bulletin_kit.composing import compose
from bulletin_kit.composing.defaults import with_defaults
from bulletin_kit.composing.picture import picture
from bulletin_kit.model.composed import Composed
from bulletin_kit.model.issue import Issue
from bulletin_kit.source import read_source
from bulletin_kit.style.series import Series
from tests.kit.square import SquareFonts, small_series

HEAD = "刊物: 小\n日期: 2024-01-09\n"


def issue_of(text: str, head: str = HEAD) -> Issue:
    """The issue that a YAML text says; it must be without a finding."""
    issue, findings = read_source((head + dedent(text)).encode(), "x.yaml")
    assert issue is not None
    assert findings == ()
    return issue


def composed(text: str, series: Series | None = None) -> tuple[Composed, list[str]]:
    """The text's issue on small pages, and the codes of what was found."""
    series = series or small_series()
    issue = with_defaults(issue_of(text), series.defaults)
    made, findings = compose(issue, series, SquareFonts(), {})
    return made, [finding.code for finding in findings]


def page_picture(text: str, series: Series | None = None) -> str:
    """The text's issue as pictures of small pages."""
    series = series or small_series()
    return picture(composed(text, series)[0], series.sheet)


def pages(text: str, series: Series | None = None) -> list[list[str]]:
    """The lines of each page, page numbers left out."""
    rows: list[list[str]] = []
    for row in page_picture(text, series).splitlines():
        if row.startswith("══"):
            rows.append([])
        elif "│ 页码" not in row:
            rows[-1].append(row.split("│")[1])
    return rows
