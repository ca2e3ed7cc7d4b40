"""Target: a new PDF, with what its source says of itself."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import md5
from io import BytesIO

from pypdf import PdfReader, PdfWriter
from pypdf.generic import (
    ArrayObject,
    ByteStringObject,
    DictionaryObject,
    IndirectObject,
    PdfObject,
    StreamObject,
)

from bulletin_kit.press.objects import array, dictionary, name, number
from bulletin_kit.press.source import untagged

CARRIED = ("/Lang", "/OutputIntents")
"""Entries of the catalog that hold for the pages wherever they stand."""


class Target:
    """A PDF in the making: objects go in, pages are hung up, bytes come out."""

    def __init__(self, source: PdfReader, data: bytes) -> None:
        """Takes over the source's version, facts, metadata and output intents.

        ``data`` is the source's file, from which the new one's identity is made.
        """
        self._writer = PdfWriter()
        self._writer.pdf_header = source.pdf_header
        self._writer.metadata = source.metadata
        self._data = data
        self.catalog = self._writer.root_object
        self.tree = dictionary({"Type": name("Pages")})
        self.catalog[name("Pages")] = self.add(self.tree)
        self._carry(source.root_object)

    def _carry(self, root: DictionaryObject) -> None:
        for key in CARRIED:
            if key in root:
                self.catalog[name(key[1:])] = self.copied(root.raw_get(key))
        metadata = root.get("/Metadata")
        if metadata is not None:
            self.catalog[name("Metadata")] = self.add(_packet(metadata.get_object()))

    def copied(self, thing: PdfObject) -> PdfObject:
        """An object of the source with all that it refers to; each is copied once."""
        return thing.clone(self._writer)

    def add(self, thing: PdfObject) -> IndirectObject:
        """An object's place in the file, which it gets when it is first asked for."""
        return self._writer._add_object(thing)

    def hang(self, kids: Sequence[IndirectObject], node: DictionaryObject | None = None) -> None:
        """Makes pages (or nodes with pages) the kids of a node, or else of the tree's root."""
        node = self.tree if node is None else node
        place = self.add(node)
        for kid in kids:
            entries(kid)[name("Parent")] = place
        count = sum(int(entries(kid).get("/Count", 1)) for kid in kids)
        node.update(dictionary({"Kids": array(kids), "Count": number(count)}))

    def bytes(self, *how: str) -> bytes:
        """The finished file; the same for the same source and the same words on how it is made."""
        digest = md5("\n".join(how).encode() + self._data, usedforsecurity=False).digest()
        self._writer._ID = ArrayObject([ByteStringObject(digest), ByteStringObject(digest)])
        made = BytesIO()
        self._writer.write(made)
        return made.getvalue()


def entries(place: IndirectObject) -> DictionaryObject:
    """The dictionary at this place."""
    found = place.get_object()
    assert isinstance(found, DictionaryObject)
    return found


def _packet(metadata: PdfObject) -> StreamObject:
    """Metadata, plain: PDF/A wants them readable by programs that know no PDF."""
    assert isinstance(metadata, StreamObject)
    made = StreamObject()
    made.set_data(untagged(metadata.get_data()))
    made.update(dictionary({"Type": name("Metadata"), "Subtype": name("XML")}))
    return made
