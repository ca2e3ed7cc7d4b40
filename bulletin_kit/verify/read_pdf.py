"""Reading of PDF files: bytes in; pages with everything in its place, fonts and title out.

pypdf finds the objects; what they paint is worked out here, from the file alone.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

from pypdf import PdfReader
from pypdf.errors import PyPdfError
from pypdf.generic import StreamObject

from bulletin_kit.base.errors import FileBroken
from bulletin_kit.verify.canvas import Canvas
from bulletin_kit.verify.operators import Form, obey
from bulletin_kit.verify.paper import PdfFile, PdfPage
from bulletin_kit.verify.pdf_fonts import Font, read_font
from bulletin_kit.verify.state import Found, Matrix, State

WRONG = (PyPdfError, ValueError, KeyError, IndexError, TypeError, AttributeError, RecursionError)
"""What reading a damaged file can end in."""


def read_pdf(data: bytes) -> PdfFile:
    """The file, read back; FileBroken where it is no PDF, or is locked."""
    try:
        reader = PdfReader(BytesIO(data))
        if reader.is_encrypted:
            raise FileBroken("这份 PDF 加了密，读不出来", "用没有加密的文件")
        return _file(reader)
    except WRONG as error:
        raise FileBroken(f"这份 PDF 读不出来（{error}）", "核对文件是否完整，或重新生成") from error


def _file(reader: PdfReader) -> PdfFile:
    known: dict[int, Font] = {}
    pages = tuple(_page(page, known) for page in reader.pages)
    info = reader.metadata
    title = (info.title or "") if info else ""
    return PdfFile(pages, tuple(dict.fromkeys(font.face for font in known.values())), title)


def _page(page: Any, known: dict[int, Font]) -> PdfPage:
    box = page.mediabox
    left, foot, top = float(box.left), float(box.bottom), float(box.top)
    start: Matrix = (1, 0, 0, 1, -left, -foot)
    found = Found(top - foot)
    content = page.get("/Contents")
    resources = Names(page.get("/Resources"), known)
    if content is not None:
        obey(_content(content.get_object()), Canvas(found, State(start)), resources)
    trim = page.get("/TrimBox")
    trimmed = None if trim is None else (float(trim[2] - trim[0]), float(trim[3] - trim[1]))
    width, height = float(box.right) - left, top - foot
    return PdfPage(
        width, height, trimmed, tuple(found.runs), tuple(found.strokes), tuple(found.images)
    )


def _content(content: Any) -> bytes:
    """The page's content; several streams read on from one another."""
    if isinstance(content, StreamObject):
        data: bytes = content.get_data()
        return data
    return b"\n".join(part.get_object().get_data() for part in content)


@dataclass
class Names:
    """The resources of a page or a form. Each font of the file is read once."""

    entries: Any
    known: dict[int, Font]
    depth: int = 0
    _fonts: dict[str, Font] | None = field(default=None)

    @property
    def fonts(self) -> Mapping[str, Font]:
        """Fonts by their names, read when the first is asked for."""
        if self._fonts is None:
            self._fonts = {name: self._font(entry) for name, entry in self._table("/Font").items()}
        return self._fonts

    def _font(self, entry: Any) -> Font:
        font = entry.get_object()
        key = id(font)  # the reader keeps every object that it has read
        if key not in self.known:
            self.known[key] = read_font(font)
        return self.known[key]

    def drawn(self, name: str) -> Form | tuple[int, int] | None:
        """A form, or the pixels of an image."""
        entry = self._table("/XObject").get(name)
        entry = entry.get_object() if entry is not None else None
        if not isinstance(entry, StreamObject):
            return None
        if entry.get("/Subtype") == "/Image":
            return int(entry["/Width"]), int(entry["/Height"])  # type: ignore[call-overload]
        inner = Names(entry.get("/Resources", self.entries), self.known, self.depth + 1)
        a, b, c, d, e, f = (float(number) for number in entry.get("/Matrix", (1, 0, 0, 1, 0, 0)))
        return Form(entry.get_data(), (a, b, c, d, e, f), inner, self.depth)

    def _table(self, key: str) -> Mapping[str, Any]:
        entries = self.entries.get_object() if self.entries is not None else {}
        table = entries.get(key)
        found: Mapping[str, Any] = table.get_object() if table is not None else {}
        return dict(found.items())
