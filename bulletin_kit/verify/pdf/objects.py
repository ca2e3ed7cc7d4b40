"""PDF objects: everything that a PDF file defines, by number (ISO 32000-1, 7.3 to 7.5).

The file is read from end to end, its table of contents is not asked: what is defined last holds,
as in files that were added to. So a file with a damaged table can be read, too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from msgspec import Struct

from bulletin_kit.verify.pdf.filters import unpacked
from bulletin_kit.verify.pdf.lexer import Ref, Value, operations

Entries = Mapping[str, Value]

_INHERITED: tuple[str, ...] = ("/Resources", "/MediaBox")
_TRAILER: tuple[str, ...] = ("/Root", "/Info", "/Encrypt")
_START = re.compile(rb"(?<![0-9])(\d{1,10})[\s\x00]+\d{1,5}[\s\x00]+obj\b|\btrailer\b")
_END = re.compile(rb"\r?\n?endstream")
_DEEPEST = 64
"""Levels of the tree of pages; what is deeper goes in circles."""


class Stream(Struct, frozen=True):
    """A stream: its dictionary, and its bytes as they stand in the file."""

    entries: Entries
    raw: bytes


class Objects(Struct, frozen=True):
    """The objects of a file by number, and its trailer."""

    known: Mapping[int, Value | Stream]
    trailer: Entries

    def get(self, value: Value | Stream) -> Value | Stream:
        """What a reference stands for; anything else as it is."""
        for _ in range(_DEEPEST):
            if not isinstance(value, Ref):
                return value
            value = self.known.get(value.number)
        return None

    def entries(self, value: Value | Stream) -> Entries:
        """A dictionary, that of a stream included; empty for anything else."""
        value = self.get(value)
        if isinstance(value, Stream):
            return value.entries
        return value if isinstance(value, dict) else {}

    def row(self, value: Value | Stream) -> list[Value | Stream]:
        """An array's items; a single value counts as an array of one."""
        value = self.get(value)
        if value is None:
            return []
        return [self.get(item) for item in value] if isinstance(value, list) else [value]

    def numbers(self, value: Value | Stream) -> list[float]:
        """An array's numbers."""
        return [item for item in self.row(value) if isinstance(item, float)]

    def data(self, value: Value | Stream) -> bytes:
        """A stream's bytes, unpacked; nothing for what is no stream."""
        value = self.get(value)
        if not isinstance(value, Stream):
            return b""
        names = [str(name) for name in self.row(value.entries.get("/Filter"))]
        parameters = self.row(value.entries.get("/DecodeParms"))
        return unpacked(value.raw, names, self.entries(parameters[-1] if parameters else None))

    def pages(self) -> Iterator[Entries]:
        """The pages in order, each with what it inherits."""
        root = self.entries(self.trailer.get("/Root"))
        yield from self._below(self.entries(root.get("/Pages")), {}, 0)

    def _below(self, node: Entries, inherited: Entries, depth: int) -> Iterator[Entries]:
        whole = {**inherited, **node}
        if "/Kids" not in node:
            if node:
                yield whole
        elif depth < _DEEPEST:
            passed = {key: whole[key] for key in _INHERITED if key in whole}
            for child in self.row(node["/Kids"]):
                yield from self._below(self.entries(child), passed, depth + 1)


def read_objects(data: bytes) -> Objects:
    """Everything that the file defines."""
    known: dict[int, Value | Stream] = {}
    trailer: dict[str, Value] = {}
    at = 0
    while (match := _START.search(data, at)) is not None:
        value, at = _value(data, match.end())
        if match[1] is not None:
            known[int(match[1])] = value
        entries = value.entries if isinstance(value, Stream) else value
        if isinstance(entries, dict) and (match[1] is None or entries.get("/Type") == "/XRef"):
            trailer |= {key: entries[key] for key in entries if key in _TRAILER}
    packed = [number for number, value in known.items() if _is_packed(value)]
    for number in reversed(packed):
        known |= {n: v for n, v in _unpacked(Objects(known, {}), number) if n not in known}
    return Objects(known, trailer)


def _value(data: bytes, at: int) -> tuple[Value | Stream, int]:
    """The value that begins here, and where the search for the next one goes on."""
    for word, values, end in operations(data, at):
        value = values[-1] if values else None
        if word != "stream" or not isinstance(value, dict):
            return value, end
        start = end + (2 if data[end : end + 2] == b"\r\n" else 1)
        length = value.get("/Length")
        stop = start + int(length) if isinstance(length, float) else -1
        if stop < 0 or _END.match(data, stop) is None:
            found = _END.search(data, start)
            stop = found.start() if found else len(data)
        return Stream(value, data[start:stop]), stop
    return None, len(data)


def _is_packed(value: Value | Stream) -> bool:
    return isinstance(value, Stream) and value.entries.get("/Type") == "/ObjStm"


def _unpacked(objects: Objects, number: int) -> Iterator[tuple[int, Value | Stream]]:
    """The objects in a stream of objects (7.5.7): numbers and offsets first, then the objects."""
    entries, data = objects.entries(Ref(number)), objects.data(Ref(number))
    first, count = (int(objects.numbers(entries.get(key))[0]) for key in ("/First", "/N"))
    head = [int(word) for word in data[:first].split()[: 2 * count]]
    ends = [*head[3::2], len(data)]
    for n, start, end in zip(head[::2], head[1::2], ends, strict=True):
        piece = data[first + start : first + end] + b" endobj"
        yield n, next((values[-1] for _, values, _ in operations(piece) if values), None)
