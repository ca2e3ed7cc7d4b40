"""Facts: what the holes of phrases are filled with, and what files say of themselves."""

from __future__ import annotations

from bulletin_kit.composing.wording import Pen
from bulletin_kit.model.blocks import Role
from bulletin_kit.model.composed import Facts
from bulletin_kit.model.issue import Issue


def facts_of(issue: Issue, pen: Pen) -> dict[str, str | None]:
    """What the masthead's and closing block's holes can be filled with; None where not given."""

    def text(value: object) -> str | None:
        return None if value is None else str(value)

    printing = issue.printing
    return {
        "刊名": text(issue.name),
        "专刊": text(issue.special),
        "期号": text(issue.number and issue.number.value),
        "总期号": text(issue.running_number and issue.running_number.value),
        "增刊": "增刊" if issue.supplement else "",
        "编发单位": text(issue.issuer),
        "日期": pen.day(issue.day.value if issue.day else None),
        "签发": text(issue.signer),
        "信息公开": text(issue.disclosure),
        "责任编辑": text(issue.editor),
        "审核": text(issue.reviewer),
        "电话": text(issue.telephone),
        "印发单位": text(printing and printing.office),
        "印发日期": pen.day(printing.day if printing else None),
        "份数": text(printing and printing.copies),
    }


def file_facts(issue: Issue, pen: Pen) -> Facts:
    """Title, author, subject and keywords of the finished files, from what the issue says."""
    known = facts_of(issue, pen)
    rows = pen.series.masthead.rows
    named = [r.phrase.fill(known) for r in rows if r.role in (Role.NAME, Role.SPECIAL, Role.NUMBER)]
    titles = ["".join(words.text for words in article.title) for article in issue.articles]
    sections = [section.name.text for section in issue.sections if section.name]
    words = [issue.series.text, *named[1:], *sections]
    return Facts(
        title=" ".join(" ".join(filter(None, named)).split()) or issue.series.text,
        author=known["编发单位"] or "",
        subject="；".join(titles),
        keywords=tuple(dict.fromkeys(filter(None, words))),
        day=issue.day.value if issue.day else None,
    )
