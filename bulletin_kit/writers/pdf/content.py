"""Content: a page's items as PDF operators. Positions are taken as they are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from msgspec.structs import replace

from bulletin_kit.base.length import Emu, points
from bulletin_kit.model.blocks import TextBlock
from bulletin_kit.model.composed import Image, Item, Line, Mark, Page, Rule, Segment
from bulletin_kit.style.sheet import Colour, StyleSheet
from bulletin_kit.writers.pdf.faces import Faces
from bulletin_kit.writers.pdf.inks import SCREEN, Inks
from bulletin_kit.writers.pdf.links import Box
from bulletin_kit.writers.pdf.marks import Artifact, Marks, Tag
from bulletin_kit.writers.pdf.objects import number
from bulletin_kit.writers.pdf.tree import Element


class Painter:
    """Turns items into operators; y is turned here, once, to count from the page's foot."""

    def __init__(
        self,
        sheet: StyleSheet,
        faces: Faces,
        texts: Mapping[str, TextBlock],
        images: Mapping[str, str],
        marks: Marks,
        inks: Inks = SCREEN,
    ) -> None:
        """``images`` gives the resource name of each figure block's picture."""
        self._sheet = sheet
        self._faces = faces
        self._texts = texts
        self._images = images
        self._marks = marks
        self._inks = inks
        self.boxes: list[Box] = []
        """Where links have been painted so far."""
        self._begin()

    def _begin(self) -> None:
        """Nothing is chosen yet; what is chosen holds to the page's end (ISO 32000-1, 9.3.1)."""
        self._font = self._spacing = ""
        self._colour: Colour | None = None

    def page(self, page: Page) -> bytes:
        """The page's content stream."""
        self._marks.begin_page()
        self._begin()
        rows: list[str] = []
        for item in page.items:
            for tag, painted in self._item(item):
                rows += self._marks.enter(tag)
                rows += painted
        rows += self._marks.leave()
        return ("\n".join(rows) + "\n").encode("ascii")

    def _item(self, item: Item) -> Iterator[tuple[Tag, Iterable[str]]]:
        """What is painted of an item, by what it belongs to."""
        if isinstance(item, Line):
            block = self._texts[item.block]
            colour = self._sheet.text[block.role].colour
            shown = self._parted(self._with_blank(item, block.text), block)
            for part, group in groupby(shown, lambda s: self._marks.part(block.id, s.start)):
                tag, segments = self._marks.line(item, part), list(group)
                if isinstance(tag, Element) and tag.target:
                    self.boxes.append(self._box(tag, block.text, item.baseline, segments))
                yield tag, self._text(block.text, item.baseline, segments, colour)
        elif isinstance(item, Mark):
            colour = self._sheet.text[item.role].colour
            painted = self._text(item.text, item.baseline, item.segments, colour)
            yield Artifact.PAGINATION, painted
        elif isinstance(item, Rule):
            yield Artifact.LAYOUT, [self._rule(item)]
        else:
            figure = self._marks.figure(item.block)
            foot = self._sheet.page.height - item.y - item.height
            box = (item.x, foot, item.x + item.width, foot + item.height)
            figure.box = tuple(points(value) for value in box)
            yield figure, [self._image(item)]

    def _with_blank(self, line: Line, text: str) -> tuple[Segment, ...]:
        """The line's segments, with the blank at which it was broken: so that words stay apart
        where the text is copied or read aloud.
        """
        if not line.segments:
            return ()
        *before, last = line.segments
        broken = text[last.end : line.end].startswith(" ")
        if broken and last.face and self._faces[last.face].program.glyph(" "):
            last = replace(last, end=last.end + 1)
        return (*before, last)

    def _parted(self, segments: Iterable[Segment], block: TextBlock) -> Iterator[Segment]:
        """The segments, cut where a part of the block begins or ends within one."""
        edges = self._marks.edges(block.id)
        for segment in segments:
            rest = segment
            for edge in sorted(e for e in edges if segment.start < e < segment.end):
                before = replace(rest, end=edge)
                yield before
                rest = replace(rest, start=edge, x=self._right(before, block.text) + rest.tracking)
            yield rest

    def _right(self, segment: Segment, text: str) -> Emu:
        """The right edge of a segment's last character."""
        program = self._faces[segment.face].program
        chars = text[segment.start : segment.end]
        ems = sum(program.advance(program.glyph(char)) for char in chars)
        return segment.x + segment.size * ems // 1000 + segment.tracking * (len(chars) - 1)

    def _box(self, link: Element, text: str, baseline: Emu, segments: list[Segment]) -> Box:
        """Where a link stands on this page."""
        size = max(segment.size for segment in segments)
        rise = max(segment.rise for segment in segments)
        shown = [segment for segment in segments if segment.face]
        right = self._right(shown[-1], text) if shown else segments[-1].x
        return Box(link, self._marks.page, segments[0].x, right, baseline - rise, size)

    def _up(self, y: Emu) -> str:
        return number(self._sheet.page.height - y)

    def _text(
        self, text: str, baseline: Emu, segments: Iterable[Segment], colour: Colour
    ) -> Iterable[str]:
        yield "BT" if colour == self._colour else f"BT {self._inks.fill(colour)}"
        self._colour = colour
        bold = False
        for segment in segments:
            if not segment.face:
                continue
            face = self._faces[segment.face]
            row: list[str] = []
            if self._font != (font := f"/{face.resource} {number(segment.size)} Tf"):
                self._font = font
                row.append(font)
            if self._spacing != (spacing := f"{number(segment.tracking)} Tc"):
                self._spacing = spacing
                row.append(spacing)
            if segment.bold != bold:
                bold = segment.bold
                width = number(segment.size * self._sheet.stroke // 1000)
                row.append(f"2 Tr {width} w {self._inks.stroke(colour)}" if bold else "0 Tr")
            row.append(f"1 0 0 1 {number(segment.x)} {self._up(baseline - segment.rise)} Tm")
            row.append(f"<{face.encode(text[segment.start : segment.end])}> Tj")
            yield " ".join(row)
        yield "0 Tr ET" if bold else "ET"

    def _rule(self, rule: Rule) -> str:
        style = self._sheet.rules[rule.role]
        end_x = rule.x if rule.vertical else rule.x + rule.length
        end_y = rule.y + rule.length if rule.vertical else rule.y
        return (
            f"{number(style.thickness)} w {self._inks.stroke(style.colour)} "
            f"{number(rule.x)} {self._up(rule.y)} m {number(end_x)} {self._up(end_y)} l S"
        )

    def _image(self, image: Image) -> str:
        place = f"{number(image.x)} {self._up(image.y + image.height)}"
        size = f"{number(image.width)} 0 0 {number(image.height)}"
        return f"q {size} {place} cm /{self._images[image.block]} Do Q"
