"""Tree: the issue's blocks as elements of a structure, in the order in which they are read.

Standard types only (ISO 32000-1, 14.8.4): Document > Sect (报头, 栏目, 版记) > Art > H1 … P, Table,
Figure, Note. A heading's level is its depth among the bookmarks, so that none is passed over.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TypeAlias

from msgspec import Struct, field

from bulletin_kit.model.blocks import Block, FigureBlock, Role, TableBlock, TextBlock
from bulletin_kit.model.composed import Composed
from bulletin_kit.writers.pdf.heads import names_rows
from bulletin_kit.writers.pdf.outline import depths
from bulletin_kit.writers.pdf.parts import ENGLISH, Part, english, parts

DEEPEST = 6
"""H6 is the lowest heading that there is a type for."""
NO_WORDS = "图"
"""Stands for a picture that nothing is said about (G107)."""
KINDS = {
    Role.NAME: ("Title",),
    Role.CONTENTS_TITLE: ("Caption",),
    Role.CONTENTS: ("TOCI", "Reference", "Link"),
    Role.FIGURE_CAPTION: ("Caption",),
    Role.TABLE_CAPTION: ("Caption",),
}
"""What a block is that is no paragraph."""
ROLES = {"Title": "P"}
"""Types of our own, and the standard ones that they stand for. The 刊名 is no heading: the articles
are the highest, and there are several.
"""


class Content(Struct, frozen=True):
    """Marked content of a page: the page's index, the content's number on it."""

    page: int
    number: int


class Annotated(Struct, frozen=True):
    """An annotation that belongs to an element: the page's index, the annotation as an object."""

    page: int
    annotation: object


class Element(Struct, eq=False):
    """One element of the structure; what is painted of it is added as the pages are painted."""

    kind: str
    kids: list[Kid] = field(default_factory=list)
    alt: str = ""
    actual: str = ""
    """Its words, where what is painted does not tell them all."""
    id: str = ""
    language: str = ""
    """Where it is not the issue's."""
    target: str = ""
    """Where a link leads (:class:`~bulletin_kit.writers.pdf.parts.Part`)."""
    said: str = ""
    """What is told of a link."""
    scope: str = ""
    """What the head of a table's row or column is the head of."""
    box: tuple[float, ...] = ()
    """A figure's rectangle on its page, in points from the page's foot."""

    @property
    def page(self) -> int | None:
        """The page on which it begins."""
        pages = (kid.page for kid in self.kids)
        return next((page for page in pages if page is not None), None)

    def add(self, kind: str) -> Element:
        """A new element below it."""
        made = Element(kind)
        self.kids.append(made)
        return made


Kid: TypeAlias = Element | Content | Annotated


class Tree(Struct, frozen=True):
    """The structure of a document, the element of each block, and the parts within it."""

    root: Element
    elements: Mapping[str, Element]
    parts: Mapping[str, tuple[Part, ...]]


def tree(composed: Composed) -> Tree:
    """The issue's structure, without what is painted; it can be painted once."""
    notes = {note.id for note in composed.notes}
    inner = {id: parts(block, notes) for id, block in composed.texts().items()}
    return Tree(*_Grower(composed).grow(), inner)


class _Grower:
    """Puts block after block into the structure."""

    def __init__(self, composed: Composed) -> None:
        self._composed = composed
        self._depths = depths(composed.body)
        self._notes = {note.id: note for note in composed.notes}
        self._elements: dict[str, Element] = {}
        self._root = Element("Document")
        self._section = self._root
        """The 栏目 under way."""
        self._groups: dict[str, Element] = {}
        """What has been begun, by what its blocks' ids begin with: articles, 附件, tables …"""

    def grow(self) -> tuple[Element, Mapping[str, Element]]:
        """All parts in order; a footnote stands behind the block that names it first."""
        self._plain(self._composed.masthead)
        for block in self._composed.body:
            if isinstance(block, TextBlock) and block.role is Role.SECTION:
                self._section = self._root.add("Sect")
            self._body(block)
        self._plain(self._composed.closing)
        return self._root, self._elements

    def _plain(self, blocks: Iterable[Block]) -> None:
        """Masthead or closing block: a section of paragraphs."""
        texts = [block for block in blocks if isinstance(block, TextBlock)]
        section = self._root.add("Sect") if texts else self._root
        for block in texts:
            self._text(block, section)

    def _body(self, block: Block) -> None:
        home = self._section
        groups = list(_groups(block))
        for id, kind in groups:
            if id not in self._groups:
                self._groups[id] = home.add(kind)
            home = self._groups[id]
        if isinstance(block, TextBlock):
            self._text(block, home)
            self._note(block, home)
        elif isinstance(block, FigureBlock):
            self._elements[block.id] = figure = home.add("Figure")
            figure.alt = block.alt or NO_WORDS
        elif isinstance(block, TableBlock):
            outer = self._groups[groups[-2][0]] if len(groups) > 1 else self._section
            self._table(block, home, outer)

    def _table(self, table: TableBlock, home: Element, outer: Element) -> None:
        """The rows of a table; its footnotes stand outside of it."""
        first = "Row" if names_rows(table) else ""
        for n, row in enumerate(table.rows):
            line = home.add("TR")
            for column, cell in enumerate(row):
                scope = "" if column else first
                self._cell(cell, line, scope if n else "Column")
                self._note(cell, outer)

    def _cell(self, cell: TextBlock, line: Element, scope: str) -> None:
        self._text(cell, line, "TH" if scope else "TD").scope = scope

    def _text(self, block: TextBlock, home: Element, *kinds: str) -> Element:
        """The element of a block below *home*, of these types or of its role's."""
        element = home
        for kind in kinds or self._kinds(block):
            element = element.add(kind)
        if "\t" in block.text:
            element.actual = block.text.replace("\t", "\u3000")
        if english(block.text):
            element.language = ENGLISH
        if block.link:
            element.target, element.said = block.link, " ".join(block.text.split())
        self._elements[block.id] = element
        return element

    def _kinds(self, block: TextBlock) -> tuple[str, ...]:
        """The elements that a paragraph is, from the outermost."""
        if block.id in self._depths:
            return (f"H{min(self._depths[block.id], DEEPEST)}",)
        return KINDS.get(block.role, ("P",))

    def _note(self, block: TextBlock, home: Element) -> None:
        for run in block.runs:
            if run.note in self._notes:
                note = self._notes.pop(run.note)
                self._text(note, home, "Note").id = note.id


def _groups(block: Block) -> Iterator[tuple[str, str]]:
    """What a block of the body stands in below its 栏目, as the ids of blocks tell.

    The first part is ``t`` in 本期要目, ``a1`` in the first article; the second is ``f1`` in that
    article's first 附件.
    """
    first, *inner = block.id.split(".")
    if first.startswith("t"):
        yield "t", "TOC"
    if first.startswith("a"):
        yield first, "Art"
    if inner and inner[0].startswith("f"):
        yield f"{first}.{inner[0]}", "Sect"
    stem = block.id
    if isinstance(block, TextBlock):
        stem = stem.rpartition(".")[0]
    if isinstance(block, FigureBlock) or _is(block, Role.FIGURE_CAPTION):
        yield stem, "Div"
    elif isinstance(block, TableBlock) or _is(block, Role.TABLE_CAPTION):
        yield stem, "Table"


def _is(block: Block, role: Role) -> bool:
    return isinstance(block, TextBlock) and block.role is role
