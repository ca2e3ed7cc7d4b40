"""OOXML: the parts of a DOCX as element trees, and short ways to ask them."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from io import BytesIO
from xml.etree import ElementTree
from xml.etree.ElementTree import Element
from zipfile import ZipFile

from msgspec import Struct, field

from bulletin_kit.base.errors import FileBroken

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
DC = "{http://purl.org/dc/elements/1.1/}"
_REL = "{http://schemas.openxmlformats.org/package/2006/relationships}"

EMU = 12_700
TWIPS = 20
LARGEST = 200_000_000
"""Bytes of a part when inflated; what is larger was made to do harm."""


class Package(Struct, frozen=True):
    """The parts of a DOCX by name, each parsed when it is asked for."""

    archive: ZipFile
    names: frozenset[str]
    _relations: dict[str, dict[str, str]] = field(default_factory=dict)

    def data(self, name: str) -> bytes:
        """A part's bytes."""
        if self.archive.getinfo(name).file_size > LARGEST:
            raise FileBroken(f"{name} 大得不正常", "核对文件从哪里来")
        return self.archive.read(name)

    def root(self, name: str) -> Element | None:
        """A part's tree; None where there is no such part."""
        return ElementTree.fromstring(self.data(name)) if name in self.names else None

    def targets(self, name: str) -> dict[str, str]:
        """The parts that a part refers to, by the relationship's id; links to outside left out."""
        if name not in self._relations:
            folder, file = posixpath.split(name)
            root = self.root(posixpath.join(folder, "_rels", f"{file}.rels"))
            self._relations[name] = {
                each.get("Id", ""): _target(folder, each.get("Target", ""))
                for each in (() if root is None else root.iter(f"{_REL}Relationship"))
                if each.get("TargetMode") != "External"
            }
        return self._relations[name]

    def missing(self) -> tuple[str, ...]:
        """Parts that some part refers to and that are not there."""
        owners = [name for name in self.names if not name.endswith(".rels")]
        wanted = {target for owner in ("", *owners) for target in self.targets(owner).values()}
        return tuple(sorted(wanted - self.names))


def _target(folder: str, target: str) -> str:
    return posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")


def opened(data: bytes) -> Package:
    """The package; FileBroken for one with a damaged part."""
    archive = ZipFile(BytesIO(data))
    bad = archive.testzip()
    if bad is not None:
        raise FileBroken(f"这份 DOCX 里的 {bad} 坏了", "重新生成")
    return Package(archive, frozenset(archive.namelist()))


def value(element: Element | None, path: str, name: str = "val") -> str | None:
    """An attribute (``w:val`` unless named) of the first element on a path such as pPr/jc."""
    if element is None:
        return None
    found = element.find("/".join(f"{W}{step}" for step in path.split("/")))
    return None if found is None else found.get(f"{W}{name}", "")


def points(text: str | None) -> float | None:
    """Twips as points; None for nothing or for what is no number."""
    if text is None:
        return None
    digits = text.removeprefix("-")
    return int(text) / TWIPS if digits.isdecimal() else None


def kept(element: Element) -> Iterator[Element]:
    """Its children; of a choice only the first, and nothing that was deleted."""
    for child in element:
        if child.tag == f"{MC}AlternateContent":
            choice = child.find(f"{MC}Choice")
            yield from kept(choice) if choice is not None else ()
        elif child.tag not in (f"{W}del", f"{W}moveFrom", f"{MC}Fallback"):
            yield child
