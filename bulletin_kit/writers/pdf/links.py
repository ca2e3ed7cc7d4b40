"""Links: the entries of 本期要目 as annotations that lead to their articles."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from bulletin_kit.base.length import points
from bulletin_kit.model.composed import Composed, Line
from bulletin_kit.style.sheet import PageStyle
from bulletin_kit.writers.pdf.objects import PDFDictionary, array, dictionary, name, string
from bulletin_kit.writers.pdf.outline import Place, places
from bulletin_kit.writers.pdf.tree import Annotated, Element

PRINTED = 4
"""Annotation flag (ISO 19005-1, 6.5.3)."""


def links(
    composed: Composed, style: PageStyle, elements: Mapping[str, Element], pages: Sequence[object]
) -> Iterator[tuple[int, PDFDictionary]]:
    """(page's index, annotation) for each line of a block that leads somewhere; each becomes a
    part of its block's element, too.
    """
    texts, targets = composed.texts(), places(composed)
    for n, page in enumerate(composed.pages):
        for item in page.items:
            if not isinstance(item, Line) or not item.segments:
                continue
            block = texts[item.block]
            if block.link in targets:
                made = _link(item, block.text, style, targets[block.link], pages)
                elements[block.id].kids.append(Annotated(n, made))
                yield n, made


def _link(
    line: Line, text: str, style: PageStyle, target: Place, pages: Sequence[object]
) -> PDFDictionary:
    size = max(segment.size for segment in line.segments)
    x, foot = line.segments[0].x, style.height - line.baseline - size // 4
    box = (x, foot, style.right, foot + size * 5 // 4)
    return dictionary(
        {
            "Type": name("Annot"),
            "Subtype": name("Link"),
            "Rect": array(round(points(value), 2) for value in box),
            "Border": array([0, 0, 0]),
            "F": PRINTED,
            "Contents": string(" ".join(text.split())),
            "Dest": target.destination(style, pages),
        }
    )
