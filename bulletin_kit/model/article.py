"""Article: title, body and credit, and the parts a body is made of."""

from __future__ import annotations

from enum import StrEnum
from typing import TypeAlias

from msgspec import Struct

from bulletin_kit.base.span import Span
from bulletin_kit.base.words import Words
from bulletin_kit.model.runs import Run


class Paragraph(Struct, frozen=True):
    """One paragraph; ``runs`` are its bold stretches, run-in heading and footnote marks."""

    words: Words
    runs: tuple[Run, ...] = ()


class Heading(Struct, frozen=True):
    """A heading on a line of its own; level 1-4 by its number, 0 for ``## `` without a number."""

    words: Words
    level: int
    runs: tuple[Run, ...] = ()


class Caption(Struct, frozen=True):
    """What stands above a table or below a picture; it may bear a footnote's mark."""

    words: Words
    runs: tuple[Run, ...] = ()


class Figure(Struct, frozen=True):
    """A picture: ``file`` as written, relative to the issue's folder."""

    caption: Caption
    file: str
    alt: str
    at: Span


class Align(StrEnum):
    """How a table's column stands; the value is the word in style data."""

    LEFT = "左"
    CENTER = "中"
    RIGHT = "右"
    AUTO = ""


class Cell(Struct, frozen=True):
    """One cell of a table."""

    words: Words
    runs: tuple[Run, ...] = ()


class Table(Struct, frozen=True):
    """A table: ``rows[0]`` is its head; every row has as many cells as ``aligns``."""

    caption: Caption | None
    aligns: tuple[Align, ...]
    rows: tuple[tuple[Cell, ...], ...]
    at: Span


class Footnote(Struct, frozen=True):
    """A footnote's text, under the label that its mark names."""

    label: str
    words: Words
    runs: tuple[Run, ...] = ()


Part: TypeAlias = Paragraph | Heading | Figure | Table


class Body(Struct, frozen=True):
    """The text of an article or attachment in order; footnotes by their first mark."""

    parts: tuple[Part, ...] = ()
    notes: tuple[Footnote, ...] = ()


class Attachment(Struct, frozen=True):
    """An 附件: its title, and its text where it has one."""

    title: Words
    body: Body
    at: Span


class Article(Struct, frozen=True):
    """One article. ``title`` has a line for each printed line as the editor broke them."""

    title: tuple[Words, ...]
    body: Body
    at: Span
    kicker: tuple[Words, ...] = ()  # 引题
    subtitle: tuple[Words, ...] = ()  # 副题
    note: tuple[Words, ...] = ()  # 编者按
    credit: Words | None = None  # 供稿
    attachments: tuple[Attachment, ...] = ()


class Section(Struct, frozen=True):
    """A 栏目 and its articles; an issue without 栏目 has one of name None."""

    name: Words | None
    articles: tuple[Article, ...]
    at: Span
