"""Ink: where the outlines of glyphs stand, from the TrueType files that a PDF embeds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from struct import iter_unpack, unpack_from

from msgspec import Struct

from bulletin_kit.verify.damage import WRONG
from bulletin_kit.verify.measures.lines import Line
from bulletin_kit.verify.pdf.paper import Face, Glyph


class Outline(Struct, frozen=True):
    """The lower and upper edge of a glyph's outline above the baseline, in ems."""

    low: float
    high: float

    @property
    def middle(self) -> float:
        """What is as far from the one as from the other."""
        return (self.low + self.high) / 2


def outline(glyph: Glyph, faces: Sequence[Face]) -> Outline | None:
    """The glyph's outline; None where it cannot be told, or where there is none: a blank.

    Codes are glyph numbers, as in fonts with Identity-H and CIDToGIDMap Identity.
    """
    own = [face for face in faces if face.name == glyph.face]
    if len(own) != 1 or own[0].program is None or not own[0].composite:
        return None
    try:
        return _outline(own[0].program(), glyph.code)
    except WRONG:
        return None


def extent(line: Line, faces: Sequence[Face]) -> tuple[float, float]:
    """Where the line's ink begins and ends, from the page's upper edge.

    Its em box stands for it where the outline of one of its characters cannot be told.
    """
    seen = [glyph for glyph in line.glyphs if not glyph.text.isspace()]
    edges = []
    for glyph in seen:
        found = outline(glyph, faces)
        if found is None:
            return line.top, line.foot
        edges += [glyph.baseline - edge * glyph.size for edge in (found.low, found.high)]
    return min(edges, default=line.top), max(edges, default=line.foot)


def _outline(data: bytes, glyph: int) -> Outline | None:
    """From the head of the outline's record in the table of outlines."""
    tables = _tables(data)
    (em,) = unpack_from(">H", data, tables["head"] + 18)
    (long,) = unpack_from(">h", data, tables["head"] + 50)
    form, step = (">2I", 4) if long else (">2H", 2)
    start, end = unpack_from(form, data, tables["loca"] + step * glyph)
    if start == end:
        return None
    low, high = unpack_from(">4xh2xh", data, tables["glyf"] + (start if long else 2 * start))
    return Outline(low / em, high / em)


def _tables(data: bytes) -> Mapping[str, int]:
    (count,) = unpack_from(">H", data, 4)
    records = iter_unpack(">4s4xI4x", data[12 : 12 + 16 * count])
    return {tag.decode("latin-1"): offset for tag, offset in records}
