"""Measures of page numbers: which, how far below the type area, at which side (9704, 7.5)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bulletin_kit.verify.expected import Type
from bulletin_kit.verify.measures.area import mm, near
from bulletin_kit.verify.measures.bench import Bench
from bulletin_kit.verify.measures.inked import most
from bulletin_kit.verify.measures.lines import Line
from bulletin_kit.verify.measures.typefaces import kind_of
from bulletin_kit.verify.pdf.ink import outline
from bulletin_kit.verify.pdf.paper import Glyph
from bulletin_kit.verify.standard import TYPE, Measure, measure

DASH = 0.3
"""A dash stands so many ems above the baseline, where the font cannot be asked."""
SIDE = 0.5
"""Millimetres by which a page number may be off, either way."""


def folio_rows(bench: Bench) -> Iterator[Measure]:
    """The rows on page numbers."""
    there = [page.folio[0] for page in bench.pages if page.folio]
    yield _numbers(bench)
    yield _height(bench, there)
    yield _side(bench, there)
    yield from _type(bench, there)


def _numbers(bench: Bench) -> Measure:
    """One by one. A blank page and the closing block's after it bear none (9704, 7.5)."""
    pages = bench.pages
    said = f"1—{len(pages)}，逐页连续"
    bare = {n for n, page in enumerate(pages) if not page.painted}
    bare |= {len(pages) - 1} if len(pages) - 2 in bare else set()
    for n, page in enumerate(pages):
        number = re.search(r"\d+", page.folio[0].text) if page.folio else None
        if number is None and n not in bare:
            return measure("页码号数", f"第{n + 1}页没有页码", said, False)
        if number is not None and (n in bare or int(number.group()) != n + 1):
            return measure("页码号数", f"第{n + 1}页印的是 {number.group()}", said, False)
    return measure("页码号数", said, said, True)


def _height(bench: Bench, lines: list[Line]) -> Measure:
    """From the type area's lower edge to the middle of the first dash's ink."""
    drops = [_dash(bench, line.glyphs[0]) - bench.area.foot for line in lines]
    said = mm(bench.expected.drop)
    if not drops:
        return measure("页码高低", "没有页码", said, False)
    worst = max(drops, key=lambda drop: abs(drop - bench.expected.drop))
    found = f"一字线在版心下边之下 {mm(worst)}"
    return measure("页码高低", found, said, near(worst, bench.expected.drop, SIDE))


def _dash(bench: Bench, glyph: Glyph) -> float:
    seen = outline(glyph, bench.pdf.faces)
    return glyph.baseline - glyph.size * (DASH if seen is None else seen.middle)


def _side(bench: Bench, lines: list[Line]) -> Measure:
    """Right on odd pages and left on even ones, one character from the edge."""
    area, inset = bench.area, bench.expected.inset
    off = [(area.right - n.right) if n.page % 2 == 0 else (n.x - area.left) for n in lines]
    said = f"单页居右、双页居左，空{mm(inset)}"
    if not off:
        return measure("页码左右", "没有页码", said, False)
    worst = max(off, key=lambda blank: abs(blank - inset))
    at = lines[off.index(worst)].page + 1
    ok = near(worst, inset, SIDE)
    side = "右" if at % 2 else "左"
    found = f"单页居右、双页居左，空{mm(worst)}" if ok else f"第{at}页距版心{side}边{mm(worst)}"
    return measure("页码左右", found, said, ok)


def _type(bench: Bench, lines: list[Line]) -> Iterator[Measure]:
    """The numerals' type."""
    digits = [g for line in lines for g in line.glyphs if g.text.isdecimal()]
    name, wanted = TYPE + "页码", next(t for r, t in bench.expected.types.items() if r == "页码")
    size = most((glyph.size for glyph in digits), 1)
    if size is None:
        return
    kinds = sorted({kind_of(glyph.face) for glyph in digits})
    found = Type("、".join(kinds), size)
    yield measure(name, str(found), str(wanted), found == wanted)
