"""An issue as lines that a person can read, each part on its own, with its place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bulletin_kit.base.words import Words
from bulletin_kit.model.article import Article, Body, Figure, Heading, Paragraph, Table
from bulletin_kit.model.issue import Issue
from bulletin_kit.model.recipients import Entry
from bulletin_kit.model.runs import Run

ONE = (
    "series", "variant", "name", "special", "secrecy", "copy_number", "urgency", "signer",
    "issuer", "disclosure", "editor", "reviewer", "telephone",
)  # fmt: skip


def outline(issue: Issue) -> list[str]:
    """The issue's values and parts in order."""
    return [*_facts(issue), *_sections(issue), *_closing(issue)]


def runs_of(words: Words, runs: Iterable[Run]) -> str:
    """The words with their runs marked: ‹…› bold, «…» run-in, ^label^ a footnote's mark."""
    marks: dict[int, str] = {}
    for run in runs:
        if run.note:
            marks[run.start] = marks.get(run.start, "") + f"^{run.note}^"
        else:
            first, last = "«»" if run.run_in else "‹›"
            marks[run.start] = marks.get(run.start, "") + first
            marks[run.end] = last + marks.get(run.end, "")
    text = words.text
    return "".join(marks.get(n, "") + text[n : n + 1] for n in range(len(text) + 1))


def body_outline(body: Body, indent: str = "") -> Iterator[str]:
    """The parts and notes of a body."""
    for part in body.parts:
        match part:
            case Paragraph():
                yield f"{indent}{_at(part.words)} 段 {runs_of(part.words, part.runs)}"
            case Heading():
                yield f"{indent}{_at(part.words)} 题{part.level} {runs_of(part.words, part.runs)}"
            case Figure():
                at, figure = f"{part.at.line}:{part.at.column}", f"{part.caption.words} {part.file}"
                yield f"{indent}{at} 图 {figure} {part.alt}"
            case Table():
                above = part.caption and runs_of(part.caption.words, part.caption.runs)
                yield f"{indent}{part.at.line}:{part.at.column} 表 {above} {_aligns(part)}"
                for row in part.rows:
                    yield f"{indent}  " + " │ ".join(runs_of(c.words, c.runs) for c in row)
    for note in body.notes:
        yield f"{indent}{_at(note.words)} 注 {note.label} {runs_of(note.words, note.runs)}"


def _facts(issue: Issue) -> Iterator[str]:
    for name in ONE:
        words = getattr(issue, name)
        if words is not None:
            yield f"{_at(words)} {name} {words}"
    for name in ("number", "running_number", "day"):
        given = getattr(issue, name)
        if given is not None:
            yield f"{given.at.line}:{given.at.column} {name} {given.value}"
    yield f"supplement {issue.supplement}"
    yield from (f"{_at(line)} note {line}" for line in issue.note)


def _sections(issue: Issue) -> Iterator[str]:
    for section in issue.sections:
        yield f"{section.at.line}:{section.at.column} 栏目 {section.name}"
        for article in section.articles:
            yield from _article(article)


def _article(article: Article) -> Iterator[str]:
    yield f"  {article.at.line}:{article.at.column} 文章"
    for name in ("kicker", "title", "subtitle", "note"):
        yield from (f"    {_at(line)} {name} {line}" for line in getattr(article, name))
    if article.credit:
        yield f"    {_at(article.credit)} credit {article.credit}"
    yield from body_outline(article.body, "    ")
    for attachment in article.attachments:
        yield f"    {_at(attachment.title)} 附件 {attachment.title}"
        yield from body_outline(attachment.body, "      ")


def _closing(issue: Issue) -> Iterator[str]:
    for name in ("reported", "sent", "issued"):
        yield from (f"{_at(e.words)} {name} {_entry(e)}" for e in getattr(issue, name))
    if issue.printing:
        given = issue.printing
        places = given.at.line, given.day_at.line, given.copies_at.line
        yield f"{places} printing {given.office} {given.day} {given.copies}"
    for allowance in issue.allowances:
        for name in ("rule", "quote", "reason"):
            words = getattr(allowance, name)
            yield f"{_at(words)} allowance.{name} {words}"


def _entry(entry: Entry) -> str:
    return " │ ".join(item.text for item in entry.items)


def _aligns(table: Table) -> str:
    return "".join(align.value or "·" for align in table.aligns)


def _at(words: Words) -> str:
    return f"{words.at.line}:{words.at.column}-{words.at.end_column}"
