"""Bare pictures: the same picture without what cameras, programs and people wrote into its file.

Names, places and comments of others have no business in a bulletin. Nothing is compressed anew.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

JPEG, PNG = b"\xff\xd8", b"\x89PNG\r\n\x1a\n"
END_OF_JPEG = 0xD9
SCAN = 0xDA
SPOKEN = frozenset({*range(0xE1, 0xEE), 0xEF, 0xFE})
"""Markers of a JPEG's segments that tell of it: all but JFIF's own and Adobe's, and comments."""
COLOURS = b"ICC_PROFILE\0"
"""Begins a segment that says what the colours mean, which is kept."""
NEXT = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")
"""The next marker in a scan; those to start again at belong to the scan."""
SPOKEN_CHUNKS = frozenset({b"tEXt", b"zTXt", b"iTXt", b"eXIf", b"tIME"})


def bare(data: bytes) -> bytes:
    """A JPEG or PNG file as it is, but for what it says of itself; other files untouched."""
    if data.startswith(JPEG):
        return JPEG + b"".join(_segments(data))
    if data.startswith(PNG):
        return PNG + b"".join(_chunks(data))
    return data


def _segments(data: bytes) -> Iterator[bytes]:
    """The segments of a JPEG that are kept, each with the scan behind it, to the picture's end."""
    at = len(JPEG)
    while found := NEXT.search(data, at):
        start, marker = found.start(), found[0][1]
        if marker == END_OF_JPEG:
            yield found[0]
            return
        at = found.end() + int.from_bytes(data[found.end() : found.end() + 2])
        if marker == SCAN:
            following = NEXT.search(data, at)
            at = following.start() if following else len(data)
        told = marker in SPOKEN and not data.startswith(COLOURS, found.end() + 2)
        if not told:
            yield data[start:at]


def _chunks(data: bytes) -> Iterator[bytes]:
    """The chunks of a PNG that are kept: length, kind, contents and sum of each."""
    at, kind = len(PNG), b""
    while at < len(data) and kind != b"IEND":
        kind = data[at + 4 : at + 8]
        end = at + 12 + int.from_bytes(data[at : at + 4])
        if kind not in SPOKEN_CHUNKS:
            yield data[at:end]
        at = end
