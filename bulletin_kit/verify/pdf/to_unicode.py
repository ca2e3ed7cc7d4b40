"""ToUnicode: the table by which a font says which characters its codes stand for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

_SECTION = re.compile(rb"begin(bfchar|bfrange)(.*?)endbf", re.DOTALL)
_TERM = re.compile(rb"<([0-9A-Fa-f\s]*)>|(\[)|(\])")


@lru_cache(maxsize=16)
def characters(table: bytes) -> Mapping[int, str]:
    """The characters of the codes (ISO 32000-1, 9.10.3)."""
    return dict(_pairs(table))


def _pairs(table: bytes) -> Iterator[tuple[int, str]]:
    for kind, body in _SECTION.findall(table):
        terms = iter(_TERM.findall(body))
        for code, _, _ in terms:
            if kind == b"bfchar":
                yield int(code, 16), _utf16(next(terms)[0])
            else:
                yield from _range(int(code, 16), int(next(terms)[0], 16), terms)


def _range(
    first: int, last: int, terms: Iterator[tuple[bytes, bytes, bytes]]
) -> Iterator[tuple[int, str]]:
    target, opened, _ = next(terms)
    if not opened:
        text = _utf16(target)
        for code in range(first, last + 1):
            yield code, text[:-1] + chr(ord(text[-1]) + code - first)
        return
    code = first
    for target, _, closed in terms:
        if closed:
            return
        yield code, _utf16(target)
        code += 1


def _utf16(digits: bytes) -> str:
    return bytes.fromhex(b"".join(digits.split()).decode("ascii")).decode("utf-16-be", "replace")
