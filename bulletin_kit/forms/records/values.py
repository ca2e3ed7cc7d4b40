"""Keys, and the values that a mapping gave for them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Generic, TypeVar, cast

from msgspec import Struct, field

from bulletin_kit.base.span import Span
from bulletin_kit.forms.records.fields import Field

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


class Key(Struct, Generic[T_co], frozen=True):
    """One key: its field, what it is for, what people write instead of it."""

    name: str
    field: Field[T_co]
    about: str
    example: str = ""
    """A value as it stands in the file; empty where it takes more than a line."""
    required: bool = False
    also: tuple[str, ...] = ()
    """Other names by which it goes; they are not taken, but known to be meant."""


class Values(Struct, frozen=True):
    """What a mapping gave, by key; and where it, and each value, stands."""

    at: Span
    given: Mapping[str, object]
    places: Mapping[str, Span] = field(default_factory=dict)

    def get(self, key: Key[T]) -> T | None:
        """The key's value; None where none usable was given."""
        return cast("T | None", self.given.get(key.name))

    def place(self, key: Key[Any]) -> Span:
        """Where the key's value stands; the whole mapping's place where it was not given."""
        return self.places.get(key.name, self.at)
