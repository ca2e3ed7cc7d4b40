"""Frames: how the closing block keeps to the type area's foot, and the marks to its corner.

``w:framePr`` stands in the styles, where Word finds it for new paragraphs, too, and once more on
each paragraph: LibreOffice before 7.6 does not look for it in styles. Paragraphs whose frames say
the same share one frame, which grows upwards from the foot.
"""

from __future__ import annotations

from bulletin_kit.base.length import twips
from bulletin_kit.style.sheet import StyleSheet
from bulletin_kit.writers.docx.looks import Place
from bulletin_kit.writers.docx.oxml import Element, w


def frame(place: Place, sheet: StyleSheet) -> Element | None:
    """The frame of paragraphs that stand there; None for the flow."""
    if place is Place.FOOT:
        return _frame("bottom", w=twips(sheet.page.area_width))
    if place is Place.CORNER:
        return _frame("top")
    return None


def _frame(edge: str, **width: int) -> Element:
    return w(
        "framePr",
        **width,
        wrap="around",
        vAnchor="margin",
        hAnchor="margin",
        xAlign="left",
        yAlign=edge,
    )
