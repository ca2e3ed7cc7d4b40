"""XML elements: made here and nowhere else, with their children in the schema's order."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypeAlias

from lxml import etree

Element: TypeAlias = Any  # lxml has no types of its own
Value: TypeAlias = str | int

SPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "adec": "http://schemas.microsoft.com/office/drawing/2017/decorative",
    "xml": "http://www.w3.org/XML/1998/namespace",
}

_ORDER = {
    "style": (
        "name aliases basedOn next link uiPriority semiHidden unhideWhenUsed qFormat pPr rPr tblPr"
    ),
    "pPr": (
        "pStyle keepNext keepLines pageBreakBefore widowControl pBdr tabs kinsoku wordWrap"
        " overflowPunct topLinePunct autoSpaceDE autoSpaceDN adjustRightInd snapToGrid spacing ind"
        " jc textAlignment outlineLvl sectPr"
    ),
    "pBdr": "top left bottom right between",
    "rPr": "rStyle rFonts b bCs color spacing sz szCs vertAlign lang",
    "settings": (
        "zoom evenAndOddHeaders characterSpacingControl noLineBreaksAfter noLineBreaksBefore"
        " footnotePr compat themeFontLang"
    ),
    "sectPr": "footerReference footnotePr type pgSz pgMar pgNumType titlePg docGrid",
    "tblPr": "tblStyle tblpPr tblW jc tblBorders tblLayout tblCellMar tblLook",
    "tblBorders": "top left bottom right insideH insideV",
    "tblCellMar": "top left bottom right",
    "tcPr": "tcW tcBorders tcMar vAlign",
    "trPr": "cantSplit trHeight tblHeader",
    "font": "altName panose1 charset family pitch",
}
"""Children of the elements that we use, in the order in which the schema wants them."""

_PLACES = {
    parent: {f"{{{SPACES['w']}}}{name}": place for place, name in enumerate(names.split())}
    for parent, names in _ORDER.items()
}


def make(name: str, attributes: dict[str, Value], *children: Element | None) -> Element:
    """An element ``prefix:name``; attributes have a prefix where the schema wants one."""
    prefix, _, local = name.partition(":")
    pairs = {_qualified(key): str(value) for key, value in attributes.items()}
    element = etree.Element(f"{{{SPACES[prefix]}}}{local}", pairs, {prefix: SPACES[prefix]})
    element.extend(child for child in children if child is not None)
    return element


def w(name: str, /, *children: Element | None, **attributes: Value) -> Element:
    """``w:name`` with ``w:`` attributes; its children are put into the schema's order."""
    pairs = {f"w:{key}": value for key, value in attributes.items()}
    return make(f"w:{name}", pairs, *_in_order(name, children))


def switch(name: str, on: bool) -> Element:
    """``w:name``, switched on or off in so many words."""
    return w(name, val=int(on))


def flag(name: str, on: bool) -> Element | None:
    """``w:name`` where it holds, nothing where it does not."""
    return w(name) if on else None


def text(content: str, name: str = "t") -> Element:
    """``w:t``, or another element that holds text, which keeps its spaces."""
    element = w(name)
    if content != content.strip():
        element.set(_qualified("xml:space"), "preserve")
    element.text = content
    return element


def root(name: str, prefixes: str, children: Iterable[Element | None]) -> Element:
    """A part's outermost element, which declares all prefixes of the part."""
    spaces = {prefix: SPACES[prefix] for prefix in prefixes.split()}
    element = etree.Element(f"{{{SPACES['w']}}}{name}", nsmap=spaces)
    element.extend(_in_order(name, children))
    return element


def printed(element: Element) -> bytes:
    """The element as a part's bytes."""
    data: bytes = etree.tostring(element, xml_declaration=True, encoding="UTF-8", standalone=True)
    return data


def _in_order(name: str, children: Iterable[Element | None]) -> list[Element]:
    kept = [child for child in children if child is not None]
    places = _PLACES.get(name)
    return sorted(kept, key=lambda child: places[child.tag]) if places else kept


def _qualified(key: str) -> str:
    prefix, colon, local = key.partition(":")
    return f"{{{SPACES[prefix]}}}{local}" if colon else key
