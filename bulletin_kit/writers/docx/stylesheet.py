"""One ``w:style`` of any type, and what several of them say: tracking, borders, margins."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from math import floor

from bulletin_kit.base.length import TWIP, Emu, twips
from bulletin_kit.model.blocks import RuleRole
from bulletin_kit.style.sheet import StyleSheet
from bulletin_kit.writers.docx.looks import Named
from bulletin_kit.writers.docx.measure import eighths
from bulletin_kit.writers.docx.oxml import Element, Value, flag, w


def style(
    type: str,
    named: Named,
    *content: Element | None,
    default: bool = False,
    rank: int = 0,
    shown: bool = False,
) -> Element:
    """A named style. Those that are shown stand in Word's gallery by their rank.

    Of the others, those with a rank come up when an editor uses them, those without never.
    """
    attributes: dict[str, Value] = {"type": type}
    if default:
        attributes["default"] = 1
    if not named.built_in:
        attributes["customStyle"] = 1
    return w(
        "style",
        w("name", val=named.name),
        w("aliases", val=named.alias) if named.alias else None,
        w("uiPriority", val=rank) if rank else None,
        flag("semiHidden", not shown),
        flag("unhideWhenUsed", not shown and rank > 0),
        flag("qFormat", shown),
        *content,
        **attributes,
        styleId=named.id,
    )


def tracked(tracking: Emu) -> Element:
    """Tracking, rounded down: rounded up it pushes the last character of a full line off."""
    return w("spacing", val=floor(tracking / TWIP))


def border(side: str, role: RuleRole, sheet: StyleSheet, space: int = 0) -> Element:
    """A rule as the border at one side, so many points away."""
    line = sheet.rules[role]
    size, colour = eighths(line.thickness), line.colour.rgb
    return w(side, val="single", sz=size, space=space, color=colour)


def margins(sides: Mapping[str, Emu]) -> Iterator[Element]:
    """The margins inside cells, by side."""
    for side, margin in sides.items():
        yield w(side, w=twips(margin), type="dxa")
