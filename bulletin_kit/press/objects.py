"""PDF objects: short names for pypdf's."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    FloatObject,
    NameObject,
    NumberObject,
    PdfObject,
    StreamObject,
    TextStringObject,
)


def name(text: str) -> NameObject:
    """A name."""
    return NameObject(f"/{text}")


def array(items: Iterable[PdfObject | float]) -> ArrayObject:
    """An array; plain numbers become PDF's."""
    return ArrayObject(i if isinstance(i, PdfObject) else number(i) for i in items)


def number(value: float) -> PdfObject:
    """A number, to a thousandth of a point."""
    return NumberObject(value) if value == int(value) else FloatObject(round(value, 3))


def dictionary(entries: Mapping[str, PdfObject]) -> DictionaryObject:
    """A dictionary; keys without their slash."""
    return DictionaryObject({name(key): value for key, value in entries.items()})


def stream(content: bytes, entries: Mapping[str, PdfObject]) -> StreamObject:
    """A deflated stream."""
    plain = StreamObject()
    plain.set_data(content)
    packed = plain.flate_encode()
    packed.update(dictionary(entries))
    return packed


def text(words: str) -> TextStringObject:
    """A text string."""
    return TextStringObject(words)
