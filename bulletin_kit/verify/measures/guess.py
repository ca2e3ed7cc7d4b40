"""Guess: what lines are for, told by their looks, where no issue is at hand to say it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from bulletin_kit.model.blocks import Role
from bulletin_kit.verify.measures.lines import Line
from bulletin_kit.verify.measures.zones import Zoned, row_of

TITLE = 19.0
"""Points from which type is a title's."""
DISPLAY = 24.0
"""Points from which coloured type on the first page is the masthead's name."""
SHOWN = 3
"""So many characters at a heading's start show its type; what follows may be the text."""

HEADINGS = (
    (Role.HEADING_1, re.compile(r"[一二三四五六七八九十]+、")),
    (Role.HEADING_2, re.compile(r"（[一二三四五六七八九十]+）")),
    (Role.SECTION, re.compile(r"【.*】$")),
    (Role.ATTACHMENT_MARK, re.compile(r"附件\d*$")),
    (Role.DISCLOSURE, re.compile(r"信息公开选项：")),
)
CLOSING = (
    (Role.PRINTING, re.compile(r".*印发$")),
    (Role.COPIES, re.compile(r"（共印.*）$")),
    (Role.DISTRIBUTION, re.compile("")),
)
"""Under the closing block's first rule."""


def guessed(pages: Sequence[Zoned], closing: float | None) -> tuple[Role | None, ...]:
    """The role of each character, footnotes last; None where the looks do not tell.

    ``closing`` is the height of the closing block's first rule on the last page.
    """
    lines = [line for page in pages for line in page.text]
    sizes = Counter(round(line.size, 1) for line in lines)
    body = sizes.most_common(1)[0][0] if sizes else 0.0
    found: list[Role | None] = []
    for line in lines:
        page = pages[line.page]
        below = closing is not None and page is pages[-1] and line.top > closing
        plain = row_of(line, page.rows) is None
        found += _roles(line, below, body) if plain else (None for _ in _chars(line))
    notes = (line for page in pages for line in page.notes)
    return (*found, *(Role.FOOTNOTE for line in notes for _ in _chars(line)))


def _chars(line: Line) -> str:
    return "".join(line.text.split())


def _roles(line: Line, closing: bool, body: float) -> Iterator[Role | None]:
    """The role of each of the line's characters."""
    text = _chars(line)
    role = _closing_role(text) if closing else _role(line, text, body)
    run_in = role in (Role.HEADING_1, Role.HEADING_2)
    for n in range(len(text)):
        yield role if not run_in or n < SHOWN else None


def _closing_role(text: str) -> Role:
    return next(role for role, looks in CLOSING if looks.match(text))


def _role(line: Line, text: str, body: float) -> Role | None:
    if line.size >= TITLE:
        if max(line.main.colour, default=0) < 0.01:
            return Role.TITLE
        return Role.NAME if line.size >= DISPLAY and line.page == 0 else None
    for role, looks in HEADINGS:
        if looks.match(text):
            return role
    return Role.BODY if abs(line.size - body) < 0.5 else None
