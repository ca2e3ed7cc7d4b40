"""pypdf, strict: every object is read, every page's text found."""

from __future__ import annotations

import warnings
from pathlib import Path

from tools.judges.judge import PDF, Judge, of_package


def _fault(path: Path) -> str:
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            reader = PdfReader(path, strict=True)
            texts = [page.extract_text() for page in reader.pages]
            for number in range(1, len(reader.xref[0]) + 1):
                reader.get_object(number)
    except (PyPdfError, Warning, ValueError, KeyError) as error:
        return f"{type(error).__name__}：{error}"
    return "" if any(texts) else "一个字也读不出来"


PYPDF = Judge("pypdf", PDF, "严格读取每个对象", "pip: pypdf", of_package("pypdf"), _fault)
