"""Inked: the type area as it stands in ink: its edges, its pitch, its full pages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from bulletin_kit.verify.bench import Bench, edge
from bulletin_kit.verify.lines import Line

OFF = 0.03
"""Part of a pitch by which a row may be off."""
STEPS = (1.2, 2.5)
"""In ems: how far apart neighbouring rows of one paragraph can be."""


@dataclass(frozen=True, slots=True)
class Inked:
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


def inked(bench: Bench) -> Inked:
    """The type area of a PDF."""
    firsts = [page.text[0] for page in bench.pages[1:] if page.text]
    pitch = most(_steps(bench))
    return Inked(
        top=most(line.top for line in firsts if bench.is_body(line)),
        left=min((line.x for line in bench.body), default=None),
        right=max((edge(line) for line in bench.body), default=None),
        pitch=pitch,
        plain=tuple(_plain(bench, pitch)) if pitch else (),
    )


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
