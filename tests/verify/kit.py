"""PDF files made by hand, right by the standard or wrong in one thing; DOCX files taken apart."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

from msgspec import Struct
from pypdf import PdfReader, PdfWriter

import bulletin_kit as bk
from bulletin_kit.verify.standard import Measure

MM = 72 / 25.4
ROOT = Path(__file__).parent.parent.parent
SHORT = ROOT / "issues" / "2026-001.yaml"
LONG = ROOT / "issues" / "2026-002.yaml"
RICH = ROOT / "issues" / "2026-003" / "issue.yaml"
SAMPLES = [RICH, *sorted((ROOT / "issues").glob("*.yaml"))]

FANG, SONG, SERIF = "FandolFang-Regular", "FandolSong-Bold", "NotoSerifSC-Regular"
BLACK, RED = "0 0 0", "1 0 0"


@cache
def work(path: Path) -> bk.Work:
    return bk.compose(bk.load(path))


@cache
def made(path: Path, format: str) -> bytes:
    return bk.render(work(path), format)


def failing(rows: tuple[Measure, ...]) -> list[str]:
    return [row.name for row in rows if row.ok is False]


def row(rows: tuple[Measure, ...], name: str) -> Measure:
    (found,) = [row for row in rows if row.name == name]
    return found


def rezipped(data: bytes, change: Callable[[str, bytes], bytes | None]) -> bytes:
    """The archive with its parts changed; a part for which ``change`` gives None is left out."""
    made = BytesIO()
    with ZipFile(BytesIO(data)) as old, ZipFile(made, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            part = change(name, old.read(name))
            if part is not None:
                new.writestr(name, part)
    return made.getvalue()


def added(data: bytes, name: str, part: bytes) -> bytes:
    """The archive with one part more."""
    made = BytesIO(data)
    with ZipFile(made, "a") as archive:
        archive.writestr(name, part)
    return made.getvalue()


def paragraph_moved(data: bytes) -> bytes:
    """A DOCX in which the first two paragraphs of running text have changed places."""

    def change(name: str, part: bytes) -> bytes:
        if name != "word/document.xml":
            return part
        first = part.rindex(b"<w:p>", 0, part.index(b'w:val="Normal"'))
        second = part.index(b"<w:p>", first + 1)
        end = part.index(b"<w:p>", second + 1)
        return part[:first] + part[second:end] + part[first:second] + part[end:]

    return rezipped(data, change)


def saved(change: Callable[[PdfWriter], object]) -> bytes:
    """The short sample's PDF after a change by another program."""
    return changed(made(SHORT, "pdf"), change)


def changed(data: bytes, change: Callable[[PdfWriter], object]) -> bytes:
    """A PDF after a change by another program."""
    writer = PdfWriter(clone_from=PdfReader(BytesIO(data)))
    change(writer)
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def text_replaced(data: bytes, old: str, new: str) -> bytes:
    """A DOCX with other words in its body."""

    def change(name: str, part: bytes) -> bytes:
        if name != "word/document.xml":
            return part
        assert old.encode() in part
        return part.replace(old.encode(), new.encode(), 1)

    return rezipped(data, change)


def text(
    words: str,
    x: float,
    baseline: float,
    size: float = 16,
    face: str = "F1",
    tracking: float = 0,
    colour: str = BLACK,
) -> str:
    """Operators that show words; heights count from the page's upper edge."""
    codes = words.encode("utf-16-be").hex()
    place = f"1 0 0 1 {x:.3f} {PAPER[1] - baseline:.3f} Tm"
    return f"BT {colour} rg /{face} {size} Tf {tracking:.4f} Tc {place} <{codes}> Tj ET\n"


def rule(x: float, y: float, length: float, thickness: float, colour: str = BLACK) -> str:
    up = PAPER[1] - y
    return f"{thickness:.3f} w {colour} RG {x:.3f} {up:.3f} m {x + length:.3f} {up:.3f} l S\n"


PAPER = (210 * MM, 297 * MM)
DIGITS = "/W [48 [500 500 500 500 500 500 500 500 500 500] 32 32 500]"


def pdf(
    pages: list[str],
    embedded: bool = True,
    trimmed: bool = True,
    paper: tuple[float, float] = PAPER,
    images: Mapping[str, tuple[int, int]] | None = None,
    tagged: bool = True,
    alt: str = "会场",
    archive: bool = True,
) -> bytes:
    """A PDF of these contents. Its fonts F1 to F3 take UTF-16 for codes; hanzi are one em wide.

    Each page is one paragraph, each image a figure with the words ``alt``.
    """
    bodies: list[bytes] = []

    def add(body: str, stream: bytes | None = None) -> int:
        data = body.encode()
        if stream is not None:
            packed = zlib.compress(stream)
            head = body.replace("<<", f"<< /Length {len(packed)} /Filter /FlateDecode", 1)
            data = head.encode() + b"\nstream\n" + packed + b"\nendstream"
        bodies.append(data)
        return len(bodies)

    file = add("<< /Length1 4 >>", b"none")
    fonts = {}
    for name, face in (("F1", FANG), ("F2", SONG), ("F3", SERIF)):
        program = f"/FontFile2 {file} 0 R" if embedded else ""
        descriptor = add(f"<< /Type /FontDescriptor /FontName /ABCDEF+{face} {program} >>")
        inner = add(
            f"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /ABCDEF+{face} /DW 1000 {DIGITS} "
            f"/FontDescriptor {descriptor} 0 R >>"
        )
        fonts[name] = add(
            f"<< /Type /Font /Subtype /Type0 /BaseFont /ABCDEF+{face} /Encoding /UniGB-UTF16-H "
            f"/DescendantFonts [{inner} 0 R] >>"
        )
    pictures = {
        name: add(f"<< /Type /XObject /Subtype /Image /Width {w} /Height {h} >>", b"")
        for name, (w, h) in (images or {}).items()
    }
    resources = (
        "<< /Font << " + " ".join(f"/{n} {i} 0 R" for n, i in fonts.items()) + " >> /XObject << "
        + " ".join(f"/{n} {i} 0 R" for n, i in pictures.items()) + " >> >>"
    )  # fmt: skip
    around = ("/P <</MCID 0>> BDC\n", "\nEMC\n") if tagged else ("", "")
    contents = [add("<< >>", page.join(around).encode()) for page in pages]
    tree = len(bodies) + len(pages) + 1
    box = f"[0 0 {paper[0]:.3f} {paper[1]:.3f}]"
    trim = f"/TrimBox {box}" if trimmed else ""
    kids = [
        add(
            f"<< /Type /Page /Parent {tree} 0 R /MediaBox {box} {trim} /StructParents {n} "
            f"/Resources {resources} /Contents {content} 0 R >>"
        )
        for n, content in enumerate(contents)
    ]
    add(f"<< /Type /Pages /Kids [{' '.join(f'{k} 0 R' for k in kids)}] /Count {len(kids)} >>")
    known = f"/Type /Catalog /Pages {tree} 0 R /Lang (zh-CN)"
    if archive:
        xmp = b"<pdfaid:part>1</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>"
        known += f" /Metadata {add('<< /Type /Metadata /Subtype /XML >>', xmp)} 0 R"
    if tagged:
        words = alt.encode("utf-16-be").hex()
        elements = [f"<< /S /P /Pg {kid} 0 R /K 0 >>" for kid in kids]
        elements += [f"<< /S /Figure /Alt <FEFF{words}> >>" for _ in pictures]
        known += f" /MarkInfo << /Marked true >> /StructTreeRoot << /K [{' '.join(elements)}] >>"
    return _file(bodies, add(f"<< {known} >>"))


def _file(bodies: list[bytes], root: int) -> bytes:
    data = b"%PDF-1.7\n"
    places = []
    for number, body in enumerate(bodies, 1):
        places.append(len(data))
        data += f"{number} 0 obj\n".encode() + body + b"\nendobj\n"
    start = len(data)
    data += f"xref\n0 {len(bodies) + 1}\n0000000000 65535 f \n".encode()
    data += b"".join(f"{place:010} 00000 n \n".encode() for place in places)
    trailer = f"trailer\n<< /Size {len(bodies) + 1} /Root {root} 0 R >>\n"
    return data + trailer.encode() + f"startxref\n{start}\n%%EOF\n".encode()


class Bulletin(Struct, frozen=True):
    """A bulletin of six pages by the standard's numbers, in points; each can be made wrong."""

    paper: tuple[float, float] = PAPER
    left: float = 28 * MM
    top: float = 37 * MM
    width: float = 156 * MM
    pitch: float = 29.6
    rows: int = 22
    cells: int = 28
    indent: float = 2
    face: str = "F1"
    title_size: float = 22
    title_off: float = 0
    colour: str = BLACK
    first_page_text: bool = True
    line_start: str = "市"
    """Begins one line in the middle of a paragraph."""
    line_end: str = "市"
    """Ends the line before it."""
    red: float = 156 * MM
    thick: float = 0.35 * MM
    thin: float = 0.25 * MM
    rules: float = 156 * MM
    last_rule: float = 0
    """How far the last rule stands above the type area's lower edge."""
    below: str = ""
    """A line under the last rule."""
    drop: float = 7 * MM
    inset: float = 14
    mirrored: bool = False
    numbers: tuple[int, ...] = (1, 2, 3, 4, 5, 6)
    embedded: bool = True
    trimmed: bool = True
    pixels: tuple[int, int] = (1600, 900)
    tagged: bool = True
    alt: str = "会场"
    archive: bool = True

    @property
    def foot(self) -> float:
        return 37 * MM + 225 * MM

    def made(self) -> bytes:
        contents = [self.page(n) + self.folio(n) for n in range(len(self.numbers))]
        return pdf(
            contents,
            self.embedded,
            self.trimmed,
            self.paper,
            {"I1": self.pixels},
            self.tagged,
            self.alt,
            self.archive,
        )

    def page(self, index: int) -> str:
        if index == 0:
            return self._first()
        return self._last() if index == len(self.numbers) - 1 else self._full(index == 2)

    def _baseline(self, row: int) -> float:
        return self.top + 0.88 * 16 + row * self.pitch

    def _line(self, words: str, row: int, indent: float = 0, colour: str = BLACK) -> str:
        cell = self.width / self.cells
        tracking = (self.width - 16) / (self.cells - 1) - 16
        x = self.left + indent * cell
        return text(words, x, self._baseline(row), 16, self.face, tracking, colour)

    def _paragraph(self, start: int, lines: int, special: bool = False) -> Iterator[str]:
        """First line indented, the last one short; the third line may begin badly."""
        for n in range(lines):
            count = self.cells - (2 if n == 0 else 0) - (9 if n == lines - 1 else 0)
            words = ["市"] * count
            if special and n == 1:
                words[-1] = self.line_end
            if special and n == 2:
                words[0] = self.line_start
            yield self._line("".join(words), start + n, self.indent if n == 0 else 0)

    def _first(self) -> str:
        made = text("工作简报", 200, self.top + 70, 48, "F2", colour=RED)
        made += rule(self.left, self.top + 8 * self.pitch, self.red, 1.5, RED)
        x = self.left + self.width / 2 - 5 * self.title_size / 2 + self.title_off
        made += text("题目五个字", x, self._baseline(11), self.title_size, "F2")
        if self.first_page_text:
            made += "".join(self._paragraph(14, 8))
        return made

    def _full(self, special: bool) -> str:
        made = "".join(self._paragraph(0, 5, special))
        if special:
            made += self._line("红", 4, 25, self.colour)
        made += "".join(self._paragraph(5, 5))
        return made + "".join(self._paragraph(10, self.rows - 10))

    def _last(self) -> str:
        made = "".join(self._paragraph(0, 3))
        made += f"q 300 0 0 168.75 100 {PAPER[1] - 400} cm /I1 Do Q\n"
        last = self.foot - self.last_rule
        heights = (last - 80, last - 25, last)
        weights = (self.thick, self.thin, self.thick)
        for y, weight in zip(heights, weights, strict=True):
            made += rule(self.left, y, self.rules, weight)
        made += text("报：省委，省人大常委会。", self.left + 14, last - 55, 14)
        made += text("某办公室", self.left + 14, last - 8, 14)
        if self.below:
            made += text(self.below, self.left + 300, last + 18, 14)
        return made

    def folio(self, index: int) -> str:
        words = f"— {self.numbers[index]} —"
        wide = 14 * 3.5
        right = (index % 2 == 0) is not self.mirrored
        x = self.left + (self.width - self.inset - wide if right else self.inset)
        return text(words, x, self.foot + self.drop + 0.3 * 14, 14, "F3")
