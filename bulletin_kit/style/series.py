"""Series (刊物): everything a folder under ``templates/`` says, as frozen values."""

from __future__ import annotations

from collections.abc import Mapping
from string import Formatter

from msgspec import Struct

from bulletin_kit.base.length import Emu
from bulletin_kit.base.words import Words
from bulletin_kit.model.blocks import Role, RuleRole
from bulletin_kit.model.recipients import Entry
from bulletin_kit.style.offices import NO_OFFICES, Offices
from bulletin_kit.style.sheet import StyleSheet
from bulletin_kit.style.strictness import Strictness
from bulletin_kit.style.words import WordTables


class Phrase(Struct, frozen=True):
    """A fixed phrase with named holes. A part of it that has no value for a hole is left out."""

    parts: tuple[str, ...]

    def fill(self, facts: Mapping[str, str | None]) -> str:
        """The phrase with the facts in its holes; empty where no part can be filled.

        ``None`` means not given; an empty text fills a hole with nothing.
        """
        return "".join(part.format_map(facts) for part in self.filled(facts))

    def filled(self, facts: Mapping[str, str | None]) -> list[str]:
        """The parts all of whose holes have a value."""
        return [p for p in self.parts if all(facts.get(hole) is not None for hole in holes(p))]


FACTS = frozenset(
    [
        "刊名",
        "专刊",
        "期号",
        "总期号",
        "增刊",
        "编发单位",
        "日期",
        "签发",
        "信息公开",
        "责任编辑",
        "审核",
        "电话",
        "印发单位",
        "印发日期",
        "份数",
    ]
)
"""What a masthead and a closing block can say of an issue: the names of their phrases' holes."""

HOLES: Mapping[str, frozenset[str]] = {
    "日期": frozenset({"年", "月", "日"}),
    "栏目": frozenset({"栏目"}),
    "供稿": frozenset({"供稿"}),
    "附件条目": frozenset({"序号", "名称"}),
    "附件序号": frozenset({"序号"}),
    "份号": frozenset({"份号"}),
}
"""The holes of phrases that are about other things than the issue as a whole."""

PHRASES = [
    "日期",
    "栏目",
    "供稿",
    "编者按",
    "附件",
    "附件条目",
    "附件序号",
    "信息公开",
    "报",
    "送",
    "发",
    "项间",
    "名单末",
    "编审",
    "编审间",
    "印发",
    "份号",
    "份数",
]
"""The phrases that every series has, its own or the base's."""

MARKS = frozenset({Role.COPY_NUMBER, Role.SECRECY, Role.URGENCY})
"""What may stand at the type area's upper left corner."""
CLOSING_PARTS = frozenset(
    {Role.DISCLOSURE, Role.DISTRIBUTION, Role.STAFF, Role.PRINTING, Role.COPIES}
)
"""What a closing block may be made of."""


def holes(text: str) -> list[str]:
    """The names of a phrase's holes; ValueError where the braces are not paired."""
    return [name for _, name, _, _ in Formatter().parse(text) if name is not None]


class MastheadRow(Struct, frozen=True):
    """One row of the masthead: a text or a rule. ``gap`` is ink to ink from what is above."""

    role: Role | RuleRole
    phrase: Phrase
    gap: Emu
    sinks: bool = False
    """Space that is left over stands above this row."""


class Masthead(Struct, frozen=True):
    """报头, top down."""

    marks: tuple[Role, ...]
    """What stands at the type area's upper left corner, a row each (GB/T 9704-2012, 7.2.1)."""
    rows: tuple[MastheadRow, ...]
    below: Emu
    """From the last row to the first line of text, at least."""
    start: int
    """How many rows of the page the masthead takes, at least."""


class Closing(Struct, frozen=True):
    """版记: what stands above its rules, between them, below them; the air at a rule."""

    above: tuple[Role, ...]
    bars: tuple[Role, ...]
    below: tuple[Role, ...]
    air: Emu
    even: bool
    """For duplex: it stands on an even page, whatever is left blank before it (7.4.1, 7.5)."""


class Contents(Struct, frozen=True):
    """本期要目: whether it is printed, from how many articles on, its title and its entries."""

    shown: bool
    least: int
    title: str
    entry: Phrase


class Defaults(Struct, frozen=True):
    """What an issue need not say because its series says it."""

    name: Words | None = None
    special: Words | None = None
    issuer: Words | None = None
    disclosure: Words | None = None
    reported: tuple[Entry, ...] = ()
    sent: tuple[Entry, ...] = ()
    issued: tuple[Entry, ...] = ()
    printing_office: Words | None = None


class Series(Struct, frozen=True):
    """A 刊物 in one variant of its style."""

    name: str
    about: str
    variants: tuple[str, ...]
    defaults: Defaults
    sheet: StyleSheet
    masthead: Masthead
    contents: Contents
    phrases: Mapping[str, Phrase]
    closing: Closing
    strictness: Mapping[str, Strictness]
    """By code: the rules that it asks more strictly, less strictly or not at all."""
    words: WordTables
    offices: Offices = NO_OFFICES
    credit_required: bool = False
    """Whether every article must say who wrote it (供稿)."""
