"""Paper: what stands in a finished PDF, as plain values.

Lengths are points; places are measured from the upper left corner of the page.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeAlias

from msgspec import Struct

from bulletin_kit.verify.pdf.structure import Structure

Colour: TypeAlias = tuple[float, ...]
"""One number for grey, three for RGB, four for CMYK, each from 0 to 1."""

BLACK: Colour = (0.0,)
ARTIFACT = -1
INKS = 4


class Face(Struct, frozen=True):
    """One font of the file."""

    name: str
    """Without the six letters that name a subset."""
    embedded: bool
    subset: bool
    composite: bool
    """Whether it is a Type0 font, which can hold all characters of a face."""
    searchable: bool
    """Whether it says which character each code stands for (ToUnicode, or a Unicode encoding)."""
    program: Callable[[], bytes] | None = None
    """The embedded TrueType file, inflated when asked for."""


class Glyph(Struct, frozen=True):
    """One character on paper: its left edge, its advance width without tracking."""

    text: str
    x: float
    baseline: float
    width: float
    size: float
    face: str
    colour: Colour
    code: int

    @property
    def right(self) -> float:
        """Its right edge."""
        return self.x + self.width


class Run(Struct, frozen=True):
    """What one operator shows: characters in one face, from ``x`` on, at one height."""

    text: tuple[str, ...]
    """One for each glyph; a ligature has several characters."""
    codes: tuple[int, ...]
    widths: tuple[float, ...]
    x: float
    baseline: float
    size: float
    face: str
    colour: Colour
    tracking: float
    """Added after every glyph."""
    hidden: bool = False
    """Neither filled nor stroked."""
    mark: int | None = None
    """The number of the marked content in which it stands; ARTIFACT for what is not to be read."""

    def glyphs(self) -> Iterator[Glyph]:
        """Its characters, each in its place."""
        x = self.x
        for text, code, width in zip(self.text, self.codes, self.widths, strict=True):
            yield Glyph(text, x, self.baseline, width, self.size, self.face, self.colour, code)
            x += width + self.tracking


class Stroke(Struct, frozen=True):
    """A ruled line: its left (or upper) end on its middle line, its length, how thick it is."""

    x: float
    y: float
    length: float
    thickness: float
    colour: Colour
    vertical: bool = False

    @property
    def right(self) -> float:
        """Its right end."""
        return self.x if self.vertical else self.x + self.length

    @property
    def foot(self) -> float:
        """Its lower end."""
        return self.y + self.length if self.vertical else self.y


class PlacedImage(Struct, frozen=True):
    """A picture: its upper left corner, its size on paper, its pixels."""

    x: float
    y: float
    width: float
    height: float
    columns: int
    rows: int
    parts: int = 0
    """Numbers that say the colour of a pixel, as in Colour; 0 where that cannot be told."""

    @property
    def dpi(self) -> float:
        """Dots to the inch in the direction where there are fewer."""
        return min(self.columns / self.width, self.rows / self.height) * 72


class PdfPage(Struct, frozen=True):
    """One page: its size, its trimmed size where the file says one, what stands on it."""

    width: float
    height: float
    trimmed: tuple[float, float] | None
    runs: tuple[Run, ...]
    strokes: tuple[Stroke, ...]
    images: tuple[PlacedImage, ...]
    bleed: float = 0
    """How far ink may go beyond each edge at which it is trimmed."""

    @property
    def text(self) -> str:
        """What can be read on it, in the order in which it was painted."""
        return "".join(text for run in self.runs if not run.hidden for text in run.text)


class PdfFile(Struct, frozen=True):
    """A PDF as read back."""

    pages: tuple[PdfPage, ...]
    faces: tuple[Face, ...]
    title: str
    structure: Structure = Structure()

    @property
    def in_inks(self) -> bool:
        """Whether its text is painted in the inks of a press."""
        return any(len(run.colour) == INKS for page in self.pages for run in page.runs)
