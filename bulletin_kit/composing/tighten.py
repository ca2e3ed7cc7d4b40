"""Tightening: paragraphs that can be drawn together, imperceptibly, to take a line less.

What a typesetter does by hand where the closing block would stand alone on a page
(GB/T 9704-2012, 7.3.5.5): the paragraph that needs least gives way first.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from bulletin_kit.base.length import TWIP, Emu
from bulletin_kit.composing.setting import SetBlock
from bulletin_kit.composing.slabs import Slabber
from bulletin_kit.model.composed import Block, Role, TextBlock


def closer(blocks: Iterable[Block], slabber: Slabber) -> Iterator[TextBlock]:
    """Body paragraphs drawn together by whole twips to save a line, least change first."""
    made = [slabber.set(b) for b in blocks if isinstance(b, TextBlock) and b.role is Role.BODY]
    for block in sorted((m for m in made if len(m.lines) > 1), key=_needed):
        found = _closer(block, slabber)
        if found is not None:
            yield found


def _needed(made: SetBlock) -> Emu:
    """The last line's width shared among the characters of the others."""
    return made.lines[-1].width // made.lines[-1].start


def _closer(made: SetBlock, slabber: Slabber) -> TextBlock | None:
    limit = slabber.sheet.policies.tighten * made.style.size // 1000
    for by in range(-(-_needed(made) // TWIP) * TWIP, limit + 1, TWIP):
        block = replace(made.block, tracking=-by)
        if len(slabber.set(block).lines) < len(made.lines):
            return block
    return None
