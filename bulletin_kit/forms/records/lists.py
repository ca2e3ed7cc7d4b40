"""ListOf: a list whose items are read by a field of their own."""

from __future__ import annotations

from typing import Generic, TypeVar

from msgspec import Struct

from bulletin_kit.forms.parsing.nodes import Listing, Mapping, Node, Scalar, is_empty
from bulletin_kit.forms.parsing.several_lines import tell_folded
from bulletin_kit.forms.records.fields import Field, Schema, key_of, shape_of
from bulletin_kit.forms.records.key_mistakes import EMPTY_VALUE, LIST_WANTED
from bulletin_kit.forms.records.reading import Reading

T = TypeVar("T")


class ListOf(Struct, Generic[T], frozen=True):
    """A list of values of one kind; ``or_lines`` also takes a text, each line of it an item."""

    item: Field[T]
    or_lines: bool = False

    @property
    def kind(self) -> str:
        """What the list holds."""
        return f"列表，每项是{self.item.kind}"

    def parse(self, node: Node, reading: Reading) -> tuple[T, ...] | None:
        """The items; those that are unusable are left out."""
        values = [self.item.parse(item, reading) for item in self._items(node, reading)]
        return tuple(value for value in values if value is not None)

    def schema(self, shelf: Schema) -> Schema:
        """An array, or a string where lines are taken too."""
        array = {"type": "array", "items": self.item.schema(shelf)}
        return {"anyOf": [array, {"type": "string"}]} if self.or_lines else array

    def _items(self, node: Node, reading: Reading) -> tuple[Node, ...]:
        match node:
            case Listing():
                return tuple(item for item in node.items if not _tell_empty(item, reading))
            case Scalar() if self.or_lines:
                if node.folded:
                    tell_folded(node, reading)
                lines = (line for line in node.lines if line.text.strip())
                return tuple(Scalar(line.text, "", line.at, (line,)) for line in lines)
            case _:
                found = shape_of(node)
                if isinstance(node, Scalar) and tell_folded(node, reading, only_slips=True):
                    return ()
                reading.say(LIST_WANTED, node.at, key=key_of(node), found=found)
                return (node,) if isinstance(node, Mapping) else ()


def _tell_empty(item: Node, reading: Reading) -> bool:
    """Whether an item of a list is empty, which is then told."""
    if is_empty(item):
        reading.say(EMPTY_VALUE, item.at, key=key_of(item))
        return True
    return False
