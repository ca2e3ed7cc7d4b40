"""PDF objects: short names for reportlab's, and a stream that ends as PDF/A wants it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from zlib import compress

from reportlab.pdfbase.pdfdoc import (
    PDFArray,
    PDFDictionary,
    PDFDocument,
    PDFName,
    PDFObject,
    PDFObjectReference,
    PDFString,
    format,
)

from bulletin_kit.base.length import PT, Emu


class Stream(PDFObject):  # type: ignore[misc]
    """A deflated stream. An end of line stands before ``endstream`` (ISO 19005-1, 6.1.7)."""

    __RefOnly__ = 1

    def __init__(self, content: bytes, entries: Mapping[str, object], deflate: bool = True) -> None:
        """Keeps the content as it will be written; ``entries`` go to the stream's dictionary."""
        self.entries = dict(entries)
        if deflate:
            self.entries["Filter"] = PDFName("FlateDecode")
            content = (_deflated if len(content) < LARGE else compress)(content, LEVEL)
        self.content = content

    def format(self, document: PDFDocument) -> bytes:
        """The object's bytes."""
        entries = PDFDictionary({**self.entries, "Length": len(self.content)})
        head: bytes = format(entries, document)
        return head + b"\nstream\n" + self.content + b"\nendstream\n"


LEVEL = 6
LARGE = 700_000
"""Bytes from which on a stream is a picture, or too much to be kept."""
_deflated = lru_cache(maxsize=40)(compress)
"""Of a document that is made again most streams are the same."""


class Numbers(PDFObject):  # type: ignore[misc]
    """A PDF array of whole numbers, which may be long."""

    def __init__(self, numbers: Iterable[int]) -> None:
        """Keeps them as they will be written."""
        self._text = f"[{' '.join(map(str, numbers))}]".encode("ascii")

    def format(self, _document: PDFDocument) -> bytes:
        """The object's bytes."""
        return self._text


def name(text: str) -> object:
    """A PDF name."""
    return PDFName(text)


def string(text: str) -> object:
    """A PDF text string; UTF-16 where it is not ASCII."""
    return PDFString(text)


def array(items: Iterable[object]) -> PDFArray:
    """A PDF array."""
    return PDFArray(list(items))


def dictionary(entries: Mapping[str, object]) -> PDFDictionary:
    """A PDF dictionary."""
    return PDFDictionary(dict(entries))


def number(length: Emu) -> str:
    """A length in points, as short as it can be said to a thousandth."""
    return f"{length / PT:.3f}".rstrip("0").rstrip(".")


__all__ = [
    "Numbers",
    "PDFDictionary",
    "PDFDocument",
    "PDFObjectReference",
    "Stream",
    "array",
    "dictionary",
    "name",
    "number",
    "string",
]
