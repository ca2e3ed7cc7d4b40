"""Glance: what an editor wants to see of an issue at once, beside its pages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from bulletin_kit.base.length import Emu
from bulletin_kit.checks.offices.reckoning import Reckoning
from bulletin_kit.model.blocks import Block, RuleRole, TextBlock
from bulletin_kit.model.composed import Composed, Image, Item, Mark, Rule
from bulletin_kit.preview.places import ASCENT, DESCENT
from bulletin_kit.style.sheet import PageStyle

Said = Mapping[str, object]
AT_THE_FOOT = (RuleRole.FOOTNOTE, RuleRole.CLOSING_THICK, RuleRole.CLOSING_THIN)


def glance(composed: Composed, style: PageStyle, copies: Reckoning) -> Said:
    """Page count, how full the last page is, masthead and closing block, copies."""
    return {
        "pages": len(composed.pages),
        "last": fullness(composed, style),
        "masthead": _rows(composed.masthead),
        "closing": _rows(composed.closing),
        "copies": _copies(copies),
    }


def fullness(composed: Composed, style: PageStyle) -> Mapping[str, int]:
    """The rows of the last page: all, what is taken from above, and from the foot upwards."""
    low = {block.id for block in (*composed.notes, *composed.closing)}
    top = style.top - style.half
    above, below = 0, style.rows
    for item in composed.pages[-1].items:
        if isinstance(item, Mark):
            continue
        upper, lower = _extent(item)
        if item.role in AT_THE_FOOT if isinstance(item, Rule) else item.block in low:
            below = min(below, (upper - top) // style.pitch)
        else:
            above = max(above, -(-(lower - top) // style.pitch))
    above, below = min(above, style.rows), max(below, 0)
    free = max(0, below - above)
    return {"rows": style.rows, "text": above, "foot": style.rows - below, "free": free}


def _extent(item: Item) -> tuple[Emu, Emu]:
    """The upper and the lower edge of what is printed."""
    if isinstance(item, Rule):
        return item.y, item.y + (item.length if item.vertical else 0)
    if isinstance(item, Image):
        return item.y, item.y + item.height
    size = max((segment.size for segment in item.segments), default=0)
    up, down = size * ASCENT // 1000, size * DESCENT // 1000
    return item.baseline - up, item.baseline + down


def _rows(blocks: Iterable[Block]) -> list[tuple[str, str]]:
    """Role and words of each text."""
    texts = [block for block in blocks if isinstance(block, TextBlock)]
    return [(b.role.value, b.text.replace("\t", "\u3000").replace("\n", "")) for b in texts]


def _copies(all_: Reckoning) -> Said:
    """The shares by label, and what they come to; ``sum`` is None where nobody is known."""
    known = len(all_.unknown) < len(all_.shares)
    return {
        "shares": [
            {
                "label": share.label,
                "name": share.name,
                "known": share.office is not None,
                "electronic": share.electronic,
                "copies": share.copies,
            }
            for share in (all_.shares if known else ())
        ],
        "archive": all_.archive,
        "spare": all_.spare,
        "sum": all_.sum if known else None,
        "printed": all_.printed,
        "agrees": all_.agrees,
    }
