"""Reading of PDF files: bytes in; pages with everything in its place, fonts and title out."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct
from msgspec.structs import replace

from bulletin_kit.base.errors import FileBroken
from bulletin_kit.verify.damage import REMEDY, WRONG
from bulletin_kit.verify.pdf.canvas import Canvas
from bulletin_kit.verify.pdf.fonts import Font, read_font
from bulletin_kit.verify.pdf.lexer import Ref, Value
from bulletin_kit.verify.pdf.objects import Entries, Objects, Stream, read_objects
from bulletin_kit.verify.pdf.operators import Form, obey
from bulletin_kit.verify.pdf.paper import Face, PdfFile, PdfPage, Stroke
from bulletin_kit.verify.pdf.state import Found, State
from bulletin_kit.verify.pdf.structure import read_structure, text_of

PARTS = {
    **dict.fromkeys(("/DeviceGray", "/CalGray"), 1),
    **dict.fromkeys(("/DeviceRGB", "/CalRGB", "/Lab"), 3),
    "/DeviceCMYK": 4,
}
"""By colour space, how many numbers say a colour."""


def read_pdf(data: bytes) -> PdfFile:
    """The file, read back; FileBroken where it is no PDF, or is locked."""
    try:
        objects = read_objects(data)
        locked, pages = "/Encrypt" in objects.trailer, list(objects.pages())
        if not locked and pages:
            return _file(objects, pages)
    except WRONG as error:
        raise FileBroken("这份 PDF 读不出来", REMEDY) from error
    if locked:
        raise FileBroken("这份 PDF 加了密，读不出来", "用没有加密的文件")
    raise FileBroken("这份 PDF 里找不到页面", REMEDY)


def _file(objects: Objects, pages: list[Entries]) -> PdfFile:
    known: dict[int, Font] = {}
    made = tuple(_page(page, objects, known) for page in pages)
    info = objects.entries(objects.trailer.get("/Info"))
    faces: dict[Face, Face] = {}
    for font in known.values():  # of a face in several subsets the first
        faces.setdefault(replace(font.face, program=None), font.face)
    title = text_of(objects.get(info.get("/Title")))
    return PdfFile(made, tuple(faces.values()), title, read_structure(objects))


def _page(page: Entries, objects: Objects, known: dict[int, Font]) -> PdfPage:
    """The page as it is when cut: what stands outside its TrimBox is for the print shop."""
    trim = objects.numbers(page.get("/TrimBox"))
    trimmed = len(trim) == 4
    left, foot, right, top = trim if trimmed else objects.numbers(page.get("/MediaBox"))
    found = Found(top - foot)
    content = b"\n".join(objects.data(part) for part in objects.row(page.get("/Contents")))
    names = Names(objects.entries(page.get("/Resources")), objects, known)
    obey(content, Canvas(found, State((1, 0, 0, 1, -left, -foot))), names)
    width, height = right - left, top - foot
    return PdfPage(
        width=width,
        height=height,
        trimmed=(width, height) if trimmed else None,
        runs=tuple(found.runs),
        strokes=tuple(stroke for stroke in found.strokes if _inside(stroke, width, height)),
        images=tuple(found.images),
        bleed=_bleed(objects.numbers(page.get("/BleedBox")), (left, foot, right, top)),
    )


def _bleed(box: list[float], trim: tuple[float, ...]) -> float:
    """How far the box goes beyond the trimmed page, where it goes least far."""
    beyond = zip((-1, -1, 1, 1), box, trim, strict=False)
    return min((sign * (edge - cut) for sign, edge, cut in beyond), default=0)


def _parts(space: Value | Stream, objects: Objects) -> int:
    """How many numbers say a colour in this space; 0 where that cannot be told."""
    name, *more = objects.row(space) or [None]
    if name == "/Indexed":
        return _parts(more[0], objects)
    if name == "/ICCBased":
        return int(objects.numbers(objects.entries(more[0]).get("/N"))[0])
    return PARTS.get(str(name), 0)


def _inside(stroke: Stroke, width: float, height: float) -> bool:
    """Whether some of it stands on the page."""
    return stroke.x < width and stroke.y < height and stroke.right > 0 and stroke.foot > 0


class Names(Struct, frozen=True):
    """The resources of a page or a form. Each font of the file is read once."""

    entries: Entries
    objects: Objects
    known: dict[int, Font]
    depth: int = 0
    named: dict[str, Font | None] = {}

    def font(self, name: str) -> Font | None:
        """The font of this name."""
        if name not in self.named:
            self.named[name] = self._font(name)
        return self.named[name]

    def _font(self, name: str) -> Font | None:
        entry = self._table("/Font").get(name)
        key = entry.number if isinstance(entry, Ref) else -id(entry)
        if key not in self.known and entry is not None:
            self.known[key] = read_font(self.objects.entries(entry), self.objects)
        return self.known.get(key)

    def drawn(self, name: str) -> Form | tuple[int, int, int] | None:
        """A form, or an image's pixels and the parts of their colour."""
        drawn = self.objects.get(self._table("/XObject").get(name))
        if not isinstance(drawn, Stream):
            return None
        entries, numbers = drawn.entries, self.objects.numbers
        if entries.get("/Subtype") == "/Image":
            columns, rows = (numbers(entries.get(key))[0] for key in ("/Width", "/Height"))
            return int(columns), int(rows), _parts(entries.get("/ColorSpace"), self.objects)
        own = self.objects.entries(entries.get("/Resources")) or self.entries
        a, b, c, d, e, f = numbers(entries.get("/Matrix")) or (1, 0, 0, 1, 0, 0)
        inner = Names(own, self.objects, self.known, self.depth + 1)
        return Form(self.objects.data(drawn), (a, b, c, d, e, f), inner, self.depth)

    def properties(self, given: Value) -> Entries:
        """What is said of marked content."""
        return self.objects.entries(
            self._table("/Properties").get(given) if isinstance(given, str) else given
        )

    def _table(self, key: str) -> Mapping[str, Value]:
        return self.objects.entries(self.entries.get(key))
