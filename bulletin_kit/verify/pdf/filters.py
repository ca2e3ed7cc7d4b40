"""PDF filters: the bytes of a stream as they were before they were packed (ISO 32000-1, 7.4)."""

from __future__ import annotations

import zlib
from base64 import a85decode
from collections.abc import Iterable, Mapping

from bulletin_kit.verify.pdf.lexer import Value

PAETH = 4


def unpacked(raw: bytes, filters: Iterable[str], parameters: Mapping[str, Value]) -> bytes:
    """The stream's bytes; ValueError for a filter that is not known here (pictures' own)."""
    for name in filters:
        if name in ("/FlateDecode", "/Fl"):
            raw = _predicted(zlib.decompressobj().decompress(raw), parameters)
        elif name in ("/ASCII85Decode", "/A85"):
            raw = a85decode(raw.strip().removeprefix(b"<~").removesuffix(b"~>"))
        elif name in ("/ASCIIHexDecode", "/AHx"):
            digits = b"".join(raw.split()).rstrip(b">")
            raw = bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode("ascii"))
        else:
            raise ValueError(f"压缩方式 {name} 不认识")
    return raw


def _predicted(data: bytes, parameters: Mapping[str, Value]) -> bytes:
    """Undoes the PNG predictors, in which each row is told by how it differs from the last."""
    if _whole(parameters, "/Predictor", 1) < 10:
        return data
    bits = _whole(parameters, "/Colors", 1) * _whole(parameters, "/BitsPerComponent", 8)
    step = max(1, bits // 8)
    length = (bits * _whole(parameters, "/Columns", 1) + 7) // 8
    above = bytes(length)
    rows: list[bytes] = []
    for start in range(0, len(data) - length, length + 1):
        above = _row(data[start], data[start + 1 : start + 1 + length], above, step)
        rows.append(above)
    return b"".join(rows)


def _whole(parameters: Mapping[str, Value], key: str, usual: int) -> int:
    value = parameters.get(key)
    return int(value) if isinstance(value, float) else usual


def _row(kind: int, told: bytes, above: bytes, step: int) -> bytes:
    row = bytearray(told)
    for i, byte in enumerate(told):
        left, up = (row[i - step] if i >= step else 0), above[i]
        corner = above[i - step] if i >= step else 0
        guess = (0, left, up, (left + up) // 2)[kind] if kind < PAETH else _paeth(left, up, corner)
        row[i] = (byte + guess) & 0xFF
    return bytes(row)


def _paeth(left: int, up: int, corner: int) -> int:
    aim = left + up - corner
    return min((left, up, corner), key=lambda value: abs(aim - value))
