"""Character maps of TrueType fonts: code points in groups (OpenType 1.9, cmap 4 and 12)."""

from __future__ import annotations

import sys
from array import array
from bisect import bisect_right
from collections.abc import Iterator
from struct import unpack_from

from msgspec import Struct


class CharacterMap(Struct, frozen=True):
    """The first and last code points of the groups in order, and the glyph of each first one."""

    firsts: array[int]
    lasts: array[int]
    glyphs: array[int]

    def glyph(self, code: int) -> int:
        """The glyph of a code point; 0 where there is none."""
        i = bisect_right(self.firsts, code) - 1
        return self.glyphs[i] + code - self.firsts[i] if i >= 0 and code <= self.lasts[i] else 0


def character_map(table: bytes) -> CharacterMap | None:
    """The widest Unicode map of a cmap table; struct.error where the table is cut off."""
    (count,) = unpack_from(">H", table, 2)
    found: dict[int, int] = {}
    for i in range(count):
        platform, encoding, offset = unpack_from(">HHI", table, 4 + 8 * i)
        (form,) = unpack_from(">H", table, offset)
        if platform == 0 or (platform == 3 and encoding in (1, 10)):
            found.setdefault(form, offset)
    if 12 in found:
        return _form_12(table, found[12])
    if 4 in found:
        groups = list(_form_4(table, found[4]))
        return CharacterMap(*(array("I", [group[i] for group in groups]) for i in range(3)))
    return None


def _form_12(table: bytes, at: int) -> CharacterMap:
    (count,) = unpack_from(">I", table, at + 12)
    flat = array("I", table[at + 16 : at + 16 + 12 * count])
    if sys.byteorder == "little":
        flat.byteswap()
    return CharacterMap(flat[0::3], flat[1::3], flat[2::3])


def _form_4(table: bytes, at: int) -> Iterator[tuple[int, int, int]]:
    """First, last, glyph of each group; glyph numbers count modulo 65536."""
    (double,) = unpack_from(">H", table, at + 6)
    form = f">{double // 2}H"
    columns = (at + 14, *(at + 16 + part * double for part in (1, 2, 3)))
    rows = zip(*(unpack_from(form, table, column) for column in columns), strict=True)
    for i, (last, first, delta, offset) in enumerate(rows):
        codes = range(first, last + 1)
        if offset:  # to the group's glyphs, from where it stands; some fonts' last points nowhere
            place = columns[3] + 2 * i + offset
            count = min(len(codes), max(0, len(table) - place) // 2)
            glyphs = unpack_from(f">{count}H", table, place) if count else ()
            for code, glyph in zip(codes, glyphs, strict=False):
                yield code, code, (glyph + delta) % 0x10000 if glyph else 0
        elif (first + delta) >> 16 == (last + delta) >> 16:
            yield first, last, (first + delta) % 0x10000
        else:
            for code in codes:
                yield code, code, (code + delta) % 0x10000
