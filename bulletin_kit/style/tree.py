"""Trees of template data: merged from the base outwards, every value with its place.

A mistake here is an engineer's, not an editor's: it stops the run as TemplateBroken, with file
and line.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from enum import Enum
from functools import lru_cache
from typing import TypeAlias, TypeVar

from msgspec import Struct

from bulletin_kit.base.errors import TemplateBroken
from bulletin_kit.base.length import UNITS, Emu, parse_length
from bulletin_kit.base.span import Span
from bulletin_kit.forms.parsing.nodes import Listing, Mapping, Node, Scalar
from bulletin_kit.forms.parsing.read import read
from bulletin_kit.hanzi.sizes import size_named

E = TypeVar("E", bound=Enum)

COMMON = "通用"
"""The branch whose values hold for every branch beside it."""


class Leaf(Struct, frozen=True):
    """A text and where it stands."""

    text: str
    at: Span


class Branch(Struct, frozen=True):
    """Named values and where they stand."""

    entries: dict[str, Tree]
    at: Span

    def __iter__(self) -> Iterator[str]:
        return iter(self.entries)

    def __contains__(self, key: str) -> bool:
        return key in self.entries

    def _get(self, key: str) -> Tree:
        if key not in self.entries:
            raise broken(self.at, f"缺少“{key}”")
        return self.entries[key]

    def branch(self, key: str) -> Branch:
        """The named values under a key."""
        found = self._get(key)
        if not isinstance(found, Branch):
            raise broken(found.at, f"“{key}”应当是下一级的键和值")
        return found

    def leaf(self, key: str) -> Leaf:
        """The text under a key, with its place."""
        found = self._get(key)
        if not isinstance(found, Leaf):
            raise broken(found.at, f"“{key}”应当是一个值")
        return found

    def text(self, key: str) -> str:
        """The text under a key."""
        return self.leaf(key).text

    def list(self, key: str) -> tuple[Tree, ...]:
        """The items under a key; a single text counts as a list of one."""
        found = self._get(key)
        if isinstance(found, Branch):
            raise broken(found.at, f"“{key}”应当是一个列表")
        return (found,) if isinstance(found, Leaf) else found.items

    def texts(self, key: str) -> tuple[str, ...]:
        """The texts under a key."""
        return tuple(leaf_text(item, key) for item in self.list(key))

    def whole(self, key: str) -> int:
        """The whole number under a key."""
        leaf = self.leaf(key)
        if not leaf.text.isascii() or not leaf.text.isdigit():
            raise broken(leaf.at, f"“{key}”应当是一个整数，写的是“{leaf.text}”")
        return int(leaf.text)

    def flag(self, key: str) -> bool:
        """是 or 否."""
        leaf = self.leaf(key)
        if leaf.text not in ("是", "否"):
            raise broken(leaf.at, f"“{key}”应当写 是 或 否，写的是“{leaf.text}”")
        return leaf.text == "是"

    def choice(self, key: str, kind: type[E]) -> E:
        """One of an enumeration's values."""
        leaf = self.leaf(key)
        for member in kind:
            if member.value == leaf.text:
                return member
        raise broken(
            leaf.at, f"“{key}”没有“{leaf.text}”这个值，可写：{'、'.join(m.value for m in kind)}"
        )

    def length(self, key: str, em: Emu | None = None, row: Emu | None = None) -> Emu:
        """A length: mm, pt, 磅, a 字号; 字 and 行 where their size is given."""
        leaf = self.leaf(key)
        extra = {"字": em, "行": row}
        for unit, size in extra.items():
            number = leaf.text.strip().removesuffix(unit)
            if size is not None and number != leaf.text.strip() and is_number(number):
                return round(float(number) * size)
        found = parse_length(leaf.text)
        found = size_named(leaf.text) if found is None else found
        if found is None:
            units = "、".join([*UNITS, *(u for u, size in extra.items() if size is not None)])
            raise broken(leaf.at, f"“{key}”的长度“{leaf.text}”看不懂，单位可用 {units} 或字号名")
        return found

    def size(self, key: str, em: Emu | None = None, row: Emu | None = None) -> Emu:
        """A length above zero."""
        found = self.length(key, em, row)
        if found <= 0:
            raise broken(self.leaf(key).at, f"“{key}”应当大于零")
        return found

    def ems(self, key: str) -> int:
        """A part of an em (0.25字), in 1/1000."""
        return self.length(key, em=1000)


class Row(Struct, frozen=True):
    """Several values and where they stand."""

    items: tuple[Tree, ...]
    at: Span


Tree: TypeAlias = Leaf | Branch | Row


def broken(at: Span, what: str) -> TemplateBroken:
    """The error for a template that says something impossible."""
    return TemplateBroken(f"模板有误：{at}　{what}", "改正这个模板文件后再来")


def is_number(text: str) -> bool:
    """Whether the text is a plain decimal number."""
    return bool(text) and text.lstrip("-").replace(".", "", 1).isdigit() and text.isascii()


def leaf_text(tree: Tree, key: str) -> str:
    """The text of a leaf; TemplateBroken for anything else."""
    if not isinstance(tree, Leaf):
        raise broken(tree.at, f"“{key}”里应当都是文字")
    return tree.text


@lru_cache(maxsize=32)
def parse(data: bytes, file: str) -> Branch:
    """A template file as a tree; TemplateBroken where it is not good YAML.

    Kept, as the parts of a series ask for the same file.
    """
    node, findings = read(data, file)
    if node is None or findings:
        first = findings[0]
        raise broken(first.at, f"{first.message}。{first.remedy}")
    tree = _tree(node)
    if not isinstance(tree, Branch):
        raise broken(node.at, "整个文件应当是键和值")
    return tree


def _tree(node: Node) -> Tree:
    match node:
        case Scalar():
            return Leaf(node.text, node.at)
        case Listing():
            return Row(tuple(_tree(item) for item in node.items), node.at)
        case Mapping():
            return Branch({key.text: _tree(value) for key, value in node.entries}, node.at)


def merged(
    base: Branch, over: Branch, free: Collection[str] = (), more: Collection[str] = ()
) -> Branch:
    """The base with what the other says instead. A key that the base does not know is an error.

    ``free`` names branches whose keys are anyone's to choose, ``more`` further keys that are known.
    Beside a branch 通用 every other may have its keys.
    """
    entries = dict(base.entries)
    common = entries.get(COMMON)
    beside = tuple(common) if isinstance(common, Branch) else ()
    for key, value in over.entries.items():
        old = entries.get(key)
        if old is None and key not in more:
            raise broken(value.at, f"没有“{key}”这一项，可写：{'、'.join((*entries, *more))}")
        if isinstance(old, Branch) and isinstance(value, Branch) and key not in free:
            value = merged(old, value, free, beside)
        entries[key] = value
    return Branch(entries, over.at)
