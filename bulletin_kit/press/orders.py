"""Orders: which pages stand side by side on which side of which sheet.

Pages are counted from 0; None is a blank one. Each pair is what is seen on one side of a sheet
that lies across, left and right; sides come front, back, front, back …, as a printer takes them.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

Slot: TypeAlias = int | None
Side: TypeAlias = tuple[Slot, Slot]

LEAF = 4
"""Pages of a folded sheet."""


def filled(count: int, closing_last: bool = True) -> list[Slot]:
    """The pages with as many blank ones as make full folded sheets.

    ``closing_last`` puts these before the last page, so that 版记 stands on the outermost side
    (GB/T 9704-2012, 7.4 and 7.5); otherwise they follow it. A single page stays the first.
    """
    pages: list[Slot] = list(range(count))
    before = count - 1 if closing_last and count > 1 else count
    pages[before:before] = [None] * (-count % LEAF)
    return pages


def booklet(pages: Sequence[Slot]) -> list[Side]:
    """Sheets laid into one another, folded, and stapled in the fold: 8-1, 2-7, 6-3, 4-5."""
    last = len(pages) - 1
    sides: list[Side] = []
    for first in range(0, len(pages) // 2, 2):
        sides.append((pages[last - first], pages[first]))
        sides.append((pages[first + 1], pages[last - first - 1]))
    return sides


def two_up(pages: Sequence[Slot]) -> list[Side]:
    """Pages side by side in reading order: 1-2, 3-4 …"""
    row = [*pages, None] if len(pages) % 2 else list(pages)
    return list(zip(row[::2], row[1::2], strict=True))
