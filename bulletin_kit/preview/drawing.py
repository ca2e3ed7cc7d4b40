"""Drawing: composed pages as SVG, at the positions at which the PDF is painted.

Lengths are points. Characters are drawn as outlines; the words lie over them unseen, to be found,
copied and read aloud.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from hashlib import blake2b
from html import escape

from msgspec import Struct

from bulletin_kit.base.length import PT, Emu
from bulletin_kit.composing.memory import Memory
from bulletin_kit.model.blocks import FigureBlock, TextBlock
from bulletin_kit.model.composed import Composed, Image, Item, Line, Mark, Page, Rule, Segment
from bulletin_kit.outside.fontbook import Fontbook
from bulletin_kit.preview.measures import advances, right
from bulletin_kit.preview.outlines import Outlines
from bulletin_kit.style.sheet import StyleSheet

DIGITS = 3
"""Behind the point, as in the PDF."""


class Drawn(Struct, frozen=True):
    """A page as SVG. ``mark`` is the same for what looks the same."""

    mark: str
    svg: str


class Drawer:
    """Draws the pages of one issue again and again; lines that stayed the same are kept."""

    def __init__(self, fonts: Fontbook) -> None:
        self._fonts = fonts
        self._memory = Memory()
        self.outlines = Outlines(fonts)

    def pages(self, composed: Composed, sheet: StyleSheet) -> tuple[Drawn, ...]:
        """The issue's pages."""
        self._memory.turn(sheet)
        texts = composed.texts()
        figures = {b.id: b for b in composed.body if isinstance(b, FigureBlock)}
        return tuple(self._page(page, sheet, texts, figures) for page in composed.pages)

    def _page(
        self,
        page: Page,
        sheet: StyleSheet,
        texts: Mapping[str, TextBlock],
        figures: Mapping[str, FigureBlock],
    ) -> Drawn:
        box = f"0 0 {number(sheet.page.width)} {number(sheet.page.height)}"
        inside = "".join(self._item(item, sheet, texts, figures) for item in page.items)
        svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}">{inside}</svg>'
        return Drawn(digest(svg.encode()), svg)

    def _item(
        self,
        item: Item,
        sheet: StyleSheet,
        texts: Mapping[str, TextBlock],
        figures: Mapping[str, FigureBlock],
    ) -> str:
        if isinstance(item, Rule):
            return _rule(item, sheet)
        if isinstance(item, Image):
            return _image(item, figures[item.block])
        block = texts[item.block] if isinstance(item, Line) else item
        return self._text(item, block.text, f"#{sheet.text[block.role].colour.rgb}", sheet)

    def _text(self, line: Line | Mark, text: str, colour: str, sheet: StyleSheet) -> str:
        """What is drawn of a line; kept by the segments themselves, which a line that was not set
        anew still has.
        """
        segments = line.segments
        if not segments:
            return ""

        def draw() -> tuple[object, str]:
            return segments, self._drawn(segments, text, colour, sheet)

        words = text[segments[0].start : segments[-1].end]
        _, drawn = self._memory.get((id(segments), words, colour), draw)
        return f'<g transform="translate(0 {number(line.baseline)})" fill="{colour}">{drawn}</g>'

    def _drawn(
        self, segments: tuple[Segment, ...], text: str, colour: str, sheet: StyleSheet
    ) -> str:
        shown = tuple(segment for segment in segments if segment.face)
        if not shown:
            return ""
        return "".join(self._segments(shown, text, colour, sheet)) + self._words(shown, text)

    def _segments(
        self, segments: Iterable[Segment], text: str, colour: str, sheet: StyleSheet
    ) -> Iterator[str]:
        for segment in segments:
            units = self._fonts.program(segment.face).units
            scale = f"{segment.size / PT / units:.8f}".rstrip("0")
            place = f"translate({number(segment.x)} {number(-segment.rise)})"
            stroke = ""
            if segment.bold:
                width = f'stroke-width="{sheet.stroke * units / 1000:g}"'
                stroke = f' stroke="{colour}" {width} stroke-miterlimit="10"'
            yield f'<g transform="{place} scale({scale} -{scale})"{stroke}>'
            x: Emu = 0
            for char, step in advances(segment, text, self._fonts):
                at = f"{x * units / segment.size:.1f}".removesuffix(".0")
                yield f'<use href="#{self.outlines.id(segment.face, char)}" x="{at}"/>'
                x += step
            yield "</g>"

    def _words(self, segments: tuple[Segment, ...], text: str) -> str:
        first, last = segments[0], segments[-1]
        width = number(right(last, text, self._fonts) - first.x)
        words = escape(text[first.start : last.end].replace("\t", "\u3000"), quote=False)
        place = f'x="{number(first.x)}" font-size="{number(first.size)}"'
        fit = f'textLength="{width}" lengthAdjust="spacingAndGlyphs"'
        return f'<text {place} {fit} fill="transparent">{words}</text>'


def _rule(rule: Rule, sheet: StyleSheet) -> str:
    style = sheet.rules[rule.role]
    way = "v" if rule.vertical else "h"
    path = f"M{number(rule.x)} {number(rule.y)}{way}{number(rule.length)}"
    return (
        f'<path d="{path}" stroke="#{style.colour.rgb}" stroke-width="{number(style.thickness)}"/>'
    )


def _image(image: Image, figure: FigureBlock) -> str:
    place = f'x="{number(image.x)}" y="{number(image.y)}"'
    size = f'width="{number(image.width)}" height="{number(image.height)}"'
    said = f"<title>{escape(figure.alt, quote=False)}</title>" if figure.alt else ""
    link = f"pictures/{picture_name(figure.picture.data)}"
    return f'<image href="{link}" {place} {size} preserveAspectRatio="none">{said}</image>'


@lru_cache(maxsize=64)
def picture_name(data: bytes) -> str:
    """What a picture is called by; kept, since a photograph has as many bytes as many issues."""
    return digest(data)


def digest(data: bytes) -> str:
    """A short name for these bytes and no others."""
    return blake2b(data, digest_size=12).hexdigest()


def number(length: Emu) -> str:
    """EMU as points."""
    return f"{length / PT:.{DIGITS}f}".rstrip("0").rstrip(".")
