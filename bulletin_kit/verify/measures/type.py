"""Measures of type: faces and sizes by role, colours, titles in the middle (9704, 5.2 and 7.3)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from bulletin_kit.model.blocks import Role
from bulletin_kit.verify.expected import MM, Expected, Type
from bulletin_kit.verify.measures.area import SLACK
from bulletin_kit.verify.measures.bench import Bench
from bulletin_kit.verify.measures.colours import is_black, is_red
from bulletin_kit.verify.standard import TYPE, Measure, measure

SIZE = 0.3
"""Points by which a size may be off."""
MIXED = 0.05
"""Up to this part of a role's characters may come from another face: those that the face lacks."""


def type_rows(bench: Bench) -> Iterator[Measure]:
    """The rows on type."""
    yield from by_role(bench.types, bench.expected)
    yield _colours(bench)
    yield _first_page(bench)
    yield _centred(bench)


def by_role(types: Mapping[Role, Counter[Type]], expected: Expected) -> Iterator[Measure]:
    """A row for each role that is there and that something is expected of."""
    for role in Role:
        if role in types and role in expected.types:
            yield _type(role, types[role], expected.types[role])


def _type(role: Role, found: Counter[Type], expected: Type) -> Measure:
    whole = found.total()
    shown = [kind for kind, count in found.most_common() if count > MIXED * whole]
    right = sum(count for kind, count in found.items() if _is(kind, expected))
    said = "、".join(map(str, shown))
    return measure(TYPE + role.value, said, str(expected), right >= (1 - MIXED) * whole)


def _is(found: Type, expected: Type) -> bool:
    fits = not expected.size or abs(found.size - expected.size) <= SIZE
    return found.kind == expected.kind and fits


def _colours(bench: Bench) -> Measure:
    """Black but for the masthead, which may be red."""
    rule = bench.red_rule
    red = 0
    odd = ""
    for page in bench.pages:
        for line in page.painted:
            for glyph in line.glyphs:
                if is_black(glyph.colour):
                    continue
                above = page is bench.pages[0] and (rule is None or glyph.baseline < rule.y)
                if is_red(glyph.colour) and above:
                    red += 1
                else:
                    odd = odd or f"第{line.page + 1}页“{line.text[:6]}”不是黑色"
    found = odd or ("黑色，版头有红字" if red else "黑色")
    return measure("颜色", found, "版头之外都是黑色", not odd)


def _first_page(bench: Bench) -> Measure:
    """Running text on the first page; an editor's note is told, but is none (9704, 7.3.3)."""
    rule = bench.red_rule
    counts: dict[Role, int] = {}
    for role in (Role.BODY, Role.NOTE):
        lines = [line for line in bench.lines_of(role) if line.page == 0]
        counts[role] = sum(rule is None or line.baseline > rule.y for line in lines)
    said = "、".join(f"{role} {count} 行" for role, count in counts.items() if count)
    return measure("首页正文", said or "没有正文", "首页有正文", bool(counts[Role.BODY]))


def _centred(bench: Bench) -> Measure:
    """How far the middle of a title's line is from that of the type area."""
    middle = (bench.area.left + bench.area.right) / 2
    off = [abs((line.x + line.right) / 2 - middle) for line in bench.lines_of(Role.TITLE)]
    if not off:
        return measure("标题居中", "没有标题", "偏差不过1毫米", None)
    found = f"{len(off)} 行，最大偏差 {max(off) / MM:.1f}毫米"
    return measure("标题居中", found, "偏差不过1毫米", max(off) <= SLACK * MM)
