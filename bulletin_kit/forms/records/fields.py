"""Fields: what the value of a key may be, and how it is read from a node.

A field's ``parse`` returns None where nothing usable was given; what is wrong has then been told.
"""

from __future__ import annotations

from typing import Any, Generic, Protocol, TypeAlias, TypeVar

from msgspec import Struct

from bulletin_kit.base.span import Span
from bulletin_kit.base.words import Words
from bulletin_kit.forms.parsing.nodes import Listing, Mapping, Node, Scalar
from bulletin_kit.forms.parsing.several_lines import tell_folded
from bulletin_kit.forms.records.key_mistakes import ONE_LINE_WANTED, TEXT_WANTED
from bulletin_kit.forms.records.reading import Reading
from bulletin_kit.forms.text.clean import clean

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)

Schema: TypeAlias = dict[str, Any]
"""A piece of JSON Schema."""


class Given(Struct, Generic[T], frozen=True):
    """A value, and where it was written."""

    value: T
    at: Span


class Field(Protocol[T_co]):
    """A kind of value."""

    @property
    def kind(self) -> str:
        """What the value is, in Chinese: 一行文字, 日期 …"""
        ...

    def parse(self, node: Node, reading: Reading) -> T_co | None:
        """The value that the node gives."""
        ...

    def schema(self, shelf: Schema, /) -> Schema:
        """The value's JSON Schema; shared definitions are put on the shelf."""
        ...


class Text(Struct, frozen=True):
    """One line of text; ``offers`` are usual values, for completion only."""

    offers: tuple[str, ...] = ()
    kind: str = "一行文字"

    def parse(self, node: Node, reading: Reading) -> Words | None:
        """The line, clean."""
        scalar = scalar_of(node, self.kind, reading)
        if scalar is None:
            return None
        if scalar.folded:
            tell_folded(scalar, reading)
        lines = [line for line in (clean(line, reading) for line in scalar.lines) if line]
        if len(lines) > 1 and not scalar.folded:
            key, at = key_of(node), lines[1].at
            reading.say(ONE_LINE_WANTED, at, key=key, count=len(lines))
        return lines[0] if lines else None

    def schema(self, _: Schema) -> Schema:
        """A string, or a number that is read as one."""
        return {
            "type": ["string", "number"],
            **({"examples": [*self.offers]} if self.offers else {}),
        }


class Lines(Struct, frozen=True):
    """A block of text, each line of the file a line of words."""

    blanks: bool = False
    """Whether blank lines are kept, as empty words."""
    kind: str = "一行或几行文字"

    def parse(self, node: Node, reading: Reading) -> tuple[Words, ...] | None:
        """The lines, clean."""
        scalar = scalar_of(node, self.kind, reading)
        if scalar is None:
            return None
        if scalar.folded:
            tell_folded(scalar, reading)
        lines = tuple(clean(line, reading) for line in scalar.lines)
        return lines if self.blanks else tuple(line for line in lines if line)

    def schema(self, _: Schema) -> Schema:
        """A string, or a number that is read as one."""
        return {"type": ["string", "number"]}


def scalar_of(node: Node, wanted: str, reading: Reading) -> Scalar | None:
    """The node if it is a text; otherwise None, and it is told."""
    if isinstance(node, Scalar):
        return node
    facts = {"key": key_of(node), "wanted": wanted.partition("，")[0], "found": shape_of(node)}
    remedy = "去掉减号、下一级的键，只写文字"
    if node.flow:
        remedy = "如果括号是文字，给整个值加上单引号"
    reading.say(TEXT_WANTED, node.at, remedy=remedy, **facts)
    return None


def shape_of(node: Node) -> str:
    """What the node is, as an editor would say it."""
    match node:
        case Listing():
            return "一个列表"
        case Mapping():
            return "又一级的键"
        case Scalar():
            return "一段文字" if node.text.strip() else "空的"


def key_of(node: Node) -> str:
    """The key that the node stands under, by its path."""
    return node.at.path.rpartition(".")[2] or "文件"
