"""PDF fonts: which characters the codes of a font stand for, and how wide they are.

Decoding goes by the font's own ToUnicode and widths, never by what a writer meant.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from pypdf.generic import DictionaryObject, StreamObject

from bulletin_kit.verify.paper import Face

UNKNOWN = "\N{REPLACEMENT CHARACTER}"
_SUBSET = re.compile(r"[A-Z]{6}\+")
_SECTION = re.compile(rb"begin(bfchar|bfrange)(.*?)endbf", re.DOTALL)
_TERM = re.compile(rb"<([0-9A-Fa-f\s]*)>|(\[)|(\])")


@dataclass(frozen=True, slots=True)
class Font:
    """One font as the content streams of pages use it. Widths are in 1/1000 em."""

    face: Face
    chars: dict[int, str]
    widths: dict[int, float]
    usual: float
    direct: bool = False
    """Whether codes are UTF-16 themselves."""

    def codes(self, shown: bytes) -> tuple[int, ...]:
        """A shown string's codes: two bytes each in a composite font, otherwise one."""
        if not self.face.composite:
            return tuple(shown)
        return tuple(shown[i] << 8 | shown[i + 1] for i in range(0, len(shown) - 1, 2))

    def text(self, codes: tuple[int, ...]) -> tuple[str, ...]:
        """The characters that the codes stand for."""
        if self.direct:
            return tuple(map(chr, codes))
        chars = self.chars
        return tuple(chars.get(code, UNKNOWN) for code in codes)

    def advances(self, codes: tuple[int, ...]) -> tuple[float, ...]:
        """The codes' widths."""
        widths, usual = self.widths, self.usual
        return tuple(widths.get(code, usual) for code in codes)


def read_font(entry: DictionaryObject) -> Font:
    """The font of a resource dictionary."""
    composite = entry.get("/Subtype") == "/Type0"
    inner = _resolved(entry["/DescendantFonts"][0]) if composite else entry  # type: ignore[index]
    descriptor = _resolved(inner.get("/FontDescriptor"))
    program, embedded = _program(descriptor)
    name = str(entry.get("/BaseFont", "/")).removeprefix("/")
    encoding = entry.get("/Encoding")
    direct = composite and str(encoding).startswith("/Uni")
    table = _resolved(entry.get("/ToUnicode"))
    chars = dict(_to_unicode(table.get_data())) if isinstance(table, StreamObject) else {}
    face = Face(
        name=_SUBSET.sub("", name),
        embedded=embedded or entry.get("/Subtype") == "/Type3",
        subset=_SUBSET.match(name) is not None,
        composite=composite,
        searchable=bool(chars) or direct or not composite,
        program=program,
    )
    if not chars and not composite:
        chars = {code: bytes([code]).decode("cp1252", "replace") for code in range(256)}
    widths, usual = _cid_widths(inner) if composite else _simple_widths(inner)
    return Font(face, chars, widths, usual, direct)


def _resolved(value: Any) -> Any:
    return value.get_object() if value is not None else None


def _program(descriptor: Any) -> tuple[Callable[[], bytes] | None, bool]:
    """The TrueType file, if it is one, and whether there is any."""
    if descriptor is None:
        return None, False
    file = _resolved(descriptor.get("/FontFile2"))
    embedded = any(key in descriptor for key in ("/FontFile", "/FontFile2", "/FontFile3"))
    return (file.get_data if isinstance(file, StreamObject) else None), embedded


def _simple_widths(font: DictionaryObject) -> tuple[dict[int, float], float]:
    first = int(font.get("/FirstChar", 0))
    listed = _resolved(font.get("/Widths")) or []
    return {first + n: float(width) for n, width in enumerate(listed)}, 500.0


def _cid_widths(font: DictionaryObject) -> tuple[dict[int, float], float]:
    """``c [w1 w2 …]`` or ``first last w`` (ISO 32000-1, 9.7.4.3)."""
    widths: dict[int, float] = {}
    rest = iter(_resolved(font.get("/W")) or [])
    for first in rest:
        then = _resolved(next(rest))
        if isinstance(then, list):
            widths.update((int(first) + n, float(width)) for n, width in enumerate(then))
        else:
            width = float(next(rest))
            widths.update(dict.fromkeys(range(int(first), int(then) + 1), width))
    return widths, float(font.get("/DW", 1000))


def _to_unicode(table: bytes) -> Iterator[tuple[int, str]]:
    """Codes and their characters (ISO 32000-1, 9.10.3)."""
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
