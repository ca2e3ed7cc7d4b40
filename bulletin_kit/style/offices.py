"""Offices: the registry of those who receive a bulletin and write for it, as frozen values."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from difflib import get_close_matches

from msgspec import Struct
from msgspec.structs import force_setattr, replace

from bulletin_kit.base.span import Span
from bulletin_kit.style.tree import broken

NEAR = 0.6
"""How like two names are of which one may be meant for the other."""


class Former(Struct, frozen=True):
    """A name that an office had, to the last day it had it."""

    name: str
    until: date


class Office(Struct, frozen=True):
    """One office, post or collective name (各县档案馆); ``members`` are what it stands for.

    ``copies`` are those it gets on paper; where ``electronic`` it gets none, unless the issue may
    go on paper only.
    """

    name: str
    at: Span
    short: tuple[str, ...] = ()
    former: tuple[Former, ...] = ()
    since: date | None = None
    until: date | None = None
    level: str = ""
    address: str = ""
    electronic: bool = False
    copies: int = 1
    members: tuple[str, ...] = ()


class Known(Struct, frozen=True):
    """What the registry knows of a written name: whose it is; the last day of a former one."""

    office: Office
    until: date | None = None


class Offices(Struct, frozen=True):
    """The registry of a series, with the copies that are printed beside the recipients' own."""

    all: tuple[Office, ...] = ()
    archive: int = 0
    """存档: copies that are kept."""
    spare: int = 0
    """机动: copies to spare."""
    paper_only: tuple[str, ...] = ()
    """密级 with which an issue goes on paper to everybody."""
    by_form: Mapping[str, Known] = {}
    """By every way of writing: full, short and former names, without white space; made here."""

    def __post_init__(self) -> None:
        found: dict[str, Known] = {}
        for form, known, at in _forms(self.all):
            other = found.setdefault(form, known)
            if other.office != known.office:
                names = f"“{other.office.name}”和“{known.office.name}”"
                raise broken(at, f"“{form}”既是{names}的名称，分不清")
        force_setattr(self, "by_form", found)

    def __bool__(self) -> bool:
        return bool(self.all)

    def find(self, written: str) -> Known | None:
        """What is known of a name, however it is spaced."""
        return self.by_form.get(_plain(written))

    def near(self, written: str) -> str:
        """The name in use that is written most like this one; empty where none is near."""
        current = [form for form, known in self.by_form.items() if known.until is None]
        return next(iter(get_close_matches(_plain(written), current, n=1, cutoff=NEAR)), "")


def _plain(name: str) -> str:
    return "".join(name.split())


def _forms(offices: tuple[Office, ...]) -> Iterator[tuple[str, Known, Span]]:
    """Every form with what it stands for; a member without a row of its own is like its group."""
    for office in offices:
        for form in (office.name, *office.short):
            yield _plain(form), Known(office), office.at
        for former in office.former:
            yield _plain(former.name), Known(office, former.until), office.at
    rows = {form for office in offices for form in (office.name, *office.short)}
    for group in offices:
        for name in group.members:
            if name not in rows:
                rows.add(name)
                member = replace(group, name=name, short=(), former=(), members=())
                yield _plain(name), Known(member), group.at


NO_OFFICES = Offices()
