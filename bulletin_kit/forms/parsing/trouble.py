"""Trouble: why reading stopped; and the mends that let it go on behind a mistake that is clear."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from bulletin_kit.base.finding import Mistake
from bulletin_kit.base.span import Span
from bulletin_kit.forms.text.page import Mark, Page

if TYPE_CHECKING:
    from bulletin_kit.forms.parsing.shape import Shape

MOST_LEVELS = 20
"""An issue file has six or seven levels."""


class Trouble(Struct, frozen=True):
    """Where and why the parser stopped, in its own words; lines and columns count from 0.

    ``start`` is where the thing began that could not be finished. Lines above ``floor`` are
    settled: they were read, and the words in them (地点：…) are text.
    """

    problem: str
    at: Mark
    context: str = ""
    start: Mark | None = None
    floor: int = 0
    keys: frozenset[str] = frozenset()
    """The names of the keys that the file may have, where they are known."""


class Stopped(Exception):
    """Reading cannot go on; never leaves this layer."""

    def __init__(self, trouble: Trouble) -> None:
        super().__init__(trouble.problem)
        self.trouble = trouble


class Mend(Struct, frozen=True):
    """A mistake that was recognised, and the page on which reading goes on.

    ``page`` is None where nothing below can be trusted; ``sure`` is False where the mended page
    says perhaps something else than the editor meant, so that only syntax is read from it.
    """

    mistake: Mistake
    at: Span
    facts: tuple[tuple[str, object], ...] = ()
    page: Page | None = None
    sure: bool = True


def with_quotes(page: Page, number: int, shape: Shape) -> Page:
    """The page with the line's value in single quotes, so that any sign in it is text."""
    value = shape.value.replace("'", "’")  # as many characters, so that columns stay
    line = f"{shape.text[: shape.value_at]}'{value}'"
    return page.with_line(number, line, ((shape.value_at, 1),))


def with_colon(page: Page, number: int, shape: Shape) -> Page:
    """The page with a half-width colon and a space behind the line's key."""
    head, rest = shape.text[: shape.colon], shape.text[shape.colon + 1 :]
    if not rest or rest[0] == " ":
        return page.with_line(number, f"{head}:{rest}")
    return page.with_line(number, f"{head}: {rest}", ((shape.colon + 1, 1),))


def value_span(page: Page, number: int, shape: Shape) -> Span:
    """The stretch of the line's value."""
    return page.span((number, shape.value_at), (number, shape.value_at + len(shape.value)))
