"""Faces: the characters that a document uses of each font, and the font objects made of them.

Each face becomes one composite font (Type0, Identity-H) with a subset of its glyphs, numbered in
the order of first use. ToUnicode is written in UTF-16, so that characters beyond the basic plane
can be searched and copied (ISO 32000-1, 9.10.3).
"""

from __future__ import annotations

from hashlib import sha256

from msgspec import Struct, field

from bulletin_kit.base.ports import FontProgram, Fonts
from bulletin_kit.writers.pdf.objects import (
    Numbers,
    PDFDocument,
    Stream,
    array,
    dictionary,
    name,
    string,
)

SYMBOLIC = 4
"""Font descriptor flag: the font has a character set of its own."""


class Codes(dict[str, str]):
    """The code of each character in hexadecimal, numbered from 1 as they are first asked for."""

    def __missing__(self, char: str) -> str:
        self[char] = code = f"{len(self) + 1:04X}"
        return code


class Face(Struct):
    """One face in use: its resource name and the code of each character seen so far."""

    resource: str
    program: FontProgram
    codes: Codes = field(default_factory=Codes)

    def encode(self, text: str) -> str:
        """The text as hexadecimal codes of this face."""
        return "".join(map(self.codes.__getitem__, text))


class Faces:
    """The faces of one document, by the names that segments call them by."""

    def __init__(self, fonts: Fonts) -> None:
        """No face is opened before a segment asks for it."""
        self._fonts = fonts
        self._faces: dict[str, Face] = {}

    def __getitem__(self, key: str) -> Face:
        """The face of this name."""
        if key not in self._faces:
            resource = f"F{len(self._faces) + 1}"
            self._faces[key] = Face(resource, self._fonts.program(key))
        return self._faces[key]

    def resources(self, document: PDFDocument) -> object:
        """The font resources of every page, once all text has been encoded."""
        return dictionary({face.resource: _font(face, document) for face in self._faces.values()})


def _font(face: Face, document: PDFDocument) -> object:
    program = face.program
    glyphs = [0, *(program.glyph(char) for char in face.codes)]
    base = name(f"{_tag(face)}+{program.postscript_name}")
    data, count = program.subset(glyphs)
    descriptor = {
        "Type": name("FontDescriptor"),
        "FontName": base,
        "Flags": SYMBOLIC,
        "FontBBox": array(program.box),
        "ItalicAngle": 0,
        "Ascent": program.ascent,
        "Descent": program.descent,
        "CapHeight": program.cap_height,
        "StemV": max(50, program.weight // 5),
        "FontFile2": document.Reference(Stream(data, {"Length1": len(data)})),
        "CIDSet": document.Reference(Stream(_cid_set(count), {})),
    }
    descendant = {
        "Type": name("Font"),
        "Subtype": name("CIDFontType2"),
        "BaseFont": base,
        "CIDSystemInfo": dictionary(
            {"Registry": string("Adobe"), "Ordering": string("Identity"), "Supplement": 0}
        ),
        "FontDescriptor": document.Reference(dictionary(descriptor)),
        "DW": 1000,
        "W": array([0, Numbers(map(program.advance, glyphs))]),
        "CIDToGIDMap": name("Identity"),
    }
    return document.Reference(
        dictionary(
            {
                "Type": name("Font"),
                "Subtype": name("Type0"),
                "BaseFont": base,
                "Encoding": name("Identity-H"),
                "DescendantFonts": array([document.Reference(dictionary(descendant))]),
                "ToUnicode": document.Reference(Stream(_to_unicode(face), {})),
            }
        )
    )


def _cid_set(count: int) -> bytes:
    """A bit for each glyph of the font program, from the highest of the first byte on."""
    return bytes([0xFF] * (count // 8) + [0xFF << (8 - count % 8) & 0xFF] * (count % 8 > 0))


def _tag(face: Face) -> str:
    """Six capitals that name this subset; the same for the same characters."""
    digest = sha256((face.program.postscript_name + "".join(face.codes)).encode()).digest()
    return "".join(chr(65 + byte % 26) for byte in digest[:6])


def _to_unicode(face: Face) -> bytes:
    pairs = [
        f"<{code}> <{char.encode('utf-16-be').hex().upper()}>" for char, code in face.codes.items()
    ]
    blocks = [pairs[i : i + 100] for i in range(0, len(pairs), 100)]
    body = "\n".join(
        f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks
    )
    return (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
        "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n"
        f"{body}\nendcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"
    ).encode("ascii")
