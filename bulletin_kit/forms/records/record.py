"""Record: the keys that a mapping may have, each with its field; a node is read into Values."""

from __future__ import annotations

from typing import Any, TypeAlias

from msgspec import Struct, field

from bulletin_kit.base.words import Words
from bulletin_kit.forms.parsing.nodes import Mapping, Node, Scalar, is_empty
from bulletin_kit.forms.parsing.several_lines import tell_folded
from bulletin_kit.forms.records.fields import Field, Schema, Text, shape_of
from bulletin_kit.forms.records.key_mistakes import (
    EMPTY_VALUE,
    KEYS_WANTED,
    MISSING_KEY,
    RIVAL_KEYS,
)
from bulletin_kit.forms.records.reading import Reading
from bulletin_kit.forms.records.values import Key, Values

Found: TypeAlias = dict[str, tuple[Key[Any], Scalar, Node]]
"""By the key's name: the key, as it was written, and the value."""


class Record(Struct, frozen=True):
    """A mapping's keys. ``id`` names it in JSON Schema, ``name`` for editors.

    ``one_of`` are keys of which exactly one is to be given. A record is itself a field.
    """

    id: str
    name: str
    about: str
    keys: tuple[Key[Any], ...]
    one_of: tuple[str, ...] = ()

    @property
    def kind(self) -> str:
        """What the value is."""
        return "一组键"

    def key(self, name: str) -> Key[Any] | None:
        """The key of this very name."""
        return next((key for key in self.keys if key.name == name), None)

    def records(self) -> tuple[Record, ...]:
        """This record and all that stand in it, each once."""
        found: dict[str, Record] = {self.id: self}
        for key in self.keys:
            inner = record_in(key.field)
            if inner is not None:
                found.update((record.id, record) for record in inner.records())
        return tuple(found.values())

    def every_name(self) -> frozenset[str]:
        """The names of the keys here and further down, and what else they are called."""
        keys = (key for record in self.records() for key in record.keys)
        return frozenset(name for key in keys for name in (key.name, *key.also))

    def every_key(self) -> frozenset[str]:
        """The names of the keys here and further down."""
        return frozenset(key.name for record in self.records() for key in record.keys)

    def parse(self, node: Node, reading: Reading) -> Values | None:
        """The mapping's values; None where the node is no mapping."""
        inner = reading.inside(self)
        if not isinstance(node, Mapping):
            self._refuse(node, inner)
            return None
        found = self._found(node, inner)
        given: dict[str, object] = {}
        for key, written, value in found.values():
            if not is_empty(value):
                parsed = key.field.parse(value, inner)
                if parsed is not None:
                    given[key.name] = parsed
            elif not key.required:
                reading.say(EMPTY_VALUE, written.at, key=written.text.strip())
        self._look_for_gaps(node, found, reading)
        places = {name: value.at for name, (_, _, value) in found.items()}
        return Values(node.at, given, places)

    def schema(self, shelf: Schema) -> Schema:
        """A reference to the record's object, which is put on the shelf."""
        from bulletin_kit.forms.records.json_schema import object_schema

        if self.id not in shelf:
            shelf[self.id] = {}  # taken, so that a record that holds itself comes to an end
            shelf[self.id] = object_schema(self, shelf)
        return {"$ref": f"#/$defs/{self.id}"}

    def _refuse(self, node: Node, reading: Reading) -> None:
        if isinstance(node, Scalar) and tell_folded(node, reading, only_slips=True):
            return
        keys = "、".join(key.name for key in self.keys[:8])
        where = self.name if not node.at.path else node.at.path.rpartition(".")[2]
        reading.say(KEYS_WANTED, node.at, where=where, found=shape_of(node), keys=keys)

    def _found(self, node: Mapping, reading: Reading) -> Found:
        """The nodes by key; one under a name that is surely meant for a key counts as the key's."""
        from bulletin_kit.forms.records.unknown import tell_unknown

        found: Found = {}
        strangers = []
        for written, value in node.entries:
            key = self.key(written.text)
            if key is None:
                strangers.append((written, value))
            else:
                found[key.name] = (key, written, value)
        for written, value in strangers:
            key = tell_unknown(written, self, reading)
            if key is not None and key.name not in found:
                found[key.name] = (key, written, value)
        return found

    def _look_for_gaps(self, node: Mapping, found: Found, reading: Reading) -> None:
        empty = {name: written for name, (_, written, value) in found.items() if is_empty(value)}
        given = {name: written for name, (_, written, _) in found.items() if name not in empty}
        for key in self.keys:
            if key.required and key.name not in given:
                at = empty[key.name].at if key.name in empty else node.at
                example = f"“{key.name}: {key.example}”这样的一行" if key.example else "它"
                reading.say(MISSING_KEY, at, where=self.name, key=key.name, example=example)
        rivals = [name for name in self.one_of if name in given]
        keys = "“" + "”和“".join(self.one_of) + "”"
        if len(rivals) > 1:
            reading.say(RIVAL_KEYS, given[rivals[-1]].at, keys=keys, count=len(rivals))
        elif self.one_of and not rivals:
            names = "”或“".join(self.one_of)
            reading.say(MISSING_KEY, node.at, where=self.name, key=names, example="其中一个")


class TextOr(Struct, frozen=True):
    """A line of text, or a mapping where more is to be said."""

    record: Record
    text: Text = field(default_factory=Text)

    @property
    def kind(self) -> str:
        """Either."""
        return f"{self.text.kind}，或者{self.record.kind}"

    def parse(self, node: Node, reading: Reading) -> Words | Values | None:
        """The words, or the mapping's values."""
        return (self.text if isinstance(node, Scalar) else self.record).parse(node, reading)

    def schema(self, shelf: Schema) -> Schema:
        """Either schema."""
        return {"anyOf": [self.text.schema(shelf), self.record.schema(shelf)]}


def record_in(field: Field[Any]) -> Record | None:
    """The record that a field reads, be it for each item of a list; None where it reads none."""
    if isinstance(field, Record):
        return field
    inner = getattr(field, "item", None) or getattr(field, "record", None)
    return record_in(inner) if inner is not None else None
