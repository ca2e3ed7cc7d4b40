"""Measures of a DOCX's rules and footers, as far as the file gives numbers (9704, 7.4 and 7.5)."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin_kit.verify.docx.wordfile import Style, WordFile
from bulletin_kit.verify.expected import MM, Expected
from bulletin_kit.verify.measures.area import EXACT, mm, near
from bulletin_kit.verify.measures.rules import THICKNESS
from bulletin_kit.verify.standard import Measure, measure


def foot_rows(file: WordFile, expected: Expected) -> Iterator[Measure]:
    """The rows on rules and page numbers."""
    yield from _rules(file, expected)
    yield from _folio(file, expected)


def _rules(file: WordFile, expected: Expected) -> Iterator[Measure]:
    area = expected.area
    red = [border for border in file.borders if border.colour.upper() == "FF0000"]
    found = f"红色，粗{red[0].thickness / MM:.2f}毫米" if red else "没有红线"
    yield measure("红线", found, f"红色，长{mm(area.width)}", bool(red))
    lines = file.lines
    if len(lines) < 2:
        return
    widths = "、".join(f"{w}毫米" for w in sorted({round(s.width / MM, 1) for s in lines}))
    ok = all(near(line.width, area.width) for line in lines)
    yield measure("版记线宽", widths, f"与版心等宽，{mm(area.width)}", ok)
    for name, some, wanted in (
        ("版记首末线", (lines[0], lines[-1]), expected.thick),
        ("版记中线", lines[1:-1], expected.thin),
    ):
        if some:
            found = "、".join(sorted({f"{s.thickness / MM:.2f}毫米" for s in some}))
            ok = all(near(s.thickness, wanted, THICKNESS) for s in some)
            yield measure(name, found, f"{wanted / MM:.2f}毫米", ok)


def _folio(file: WordFile, expected: Expected) -> Iterator[Measure]:
    """Footers: at which edge the number stands, and how far from it."""
    kinds = {footer.kind: file.styles.get(footer.style) for footer in file.footers}
    odd, even = kinds.get("default"), kinds.get("even")
    said = f"单页居右、双页居左，空{mm(expected.inset)}"
    if odd is None or even is None or not file.settings.two_sided:
        yield measure("页码左右", "单页、双页没有分开", said, False)
        return
    sides = odd.stand in ("right", "end") and even.stand in ("left", "start", "both")
    blanks = (odd.right, even.left)
    found = f"单页{_side(odd)}、双页{_side(even)}，空{'、'.join(sorted(map(mm, set(blanks))))}"
    ok = sides and all(near(blank, expected.inset, EXACT) for blank in blanks)
    yield measure("页码左右", found, said, ok)
    yield _folio_height(file, odd, expected)


def _side(style: Style) -> str:
    return "居右" if style.stand in ("right", "end") else "居左"


def _folio_height(file: WordFile, style: Style, expected: Expected) -> Measure:
    """The dashes are in the middle of the footer's line, which stands on its edge."""
    area = expected.area
    drop = area.paper[1] - file.section.footer - (style.line or style.size) / 2 - area.foot
    found = f"一字线在版心下边之下 {mm(drop)}（推算）"
    return measure("页码高低", found, mm(expected.drop), near(drop, expected.drop))
