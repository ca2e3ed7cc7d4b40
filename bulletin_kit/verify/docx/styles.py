"""Word styles: the paragraph styles of a DOCX, each with what it inherits."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from xml.etree.ElementTree import Element

from bulletin_kit.verify.docx.ooxml import W, points, value
from bulletin_kit.verify.docx.wordfile import Style

DEFAULT = ""
"""The id under which the style of paragraphs without one is kept."""


def read_styles(root: Element | None) -> Mapping[str, Style]:
    """The styles by id."""
    if root is None:
        return {}
    found = {
        each.get(f"{W}styleId", ""): each
        for each in root.iter(f"{W}style")
        if each.get(f"{W}type") == "paragraph"
    }
    defaults = root.find(f"{W}docDefaults")
    base = [] if defaults is None else [*defaults]
    styles = {id: _style(id, _chain(id, found), base) for id in found}
    usual = next((id for id, e in found.items() if e.get(f"{W}default") in ("1", "true")), None)
    return styles if usual is None else {**styles, DEFAULT: styles[usual]}


def _chain(id: str | None, found: Mapping[str, Element]) -> list[Element]:
    """The style and those it is based on, nearest first."""
    chain: list[Element] = []
    while id is not None and id in found and found[id] not in chain:
        chain.append(found[id])
        id = value(found[id], "basedOn")
    return chain


def _style(id: str, chain: list[Element], base: list[Element]) -> Style:
    def said(path: str, name: str = "val") -> str | None:
        values = (value(element, path, name) for element in (*chain, *base))
        return next((text for text in values if text), None)

    names = [name for element in chain for name in _names(element)]
    size = said("rPr/sz")
    fixed = said("pPr/spacing", "lineRule") == "exact"
    return Style(
        id=id,
        names=tuple(names),
        font=said("rPr/rFonts", "eastAsia") or "",
        latin=said("rPr/rFonts", "ascii") or "",
        size=int(size) / 2 if size and size.isdecimal() else 10,
        tracking=points(said("rPr/spacing")) or 0,
        line=(points(said("pPr/spacing", "line")) or 0) if fixed else 0,
        indent=_indent(said),
        left=points(said("pPr/ind", "left")) or 0,
        right=points(said("pPr/ind", "right")) or 0,
        stand=said("pPr/jc") or "left",
        colour=said("rPr/color") or "auto",
    )


def _names(element: Element) -> list[str]:
    named = [value(element, "name"), *(value(element, "aliases") or "").split(",")]
    return [name.partition("·")[0].strip() for name in named if name]


def _indent(said: Callable[[str, str], str | None]) -> float:
    """The first line's, negative where it hangs."""
    hanging = points(said("pPr/ind", "hanging"))
    return -hanging if hanging else points(said("pPr/ind", "firstLine")) or 0
