"""Tags: the structure as PDF objects (ISO 32000-1, 14.7), once every page has been painted."""

from __future__ import annotations

from collections.abc import Sequence

from bulletin_kit.writers.pdf.objects import (
    PDFDictionary,
    PDFDocument,
    PDFObjectReference,
    array,
    dictionary,
    name,
    string,
)
from bulletin_kit.writers.pdf.tree import ROLES, Annotated, Element, Kid


class Tagger:
    """Writes elements; keeps the reference of each, since parts of the file point to them."""

    def __init__(self, pages: Sequence[object], document: PDFDocument) -> None:
        """``pages`` are the references of the page objects."""
        self._pages = pages
        self._document = document
        self._made: dict[Element, PDFObjectReference] = {}
        self._ids: dict[str, PDFObjectReference] = {}
        self._annotated: list[tuple[PDFDictionary, Element]] = []

    def root(self, top: Element, marked: Sequence[Sequence[Element]]) -> object:
        """The root of the structure; ``marked`` gives each page's elements by their content."""
        roles = dictionary({own: name(standard) for own, standard in ROLES.items()})
        root = dictionary({"Type": name("StructTreeRoot"), "RoleMap": roles})
        reference: object = self._document.Reference(root)
        root["K"] = self._element(top, reference)
        numbers: list[object] = []
        for n, elements in enumerate(marked):
            numbers += [n, array(self._made[element] for element in elements)]
        for n, (annotation, element) in enumerate(self._annotated, len(marked)):
            annotation["StructParent"] = n
            numbers += [n, self._made[element]]
        root["ParentTree"] = self._document.Reference(dictionary({"Nums": array(numbers)}))
        root["ParentTreeNextKey"] = len(marked) + len(self._annotated)
        if self._ids:
            names = [part for id in sorted(self._ids) for part in (string(id), self._ids[id])]
            root["IDTree"] = self._document.Reference(dictionary({"Names": array(names)}))
        return reference

    def _element(self, element: Element, parent: object) -> PDFObjectReference:
        made = dictionary({"S": name(element.kind), "P": parent})
        reference = self._made[element] = self._document.Reference(made)
        if element.page is not None:
            made["Pg"] = self._pages[element.page]
        kids = [self._kid(kid, element) for kid in element.kids]
        if kids:
            made["K"] = kids[0] if len(kids) == 1 else array(kids)
        if element.alt:
            made["Alt"] = string(element.alt)
        if element.actual:
            made["ActualText"] = string(element.actual)
        if element.language:
            made["Lang"] = string(element.language)
        if element.id:
            made["ID"] = string(element.id)
            self._ids[element.id] = reference
        attributes = _attributes(element)
        if attributes:
            made["A"] = dictionary(attributes)
        return reference

    def _kid(self, kid: Kid, element: Element) -> object:
        if isinstance(kid, Element):
            return self._element(kid, self._made[element])
        place = {"Pg": self._pages[kid.page]}
        if isinstance(kid, Annotated):
            self._annotated.append((kid.annotation, element))
            object = self._document.Reference(kid.annotation)
            return dictionary({"Type": name("OBJR"), "Obj": object, **place})
        if kid.page == element.page:
            return kid.number
        return dictionary({"Type": name("MCR"), "MCID": kid.number, **place})


def _attributes(element: Element) -> dict[str, object]:
    """What is said of a table's head and of a figure's place."""
    if element.scope:
        return {"O": name("Table"), "Scope": name(element.scope)}
    if element.box:
        box = array(round(value, 3) for value in element.box)
        return {"O": name("Layout"), "Placement": name("Block"), "BBox": box}
    return {}
