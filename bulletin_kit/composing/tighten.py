"""Tightening: paragraphs that can be drawn together, imperceptibly, to take a line less.

What a typesetter does by hand where a paragraph's last line has one character, or where the
closing block would stand alone on a page (GB/T 9704-2012, 7.3.5.5). Then the paragraph that needs
least gives way first.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from bulletin_kit.base.length import TWIP, Emu
from bulletin_kit.composing.setting import SetBlock
from bulletin_kit.composing.slabs import Slabber
from bulletin_kit.hanzi.classes import Kind, kind
from bulletin_kit.model.blocks import Block, Role, TextBlock
from bulletin_kit.model.runs import Run


def without_orphans(blocks: Iterable[Block], slabber: Slabber) -> Iterator[Block]:
    """The blocks, none of them with a last line of one character and its marks if it can be helped.

    Such a paragraph is drawn together at its end, within the style's limit.
    """
    for block in blocks:
        if isinstance(block, TextBlock) and block.role is Role.BODY:
            made = slabber.set(block)
            by = _least(made, slabber) if _ends_in_an_orphan(made) else 0
            yield _from_the_end(made, by, slabber) if by else block
        else:
            yield block


def _ends_in_an_orphan(made: SetBlock) -> bool:
    last = made.block.text[made.lines[-1].start :] if len(made.lines) > 1 else ""
    return sum(kind(char) is not Kind.MARK for char in last.strip()) == 1


def closer(blocks: Iterable[Block], slabber: Slabber) -> Iterator[TextBlock]:
    """Body paragraphs drawn together by whole twips to save a line, least change first."""
    made = [slabber.set(b) for b in blocks if isinstance(b, TextBlock) and b.role is Role.BODY]
    for block in sorted((m for m in made if _may_give(m)), key=_needed):
        by = _least(block, slabber)
        if by:
            yield _from_the_end(block, by, slabber)


def _may_give(made: SetBlock) -> bool:
    return len(made.lines) > 1 and not any(run.tracking for run in made.block.runs)


def _needed(made: SetBlock) -> Emu:
    """The last line's width shared among the characters of the others."""
    return made.lines[-1].width // made.lines[-1].start


def _least(made: SetBlock, slabber: Slabber) -> Emu:
    """The least tracking that saves a line of the whole paragraph; 0 where the limit forbids it."""
    limit = slabber.sheet.policies.tighten * made.style.size // 1000
    for by in range(-(-_needed(made) // TWIP) * TWIP, limit + 1, TWIP):
        if _saves(_drawn(made.block, 0, by), made, slabber):
            return by
    return 0


def _from_the_end(made: SetBlock, by: Emu, slabber: Slabber) -> TextBlock:
    """The paragraph with as few lines as will do drawn together: its last ones."""
    first, last = 0, len(made.lines) - 1
    while first < last:
        middle = (first + last + 1) // 2
        if _saves(_drawn(made.block, made.lines[middle].start, by), made, slabber):
            first = middle
        else:
            last = middle - 1
    return _drawn(made.block, made.lines[first].start, by)


def _drawn(block: TextBlock, start: int, by: Emu) -> TextBlock:
    return replace(block, runs=(*block.runs, Run(start, len(block.text), tracking=-by)))


def _saves(block: TextBlock, made: SetBlock, slabber: Slabber) -> bool:
    return slabber.setter.count(block) < len(made.lines)
