"""Copies: a composed issue under other 份号. The number stands by itself; nothing else moves."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from bulletin_kit.base.ports import Fonts
from bulletin_kit.composing.setting import Setter
from bulletin_kit.model.blocks import Role, TextBlock
from bulletin_kit.model.composed import Composed, Line, Mark, Page, Segment
from bulletin_kit.style.sheet import StyleSheet


def number_block(composed: Composed) -> TextBlock | None:
    """The block of the 份号; None where the masthead has none."""
    blocks = (block for block in composed.masthead if isinstance(block, TextBlock))
    return next((block for block in blocks if block.role is Role.COPY_NUMBER), None)


def with_number(composed: Composed, number: str, sheet: StyleSheet, fonts: Fonts) -> Composed:
    """The issue with another 份号 in the place of its own."""
    old = _known(composed)
    new = replace(old, text=number)
    segments = _segments(new, sheet, fonts)
    masthead = tuple(new if block is old else block for block in composed.masthead)
    first, *others = composed.pages
    line = _line(composed, old)
    put = replace(line, end=len(number), segments=segments)
    items = tuple(put if item is line else item for item in first.items)
    return replace(composed, masthead=masthead, pages=(replace(first, items=items), *others))


def numbers_apart(
    composed: Composed, numbers: Sequence[str], sheet: StyleSheet, fonts: Fonts
) -> Composed:
    """The issue without its 份号, followed by a page for each number that bears nothing else.

    So the pages are written once, and each number in the same type as the others; who binds the
    copies lays one upon the other.
    """
    block = _known(composed)
    first, *others = composed.pages
    line = _line(composed, block)
    bare = replace(first, items=tuple(item for item in first.items if item is not line))
    pages = [
        Page(n, (Mark(number, block.role, line.baseline, _segments(made, sheet, fonts)),))
        for n, number in enumerate(numbers, len(composed.pages) + 1)
        for made in (replace(block, text=number),)
    ]
    masthead = tuple(other for other in composed.masthead if other is not block)
    return replace(composed, masthead=masthead, pages=(bare, *others, *pages))


def _known(composed: Composed) -> TextBlock:
    block = number_block(composed)
    assert block is not None, "an issue without 份号 has no copies to number"
    return block


def _segments(block: TextBlock, sheet: StyleSheet, fonts: Fonts) -> tuple[Segment, ...]:
    (line,) = Setter(sheet, fonts).set(block).lines
    return line.segments


def _line(composed: Composed, block: TextBlock) -> Line:
    """The block's only line, on the first page."""
    items = composed.pages[0].items
    return next(item for item in items if isinstance(item, Line) and item.block == block.id)
