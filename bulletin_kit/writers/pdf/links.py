"""Links as annotations: entries of 本期要目, marks of footnotes and back, addresses in the text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from bulletin_kit.base.length import Emu, points
from bulletin_kit.model.composed import Composed
from bulletin_kit.style.sheet import PageStyle
from bulletin_kit.writers.pdf.objects import PDFDictionary, array, dictionary, name, string
from bulletin_kit.writers.pdf.outline import Place, places
from bulletin_kit.writers.pdf.parts import BACK
from bulletin_kit.writers.pdf.tree import Annotated, Element

PRINTED = 4
"""Annotation flag (ISO 19005-1, 6.5.3)."""


class Box(Struct, frozen=True):
    """A line of a link as painted: its page (from 0), its edges, its baseline, its size."""

    link: Element
    page: int
    left: Emu
    right: Emu
    baseline: Emu
    size: Emu


def links(
    composed: Composed, style: PageStyle, boxes: Sequence[Box], pages: Sequence[object]
) -> Iterator[tuple[int, PDFDictionary]]:
    """(page's index, annotation) for each line of what leads somewhere; each becomes a part of
    its link's element, too.
    """
    targets = _targets(composed, boxes)
    for box in boxes:
        action = _action(box.link.target, targets, style, pages)
        if action:
            made = dictionary({**_area(box, style), **action})
            box.link.kids.append(Annotated(box.page, made))
            yield box.page, made


def _targets(composed: Composed, boxes: Sequence[Box]) -> Mapping[str, Place]:
    """The places of blocks, and where each footnote is marked first."""
    targets = places(composed)
    for box in boxes:
        back = BACK + box.link.target
        targets.setdefault(back, Place(box.page, box.baseline, box.size))
    return targets


def _action(
    target: str, targets: Mapping[str, Place], style: PageStyle, pages: Sequence[object]
) -> dict[str, object]:
    """What a click does; nothing where the target is not in the issue."""
    if target in targets:
        return {"Dest": targets[target].destination(style, pages)}
    if ":" in target:
        return {"A": dictionary({"S": name("URI"), "URI": string(target)})}
    return {}


def _area(box: Box, style: PageStyle) -> dict[str, object]:
    """The annotation but for what it does; it has no look of its own."""
    foot = style.height - box.baseline - box.size // 4
    rectangle = (box.left, foot, box.right, foot + box.size * 5 // 4)
    return {
        "Type": name("Annot"),
        "Subtype": name("Link"),
        "Rect": array(round(points(value), 2) for value in rectangle),
        "Border": array([0, 0, 0]),
        "F": PRINTED,
        "Contents": string(box.link.said),
    }
