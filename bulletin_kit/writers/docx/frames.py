"""Frames: how the closing block keeps to the type area's foot.

``w:framePr`` stands in the styles, where Word finds it for new paragraphs, too, and once more on
each paragraph: LibreOffice before 7.6 does not look for it in styles. Paragraphs whose frames say
the same share one frame. It stands on the lower edge of Word's text area, which is half a leading
below the type area's; its height makes up for that. It grows upwards.
"""

from __future__ import annotations

from bulletin_kit.base.length import twips
from bulletin_kit.style.sheet import StyleSheet
from bulletin_kit.writers.docx.looks import Look, Place
from bulletin_kit.writers.docx.oxml import Element, Value, w


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
