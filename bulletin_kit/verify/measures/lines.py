"""Lines: the runs of a page joined to lines by where they stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from msgspec import Struct

from bulletin_kit.verify.pdf.paper import Glyph, PdfPage, Run, Stroke

ASCENT = 0.88
"""The em box of hanzi reaches so many ems above the baseline, as Chinese fonts have it."""

RISE = 0.5
"""A run stands on a line where its baseline is off by less than so many ems (raised numbers)."""
BACK = 0.7
"""How far, in ems, a run may begin before the last one's end: squeezed marks."""
GAP = 1.25
"""From such a gap on, in ems, what follows is another line: the right end of a row, a cell."""


class Line(Struct, frozen=True, dict=True):
    """Neighbouring characters on one baseline, as they stand."""

    page: int
    """Index of the page."""
    glyphs: tuple[Glyph, ...]

    @cached_property
    def main(self) -> Glyph:
        """The glyph that the line's height goes by: the first of the largest."""
        return max(self.glyphs, key=lambda glyph: glyph.size)

    @cached_property
    def text(self) -> str:
        """Its words."""
        return "".join(glyph.text for glyph in self.glyphs)

    @cached_property
    def baseline(self) -> float:
        """From the page's upper edge."""
        return self.main.baseline

    @cached_property
    def size(self) -> float:
        """Of its type."""
        return self.main.size

    @cached_property
    def top(self) -> float:
        """Where its em box begins."""
        return self.baseline - ASCENT * self.size

    @cached_property
    def foot(self) -> float:
        """Where its em box ends."""
        return self.top + self.size

    @cached_property
    def x(self) -> float:
        """Its left end, blanks left out."""
        return next((glyph.x for glyph in self.glyphs if not glyph.text.isspace()), 0)

    @cached_property
    def right(self) -> float:
        """Its right end, blanks left out."""
        return next((g.right for g in reversed(self.glyphs) if not g.text.isspace()), 0)


def read_lines(page: PdfPage, number: int) -> list[Line]:
    """The page's lines in the order in which they were painted."""
    walls = [stroke for stroke in page.strokes if stroke.vertical]
    groups: list[list[Run]] = []
    for run in page.runs:
        if run.hidden or not "".join(run.text).strip():
            continue
        if groups and _joins(groups[-1], run, walls):
            groups[-1].append(run)
        else:
            groups.append([run])
    return [Line(number, tuple(_glyphs(group))) for group in groups]


def _glyphs(runs: Iterable[Run]) -> Iterator[Glyph]:
    for run in runs:
        yield from run.glyphs()


def _joins(line: Sequence[Run], run: Run, walls: Sequence[Stroke]) -> bool:
    last = line[-1]
    em = max(run.size, *(part.size for part in line))
    if abs(run.baseline - line[0].baseline) > RISE * em:
        return False
    end = last.x + sum(last.widths) + last.tracking * (len(last.widths) - 1)
    if not end - BACK * em <= run.x <= end + GAP * em:
        return False
    return not any(end - 1 <= w.x <= run.x + 1 and w.y <= run.baseline <= w.foot for w in walls)
