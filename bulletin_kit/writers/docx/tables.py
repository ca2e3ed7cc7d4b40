"""Tables: fixed columns, a head that is repeated on each page, rows that are never parted."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin_kit.base.length import Emu, twips
from bulletin_kit.model.blocks import RuleRole, TableBlock
from bulletin_kit.style.sheet import StyleSheet
from bulletin_kit.writers.docx.entries import Entry, rows
from bulletin_kit.writers.docx.flowing import Job, page_break, paragraph
from bulletin_kit.writers.docx.looks import Named
from bulletin_kit.writers.docx.measure import SMALLEST, drawn, half_points
from bulletin_kit.writers.docx.oxml import Element, Value, flag, switch, w
from bulletin_kit.writers.docx.stylesheet import border, margins, style

TABLE = Named("BulletinTable", "简报表格")
AFTER = Named("BulletinAfterTable", "表后")


def table(block: TableBlock, job: Job) -> Element:
    """``w:tbl`` of a table."""
    columns = [twips(width) for width in block.columns]
    return w(
        "tbl",
        w(
            "tblPr",
            w("tblStyle", val=TABLE.id),
            w("tblW", w=sum(columns), type="dxa"),
            w("jc", val="center"),
            w("tblLayout", type="fixed"),
            w("tblLook", val="0020", firstRow=1, lastRow=0, firstColumn=0, lastColumn=0),
        ),
        w("tblGrid", *(w("gridCol", w=width) for width in columns)),
        *(
            _row(row, columns, height, n == 0, job)
            for n, (row, height) in enumerate(
                zip(
                    rows(block, job.sheet, block.id in job.whole),
                    job.heights[block.id],
                    strict=True,
                )
            )
        ),
    )


def after_table(breaks_page: bool = False) -> Element:
    """The paragraph that the format wants after a table where none of the text follows it.

    It has next to no height.
    """
    style = w("pStyle", val=AFTER.id)
    return w("p", w("pPr", style), page_break() if breaks_page else None)


def _row(
    cells: tuple[Entry, ...], columns: list[int], height: Emu, head: bool, job: Job
) -> Element:
    """A row. One line cannot be parted; to forbid it would make LibreOffice 7 lose the rows below
    where a page has room for the head alone."""
    lines = height > min(job.sheet.text[cell.look.role].pitch for cell in cells)
    above = drawn(RuleRole.TABLE, job.sheet) if head else 0  # the rule on top adds to the height
    properties = w(
        "trPr",
        flag("cantSplit", lines),
        w("trHeight", val=twips(height - above), hRule="atLeast"),
        flag("tblHeader", head),
    )
    return w("tr", properties, *(_cell(*pair, job) for pair in zip(cells, columns, strict=True)))


def _cell(cell: Entry, width: int, job: Job) -> Element:
    properties = w("tcPr", w("tcW", w=width, type="dxa"), w("vAlign", val="center"))
    return w("tc", properties, paragraph(cell, job))


def table_styles(sheet: StyleSheet) -> Iterator[Element]:
    """The style of all tables (lines, space inside cells), and that of the paragraph after one."""
    padding = dict.fromkeys(("left", "right"), sheet.cell_padding)
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    yield style(
        "table",
        TABLE,
        w(
            "tblPr",
            w("tblBorders", *(border(side, RuleRole.TABLE, sheet) for side in sides)),
            w("tblCellMar", *margins(padding)),
        ),
        hidden=True,
    )
    height: dict[str, Value] = {"line": twips(SMALLEST), "lineRule": "exact"}
    size = half_points(SMALLEST)
    yield style(
        "paragraph",
        AFTER,
        w("pPr", switch("snapToGrid", False), w("spacing", before=0, after=0, **height)),
        w("rPr", w("sz", val=size), w("szCs", val=size)),
        hidden=True,
    )
