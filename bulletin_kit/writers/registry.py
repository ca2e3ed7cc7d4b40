"""The formats there are. A writer's library is imported only when it writes."""

from __future__ import annotations

from bulletin_kit.base.ports import Fonts
from bulletin_kit.model.composed import Composed
from bulletin_kit.style.sheet import StyleSheet
from bulletin_kit.writers.format import Format
from bulletin_kit.writers.job import Job


def _docx(composed: Composed, sheet: StyleSheet, fonts: Fonts, _: Job) -> bytes:
    from bulletin_kit.writers import docx

    return docx.write(composed, sheet, fonts)


def _pdf(composed: Composed, sheet: StyleSheet, fonts: Fonts, job: Job) -> bytes:
    from bulletin_kit.writers import pdf

    return pdf.write(composed, sheet, fonts, job)


FORMATS: dict[str, Format] = {
    "docx": Format("docx", ".docx", "公文格式的 Word 文件，可以接着修改", _docx),
    "pdf": Format("pdf", ".pdf", "可付印的 PDF，字体全部嵌入", _pdf, jobs=True),
}
