"""python-docx: parts, relations and styles hang together."""

from __future__ import annotations

from pathlib import Path

from tools.judges.judge import DOCX, Judge, of_package


def _fault(path: Path) -> str:
    from docx import Document

    try:
        document = Document(str(path))
        styles = {style.style_id for style in document.styles}
        used = {paragraph.style.style_id for paragraph in document.paragraphs}
    except (ValueError, KeyError, AttributeError) as error:
        return f"{type(error).__name__}：{error}"
    lost = used - styles
    if lost:
        return f"没有样式 {'、'.join(sorted(lost))}"
    return "" if any(p.text.strip() for p in document.paragraphs) else "一个字也读不出来"


PYTHON_DOCX = Judge(
    "python-docx", DOCX, "部件、样式齐全", "pip: python-docx", of_package("python-docx"), _fault
)
