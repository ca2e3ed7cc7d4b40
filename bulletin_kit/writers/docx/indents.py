"""Indents: ``w:ind`` of a look, and what a variant must take back of the look it is based on."""

from __future__ import annotations

from bulletin_kit.base.length import twips
from bulletin_kit.style.sheet import StyleSheet, TextStyle
from bulletin_kit.writers.docx.looks import Look
from bulletin_kit.writers.docx.oxml import Element, Value, w
from bulletin_kit.writers.docx.room import right_indent


def indents(
    look: Look, row: TextStyle, sheet: StyleSheet, common: Look | None = None
) -> Element | None:
    """The indents; ``common`` is the look of the style that this one's is based on.

    Of the indents of a style that is based on another each counts by itself.
    """
    values = _indents(look, row, sheet)
    if common is not None:
        values = _without(_indents(common, sheet.text[common.role], sheet), values) | values
    return w("ind", **values) if values else None


def _without(common: dict[str, Value], values: dict[str, Value]) -> dict[str, Value]:
    """Nothing for what only the common look has; a first line cannot both stand in and hang."""
    other = {"hanging": "firstLine", "firstLine": "hanging"}
    return {key: 0 for key in common if key not in values and other.get(key) not in values}


def _indents(look: Look, row: TextStyle, sheet: StyleSheet) -> dict[str, Value]:
    """The attributes; the first line's in characters as well, so that it goes with the type."""
    values: dict[str, Value] = {}
    left = row.left + (row.indent + look.hang if look.hang else 0)
    if left:
        values["left"] = twips(left)
    values |= right_indent(look, row, sheet)
    if look.hang:
        values["hanging"] = twips(look.hang)
    elif row.indent > 0:
        values["firstLineChars"] = round(100 * row.indent / (row.size + row.tracking))
        values["firstLine"] = twips(row.indent)
    return values
