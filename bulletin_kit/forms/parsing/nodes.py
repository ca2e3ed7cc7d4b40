"""Nodes: what a YAML file says, every scalar still text, every node with its place."""

from __future__ import annotations

from typing import TypeAlias

from msgspec import Struct

from bulletin_kit.base.span import Span
from bulletin_kit.base.words import Words


class Scalar(Struct, frozen=True):
    """A text. ``lines`` are the lines it was written on, as they stand there, blank ones too.

    ``style`` is how it was written: empty for plain, else one of ``'``, ``"``, ``|``, ``>``.
    ``folded`` tells that YAML joins the lines into one, which ``text`` then is.
    """

    text: str
    style: str
    at: Span
    lines: tuple[Words, ...]
    folded: bool = False


class Listing(Struct, frozen=True):
    """A list; ``flow`` if it was written in square brackets."""

    items: tuple[Node, ...]
    at: Span
    flow: bool = False


class Mapping(Struct, frozen=True):
    """Keys and their values in the order of the file, each key once; ``flow`` if in braces."""

    entries: tuple[tuple[Scalar, Node], ...]
    at: Span
    flow: bool = False


Node: TypeAlias = Scalar | Listing | Mapping


def is_empty(node: Node) -> bool:
    """Whether nothing was given: no text but white space, no item, no key."""
    match node:
        case Scalar():
            return not node.text.strip()
        case Listing():
            return not node.items
        case Mapping():
            return not node.entries
