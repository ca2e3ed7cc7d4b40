"""Ink: how high the outline of a glyph stands, from the TrueType file that a PDF embeds."""

from __future__ import annotations

from collections.abc import Mapping
from struct import iter_unpack, unpack_from

from bulletin_kit.verify.damage import WRONG
from bulletin_kit.verify.paper import Face


def middle(face: Face | None, glyph: int) -> float | None:
    """The middle of the glyph's outline above the baseline, in ems; None where it cannot be told.

    Codes are glyph numbers, as in fonts with Identity-H and CIDToGIDMap Identity.
    """
    if face is None or face.program is None or not face.composite:
        return None
    try:
        data = face.program()
        tables = _tables(data)
        (em,) = unpack_from(">H", data, tables["head"] + 18)
        low, high = _heights(data, tables, glyph)
    except WRONG:
        return None
    return (low + high) / 2 / em if em else None


def _tables(data: bytes) -> Mapping[str, int]:
    (count,) = unpack_from(">H", data, 4)
    records = iter_unpack(">4s4xI4x", data[12 : 12 + 16 * count])
    return {tag.decode("latin-1"): offset for tag, offset in records}


def _heights(data: bytes, tables: Mapping[str, int], glyph: int) -> tuple[int, int]:
    """The lower and upper edge of the outline's box, in the font's units."""
    (long,) = unpack_from(">h", data, tables["head"] + 50)
    form, step = (">I", 4) if long else (">H", 2)
    (offset,) = unpack_from(form, data, tables["loca"] + step * glyph)
    at = tables["glyf"] + (offset if long else 2 * offset)
    low, high = unpack_from(">4xh2xh", data, at)
    return low, high
