"""Content: a page's items as PDF operators. Positions are taken as they are."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from bulletin_kit.base.length import Emu
from bulletin_kit.model.blocks import TextBlock
from bulletin_kit.model.composed import Image, Item, Line, Mark, Page, Rule, Segment
from bulletin_kit.style.sheet import Colour, StyleSheet
from bulletin_kit.writers.pdf.faces import Faces
from bulletin_kit.writers.pdf.objects import number


class Painter:
    """Turns items into operators; y is turned here, once, to count from the page's foot."""

    def __init__(
        self,
        sheet: StyleSheet,
        faces: Faces,
        texts: Mapping[str, TextBlock],
        images: Mapping[str, str],
    ) -> None:
        """``images`` gives the resource name of each figure block's picture."""
        self._sheet = sheet
        self._faces = faces
        self._texts = texts
        self._images = images

    def page(self, page: Page) -> bytes:
        """The page's content stream."""
        rows: list[str] = []
        for item in page.items:
            rows += self._item(item)
        return ("\n".join(rows) + "\n").encode("ascii")

    def _item(self, item: Item) -> Iterable[str]:
        if isinstance(item, Line):
            block = self._texts[item.block]
            colour = self._sheet.text[block.role].colour
            return self._text(block.text, item.baseline, item.segments, colour)
        if isinstance(item, Mark):
            colour = self._sheet.text[item.role].colour
            return self._text(item.text, item.baseline, item.segments, colour)
        return [self._rule(item) if isinstance(item, Rule) else self._image(item)]

    def _up(self, y: Emu) -> str:
        return number(self._sheet.page.height - y)

    def _text(
        self, text: str, baseline: Emu, segments: Iterable[Segment], colour: Colour
    ) -> Iterable[str]:
        painted = _fill(colour)
        yield f"BT {painted}"
        font = spacing = ""
        bold = False
        for segment in segments:
            if not segment.face:
                continue
            face = self._faces[segment.face]
            row: list[str] = []
            if font != (font := f"/{face.resource} {number(segment.size)} Tf"):
                row.append(font)
            if spacing != (spacing := f"{number(segment.tracking)} Tc"):
                row.append(spacing)
            if segment.bold != bold:
                bold = segment.bold
                width = number(segment.size * self._sheet.stroke // 1000)
                row.append(f"2 Tr {width} w {_stroke(colour)}" if bold else "0 Tr")
            row.append(f"1 0 0 1 {number(segment.x)} {self._up(baseline - segment.rise)} Tm")
            row.append(f"<{face.encode(text[segment.start : segment.end])}> Tj")
            yield " ".join(row)
        yield "0 Tr ET" if bold else "ET"

    def _rule(self, rule: Rule) -> str:
        style = self._sheet.rules[rule.role]
        end_x = rule.x if rule.vertical else rule.x + rule.length
        end_y = rule.y + rule.length if rule.vertical else rule.y
        return (
            f"{number(style.thickness)} w {_stroke(style.colour)} "
            f"{number(rule.x)} {self._up(rule.y)} m {number(end_x)} {self._up(end_y)} l S"
        )

    def _image(self, image: Image) -> str:
        place = f"{number(image.x)} {self._up(image.y + image.height)}"
        size = f"{number(image.width)} 0 0 {number(image.height)}"
        return f"q {size} {place} cm /{self._images[image.block]} Do Q"


def _fill(colour: Colour) -> str:
    return f"{_rgb(colour)} rg"


def _stroke(colour: Colour) -> str:
    return f"{_rgb(colour)} RG"


def _rgb(colour: Colour) -> str:
    parts = (int(colour.rgb[i : i + 2], 16) / 255 for i in (0, 2, 4))
    return " ".join(f"{part:.3f}".rstrip("0").rstrip(".") for part in parts)
