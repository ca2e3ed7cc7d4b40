"""Closing block: a table without sides that floats at the foot of the last page.

Its rows are the bars between the rules, and the rules are the rows' borders: who writes another
recipient into it moves up all that is above. The bars' distance from the rules is the cells'
margin. Thick rules are the borders of the rows outside them, so that a new row among the bars has
thin ones. LibreOffice 7 leaves a table that is as wide as the text area in the text, unless its
place is counted from the page's edge.

The table stands on the lower edge of Word's text area, which is half a leading below the type
area's. So there is that much blank under its last row; where a rule ends the block, a row without
words is under it.

A table that floats stands on the page of the paragraph after it, which the format wants anyway.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from bulletin_kit.base.length import twips
from bulletin_kit.model.blocks import Block, RuleBlock, RuleRole
from bulletin_kit.style.sheet import StyleSheet
from bulletin_kit.writers.docx.entries import Entry, entry
from bulletin_kit.writers.docx.flowing import Job, blank, paragraph
from bulletin_kit.writers.docx.looks import Named
from bulletin_kit.writers.docx.measure import SMALLEST
from bulletin_kit.writers.docx.oxml import Element, Value, w
from bulletin_kit.writers.docx.stylesheet import border, margins, style

TABLE = Named("BulletinClosing", "版记")


class Bar(Struct, frozen=True):
    """One row of the closing block, and the rules at its edges."""

    entries: tuple[Entry, ...]
    above: RuleBlock | None
    below: RuleBlock | None


def bars(blocks: Sequence[Block], sheet: StyleSheet) -> Iterator[Bar]:
    """The closing block, parted at its rules; the last bar has none under it."""
    entries: list[Entry] = []
    above: RuleBlock | None = None
    for block in blocks:
        if isinstance(block, RuleBlock):
            if entries:
                yield Bar(tuple(entries), above, block)
            entries, above = [], block
        else:
            entries.append(entry(block, sheet))
    if entries or above:
        yield Bar(tuple(entries), above, None)


def closing_table(closing: Sequence[Bar], job: Job) -> Iterator[Element]:
    """``w:tbl`` at the foot of a page, and the paragraph to whose page it belongs."""
    if not closing:
        return
    page = job.sheet.page
    width = twips(page.area_width)
    place: dict[str, Value] = {"horzAnchor": "page", "tblpX": twips(page.left)}
    place |= {"vertAnchor": "margin", "tblpYSpec": "bottom"}
    yield w(
        "tbl",
        w(
            "tblPr",
            w("tblStyle", val=TABLE.id),
            w("tblpPr", **place),
            w("tblW", w=width, type="dxa"),
            w("tblLayout", type="fixed"),
            w("tblLook", val="0000"),
        ),
        w("tblGrid", w("gridCol", w=width)),
        *(_row(bar, bar is closing[0], width, job) for bar in closing),
    )
    yield blank()


def _row(bar: Bar, first: bool, width: int, job: Job) -> Element:
    above = bar.above.after if bar.above else 0
    below = bar.below.before if bar.below else job.sheet.page.leading // 2
    words = [paragraph(each, job) for each in bar.entries]
    if not words:
        words, below = [blank()], max(0, below - SMALLEST)
    cell = w(
        "tcPr",
        w("tcW", w=width, type="dxa"),
        w("tcBorders", *_borders(bar, first, job.sheet)),
        w("tcMar", *margins({"top": above, "bottom": below})),
    )
    return w("tr", w("trPr", w("cantSplit")), w("tc", cell, *words))


def _borders(bar: Bar, first: bool, sheet: StyleSheet) -> Iterator[Element]:
    """The rules that the style does not give: those at either end of the bars."""
    if bar.above and (first or not bar.below):
        yield border("top", bar.above.role, sheet)
    if bar.below and not bar.above:
        yield border("bottom", bar.below.role, sheet)


def closing_style(sheet: StyleSheet) -> Element:
    """The table's style."""
    return style(
        "table",
        TABLE,
        w(
            "tblPr",
            w("tblBorders", border("insideH", RuleRole.CLOSING_THIN, sheet)),
            w("tblCellMar", *margins({"left": 0, "right": 0})),
        ),
    )
