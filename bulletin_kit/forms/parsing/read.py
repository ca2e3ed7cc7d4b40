"""Bytes to nodes: YAML read with the place of everything, no type guessed, nothing raised.

PyYAML's events are used, not its nodes: they carry the style of each scalar, aliases are never
followed, and reading can stop at a depth. Behind a mistake that is clear (a full-width colon) the
line is mended and the file read again, so that all such mistakes are told at once.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from msgspec.structs import replace

from bulletin_kit.base.finding import Finding
from bulletin_kit.base.span import Span
from bulletin_kit.forms.parsing.nodes import Node
from bulletin_kit.forms.parsing.tree import grow
from bulletin_kit.forms.parsing.trouble import Stopped, Trouble
from bulletin_kit.forms.records.reading import Reading
from bulletin_kit.forms.text.decode import decode
from bulletin_kit.forms.text.file_mistakes import EMPTY_FILE
from bulletin_kit.forms.text.page import Page

if TYPE_CHECKING:
    from yaml import MarkedYAMLError
    from yaml.events import Event

ROUNDS = 60
LARGE = 500_000
"""Characters from which on a file is not read again and again."""


def read(
    data: bytes, file: str, keys: frozenset[str] = frozenset(), size: int = 0
) -> tuple[Node | None, tuple[Finding, ...]]:
    """The file's tree and what is wrong with its writing; None where no tree can be trusted.

    ``keys`` are the names of the keys that it may have: with them 期号：8 is told from a line of
    text such as 地点：会议室. ``size`` is the whole file's in bytes, where only its start is given.
    """
    reading = Reading()
    page = decode(data, file, reading, size)
    node = None if page is None else _read(page, keys, reading)
    return node, tuple(reading.findings)


def _read(page: Page, keys: frozenset[str], reading: Reading) -> Node | None:
    sure = True
    rounds = ROUNDS if sum(map(len, page.lines)) < LARGE else 3
    for _ in range(rounds):
        attempt = Reading()
        try:
            node = grow(_events(page), page, attempt)
        except Stopped as stopped:
            from bulletin_kit.forms.parsing.slips import recognise  # for files that are wrong only

            mend = recognise(page, replace(stopped.trouble, keys=keys))
        else:
            return _settled(node, sure, page, attempt, reading)
        if sure or mend.page is not None:
            reading.say(mend.mistake, mend.at, **dict(mend.facts))
        if mend.page is None or mend.page.lines == page.lines:
            reading.findings.extend(attempt.findings)
            return None
        sure, page = sure and mend.sure, mend.page
    return None


def _settled(
    node: Node | None, sure: bool, page: Page, attempt: Reading, reading: Reading
) -> Node | None:
    """The tree with its findings, if what was mended on the way leaves it worth reading."""
    if not sure:
        return None
    reading.findings.extend(attempt.findings)
    if node is None and not reading.findings:
        reading.say(EMPTY_FILE, Span(page.file))
    return node


def _events(page: Page) -> Iterator[Event]:
    """The parser's events as they come; raises Stopped where the text is no YAML."""
    import yaml

    parser = getattr(yaml, "CLoader", yaml.Loader)  # a PyYAML built without libyaml has only one
    try:
        yield from yaml.parse("\n".join(page.lines), Loader=parser)
    except yaml.MarkedYAMLError as error:
        raise Stopped(_trouble(error)) from None
    except yaml.YAMLError as error:
        raise Stopped(Trouble(str(error), (0, 0))) from None


def _trouble(error: MarkedYAMLError) -> Trouble:
    at, start = error.problem_mark or error.context_mark, error.context_mark
    return Trouble(
        problem=error.problem or "",
        at=(at.line, at.column) if at else (0, 0),
        context=error.context or "",
        start=(start.line, start.column) if start else None,
    )
