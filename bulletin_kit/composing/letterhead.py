"""Letterhead: an issue on paper that bears its red masthead already."""

from __future__ import annotations

from msgspec.structs import replace

from bulletin_kit.model.blocks import Block, Role, RuleRole
from bulletin_kit.model.composed import Composed, Item, Line, Rule
from bulletin_kit.style.series import Series, holes
from bulletin_kit.style.sheet import Colour, StyleSheet

LASTING = frozenset({"刊名", "专刊", "编发单位"})
"""What masthead rows can say that is the same in every issue."""


def on_letterhead(composed: Composed, series: Series) -> Composed:
    """The issue without the masthead rows that are preprinted; everything else in its place.

    Preprinted is what the style gives a colour other than black, and what does not change from
    issue to issue: 刊名 and the rule, but never a red 期号.
    """
    gone = _preprinted(series)
    masthead = tuple(block for block in composed.masthead if _role(block) not in gone)
    stay = {block.id for block in masthead}
    dropped = {block.id for block in composed.masthead if block.id not in stay}

    def stays(item: Item) -> bool:
        if isinstance(item, Rule):
            return item.role not in gone
        return not (isinstance(item, Line) and item.block in dropped)

    pages = tuple(replace(page, items=tuple(filter(stays, page.items))) for page in composed.pages)
    return replace(composed, masthead=masthead, pages=pages)


def _preprinted(series: Series) -> frozenset[Role | RuleRole]:
    """The roles of those masthead rows."""
    return frozenset(
        row.role
        for row in series.masthead.rows
        if _coloured(_colour(row.role, series.sheet))
        and {hole for part in row.phrase.parts for hole in holes(part)} <= LASTING
    )


def _colour(role: Role | RuleRole, sheet: StyleSheet) -> Colour:
    return (sheet.rules[role] if isinstance(role, RuleRole) else sheet.text[role]).colour


def _coloured(colour: Colour) -> bool:
    return any(colour.cmyk[:3])


def _role(block: Block) -> Role | RuleRole | None:
    return getattr(block, "role", None)
