"""The formats there are. A writer's library is imported only when it writes."""

from __future__ import annotations

from bulletin_kit.base.ports import Fonts
from bulletin_kit.model.composed import Composed
from bulletin_kit.style.sheet import StyleSheet
from bulletin_kit.writers.format import Format


def _docx(composed: Composed, sheet: StyleSheet, fonts: Fonts) -> bytes:
    from bulletin_kit.writers import docx

    return docx.write(composed, sheet, fonts)


def _pdf(composed: Composed, sheet: StyleSheet, fonts: Fonts) -> bytes:
    from bulletin_kit.writers import pdf

    return pdf.write(composed, sheet, fonts)


FORMATS: dict[str, Format] = {
    "docx": Format("docx", ".docx", "公文格式的 Word 文件，可以接着修改", _docx),
    "pdf": Format("pdf", ".pdf", "可付印的 PDF，字体全部嵌入", _pdf),
}
