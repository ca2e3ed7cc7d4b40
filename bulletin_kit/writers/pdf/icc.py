"""ICC: a profile of sRGB, made of the numbers that IEC 61966-2-1 gives, the same everywhere.

Version 2.1, since PDF 1.4 knows no later one (ISO 19005-1, 6.2.2 by way of ICC.1:1998-09).
"""

from __future__ import annotations

from functools import cache
from struct import pack

DAY = (2000, 1, 1, 0, 0, 0)
"""The profile's own date; it is no product of the day of building."""
STEPS = 1024
"""Entries of the curve."""
POINTS = {
    "wtpt": (0.9505, 1.0, 1.0891),
    "rXYZ": (0.43607, 0.22249, 0.01392),
    "gXYZ": (0.38515, 0.71687, 0.09708),
    "bXYZ": (0.14307, 0.06061, 0.71410),
}
"""White, and the three primaries seen under D50."""
D50 = (0.9642, 1.0, 0.8249)
NAME = "sRGB IEC61966-2.1"


@cache
def srgb() -> bytes:
    """The profile."""
    curve = pack(">4s4xI", b"curv", STEPS)
    curve += b"".join(pack(">H", round(_light(n / (STEPS - 1)) * 65535)) for n in range(STEPS))
    tags = {"desc": _described(NAME), "cprt": b"text\0\0\0\0No copyright, use freely\0"}
    tags |= {tag: b"XYZ \0\0\0\0" + _xyz(point) for tag, point in POINTS.items()}
    tags |= dict.fromkeys(("rTRC", "gTRC", "bTRC"), curve)
    directory, body = b"", b""
    places: dict[bytes, int] = {}
    for tag, data in tags.items():
        if data not in places:
            places[data] = 128 + 4 + 12 * len(tags) + len(body)
            body += data + b"\0" * (-len(data) % 4)
        directory += pack(">4sII", tag.encode(), places[data], len(data))
    whole = pack(">I", len(tags)) + directory + body
    return _head(128 + len(whole)) + whole


def _light(signal: float) -> float:
    """How much light a signal stands for (IEC 61966-2-1, 5.2)."""
    return signal / 12.92 if signal <= 0.04045 else ((signal + 0.055) / 1.055) ** 2.4


def _xyz(point: tuple[float, float, float]) -> bytes:
    return pack(">3i", *(round(value * 65536) for value in point))


def _described(text: str) -> bytes:
    """A textDescriptionType; its Unicode and Macintosh names are left empty."""
    ascii_name = text.encode("ascii") + b"\0"
    return b"desc\0\0\0\0" + pack(">I", len(ascii_name)) + ascii_name + bytes(4 + 4 + 2 + 1 + 67)


def _head(size: int) -> bytes:
    """The header: a display's profile from RGB to XYZ, to be used perceptually."""
    head = pack(">I4xI4s4s4s6H4s", size, 0x02100000, b"mntr", b"RGB ", b"XYZ ", *DAY, b"acsp")
    return (head.ljust(68, b"\0") + _xyz(D50)).ljust(128, b"\0")
