"""Outlines: the glyphs of the fonts as paths of SVG, each made once.

They come out of the subsets that the PDF embeds, so a preview cannot show another font than the
print has, nor a character that the print has not.
"""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO

from fontTools.pens.svgPathPen import SVGPathPen
from fontTools.ttLib import TTFont

from bulletin_kit.outside.fontbook import Fontbook
from bulletin_kit.outside.sfnt import FontFile


class Outlines:
    """The outlines that were asked for, by ids that hold for the whole session."""

    def __init__(self, fonts: Fontbook) -> None:
        self._fonts = fonts
        self._faces: dict[str, int] = {}
        self._ids: dict[tuple[str, str], str] = {}
        self._paths: dict[str, str] = {}
        self._wanted: dict[str, dict[int, str]] = {}
        """By face: glyphs and ids whose paths are still to be made."""

    def id(self, face: str, char: str) -> str:
        """The id of the character's outline."""
        key = (face, char)
        if key not in self._ids:
            glyph = self._fonts.program(face).glyph(char)
            number = self._faces.setdefault(face, len(self._faces))
            self._ids[key] = id = f"g{number}-{glyph}"
            self._wanted.setdefault(face, {})[glyph] = id
        return self._ids[key]

    def all(self) -> tuple[tuple[str, str], ...]:
        """Every outline so far with its id, those that are new behind the others.

        In the font's own units, y upwards; empty for a blank.
        """
        for face, wanted in self._wanted.items():
            paths = outlines(self._fonts.program(face), list(wanted))
            new = zip(wanted.values(), paths, strict=True)
            self._paths.update((id, path) for id, path in new if id not in self._paths)
        self._wanted.clear()
        return tuple(self._paths.items())


def outlines(font: FontFile, glyphs: list[int]) -> Iterator[str]:
    """The commands of an SVG path for each glyph."""
    data, _ = font.subset([0, *glyphs])
    with TTFont(BytesIO(data)) as part:
        drawn, order = part.getGlyphSet(), part.getGlyphOrder()
        for name in order[1 : len(glyphs) + 1]:
            pen = SVGPathPen(drawn)
            drawn[name].draw(pen)
            yield pen.getCommands()
