"""Log: which row of style data gave which value to a role."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from bulletin_kit.base.span import Span
from bulletin_kit.model.blocks import Role
from bulletin_kit.style.tree import COMMON, Branch, Leaf, merged


@dataclass(frozen=True, slots=True)
class Told:
    """One value of a role's style, as it was written, and where."""

    key: str
    text: str
    at: Span

    @property
    def common(self) -> bool:
        """Whether the row for all roles says it, and not the role's own."""
        return COMMON in self.at.path.split(".")


def told(style: Branch, role: Role) -> Iterator[Told]:
    """The values of a role in a merged style, in the order of the base's keys."""
    text = style.branch("文字")
    row = merged(text.branch(COMMON), text.branch(role.value))
    for key in row:
        value = row.entries[key]
        if isinstance(value, Leaf):
            yield Told(key, value.text, value.at)
