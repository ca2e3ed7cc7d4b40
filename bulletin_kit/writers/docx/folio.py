"""Folios: page numbers in the footers, right on odd pages and left on even ones."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from bulletin_kit.base.length import Emu, twips
from bulletin_kit.model.blocks import Role
from bulletin_kit.style.sheet import StyleSheet
from bulletin_kit.writers.docx.fields import field
from bulletin_kit.writers.docx.looks import Named
from bulletin_kit.writers.docx.oxml import Element, printed, root, text, w
from bulletin_kit.writers.docx.runs import run
from bulletin_kit.writers.docx.stylesheet import style

HOLE = "{页}"

SIDES = {"default": ("Odd", "单页", "right"), "even": ("Even", "双页", "left")}
"""By type of footer: ends of the style's id and name, and the side where the number stands."""


def footer_part(kind: str, sheet: StyleSheet, folio: Named) -> bytes:
    """``word/footer*.xml``: the page's number in its form."""
    before, _, after = sheet.folio.form.partition(HOLE)
    number = field("PAGE", run(None, True, text("1")))
    content = (*_said(before), *number, *_said(after))
    paragraph = w("p", w("pPr", w("pStyle", val=_named(kind, folio).id)), *content)
    return printed(root("ftr", "w r", (paragraph,)))


def folio_styles(sheet: StyleSheet, folio: Named) -> Iterator[Element]:
    """The styles of both footers: the folio's row, at its side of the page."""
    for kind, (_, _, side) in SIDES.items():
        inset = w("ind", **{side: twips(sheet.folio.inset)})
        properties = w("pPr", inset, w("jc", val=side))
        yield style("paragraph", _named(kind, folio), w("basedOn", val=folio.id), properties)


def footer_edge(sheet: StyleSheet) -> Emu:
    """From the page's lower edge to the footer's: the dashes are in the middle of its line."""
    page = sheet.page
    return page.height - page.foot - sheet.folio.drop - sheet.text[Role.FOLIO].pitch // 2


def _named(kind: str, folio: Named) -> Named:
    id, word, _ = SIDES[kind]
    return replace(folio, id=folio.id + id, name=f"{folio.alias}·{word}", alias="", built_in=False)


def _said(words: str) -> Iterator[Element]:
    if words:
        yield run(None, True, text(words))
