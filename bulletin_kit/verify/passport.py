"""Print passport: what a finished file shows beside what it should show, row by row."""

from __future__ import annotations

from msgspec import Struct

from bulletin_kit.base.errors import FileBroken
from bulletin_kit.model.composed import Composed
from bulletin_kit.verify.docx.read import read_docx
from bulletin_kit.verify.expected import Expected
from bulletin_kit.verify.measures.area import area_rows
from bulletin_kit.verify.measures.bench import Bench
from bulletin_kit.verify.measures.docx_styles import docx_rows
from bulletin_kit.verify.measures.folio import folio_rows
from bulletin_kit.verify.measures.grid import grid_rows
from bulletin_kit.verify.measures.inked import inked
from bulletin_kit.verify.measures.marks import mark_rows
from bulletin_kit.verify.measures.rules import rule_rows
from bulletin_kit.verify.measures.sheets import on_sheets, sheet_rows
from bulletin_kit.verify.measures.type import type_rows
from bulletin_kit.verify.measures.whole import file_rows, words_row
from bulletin_kit.verify.pdf.read import read_pdf
from bulletin_kit.verify.standard import Measure
from bulletin_kit.verify.tagged import tagged_rows

PDF = b"%PDF-"
DOCX = b"PK"
"""A DOCX is a ZIP archive."""


class Passport(Struct, frozen=True):
    """The rows of one file; the hash of its words, which is that of the issue's other formats."""

    format: str
    against: str
    words: str
    rows: tuple[Measure, ...]

    @property
    def ok(self) -> bool:
        """Whether no 规定 is broken."""
        return not any(row.fails for row in self.rows)


def passport(data: bytes, expected: Expected, issue: Composed | None = None) -> Passport:
    """The passport of a PDF or DOCX; FileBroken where it is neither."""
    if PDF in data[:1024]:
        bench = Bench(read_pdf(data), expected, issue)
        return Passport("pdf", expected.name, bench.words.hash, pdf_rows(bench))
    if not data.startswith(DOCX):
        raise FileBroken("这个文件既不是 PDF，也不是 DOCX", "核对文件名；成品用 build 生成")
    file = read_docx(data)
    words, rows = docx_rows(file, expected, issue)
    return Passport("docx", expected.name, words.hash, rows)


def pdf_rows(bench: Bench) -> tuple[Measure, ...]:
    """Every row of a PDF's passport."""
    if on_sheets(bench.pdf, bench.area):
        return tuple(sheet_rows(bench))
    ink = inked(bench)
    return (
        words_row(bench.words, bench.wanted, bench.difference),
        *area_rows(bench, ink),
        *grid_rows(bench, ink),
        *type_rows(bench),
        *mark_rows(bench),
        *rule_rows(bench),
        *folio_rows(bench),
        *file_rows(bench),
        *tagged_rows(bench.pdf),
    )
