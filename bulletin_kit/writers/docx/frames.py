"""Frames: how the closing block keeps to the type area's foot.

``w:framePr`` stands in the styles, where Word finds it for new paragraphs, too, and once more on
each paragraph: LibreOffice before 7.6 does not look for it in styles. Paragraphs whose frames say
the same share one frame. It stands on the lower edge of Word's text area, which is half a leading
below the type area's; its height makes up for that. It grows upwards.

A frame stands on the page of the paragraph that it belongs to: in LibreOffice that is the text's
last one, and the page where this begins. Where it goes on to the next page, a paragraph without
words ends the document and has the frame.
"""

from __future__ import annotations

from bulletin_kit.base.length import twips
from bulletin_kit.style.sheet import StyleSheet
from bulletin_kit.writers.docx.looks import Look, Named, Place
from bulletin_kit.writers.docx.measure import SMALLEST, half_points
from bulletin_kit.writers.docx.oxml import Element, Value, switch, w
from bulletin_kit.writers.docx.stylesheet import style

ANCHOR = Named("BulletinAnchor", "版记所在页")


def frame(look: Look, sheet: StyleSheet) -> Element | None:
    """The frame of paragraphs that look so; None for those of the flow."""
    if look.place is Place.FLOW:
        return None
    height: dict[str, Value] = {"h": twips(look.height), "hRule": "atLeast"} if look.height else {}
    return w(
        "framePr",
        w=twips(sheet.page.area_width),
        **height,
        wrap="around",
        vAnchor="margin",
        hAnchor="margin",
        xAlign="left",
        yAlign="bottom",
    )


def anchor() -> Element:
    """The paragraph that has the frame where the text's last one begins a page too early."""
    return w("p", w("pPr", w("pStyle", val=ANCHOR.id)))


def anchor_style() -> Element:
    """The anchor's style: next to no height."""
    height: dict[str, Value] = {"line": twips(SMALLEST), "lineRule": "exact"}
    size = half_points(SMALLEST)
    return style(
        "paragraph",
        ANCHOR,
        w("pPr", switch("snapToGrid", False), w("spacing", before=0, after=0, **height)),
        w("rPr", w("sz", val=size), w("szCs", val=size)),
    )
