"""Structure: what a tagged PDF says of its parts (ISO 32000-1, 14.7 and 14.8)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from bulletin_kit.verify.pdf.lexer import Value
from bulletin_kit.verify.pdf.objects import Entries, Objects, Stream

DEEPEST = 64
"""Levels of elements; what is deeper goes in circles."""
_PART = re.compile(rb"pdfaid:part(?:>|=[\"'])\s*(\d)")
_LEVEL = re.compile(rb"pdfaid:conformance(?:>|=[\"'])\s*([A-Za-z])")


class Content(Struct, frozen=True):
    """Marked content: the page's index, its number on the page."""

    page: int
    number: int


class Tag(Struct, frozen=True):
    """One element: its standard type, how deep it stands, its alternative text, its own content."""

    kind: str
    depth: int
    alt: str
    contents: tuple[Content, ...]


class Structure(Struct, frozen=True):
    """The elements of a file in the order in which they are read; none where it is not tagged."""

    tags: tuple[Tag, ...] = ()
    reading: tuple[Content, ...] = ()
    """All marked content in that order."""
    language: str = ""
    archive: str = ""
    """``PDF/A-1a``, where the file says so of itself."""


def read_structure(objects: Objects) -> Structure:
    """What the file says of its parts and of itself."""
    root = objects.entries(objects.trailer.get("/Root"))
    metadata = objects.data(root.get("/Metadata"))
    part, level = _PART.search(metadata), _LEVEL.search(metadata)
    archive = f"PDF/A-{part[1].decode()}{level[1].decode().lower()}" if part and level else ""
    language = text_of(objects.get(root.get("/Lang")))
    if objects.entries(root.get("/MarkInfo")).get("/Marked") is not True:
        return Structure(language=language, archive=archive)
    tree = objects.entries(root.get("/StructTreeRoot"))
    walker = _Walker(objects, objects.entries(tree.get("/RoleMap")))
    for kid in objects.row(tree.get("/K")):
        walker.walk(objects.entries(kid), None, 0)
    return Structure(tuple(walker.tags), tuple(walker.reading), language, archive)


def text_of(value: Value | Stream) -> str:
    """A text string (7.9.2.2); empty for what is none."""
    if not isinstance(value, bytes):
        return ""
    for mark, code in ((b"\xfe\xff", "utf-16-be"), (b"\xef\xbb\xbf", "utf-8")):
        if value.startswith(mark):
            return value.removeprefix(mark).decode(code, "replace")
    return value.decode("latin-1")


class _Walker:
    """Goes through the elements, and keeps what it meets."""

    def __init__(self, objects: Objects, roles: Entries) -> None:
        self.tags: list[Tag] = []
        self.reading: list[Content] = []
        self._objects = objects
        self._roles = roles
        keys = (page.get("/StructParents") for page in objects.pages())
        self._pages = {key: n for n, key in enumerate(keys) if isinstance(key, float)}

    def walk(self, entries: Entries, page: int | None, depth: int) -> None:
        """An element and all below it; ``page`` is where it stands if it does not say."""
        if depth > DEEPEST:
            return
        page = self._page(entries, page)
        kind = str(entries.get("/S"))
        kind = str(self._roles.get(kind, kind)).removeprefix("/")
        alt = text_of(self._objects.get(entries.get("/Alt")))
        place = len(self.tags)
        self.tags.append(Tag(kind, depth, alt, ()))
        own: list[Content] = []
        for kid in self._objects.row(entries.get("/K")):
            inner = self._objects.entries(kid)
            if "/S" in inner:
                self.walk(inner, page, depth + 1)
            else:
                own += self._content(kid if isinstance(kid, float) else inner, page)
        self.tags[place] = replace(self.tags[place], contents=tuple(own))

    def _content(self, kid: float | Entries, page: int | None) -> Iterator[Content]:
        """Marked content by its number alone or with its page; nothing for an annotation."""
        number = kid if isinstance(kid, float) else kid.get("/MCID")
        page = page if isinstance(kid, float) else self._page(kid, page)
        if page is not None and isinstance(number, float):
            found = Content(page, int(number))
            self.reading.append(found)
            yield found

    def _page(self, entries: Entries, otherwise: int | None) -> int | None:
        key = self._objects.entries(entries.get("/Pg")).get("/StructParents")
        return self._pages.get(key, otherwise) if isinstance(key, float) else otherwise
