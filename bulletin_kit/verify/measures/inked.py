"""Inked: the type area as it stands in ink: its edges, its pitch, its full pages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise

from msgspec import Struct

from bulletin_kit.verify.measures.bench import Bench, edge
from bulletin_kit.verify.measures.lines import Line

OFF = 0.03
"""Part of a pitch by which a row may be off."""
LOW = 0.25
"""A page on which the text begins so far down has only the closing block on it."""
MANY = 3
"""So many low pages are no chance."""
ALIKE = 3
"""So many lines with one right edge show that they were spread to it."""
LIKE = 0.5
"""Points between edges that are one."""
STEPS = (1.2, 2.5)
"""In ems: how far apart neighbouring rows of one paragraph can be."""


class Inked(Struct, frozen=True):
    """What was measured; None for what nothing shows. Points from the page's upper left corner."""

    top: float | None
    """The first rows' em boxes; page 1, which begins with the masthead, is left out."""
    left: float | None
    right: float | None
    """Hanging marks left out."""
    pitch: float | None
    plain: tuple[tuple[Line, ...], ...]
    """The rows of pages on which all lines are of like type, one pitch under another.

    On others a heading's or a table's own height leaves the last row above the area's edge.
    """

    @property
    def telling(self) -> bool:
        """Whether pages that are all low are so for no good reason.

        The last page of the text is low, and others may be, because a heading goes with the text
        that follows overleaf; hardly so many.
        """
        last = max((rows[0].page for rows in self.plain), default=0)
        return sum(rows[0].page != last for rows in self.plain) >= MANY


def inked(bench: Bench) -> Inked:
    """The type area of a PDF."""
    firsts = [page.text[0] for page in bench.pages[1:] if page.text]
    tops = [line.top for line in firsts if bench.is_body(line)]
    lowest = bench.area.top + bench.area.height * LOW
    pitch, right = most(_steps(bench)), _right(bench)
    left = min((line.x for line in bench.body), default=None)
    return Inked(
        top=most(top for top in tops if top < lowest),
        left=left if right else None,  # without long lines all may be first lines
        right=right,
        pitch=pitch,
        plain=tuple(_plain(bench, pitch)) if pitch else (),
    )


def _right(bench: Bench) -> float | None:
    """Where several of the longest lines end; one alone may be a last line that is long."""
    ends = sorted((edge(line) for line in bench.body), reverse=True)
    return next((a for a, b in zip(ends, ends[ALIKE - 1 :], strict=False) if a - b < LIKE), None)


def most(values: Iterable[float], digits: int = 2) -> float | None:
    """The value that comes most often; None where there is none."""
    counted = Counter(round(value, digits) for value in values)
    return counted.most_common(1)[0][0] if counted else None


def _steps(bench: Bench) -> Iterator[float]:
    low, high = (step * bench.size for step in STEPS)
    for a, b in pairwise(bench.body):
        if a.page == b.page and low < b.baseline - a.baseline < high:
            yield b.baseline - a.baseline


def _plain(bench: Bench, pitch: float) -> Iterator[tuple[Line, ...]]:
    for page in bench.pages[1:]:
        rows = tuple(line for line in page.text if bench.is_body(line))
        if not rows or page.text[0] is not rows[0] or page.notes:
            continue
        steps = [(line.baseline - rows[0].baseline) / pitch for line in rows]
        if all(abs(step - round(step)) < OFF for step in steps):
            yield rows
