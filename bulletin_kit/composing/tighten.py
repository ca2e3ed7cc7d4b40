"""Tightening: paragraphs that can be drawn together, imperceptibly, to take a line less.

What a typesetter does by hand where a paragraph's last line has one character, or where the
closing block would stand alone on a page (GB/T 9704-2012, 7.3.5.5). Then the paragraph that needs
least gives way first.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from bulletin_kit.base.length import TWIP, Emu
from bulletin_kit.composing.setting import SetBlock, SetLine
from bulletin_kit.composing.slabs import Slabber
from bulletin_kit.hanzi.classes import Kind, kind
from bulletin_kit.model.blocks import Block, Role, TextBlock
from bulletin_kit.model.runs import Run
from bulletin_kit.style.sheet import Stand


class Passage(Struct, frozen=True):
    """Lines of a block up to where the editor ended one, or to its end."""

    made: SetBlock
    lines: Sequence[SetLine]

    @property
    def block(self) -> TextBlock:
        """The block that it is of."""
        return self.made.block


def without_orphans(blocks: Iterable[Block], slabber: Slabber) -> Iterator[Block]:
    """The blocks, each text :func:`without_orphan`."""
    for block in blocks:
        yield without_orphan(block, slabber) if isinstance(block, TextBlock) else block


def without_orphan(block: TextBlock, slabber: Slabber) -> TextBlock:
    """The text without a last line of one character and its marks, if it can be helped.

    Such a passage is drawn together at its end, within the style's limit. Centred text is parted
    into like lines and needs it not; what stands at both ends of a line is left as it is.
    """
    made = slabber.set(block)
    if made.style.stand not in (Stand.JUSTIFY, Stand.LEFT) or "\t" in block.text:
        return block
    for n in range(len(_passages(made))):
        passage = _passages(slabber.set(block))[n]
        by = _least(passage, slabber) if _ends_in_an_orphan(passage) else 0
        block = _from_the_end(passage, by, slabber) if by else block
    return block


def _passages(made: SetBlock) -> list[Passage]:
    passages: list[Passage] = []
    first = 0
    for n, line in enumerate(made.lines, 1):
        if n == len(made.lines) or made.block.text[line.end - 1] == "\n":
            passages.append(Passage(made, made.lines[first:n]))
            first = n
    return passages


def _ends_in_an_orphan(passage: Passage) -> bool:
    *others, last = passage.lines
    words = passage.block.text[last.start : last.end].strip()
    return bool(others) and sum(kind(char) is not Kind.MARK for char in words) == 1


def closer(blocks: Iterable[Block], slabber: Slabber) -> Iterator[TextBlock]:
    """Body paragraphs drawn together by whole twips to save a line, least change first."""
    made = (slabber.set(b) for b in blocks if isinstance(b, TextBlock) and b.role is Role.BODY)
    passages = [Passage(each, each.lines) for each in made if _may_give(each)]
    for passage in sorted(passages, key=_needed):
        by = _least(passage, slabber)
        if by:
            yield _from_the_end(passage, by, slabber)


def _may_give(made: SetBlock) -> bool:
    return len(made.lines) > 1 and not any(run.tracking for run in made.block.runs)


def _needed(passage: Passage) -> Emu:
    """The last line's width shared among the characters of the others."""
    last = passage.lines[-1]
    return last.width // (last.start - passage.lines[0].start)


def _least(passage: Passage, slabber: Slabber) -> Emu:
    """The least tracking of all of it that saves a line; 0 where the limit forbids it."""
    limit = slabber.sheet.policies.tighten * passage.made.style.size // 1000
    for by in range(-(-_needed(passage) // TWIP) * TWIP, limit + 1, TWIP):
        if _saves(_drawn(passage, 0, by), passage, slabber):
            return by
    return 0


def _from_the_end(passage: Passage, by: Emu, slabber: Slabber) -> TextBlock:
    """The block with as few lines of the passage as will do drawn together: its last ones."""
    first, last = 0, len(passage.lines) - 1
    while first < last:
        middle = (first + last + 1) // 2
        if _saves(_drawn(passage, middle, by), passage, slabber):
            first = middle
        else:
            last = middle - 1
    return _drawn(passage, first, by)


def _drawn(passage: Passage, line: int, by: Emu) -> TextBlock:
    """The block with the passage drawn together from a line on."""
    run = Run(passage.lines[line].start, passage.lines[-1].end, tracking=-by)
    return replace(passage.block, runs=(*passage.block.runs, run))


def _saves(block: TextBlock, passage: Passage, slabber: Slabber) -> bool:
    return slabber.setter.count(block) < len(passage.made.lines)
