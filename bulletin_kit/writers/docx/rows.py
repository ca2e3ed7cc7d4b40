"""Rows: what one row of the style sheet says, as properties of paragraphs and of letters."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin_kit.base.length import PT, Emu, twips
from bulletin_kit.base.ports import Fonts
from bulletin_kit.model.article import Align
from bulletin_kit.model.blocks import Role, RuleRole
from bulletin_kit.style.sheet import Stand, StyleSheet, TextStyle
from bulletin_kit.writers.docx.chars import faces
from bulletin_kit.writers.docx.indents import indents
from bulletin_kit.writers.docx.looks import Edge, Look
from bulletin_kit.writers.docx.measure import SMALLEST, drawn, half_points
from bulletin_kit.writers.docx.oxml import Element, Value, flag, switch, w
from bulletin_kit.writers.docx.stylesheet import border, tracked

STANDS = {Stand.JUSTIFY: "both", Stand.LEFT: "left", Stand.CENTER: "center", Stand.RIGHT: "right"}
ALIGNS = {Align.LEFT: "left", Align.CENTER: "center", Align.RIGHT: "right"}

SINGLE: dict[str, Value] = {"line": 240, "lineRule": "auto"}
"""One line, however high what stands in it: in 240ths of a line."""

RULES_OF_ROW = {Role.TABLE_HEAD: 2, Role.TABLE_CELL: 1}
"""How many rules belong to a row of a table: each has one below it, the head one above, too."""

HAIRLINE = 2  # a quarter of a point, the thinnest border that Word knows
PAPER = "FFFFFF"


def paragraph_properties(
    look: Look, row: TextStyle, sheet: StyleSheet, parent: Look | None = None
) -> Element:
    """``w:pPr`` of a row and the look that its blocks have in common.

    ``parent`` is that of the heading on whose style this one's is based. Nothing of it shows.
    """
    on_grid, keep = _on_grid(look, row, sheet), row.keep_next or look.keep
    return w(
        "pPr",
        switch("snapToGrid", on_grid) if parent or not on_grid else None,
        switch("keepNext", keep) if parent else flag("keepNext", keep),
        w("spacing", **_spaces(look, row), **_line(row, sheet)),
        w("outlineLvl", val=row.outline - 1) if row.outline else None,
        *_by_look(look, row, sheet, parent),
    )


def variant_properties(look: Look, common: Look, row: TextStyle, sheet: StyleSheet) -> Element:
    """``w:pPr`` of a look that differs from the common one, on which its style is based.

    What the common look has and this one has not must be taken back in so many words.
    """
    bare = look.edge is None and common.edge is not None
    spaced = own_spaces(look, row) != own_spaces(common, row)
    return w(
        "pPr",
        switch("keepNext", row.keep_next or look.keep) if look.keep != common.keep else None,
        w("spacing", **_spaces(look, row)) if spaced else None,
        w("outlineLvl", val=look.outline - 1) if look.outline else None,
        flag("pageBreakBefore", look.new_page),
        w("pBdr", w("bottom", val="nil")) if bare else None,
        *_by_look(look, row, sheet, common),
    )


def own_spaces(look: Look, row: TextStyle) -> tuple[Emu, Emu]:
    """What the style of a look says of the spaces above and below."""
    return look.moved or look.spaces or (row.before, row.after)


def letter_properties(row: TextStyle, fonts: Fonts, in_full: bool = False) -> Element:
    """``w:rPr`` of a row; ``in_full`` what it has not is said, too."""
    said = switch if in_full else flag
    return w(
        "rPr",
        faces(row, fonts),
        said("b", row.bold),
        said("bCs", row.bold),
        w("color", val=row.colour.rgb),
        tracked(row.tracking) if row.tracking or in_full else None,
        *sizes(row),
    )


def sizes(row: TextStyle) -> tuple[Element, Element]:
    """The type's size, for hanzi and Latin letters and for complex scripts."""
    size = half_points(SMALLEST if row.role is Role.FIGURE else row.size)
    return w("sz", val=size), w("szCs", val=size)


def _by_look(
    look: Look, row: TextStyle, sheet: StyleSheet, common: Look | None = None
) -> Iterator[Element | None]:
    yield _borders(look.edge, row, sheet) if look.edge else None
    yield _tabs(row, sheet) if look.tab else None
    yield indents(look, row, sheet, common)
    yield w("jc", val=ALIGNS.get(look.align, STANDS[row.stand]))


def _spaces(look: Look, row: TextStyle) -> dict[str, Value]:
    before, after = own_spaces(look, row)
    return {"before": twips(before), "after": twips(after)}


def _line(row: TextStyle, sheet: StyleSheet) -> dict[str, Value]:
    """The height of a line. An exact one would cut a picture off.

    A table's row is as high as its lines and rules together, so the lines leave room for them.
    """
    if row.role is Role.FIGURE:
        return SINGLE
    rules = RULES_OF_ROW.get(row.role, 0) * drawn(RuleRole.TABLE, sheet)
    return {"line": twips(row.pitch - rules), "lineRule": "exact"}


def _on_grid(look: Look, row: TextStyle, sheet: StyleSheet) -> bool:
    """Whether lines fill rows of the page. Word goes by it only where a pitch is not exact."""
    return row.pitch == sheet.page.pitch and not any(own_spaces(look, row))


def _borders(edge: Edge, row: TextStyle, sheet: StyleSheet) -> Element:
    """The rule under the paragraph, as wide as the type area.

    A border is as wide as the paragraph between its indents. Where it shall reach beyond them,
    borders at the sides carry it there; they have the colour of the paper.
    """
    reaches = (("left", row.left), ("right", row.right))
    return w(
        "pBdr",
        *(_reach(side, by) for side, by in reaches if by > 0),
        border("bottom", edge.role, sheet, edge.space),
    )


def _reach(side: str, by: Emu) -> Element:
    return w(side, val="single", sz=HAIRLINE, space=round(by / PT), color=PAPER)


def _tabs(row: TextStyle, sheet: StyleSheet) -> Element:
    edge = twips(sheet.page.area_width - row.right)
    return w("tabs", w("tab", val="right", pos=edge))
