"""Starter: the keys of a new issue file in order, with what its comments say of each."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from bulletin_kit.forms.records.record import Record, record_in
from bulletin_kit.source.schema import issue_record


class StarterField(Struct, frozen=True):
    """One key, as a commented file or a page of documentation shows it.

    ``inside`` names the keys it stands under, outermost first; ``kind`` says what its value is.
    """

    name: str
    about: str
    example: str
    required: bool
    kind: str
    inside: tuple[str, ...] = ()


def starter_fields() -> tuple[StarterField, ...]:
    """Every key of an issue file, those of a mapping right behind the key that holds it."""
    return tuple(_fields(issue_record(), ()))


def _fields(record: Record, inside: tuple[str, ...]) -> Iterator[StarterField]:
    for key in record.keys:
        kind = key.field.kind
        yield StarterField(key.name, key.about, key.example, key.required, kind, inside)
        inner = record_in(key.field)
        if inner is not None:
            yield from _fields(inner, (*inside, key.name))
