"""Source: a finished PDF whose pages are taken over, and what it says of itself."""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable
from io import BytesIO
from typing import TypeVar

from pypdf import PageObject, PdfReader
from pypdf.errors import PyPdfError
from pypdf.generic import ArrayObject, StreamObject

from bulletin_kit.base.errors import FileBroken

T = TypeVar("T")
NEAR = 1024
"""Bytes at a file's start among which it says that it is a PDF."""
WRONG = (
    PyPdfError, ArithmeticError, AssertionError, AttributeError, LookupError, RuntimeError,
    TypeError, ValueError, zlib.error,
)  # fmt: skip
"""What pypdf raises over bytes that make no sense."""

LEVEL_A = re.compile(rb"(pdfaid:conformance(?:>|=[\"']))A")
UNIVERSAL = re.compile(rb"<pdfuaid:part>\d+</pdfuaid:part>|pdfuaid:part=([\"'])\d+\1")


def taken(data: bytes, work: Callable[[PdfReader], T]) -> T:
    """What the work makes of the file; FileBroken where it is no PDF that can be taken over."""
    if b"%PDF-" not in data[:NEAR]:
        raise FileBroken("这个文件不是 PDF", "先用 build 做出 PDF")
    try:
        reader = PdfReader(BytesIO(data))
        locked = reader.is_encrypted
        if not locked and len(reader.pages):
            return work(reader)
    except WRONG as error:
        raise FileBroken("这份 PDF 读不出来", "核对文件是否完整，或重新生成") from error
    if locked:
        raise FileBroken("这份 PDF 加了密，不能拼版", "用没有加密的文件")
    raise FileBroken("这份 PDF 里没有页面", "核对文件是否完整，或重新生成")


def content(page: PageObject) -> bytes:
    """All that the page paints."""
    found = page.get("/Contents")
    parts = found.get_object() if found is not None else None
    rows = parts if isinstance(parts, ArrayObject) else [parts]
    streams = (part.get_object() for part in rows if part is not None)
    return b"\n".join(part.get_data() for part in streams if isinstance(part, StreamObject))


def untagged(xmp: bytes) -> bytes:
    """Metadata that claim no structure, which a page does not take along to another file.

    PDF/A's level A becomes level B; the claim to be PDF/UA is taken out.
    """
    return UNIVERSAL.sub(b"", LEVEL_A.sub(rb"\1B", xmp))
