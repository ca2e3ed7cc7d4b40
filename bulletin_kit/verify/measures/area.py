"""Measures of paper and type area, as they stand in ink (9704, 5.1 and 5.2)."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin_kit.verify.expected import MM
from bulletin_kit.verify.measures.bench import Bench, edge
from bulletin_kit.verify.measures.inked import Inked
from bulletin_kit.verify.measures.lines import Line
from bulletin_kit.verify.measures.zones import Zoned
from bulletin_kit.verify.pdf.ink import extent
from bulletin_kit.verify.standard import Measure, measure

SLACK = 1.0
"""Millimetres by which edges may be off (9704, 5.2.1 and 6.1)."""
EXACT = 0.5
"""Millimetres by which paper may be off."""
BLEED = 0.1
"""Millimetres by which the bleed may be off."""
SEEN = 0.05
"""Millimetres from which it is told that something stands outside."""


def mm(points: float) -> str:
    """A length as it is said."""
    return f"{points / MM:.1f}毫米"


def near(found: float, expected: float, slack: float = SLACK) -> bool:
    """Whether two lengths in points differ by at most so many millimetres."""
    return abs(found - expected) <= slack * MM


def area_rows(bench: Bench, ink: Inked) -> Iterator[Measure]:
    """The rows on paper and type area."""
    area = bench.area
    yield _paper(bench)
    yield _trimmed(bench)
    yield _length("天头", ink.top, area.top)
    yield _length("订口", ink.left, area.left)
    wide = None if ink.right is None or ink.left is None else ink.right - ink.left
    yield _length("版心宽", wide, area.width)
    yield _height(bench, ink)
    yield _within(bench)


def _paper(bench: Bench) -> Measure:
    sizes = {(round(p.width / MM), round(p.height / MM)) for p in bench.pdf.pages}
    wide, high = bench.area.paper
    ok = all(near(p.width, wide, EXACT) and near(p.height, high, EXACT) for p in bench.pdf.pages)
    found = "、".join(f"{w}×{h}毫米" for w, h in sorted(sizes))
    return measure("幅面", found, f"{wide / MM:.0f}×{high / MM:.0f}毫米", ok and bool(sizes))


def _trimmed(bench: Bench) -> Measure:
    pages = bench.pdf.pages
    without = sum(page.trimmed is None for page in pages)
    wrong = sum(
        page.trimmed is not None
        and not all(near(a, b, EXACT) for a, b in zip(page.trimmed, bench.area.paper, strict=True))
        for page in pages
    )
    found = f"{without} 页没有" if without else f"{wrong} 页不合" if wrong else "各页都有"
    bleeds = sorted({round(page.bleed / MM, 1) for page in pages} - {0})
    if not bleeds:
        return measure("裁切框", found, "等于幅面", not without and not wrong)
    bleed = bench.expected.bleed
    full = all(near(page.bleed, bleed, BLEED) for page in pages)
    found += "，出血" + "、".join(f"{length}毫米" for length in bleeds)
    said = f"等于幅面，出血{mm(bleed)}"
    return measure("裁切框", found, said, not without and not wrong and full)


def _length(name: str, found: float | None, expected: float) -> Measure:
    said = f"{mm(expected)}±{SLACK:g}"
    if found is None:
        return measure(name, "未量到", said, None)
    return measure(name, mm(found), said, near(found, expected))


def _height(bench: Bench, ink: Inked) -> Measure:
    """From the first row's top to the last row's foot, on the fullest of the plain pages."""
    area = bench.area
    tallest = max((rows[-1].foot - rows[0].top for rows in ink.plain), default=None)
    if tallest is not None and area.height - tallest > area.pitch / 2 and not ink.telling:
        tallest = None
    return _length("版心高", tallest, area.height)


def _within(bench: Bench) -> Measure:
    """How far anything but page numbers and hanging marks stands outside the type area."""
    by, where = max((_overshoot(bench, page) for page in bench.pages), default=(0.0, ""))
    found = f"{where}越出 {by / MM:.1f}毫米" if by > SEEN * MM else "都在版心内"
    return measure("版心以内", found, "不越出1毫米", by <= SLACK * MM)


def _overshoot(bench: Bench, page: Zoned) -> tuple[float, str]:
    area, number = bench.area, bench.pages.index(page) + 1
    boxes = [
        (n.x, top, edge(n), foot, f"“{n.text[:6]}”")
        for n in (*page.text, *page.notes)
        for top, foot in (_heights(bench, n),)
    ]
    boxes += [(i.x, i.y, i.x + i.width, i.y + i.height, "图") for i in page.page.images]
    boxes += [(s.x, s.y, s.right, s.foot, "线") for s in page.page.strokes]
    outside = (
        (max(area.left - left, area.top - top, right - area.right, foot - area.foot), name)
        for left, top, right, foot, name in boxes
    )
    by, name = max(outside, default=(0.0, ""))
    return by, f"第{number}页{name}"


def _heights(bench: Bench, line: Line) -> tuple[float, float]:
    """The line's upper and lower edge: of its ink, where its em box stands outside the area."""
    if line.top >= bench.area.top and line.foot <= bench.area.foot:
        return line.top, line.foot
    return extent(line, bench.pdf.faces)
