"""PDF fonts: which characters the codes of a font stand for, and how wide they are.

Decoding goes by the font's own ToUnicode and widths, never by what a writer meant.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache, partial

from msgspec import Struct

from bulletin_kit.verify.pdf.objects import Entries, Objects, Stream
from bulletin_kit.verify.pdf.paper import Face
from bulletin_kit.verify.pdf.to_unicode import characters

UNKNOWN = "\N{REPLACEMENT CHARACTER}"
PROGRAMS = ("/FontFile", "/FontFile2", "/FontFile3")
_SUBSET = re.compile(r"[A-Z]{6}\+")


class Font(Struct, frozen=True):
    """One font as the content streams of pages use it. Widths are in 1/1000 em."""

    face: Face
    chars: Mapping[int, str]
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
        return tuple([chars.get(code, UNKNOWN) for code in codes])

    def advances(self, codes: tuple[int, ...]) -> list[float]:
        """The codes' widths."""
        widths, usual = self.widths, self.usual
        return [widths.get(code, usual) for code in codes]


def read_font(entry: Entries, objects: Objects) -> Font:
    """The font of a resource dictionary."""
    composite = entry.get("/Subtype") == "/Type0"
    inner = objects.entries(objects.row(entry.get("/DescendantFonts"))[0]) if composite else entry
    descriptor = objects.entries(inner.get("/FontDescriptor"))
    name = str(entry.get("/BaseFont", "/")).removeprefix("/")
    direct = composite and str(objects.get(entry.get("/Encoding"))).startswith("/Uni")
    chars = characters(objects.data(entry.get("/ToUnicode")))
    face = Face(
        name=_SUBSET.sub("", name),
        embedded=any(k in descriptor for k in PROGRAMS) or entry.get("/Subtype") == "/Type3",
        subset=_SUBSET.match(name) is not None,
        composite=composite,
        searchable=bool(chars) or direct or not composite,
        program=_program(descriptor, objects),
    )
    if not chars and not composite:
        chars = {code: bytes([code]).decode("cp1252", "replace") for code in range(256)}
    widths, usual = (_cid_widths if composite else _simple_widths)(inner, objects)
    return Font(face, chars, widths, usual, direct)


def _program(descriptor: Entries, objects: Objects) -> Callable[[], bytes] | None:
    """The embedded TrueType file, if it is one; inflated once."""
    file = objects.get(descriptor.get("/FontFile2"))
    return cache(partial(objects.data, file)) if isinstance(file, Stream) else None


def _simple_widths(font: Entries, objects: Objects) -> tuple[dict[int, float], float]:
    first = next(iter(objects.numbers(font.get("/FirstChar"))), 0.0)
    return dict(enumerate(objects.numbers(font.get("/Widths")), int(first))), 500.0


def _cid_widths(font: Entries, objects: Objects) -> tuple[dict[int, float], float]:
    """``c [w1 w2 …]`` or ``first last w`` (ISO 32000-1, 9.7.4.3)."""
    usual = next(iter(objects.numbers(font.get("/DW"))), 1000.0)
    return dict(_listed(objects.row(font.get("/W")))), usual


def _listed(row: Iterable[object]) -> Iterator[tuple[int, float]]:
    rest = iter(row)
    for first in rest:
        then = next(rest)
        assert isinstance(first, float)
        if isinstance(then, list):
            yield from enumerate(then, int(first))
        else:
            width = next(rest)
            assert isinstance(then, float)
            assert isinstance(width, float)
            yield from dict.fromkeys(range(int(first), int(then) + 1), width).items()
