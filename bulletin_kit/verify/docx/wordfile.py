"""Wordfile: what a DOCX says, as plain values. Lengths are points.

What depends on laying the text out (pages, lines) cannot be known from the file and is not here.
"""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct


class Paragraph(Struct, frozen=True):
    """One paragraph: its words, the id of its style, where it stands (for messages)."""

    text: str
    style: str
    place: str


class Style(Struct, frozen=True):
    """One paragraph style, with what it takes from the styles it is based on."""

    id: str
    names: tuple[str, ...]
    """Its own names and aliases, then those of the styles it is based on."""
    font: str
    """The face for hanzi."""
    latin: str
    size: float
    tracking: float
    line: float
    """Height of a line; 0 where the lines' own heights count."""
    indent: float
    left: float
    right: float
    stand: str
    """``w:jc``."""
    colour: str


class Section(Struct, frozen=True):
    """Paper, margins, grid of the document's last section."""

    width: float
    height: float
    top: float
    right: float
    bottom: float
    left: float
    footer: float
    """From the page's lower edge to the footer's."""
    pitch: float
    """Of the line grid; 0 where there is none."""


class Footer(Struct, frozen=True):
    """A footer: which pages it is for, its words, its style."""

    kind: str
    text: str
    style: str


class Shape(Struct, frozen=True):
    """A rule or a picture: its size on paper; a picture's pixels, a rule's thickness."""

    width: float
    height: float
    columns: int = 0
    rows: int = 0
    thickness: float = 0
    colour: str = ""
    alt: str = ""
    """What is read in a picture's place."""


class Border(Struct, frozen=True):
    """A paragraph's lower border."""

    thickness: float
    colour: str


class Settings(Struct, frozen=True):
    """What holds for the document as a whole."""

    two_sided: bool
    """Odd and even pages have footers of their own."""
    no_start: frozenset[str]
    no_end: frozenset[str]


class WordFile(Struct, frozen=True):
    """A DOCX as read back."""

    paragraphs: tuple[Paragraph, ...]
    notes: tuple[Paragraph, ...]
    strays: tuple[Paragraph, ...]
    """What is printed or shown beside them and is no page number: in headers, footers, comments."""
    styles: Mapping[str, Style]
    section: Section
    footers: tuple[Footer, ...]
    pictures: tuple[Shape, ...]
    lines: tuple[Shape, ...]
    """Drawn ones, then the borders of the closing block."""
    borders: tuple[Border, ...]
    settings: Settings
    missing: tuple[str, ...]
    """Parts that are referred to and are not there."""
    title: str
