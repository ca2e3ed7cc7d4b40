"""Log: which row of style data gave which value."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from bulletin_kit.base.span import Span
from bulletin_kit.model.blocks import Role
from bulletin_kit.style.tree import COMMON, Branch, Leaf, merged

TEXT = "文字"
VARIANTS = "变体"


class Told(Struct, frozen=True):
    """One value of a style, as it was written, and where."""

    key: str
    text: str
    at: Span

    @property
    def common(self) -> bool:
        """Whether the row for all roles says it, and not the role's own."""
        return COMMON in self.at.path.split(".")

    @property
    def row(self) -> str:
        """The row that says it: 正文, 通用, 版心 …; and its variant, where one does."""
        first, *names = self.at.path.split(".")
        if first == VARIANTS:
            return f"{_row(names[1:])}，版式 {names[0]}"
        return _row([first, *names])


def _row(names: list[str]) -> str:
    return names[1] if names[0] == TEXT else names[0]


def told(style: Branch, role: Role) -> Iterator[Told]:
    """The values of a role in a merged style, in the order of the base's keys."""
    text = style.branch(TEXT)
    yield from _leaves(merged(text.branch(COMMON), text.branch(role.value)))


def told_of_pages(style: Branch) -> list[Told]:
    """The values that hold for all pages."""
    found: list[Told] = []
    for name in style:
        value = style.entries[name]
        if name in (TEXT, VARIANTS):
            continue
        if isinstance(value, Branch):
            found += _leaves(value)
        elif isinstance(value, Leaf):
            found.append(Told(name, value.text, value.at))
    return found


def _leaves(branch: Branch) -> Iterator[Told]:
    for key in branch:
        value = branch.entries[key]
        if isinstance(value, Leaf):
            yield Told(key, value.text, value.at)
