"""One ``w:style`` of any type, and the tracking in it."""

from __future__ import annotations

from math import floor

from bulletin_kit.base.length import TWIP, Emu
from bulletin_kit.writers.docx.looks import Named
from bulletin_kit.writers.docx.oxml import Element, Value, flag, w


def style(type: str, named: Named, *content: Element | None, default: bool = False) -> Element:
    """A named style; those of the bulletin stand in Word's gallery."""
    attributes: dict[str, Value] = {"type": type}
    if default:
        attributes["default"] = 1
    if not named.built_in:
        attributes["customStyle"] = 1
    return w(
        "style",
        w("name", val=named.name),
        w("aliases", val=named.alias) if named.alias else None,
        flag("qFormat", True),
        *content,
        **attributes,
        styleId=named.id,
    )


def tracked(tracking: Emu) -> Element:
    """Tracking, rounded down: rounded up it pushes the last character of a full line off."""
    return w("spacing", val=floor(tracking / TWIP))
