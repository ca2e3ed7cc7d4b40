"""Room: the indent at the right, once for Word and once for LibreOffice.

LibreOffice sets some lines wider or narrower than Word and the pages do: it loses the tracking
after the last letter of every stretch of one script, it cannot squeeze marks, and its gap between
scripts is always a fifth of an em. So that its lines end where the others' end all the same, its
measure is made wider or narrower by what such a line comes to, as a rule. Word and WPS take an
indent from its hundredths of a character where there are any (MS-OI29500, 2.1.44), LibreOffice 7
from its twips.
"""

from __future__ import annotations

from bulletin_kit.base.length import Emu, twips
from bulletin_kit.model.blocks import Role
from bulletin_kit.style.sheet import Stand, StyleSheet, TextStyle
from bulletin_kit.writers.docx.looks import Look
from bulletin_kit.writers.docx.oxml import Value

SCRIPTS_IN_LINE = 5
"""So many stretches of one script end in a line of hanzi and numbers, as a rule."""

GAP = 200
"""LibreOffice's gap between scripts, in 1/1000 em."""

LEAST = -1
"""Hundredths of a character; with none at all Word would go by the twips."""

BOXED = frozenset(
    {
        Role.TABLE_HEAD,
        Role.TABLE_CELL,
        Role.FIGURE,
        Role.DISCLOSURE,
        Role.DISTRIBUTION,
        Role.STAFF,
        Role.PRINTING,
        Role.COPIES,
    }
)
"""What stands in a box, which no line shall leave."""


def right_indent(look: Look, row: TextStyle, sheet: StyleSheet) -> dict[str, Value]:
    """The attributes of ``w:ind`` that give the indent at the right."""
    room = _room(look, row, sheet) if _flows(look, row) else 0
    if twips(room):
        chars = round(100 * row.right / row.size) or LEAST
        return {"rightChars": chars, "right": twips(row.right - room)}
    return {"right": twips(row.right)} if row.right else {}


def _flows(look: Look, row: TextStyle) -> bool:
    """Whether the program itself finds the ends of the lines, and may go beyond the measure."""
    return (
        row.role not in BOXED
        and not look.tab
        and not look.edge
        and row.stand in (Stand.JUSTIFY, Stand.LEFT)
    )


def _room(look: Look, row: TextStyle, sheet: StyleSheet) -> Emu:
    """What LibreOffice needs beyond the measure."""
    policies = sheet.policies
    tracking = SCRIPTS_IN_LINE * min(0, row.tracking + look.drawn)
    gap = max(0, policies.gap - GAP) if policies.gap else 0
    return (policies.squeeze - gap) * row.size // 1000 - tracking
