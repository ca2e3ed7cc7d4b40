"""Pixels: how many a PNG or JPEG file has, from its head."""

from __future__ import annotations

from struct import unpack

PNG = b"\x89PNG\r\n\x1a\n"
JPEG = b"\xff\xd8"
FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
"""Markers of a JPEG that begin a frame and say its size."""


def pixels(data: bytes) -> tuple[int, int]:
    """Columns and rows; zeros for a file of another kind."""
    if data.startswith(PNG):
        columns, rows = unpack(">II", data[16:24])
        return columns, rows
    if data.startswith(JPEG):
        return _jpeg(data)
    return 0, 0


def _jpeg(data: bytes) -> tuple[int, int]:
    at = 2
    while at + 9 <= len(data) and data[at] == 0xFF:
        marker = data[at + 1]
        if marker in FRAMES:
            rows, columns = unpack(">HH", data[at + 5 : at + 9])
            return columns, rows
        at += 2 + int.from_bytes(data[at + 2 : at + 4])
    return 0, 0
