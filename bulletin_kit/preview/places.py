"""Places: where on the pages something of the issue's file was printed."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from bulletin_kit.base.length import Emu
from bulletin_kit.base.ports import Fonts
from bulletin_kit.base.span import Origin, Span
from bulletin_kit.model.blocks import FigureBlock, TextBlock
from bulletin_kit.model.composed import Composed, Image, Line
from bulletin_kit.preview.measures import left, right

ASCENT, DESCENT = 880, 120
"""Of hanzi, in 1/1000 em."""


class Spot(Struct, frozen=True):
    """A rectangle of a page, which is counted from 1."""

    page: int
    x: Emu
    y: Emu
    width: Emu
    height: Emu


class _Match(Struct, frozen=True, order=True):
    """A stretch of a block that a place of the file is printed as; the least is the best."""

    rank: int
    size: int
    order: int
    block: str
    start: int
    end: int


class Map:
    """The way from the file to the pages, of one composed issue."""

    def __init__(self, composed: Composed, fonts: Fonts) -> None:
        self._composed, self._fonts = composed, fonts
        self._texts = composed.texts()

    def spots(self, at: Span) -> tuple[Spot, ...]:
        """Where this place of the file is printed; nothing where it is printed nowhere.

        Of words that are printed twice (本期要目) the place where they stand as they were written.
        """
        if not at.line:
            return ()
        found = min(self._matches(at), default=None)
        if found is not None:
            return tuple(self._lines(found))
        figures = [b for b in self._composed.body if isinstance(b, FigureBlock)]
        near = {b.id for b in figures if b.at.line <= at.line <= max(b.at.line, b.at.end_line)}
        return tuple(self._images(near))

    def _matches(self, at: Span) -> Iterator[_Match]:
        for order, block in enumerate(self._texts.values()):
            edges = [*(start for start, _ in block.sources), len(block.text)]
            for (start, origin), end in zip(block.sources, edges[1:], strict=True):
                if origin.start.file != at.file or start >= end:
                    continue
                if origin.exact:
                    inside = _inside(origin, at, end - start)
                    if inside is not None:
                        first, last = start + inside[0], start + inside[1]
                        yield _Match(0, last - first, order, block.id, first, last)
                    elif _holds(at, origin.start):
                        yield _Match(2, 0, order, block.id, start, end)
                elif _holds(origin.start, at):
                    height = origin.start.end_line - origin.start.line
                    yield _Match(1, height, order, block.id, start, end)

    def _lines(self, match: _Match) -> Iterator[Spot]:
        block = self._texts[match.block]
        for number, page in enumerate(self._composed.pages, 1):
            for item in page.items:
                if isinstance(item, Line) and item.block == block.id:
                    yield from self._line(number, item, block, match.start, match.end)

    def _line(
        self, page: int, line: Line, block: TextBlock, start: int, end: int
    ) -> Iterator[Spot]:
        shown = [s for s in line.segments if s.start < end and start < s.end]
        if shown:
            first, last, size = shown[0], shown[-1], max(s.size for s in shown)
            x = left(first, block.text, self._fonts, max(start, first.start))
            edge = right(last, block.text, self._fonts, min(end, last.end))
            top = line.baseline - size * ASCENT // 1000
            yield Spot(page, x, top, edge - x, size * (ASCENT + DESCENT) // 1000)

    def _images(self, blocks: set[str]) -> Iterator[Spot]:
        for number, page in enumerate(self._composed.pages, 1):
            for item in page.items:
                if isinstance(item, Image) and item.block in blocks:
                    yield Spot(number, item.x, item.y, item.width, item.height)


def _inside(origin: Origin, at: Span, length: int) -> tuple[int, int] | None:
    """The characters of a text that stand in a place of the file; it is within one line."""
    line = origin.start.line
    if not at.line <= line <= at.end_line:
        return None
    first = at.column if at.line == line else 1
    behind = at.end_column if at.end_line == line else origin.start.end_column + 1
    columns = [origin.span(n, n + 1).column for n in range(length)]
    shown = [n for n, column in enumerate(columns) if first <= column < max(behind, first + 1)]
    return (shown[0], shown[-1] + 1) if shown else None


def _holds(outer: Span, inner: Span) -> bool:
    """Whether one place of the file holds another."""
    start = (outer.line, outer.column) <= (inner.line, inner.column)
    return start and (inner.end_line, inner.end_column) <= (outer.end_line, outer.end_column)
