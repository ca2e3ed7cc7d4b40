"""Sections: paper, margins, line grid, footers of odd and even pages."""

from __future__ import annotations

from collections.abc import Sequence

from bulletin_kit.base.length import TWIP, twips
from bulletin_kit.model.composed import Page
from bulletin_kit.style.sheet import StyleSheet
from bulletin_kit.writers.docx.folio import SIDES, footer_edge
from bulletin_kit.writers.docx.oxml import Element, make, w

NOTE_NUMBERS = "decimalEnclosedCircleChinese"
"""① ② ③."""


def sections(sheet: StyleSheet, pages: Sequence[Page], notes: bool) -> tuple[Element, ...]:
    """``w:sectPr`` of a bulletin's one section, or of its text and its unnumbered closing block.

    That begins on an even page; programs leave the page before it empty. It has no footer: its one
    page is a first page, for which there is none.
    """
    first = pages[0].number if pages else 1
    start = w("pgNumType", start=first) if first != 1 else None
    text = _section(sheet, notes, start)
    if closes_unnumbered(pages):
        closing = (w("type", val="evenPage"), w("titlePg"))
        return text, _section(sheet, notes, *closing)
    return (text,)


def closes_unnumbered(pages: Sequence[Page]) -> bool:
    """Whether the closing block stands on a page of its own that bears no number (9704, 7.5)."""
    return bool(pages) and not pages[-1].numbered


def _section(sheet: StyleSheet, notes: bool, *more: Element | None) -> Element:
    return w(
        "sectPr",
        *(footer_reference(kind) for kind in SIDES),
        w("footnotePr", w("numFmt", val=NOTE_NUMBERS)) if notes else None,
        w("pgSz", w=twips(sheet.page.width), h=twips(sheet.page.height)),
        _margins(sheet),
        *more,
        w("docGrid", type="lines", linePitch=twips(sheet.page.pitch)),
    )


def footer_reference(kind: str) -> Element:
    """Where the section names the footer of its odd or even pages."""
    return make("w:footerReference", {"w:type": kind, "r:id": f"{kind}Footer"})


def _margins(sheet: StyleSheet) -> Element:
    """Word measures its text area on lines, the standard the type area on ink.

    So the text area is half a leading higher at either end. Its height is exactly that of the
    rows: a twip less, and the last row would go to the next page.
    """
    page = sheet.page
    top = (page.top - page.half) // TWIP
    left = twips(page.left)
    return w(
        "pgMar",
        top=top,
        right=twips(page.width) - left - twips(page.area_width),
        bottom=twips(page.height) - top - page.rows * twips(page.pitch),
        left=left,
        header=top // 2,
        footer=twips(footer_edge(sheet)),
        gutter=0,
    )
