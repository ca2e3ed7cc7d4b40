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
    hidden: bool = False,
) -> Element:
    """A named style. Those that an editor chooses from stand in Word's gallery, others are hidden
    from it, and from Word's lists until a paragraph has them."""
    attributes: dict[str, Value] = {"type": type}
    if default:
        attributes["default"] = 1
    if not named.built_in:
        attributes["customStyle"] = 1
    return w(
        "style",
        w("name", val=named.name),
        w("aliases", val=named.alias) if named.alias else None,
        flag("semiHidden", hidden),
        flag("unhideWhenUsed", hidden),
        flag("qFormat", not hidden),
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
