"""Tables: fixed columns, a head that is repeated on each page, rows that are never parted."""

from __future__ import annotations

from bulletin_kit.base.length import Emu, twips
from bulletin_kit.model.blocks import RuleRole, TableBlock
from bulletin_kit.style.sheet import StyleSheet
from bulletin_kit.writers.docx.entries import Entry, rows
from bulletin_kit.writers.docx.flowing import Job, paragraph
from bulletin_kit.writers.docx.looks import Named
from bulletin_kit.writers.docx.measure import drawn
from bulletin_kit.writers.docx.oxml import Element, flag, w
from bulletin_kit.writers.docx.stylesheet import border, margins, style

TABLE = Named("BulletinTable", "简报表格")


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


def table_style(sheet: StyleSheet) -> Element:
    """The style of all tables: their lines, and the space inside their cells."""
    padding = dict.fromkeys(("left", "right"), sheet.cell_padding)
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    return style(
        "table",
        TABLE,
        w(
            "tblPr",
            w("tblBorders", *(border(side, RuleRole.TABLE, sheet) for side in sides)),
            w("tblCellMar", *margins(padding)),
        ),
    )
