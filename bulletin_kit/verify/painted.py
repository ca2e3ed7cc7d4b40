"""Painted: a PDF's characters against those of the composed pages, each stretch in its place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct

from bulletin_kit.base.finding import Finding
from bulletin_kit.base.length import PT, Emu
from bulletin_kit.base.span import Span
from bulletin_kit.model.blocks import TextBlock
from bulletin_kit.model.composed import Composed, Line, Mark, Page, Segment
from bulletin_kit.verify import mistakes
from bulletin_kit.verify.pdf.paper import PdfFile, PdfPage
from bulletin_kit.verify.pdf.read import read_pdf
from bulletin_kit.verify.tagged import faults, silent
from bulletin_kit.verify.words import agreed

OFF = 0.05
"""Points by which a place may be off: writers round."""
SHOWN = 12


class Anchor(Struct, frozen=True):
    """Where a stretch of characters begins: the number of the first, its place, its size."""

    first: int
    x: Emu
    baseline: Emu
    size: Emu
    tracking: Emu | None
    """What stands between the first two; None where there are not two."""


class Place(Struct, frozen=True):
    """A character on paper: its left edge, its baseline, its width, its size."""

    char: str
    x: float
    baseline: float
    width: float
    size: float


def painted(data: bytes, composed: Composed, file: Span) -> Iterator[Finding]:
    """What the PDF has otherwise than the composed pages: fonts, pages, words, places."""
    pdf = read_pdf(data)
    for face in pdf.faces:
        if not face.embedded:
            yield mistakes.NOT_EMBEDDED.at(file, format="pdf", face=face.name)
    wrong = [*faults(pdf), *["图片没有说明"] * bool(silent(pdf))]
    if wrong:
        yield mistakes.NOT_TAGGED.at(file, format="pdf", what=wrong[0])
    if len(pdf.pages) != len(composed.pages):
        found, wanted = len(pdf.pages), len(composed.pages)
        yield mistakes.PAGES_DIFFER.at(file, format="pdf", found=found, wanted=wanted)
        return
    yield from _pages(pdf, composed, file)


def _pages(pdf: PdfFile, composed: Composed, file: Span) -> Iterator[Finding]:
    texts = composed.texts()
    for page, sheet in zip(composed.pages, pdf.pages, strict=True):
        wanted, anchors = _wanted(page, texts)
        places = list(_places(sheet))
        found = "".join(place.char for place in places)
        if found != wanted:
            what = _difference(found, wanted, page.number)
            yield mistakes.WORDS_DIFFER.at(file, format="pdf", what=what)
        else:
            yield from _moved(places, anchors, wanted, page.number, file)


def said_on(page: Page, texts: Mapping[str, TextBlock]) -> str:
    """The page's characters in the order in which they are painted."""
    return _wanted(page, texts)[0]


def _wanted(page: Page, texts: Mapping[str, TextBlock]) -> tuple[str, list[Anchor]]:
    """The page's characters, and where stretches of them begin."""
    words: list[str] = []
    anchors: list[Anchor] = []
    count = 0
    for item in page.items:
        if not isinstance(item, Line | Mark):
            continue
        text = texts[item.block].text if isinstance(item, Line) else item.text
        for segment in item.segments:
            piece = text[segment.start : segment.end]
            if piece and not piece[0].isspace():
                anchors.append(_anchor(count, piece, item.baseline, segment))
            words.append(piece)
            count += len(piece)
        if _breaks_at_blank(item, text):
            words.append(" ")
            count += 1
    return "".join(words), anchors


def _breaks_at_blank(item: Line | Mark, text: str) -> bool:
    """Whether the line was broken at a blank: it is painted, so that words stay apart."""
    if isinstance(item, Mark) or not item.segments or not item.segments[-1].face:
        return False
    return text[item.segments[-1].end : item.end].startswith(" ")


def _anchor(index: int, piece: str, baseline: Emu, segment: Segment) -> Anchor:
    tracking = segment.tracking if len(piece) > 1 else None
    return Anchor(index, segment.x, baseline - segment.rise, segment.size, tracking)


def _places(page: PdfPage) -> Iterator[Place]:
    """Each character."""
    for run in page.runs:
        x, baseline, size = run.x, run.baseline, run.size
        for text, width in zip(run.text, run.widths, strict=True):
            for char in text:
                yield Place(char, x, baseline, width, size)
            x += width + run.tracking


def _difference(found: str, wanted: str, page: int) -> str:
    at = agreed(found, wanted)
    here, there = found[at : at + SHOWN], wanted[at : at + SHOWN]
    return f"第 {page} 页第 {at + 1} 字起应为“{there}”，文件里是“{here}”"


def _moved(
    places: list[Place], anchors: list[Anchor], words: str, page: int, file: Span
) -> Iterator[Finding]:
    """The first stretch of the page that stands elsewhere, in another size, spaced otherwise."""
    for anchor in anchors:
        if max(map(abs, _off(places, anchor))) > OFF:
            shown = words[anchor.first : anchor.first + SHOWN]
            yield mistakes.OUT_OF_PLACE.at(file, format="pdf", page=page, words=shown)
            return


def _off(places: list[Place], anchor: Anchor) -> tuple[float, ...]:
    """By how many points it is off: across, down, in size, in what stands between two."""
    one = places[anchor.first]
    off = one.x - anchor.x / PT, one.baseline - anchor.baseline / PT, one.size - anchor.size / PT
    if anchor.tracking is None:
        return off
    between = places[anchor.first + 1].x - one.x - one.width
    return (*off, between - anchor.tracking / PT)
