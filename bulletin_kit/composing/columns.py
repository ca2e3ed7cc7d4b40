"""Columns: how wide those of a table are that is too wide for its words on one line each.

The widths that make the table lowest, in whole characters. They are sought among numbers (how wide
a text is, how wide its words are); whoever asks counts the lines of what was found.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import permutations

from msgspec import Struct, field

STEPS = (1, 2, 3, 5, 8)
"""Characters that one column may give to another at a time."""
LEAST = 2
"""Characters that a column has at least."""


class Column(Struct):
    """The cells of one column: each the widths of what should stay whole, in characters."""

    cells: Sequence[Sequence[float]]
    _lines: dict[int, tuple[int, ...]] = field(default_factory=dict)
    _torn: dict[int, int] = field(default_factory=dict)

    @property
    def wanted(self) -> float:
        """Room for all of the longest cell on one line."""
        return max(map(sum, self.cells))

    def lines(self, width: int) -> tuple[int, ...]:
        """How many lines each cell takes."""
        if width not in self._lines:
            self._lines[width] = tuple(_lines(cell, width) for cell in self.cells)
        return self._lines[width]

    def torn(self, width: int) -> int:
        """How many cells have a word that is wider."""
        if width not in self._torn:
            self._torn[width] = sum(1 for cell in self.cells if max(cell, default=0) > width)
        return self._torn[width]

    def enough(self, width: int) -> int:
        """The least width at which the column looks the same."""
        now = (self.lines(width), self.torn(width))
        while width > LEAST and (self.lines(width - 1), self.torn(width - 1)) == now:
            width -= 1
        return width


def _lines(cell: Sequence[float], width: int) -> int:
    count, left = 1, float(width)
    for word in cell:
        if word > left and left < width:
            count, left = count + 1, float(width)
        while word > left:
            word, count = word - width, count + 1
        left -= word
    return count


def candidates(columns: Sequence[Column], room: int) -> Iterator[tuple[int, ...]]:
    """Widths in characters worth trying, ``room`` in all at most; none where there is no room.

    Each is as low as taking from one column and giving to another can make the table.
    """
    spare = room - LEAST * len(columns)
    if spare < 0:
        return
    wants: tuple[Callable[[Column], float], ...] = (
        lambda column: column.wanted,
        lambda column: column.wanted**0.5,
    )
    for want in wants:
        shares = [want(column) for column in columns]
        widths = [LEAST + int(spare * share / sum(shares)) for share in shares]
        widths[0] += room - sum(widths)
        better: list[int] | None = widths
        while better is not None:
            widths, better = better, _better(columns, better)
        yield tuple(column.enough(width) for column, width in zip(columns, widths, strict=True))


def _better(columns: Sequence[Column], widths: list[int]) -> list[int] | None:
    """The same widths with one column narrower by what another is wider, if that is better."""
    now = height(columns, widths)
    for giver, taker in permutations(range(len(columns)), 2):
        for step in STEPS:
            if widths[giver] - step >= LEAST:
                moved = list(widths)
                moved[giver] -= step
                moved[taker] += step
                if height(columns, moved) < now:
                    return moved
    return None


def height(columns: Sequence[Column], widths: Sequence[int]) -> tuple[int, int]:
    """The lines of all rows, a torn word counted as one more; and of all cells, which is air."""
    lines = [column.lines(width) for column, width in zip(columns, widths, strict=True)]
    torn = sum(column.torn(width) for column, width in zip(columns, widths, strict=True))
    return sum(map(max, zip(*lines, strict=True))) + torn, sum(map(sum, lines))
