"""Nodes: what a YAML file says, every scalar still text, every node with its place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from bulletin_kit.base.span import Span
from bulletin_kit.base.words import Words


@dataclass(frozen=True, slots=True)
class Scalar:
    """A text. ``lines`` are the lines it was written on, as they stand there, blank ones too.

    ``style`` is how it was written: empty for plain, else one of ``'``, ``"``, ``|``, ``>``.
    ``folded`` tells that YAML joins the lines into one, which ``text`` then is.
    """

    text: str
    style: str
    at: Span
    lines: tuple[Words, ...]
    folded: bool = False


@dataclass(frozen=True, slots=True)
class Listing:
    """A list; ``flow`` if it was written in square brackets."""

    items: tuple[Node, ...]
    at: Span
    flow: bool = False


@dataclass(frozen=True, slots=True)
class Mapping:
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
