"""Section: paper, margins, line grid, footers of odd and even pages."""

from __future__ import annotations

from collections.abc import Sequence

from bulletin_kit.base.length import TWIP, twips
from bulletin_kit.model.composed import Page
from bulletin_kit.style.sheet import StyleSheet
from bulletin_kit.writers.docx.folio import SIDES, footer_edge
from bulletin_kit.writers.docx.oxml import Element, make, w

NOTE_NUMBERS = "decimalEnclosedCircleChinese"
"""① ② ③."""


def section(sheet: StyleSheet, pages: Sequence[Page], notes: bool) -> Element:
    """``w:sectPr``, the one section of a bulletin."""
    first = pages[0].number if pages else 1
    return w(
        "sectPr",
        *(footer_reference(kind) for kind in SIDES),
        w("footnotePr", w("numFmt", val=NOTE_NUMBERS)) if notes else None,
        w("pgSz", w=twips(sheet.page.width), h=twips(sheet.page.height)),
        _margins(sheet),
        w("pgNumType", start=first) if first != 1 else None,
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
