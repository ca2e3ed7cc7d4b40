"""StyleSheet: every number of a style, resolved to EMU. No default stands in code."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from msgspec import Struct

from bulletin_kit.base.length import Emu
from bulletin_kit.model.blocks import Role, RuleRole


class Stand(StrEnum):
    """How the lines of a paragraph stand in the measure."""

    JUSTIFY = "两端"
    LEFT = "左"
    CENTER = "中"
    RIGHT = "右"


class Colour(Struct, frozen=True):
    """A colour of the style, for screens (``rrggbb``) and for print (percent)."""

    rgb: str
    cmyk: tuple[int, int, int, int]


class PageStyle(Struct, frozen=True):
    """Paper and type area. The area is measured on the ink (GB/T 9704-2012, 5.2).

    The em box of the first row touches the area's top, that of the last row its bottom.
    """

    width: Emu
    height: Emu
    left: Emu
    top: Emu
    area_width: Emu
    area_height: Emu
    rows: int
    cells: int
    pitch: Emu
    """From one row to the next, whole twips."""
    em: Emu
    """Size of the body type, whose em box touches the area's edges."""

    @property
    def leading(self) -> Emu:
        """What a row is higher than its type."""
        return self.pitch - self.em

    @property
    def half(self) -> Emu:
        """Half a leading: from a row's top to the em box of its type."""
        return self.leading // 2

    @property
    def foot(self) -> Emu:
        """The area's lower edge from the page's top."""
        return self.top + self.area_height

    @property
    def right(self) -> Emu:
        """The area's right edge from the page's left."""
        return self.left + self.area_width


class FolioStyle(Struct, frozen=True):
    """Page numbers: form, place below the type area (GB/T 9704-2012, 7.5)."""

    form: str
    """``— {页} —``."""
    drop: Emu
    """From the area's lower edge to the dashes."""
    inset: Emu
    """From the area's outer edge."""


class Policies(Struct, frozen=True):
    """How lines are broken and filled; written into the DOCX, too."""

    no_start: frozenset[str]
    """Marks that may not start a line."""
    no_end: frozenset[str]
    """Marks that may not end a line."""
    hanging: frozenset[str]
    """Marks that may hang past the measure; empty where nothing hangs."""
    gap: int
    """Between hanzi and Latin letters or digits, in 1/1000 em."""
    squeeze: int
    """How much a line may be squeezed to take one more character, in 1/1000 em; 0 for never."""
    squeezable: frozenset[str]
    """Marks whose blank half may be given up for it."""
    squeeze_each: int
    """How much of one mark at most, in 1/1000 em."""
    whole: tuple[str, ...]
    """Patterns of what no line's end may part: 〔2025〕12号, 第85期, 3.5万 …"""
    stretch: int
    """How wide a gap between two characters may become before it is reported, in 1/1000 em."""
    tighten: int
    """How much a paragraph's characters may be drawn together to save a line where the closing
    block would stand alone on a page, in 1/1000 em; 0 for never."""
    narrow: frozenset[str]
    """Marks that come from the Latin face (“ ” · in many offices' print)."""


class TextStyle(Struct, frozen=True):
    """One row of the style: how a role's text is set."""

    role: Role
    font: str
    latin: str
    size: Emu
    pitch: Emu
    """Height of one line."""
    tracking: Emu
    """Added after every character, also where a line is not spread."""
    stand: Stand
    indent: Emu
    """First line, from ``left``."""
    left: Emu
    right: Emu
    before: Emu
    after: Emu
    keep_next: bool
    bold: bool
    colour: Colour
    full_space: bool
    """A space between two hanzi is one em wide (titles)."""
    outline: int
    """Depth in the outline; 0 for none."""


class RuleStyle(Struct, frozen=True):
    """A ruled line: its thickness and colour."""

    thickness: Emu
    colour: Colour


class PressStyle(Struct, frozen=True):
    """What a print shop is given around the finished page, where it asks for it."""

    bleed: Emu
    """Paper beyond the cut that may be printed on."""
    mark: Emu
    """Length of the marks to cut by; they begin where the bleed ends."""
    stroke: Emu
    """Their thickness."""


class StyleSheet(Struct, frozen=True):
    """All numbers of one style."""

    name: str
    page: PageStyle
    policies: Policies
    text: Mapping[Role, TextStyle]
    rules: Mapping[RuleRole, RuleStyle]
    folio: FolioStyle
    carried: int
    """So many lines of the text at least go overleaf with a closing block that has no room."""
    blank: Emu
    """A page that is left blank by so much, or more, is told."""
    note_rule: Emu
    """Length of the rule above footnotes."""
    note_mark_size: int
    """A footnote's number in the text, in 1/1000 of the type around it."""
    note_mark_rise: int
    """How far it is raised, in the same unit."""
    figure_height: Emu
    """No picture is set higher than this."""
    figure_dpi: int
    """Dots to the inch that a picture is set to have."""
    figure_least: Emu
    """A picture is set this wide even if it then has fewer dots to the inch, and reported."""
    cell_padding: Emu
    """Inside a table's cell, left and right."""
    table_after: Emu
    """Space below a table."""
    table_whole: Emu
    """A table up to this height is not parted by a page's end."""
    table_foot: int
    """So many rows at least stand under a table's head before a page's end parts it."""
    table_top: int
    """So many rows at least stand on the page after."""
    table_short: int
    """Characters up to which a column's words are centred where the editor did not say."""
    column_least: Emu
    """No column is narrower inside, unless its words have room all the same."""
    name_least: Emu
    """刊名 is not set smaller than this."""
    title_lines: int
    """A title of more lines is too long."""
    stroke: int
    """How thick the stroke that makes a bold of a face without one, in 1/1000 of its size."""
    press: PressStyle
    font_make: str
    """Whose font names the DOCX uses: gb2312, windows or founder."""

    def row_stays(self, row: int, last: int) -> bool:
        """Whether a table's row (0 is its head) and the next one must stand on one page."""
        return row < min(self.table_foot, last) or last - self.table_top < row < last
