"""Findings: what is wrong in an issue, as values that are gathered and never raised."""

from __future__ import annotations

from collections.abc import Iterable
from enum import IntEnum
from string import Formatter

from msgspec import Struct
from msgspec.structs import replace

from bulletin_kit.base.span import Span


class Level(IntEnum):
    """How grave a finding is. An error keeps the files from being written."""

    INFO = 1
    WARNING = 2
    ERROR = 3

    @property
    def word(self) -> str:
        """The level as editors read it."""
        return {Level.INFO: "提示", Level.WARNING: "警告", Level.ERROR: "错误"}[self]


class Edit(Struct, frozen=True):
    """The only right form of what is wrong: ``text`` in the place of ``was``."""

    at: Span
    was: str
    text: str


class Finding(Struct, frozen=True):
    """One thing that is wrong: its code, how grave, what, where, and what to do about it.

    ``edit`` mends it where there is only one way to, and the way is one of form.
    """

    code: str
    level: Level
    message: str
    remedy: str
    at: Span
    edit: Edit | None = None

    def graded(self, level: Level) -> Finding:
        """The same finding at another level."""
        return replace(self, level=level)

    def mended(self, edit: Edit | None) -> Finding:
        """The same finding with what mends it."""
        return replace(self, edit=edit)


class Mistake(Struct, frozen=True):
    """A kind of mistake that the toolkit can find; ``bulletin explain CODE`` prints it.

    ``name`` names the wrong thing, so that "allow NAME" reads well. ``message`` and ``remedy``
    are templates with named holes, filled by :meth:`at`.
    """

    code: str
    name: str
    level: Level
    message: str
    remedy: str
    why: str
    bad: str = ""
    good: str = ""

    @property
    def in_general(self) -> tuple[str, str]:
        """Message and remedy as they read of no case in particular: holes shown as …."""
        return general(self.message), general(self.remedy)

    def at(self, span: Span, **facts: object) -> Finding:
        """The finding of this mistake at one place."""
        message, remedy = self.message.format(**facts), self.remedy.format(**facts)
        return Finding(self.code, self.level, message, remedy, span)


def general(template: str) -> str:
    """A message's template with … in the place of its holes.

    >>> general("“{char}”（U+{code:04X}）")
    '“…”（U+…）'
    """
    parts = Formatter().parse(template)
    return "".join(text + ("…" if name is not None else "") for text, name, _, _ in parts)


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings by place in the file, gravest first at one place, each once."""
    return tuple(sorted(dict.fromkeys(findings), key=lambda f: (f.at, -f.level, f.code, f.message)))


def worst(findings: Iterable[Finding]) -> Level | None:
    """The gravest level among the findings, None where there are none."""
    return max((finding.level for finding in findings), default=None)
