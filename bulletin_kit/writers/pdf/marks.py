"""Marks: what is painted, told apart by the element of the structure that it belongs to.

What is no content (rules, page numbers, heads of tables said again overleaf) is an artifact.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from typing import TypeAlias

from bulletin_kit.model.composed import Line
from bulletin_kit.writers.pdf.parts import Part
from bulletin_kit.writers.pdf.tree import Content, Element, Tree


class Artifact(Enum):
    """Kinds of what is painted and not read."""

    LAYOUT = "Layout"
    PAGINATION = "Pagination"


Tag: TypeAlias = Element | Artifact


class Marks:
    """The marked content of a document, page by page."""

    def __init__(self, tree: Tree) -> None:
        """Nothing has been painted yet."""
        self.pages: list[list[Element]] = []
        """For each page its elements by the number of their content."""
        self._tree = tree
        self._made: dict[tuple[str, int], Element] = {}
        self._painted: dict[tuple[str, int], int] = {}
        self._open: Tag | None = None

    @property
    def page(self) -> int:
        """The index of the page that is being painted."""
        return len(self.pages) - 1

    def begin_page(self) -> None:
        """What follows stands on a new page."""
        self.pages.append([])

    def figure(self, id: str) -> Element:
        """The element of a figure."""
        return self._tree.elements[id]

    def part(self, id: str, offset: int) -> Part | None:
        """The part of a block that its character of this number belongs to."""
        inner = self._tree.parts[id]
        return next((part for part in inner if part.start <= offset < part.end), None)

    def line(self, line: Line, part: Part | None) -> Tag:
        """What a part of a line belongs to, or what stands in none."""
        first = self._painted.setdefault((line.block, line.start), self.page)
        if first != self.page:
            return Artifact.PAGINATION
        element = self._tree.elements[line.block]
        return self._made_of(part, line.block, element) if part else element

    def edges(self, id: str) -> set[int]:
        """Where a block's parts begin and end."""
        return {edge for part in self._tree.parts[id] for edge in (part.start, part.end)}

    def _made_of(self, part: Part, id: str, element: Element) -> Element:
        """The innermost element of a part. It comes into being when it is painted, so that it
        stands in its place among the rest of its paragraph.
        """
        key = (id, part.start)
        if key not in self._made:
            for kind in part.kinds:
                element = element.add(kind)
            element.language = part.language
            element.target, element.said = part.target, part.said
            self._made[key] = element
        return self._made[key]

    def enter(self, tag: Tag) -> Iterator[str]:
        """The operators after which everything belongs to the tag."""
        if tag is self._open:
            return
        yield from self.leave()
        self._open = tag
        if isinstance(tag, Artifact):
            yield f"/Artifact <</Type /{tag.value}>> BDC"
        else:
            row = self.pages[-1]
            yield f"/{tag.kind} <</MCID {len(row)}>> BDC"
            tag.kids.append(Content(self.page, len(row)))
            row.append(tag)

    def leave(self) -> Iterator[str]:
        """The operator that ends what is open."""
        if self._open is not None:
            self._open = None
            yield "EMC"
