"""Outline: bookmarks of 栏目, articles and headings, each at its place."""

from __future__ import annotations

from dataclasses import dataclass, field

from bulletin_kit.base.length import PT
from bulletin_kit.model.blocks import TextBlock
from bulletin_kit.model.composed import Composed, Line
from bulletin_kit.style.sheet import PageStyle
from bulletin_kit.writers.pdf.objects import PDFDocument, array, dictionary, name, string


@dataclass
class Entry:
    """One bookmark and those below it."""

    title: str
    page: int
    top: float
    """Points from the page's foot."""
    children: list[Entry] = field(default_factory=list)

    def count(self) -> int:
        """How many bookmarks stand below it."""
        return sum(1 + child.count() for child in self.children)


def entries(composed: Composed, style: PageStyle) -> list[Entry]:
    """The bookmarks as a tree. A depth that the issue has no heading for is passed over."""
    places = _places(composed)
    root: list[Entry] = []
    open_at: list[tuple[int, list[Entry]]] = [(0, root)]
    for block in composed.body:
        if isinstance(block, TextBlock) and block.outline and block.id in places:
            page, baseline, size = places[block.id]
            title = " ".join(block.text.split())
            entry = Entry(title, page, (style.height - baseline + size) / PT)
            while open_at[-1][0] >= block.outline:
                open_at.pop()
            open_at[-1][1].append(entry)
            open_at.append((block.outline, entry.children))
    return root


def _places(composed: Composed) -> dict[str, tuple[int, int, int]]:
    """For each block its first line's page (from 0), baseline and size."""
    places: dict[str, tuple[int, int, int]] = {}
    for page in composed.pages:
        for item in page.items:
            if isinstance(item, Line) and item.segments:
                size = item.segments[0].size
                places.setdefault(item.block, (page.number - 1, item.baseline, size))
    return places


def outline(tree: list[Entry], pages: list[object], document: PDFDocument) -> object | None:
    """The outline object; None where there is nothing to mark."""
    if not tree:
        return None
    root = dictionary({"Type": name("Outlines"), "Count": sum(1 + e.count() for e in tree)})
    reference: object = document.Reference(root)
    first, last = _siblings(tree, reference, pages, document)
    root["First"], root["Last"] = first, last
    return reference


def _siblings(
    tree: list[Entry], parent: object, pages: list[object], document: PDFDocument
) -> tuple[object, object]:
    made = [dictionary({"Title": string(e.title), "Parent": parent}) for e in tree]
    references = [document.Reference(item) for item in made]
    for n, (entry, item) in enumerate(zip(tree, made, strict=True)):
        item["Dest"] = array([pages[entry.page], name("XYZ"), 0, round(entry.top, 2), 0])
        if n:
            item["Prev"] = references[n - 1]
        if n + 1 < len(tree):
            item["Next"] = references[n + 1]
        if entry.children:
            item["Count"] = entry.count()
            item["First"], item["Last"] = _siblings(entry.children, references[n], pages, document)
    return references[0], references[-1]
