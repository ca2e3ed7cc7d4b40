"""Outline: bookmarks of 栏目, articles and headings, each at its place."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec import Struct, field

from bulletin_kit.base.length import PT, Emu
from bulletin_kit.model.blocks import Block, TextBlock
from bulletin_kit.model.composed import Composed, Line
from bulletin_kit.style.sheet import PageStyle
from bulletin_kit.writers.pdf.objects import PDFDocument, array, dictionary, name, string


class Place(Struct, frozen=True):
    """Where a line stands: its page (from 0), its baseline, its size."""

    page: int
    baseline: Emu
    size: Emu

    def destination(self, style: PageStyle, pages: Sequence[object]) -> object:
        """The place as what bookmarks and links lead to."""
        top = (style.height - self.baseline + self.size) / PT
        return array([pages[self.page], name("XYZ"), 0, round(top, 2), 0])


class Entry(Struct):
    """One bookmark and those below it."""

    title: str
    destination: object
    children: list[Entry] = field(default_factory=list)

    def count(self) -> int:
        """How many bookmarks stand below it."""
        return sum(1 + child.count() for child in self.children)


def depths(blocks: Iterable[Block]) -> dict[str, int]:
    """For each heading how deep it stands, from 1. A depth that the issue has no heading for is
    passed over.
    """
    found: dict[str, int] = {}
    above: list[int] = []
    for block in blocks:
        if isinstance(block, TextBlock) and block.outline:
            while above and above[-1] >= block.outline:
                above.pop()
            above.append(block.outline)
            found[block.id] = len(above)
    return found


def entries(composed: Composed, style: PageStyle, pages: Sequence[object]) -> list[Entry]:
    """The bookmarks as a tree."""
    known, texts = places(composed), composed.texts()
    rows: list[list[Entry]] = [[]]
    for id, depth in depths(composed.body).items():
        if id in known:
            title = " ".join(texts[id].text.split())
            entry = Entry(title, known[id].destination(style, pages))
            del rows[depth:]
            rows[-1].append(entry)
            rows.append(entry.children)
    return rows[0]


def places(composed: Composed) -> dict[str, Place]:
    """For each block where its first line stands."""
    found: dict[str, Place] = {}
    for page in composed.pages:
        for item in page.items:
            if isinstance(item, Line) and item.segments:
                size = item.segments[0].size
                found.setdefault(item.block, Place(page.number - 1, item.baseline, size))
    return found


def outline(tree: list[Entry], document: PDFDocument) -> object | None:
    """The outline object; None where there is nothing to mark."""
    if not tree:
        return None
    root = dictionary({"Type": name("Outlines"), "Count": sum(1 + e.count() for e in tree)})
    reference: object = document.Reference(root)
    first, last = _siblings(tree, reference, document)
    root["First"], root["Last"] = first, last
    return reference


def _siblings(tree: list[Entry], parent: object, document: PDFDocument) -> tuple[object, object]:
    made = [
        dictionary({"Title": string(e.title), "Parent": parent, "Dest": e.destination})
        for e in tree
    ]
    references = [document.Reference(item) for item in made]
    for n, (entry, item) in enumerate(zip(tree, made, strict=True)):
        if n:
            item["Prev"] = references[n - 1]
        if n + 1 < len(tree):
            item["Next"] = references[n + 1]
        if entry.children:
            item["Count"] = entry.count()
            item["First"], item["Last"] = _siblings(entry.children, references[n], document)
    return references[0], references[-1]
