"""Named: the offices that an issue names, with what its registry knows (no rule in here)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from bulletin_kit.base.pattern import Pattern
from bulletin_kit.base.words import Words
from bulletin_kit.checks.manuscript import Manuscript
from bulletin_kit.hanzi.lists import CLOSE, OPEN, split_items
from bulletin_kit.model.issue import Issue
from bulletin_kit.style.offices import Known, Offices

JOINT = Pattern(r"\s*综合(?P<names>.+?)(?:等)?(?:信息|供稿|整理)?\s*")
"""A 供稿 made of several offices' reports; places stand for their offices there."""

LONGEST_PERSON = 4


class Named(Struct, frozen=True):
    """A name as it was written; ``label`` says under which key, ``joint`` in a 综合…信息."""

    words: Words
    label: str
    known: Known | None
    joint: bool = False


def recipients(issue: Issue, offices: Offices) -> Iterator[Named]:
    """Those under 报, 送 and 发, in order."""
    for label, entries in (("报", issue.reported), ("送", issue.sent), ("发", issue.issued)):
        for item in (item for entry in entries for item in entry.items):
            yield from _parts(item, label, offices)


def names(manuscript: Manuscript) -> Iterator[Named]:
    """All offices that the issue names where nothing else stands: recipients, then 供稿."""
    yield from recipients(manuscript.issue, manuscript.offices)
    for article in manuscript.issue.articles:
        if article.credit:
            yield from _credit(article.credit, manuscript.offices)


def _parts(item: Words, label: str, offices: Offices) -> Iterator[Named]:
    """The item as one name, with or without its bracket; its parts by 、 where one is known."""
    known = offices.find(item.text) or offices.find(_without_bracket(item.text))
    places = list(split_items(item.text, "、"))
    parts = [item.part(*place).stripped() for place in places if place[0] < place[1]]
    found = [Named(part, label, offices.find(part.text)) for part in parts]
    if known or not any(part.known for part in found):
        found = [Named(item, label, known)]
    yield from found


def _without_bracket(text: str) -> str:
    """各档案馆（甲，乙）: the name without the bracket at its end that explains it."""
    if text and text[-1] in CLOSE:
        start = max(text.rfind(mark) for mark in OPEN)
        return text[:start] if start > 0 else text
    return text


def _credit(credit: Words, offices: Offices) -> Iterator[Named]:
    """The offices of a 供稿; a person named behind one (市档案馆 王平) is left alone."""
    match = JOINT.fullmatch(credit.text)
    names = credit.part(*match.span("names")) if match else credit
    for start, end in _split(names.text):
        part = names.part(start, end).stripped()
        known = offices.find(part.text)
        if known or _is_office(part.text, bool(match), offices):
            yield Named(part, "供稿", known, bool(match))


def _split(text: str) -> Iterator[tuple[int, int]]:
    for match in re.finditer(r"[^、，；\s]+", text):
        yield match.span()


def _is_office(text: str, joint: bool, offices: Offices) -> bool:
    """Whether an unknown name is an office's and not a person's.

    It ends as some name of the registry does (办, 馆, 局) and is too long for a person, or near to
    one of those names, or stands among offices.
    """
    if len(text) < 2 or not any(form.endswith(text[-1]) for form in offices.by_form):
        return False
    return joint or len(text) > LONGEST_PERSON or bool(offices.near(text))
