"""Subsets: a few glyphs cut out of a TrueType file by offsets, under new numbers."""

from __future__ import annotations

import sys
from array import array
from collections.abc import Sequence
from struct import pack, unpack_from
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bulletin_kit.outside.sfnt import FontFile

HINTING = ("cvt ", "fpgm", "prep")


def subset(font: FontFile, glyphs: Sequence[int]) -> tuple[bytes, int]:
    """A TrueType file in which ``glyphs[n]`` is glyph *n*, and how many glyphs it has.

    ``glyphs`` starts with 0, the missing glyph; parts of composite glyphs are added at the end.
    """
    order = list(glyphs)
    numbers = {glyph: number for number, glyph in enumerate(order)}
    loca, glyf = array("I", [0]), bytearray()
    for glyph in order:  # grows while it is walked: parts follow the glyphs that need them
        outline = bytearray(font.outline(glyph))
        for at, part in parts(outline):
            if part not in numbers:
                numbers[part] = len(order)
                order.append(part)
            outline[at : at + 2] = pack(">H", numbers[part])
        glyf += outline + b"\0" * (-len(outline) % 4)
        loca.append(len(glyf))
    if sys.byteorder == "little":
        loca.byteswap()
    tables = _tables(font, order) | {"loca": loca.tobytes(), "glyf": bytes(glyf)}
    return _file(tables), len(order)


def _tables(font: FontFile, order: Sequence[int]) -> dict[str, bytes]:
    """What a PDF reader needs beside the outlines, for these glyphs."""
    head, hhea, maxp = (bytearray(font.table(tag) or b"") for tag in ("head", "hhea", "maxp"))
    head[8:12], head[50:52] = b"\0\0\0\0", b"\0\1"
    hhea[34:36] = maxp[4:6] = pack(">H", len(order))
    found = {"head": bytes(head), "hhea": bytes(hhea), "maxp": bytes(maxp)}
    found["hmtx"] = b"".join(font.metric(glyph) for glyph in order)
    return found | {tag: data for tag in HINTING if (data := font.table(tag)) is not None}


def parts(outline: bytes | bytearray) -> list[tuple[int, int]]:
    """(offset of the number, glyph) of each part of a composite glyph; none for a simple one."""
    if len(outline) < 10 or unpack_from(">h", outline, 0)[0] >= 0:
        return []
    found, at, more = [], 10, True
    while more:
        flags, glyph = unpack_from(">HH", outline, at)
        found.append((at + 2, glyph))
        more = bool(flags & 0x20)
        at += 8 if flags & 1 else 6
        at += 2 if flags & 0x08 else 4 if flags & 0x40 else 8 if flags & 0x80 else 0
    return found


def _checksum(data: bytes) -> int:
    words = array("I", data + b"\0" * (-len(data) % 4))
    if sys.byteorder == "little":
        words.byteswap()
    return sum(words) & 0xFFFFFFFF


def _file(tables: dict[str, bytes]) -> bytes:
    """A font file of these tables, with its directory and checksums."""
    count = len(tables)
    power = 1 << (count.bit_length() - 1)
    head = pack(
        ">IHHHH", 0x00010000, count, 16 * power, power.bit_length() - 1, 16 * (count - power)
    )
    offset, directory, body = 12 + 16 * count, b"", b""
    place = 0
    for tag in sorted(tables):
        data = tables[tag]
        if tag == "head":
            place = offset + len(body)
        directory += pack(">4sIII", tag.encode(), _checksum(data), offset + len(body), len(data))
        body += data + b"\0" * (-len(data) % 4)
    whole = bytearray(head + directory + body)
    whole[place + 8 : place + 12] = pack(">I", (0xB1B0AFBA - _checksum(bytes(whole))) & 0xFFFFFFFF)
    return bytes(whole)
