"""Flowing: the plan's entries to paragraphs and tables of the document.

A paragraph says its style and nothing else; what makes it differ from its like is a style, too.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct

from bulletin_kit.base.length import Emu, twips
from bulletin_kit.model.blocks import FigureBlock, TextBlock
from bulletin_kit.style.sheet import StyleSheet
from bulletin_kit.writers.docx.anchors import Anchor
from bulletin_kit.writers.docx.drawing import picture, stroke
from bulletin_kit.writers.docx.entries import Entry
from bulletin_kit.writers.docx.looks import Named, Wardrobe
from bulletin_kit.writers.docx.oxml import Element, flag, w
from bulletin_kit.writers.docx.runs import run_elements, stretches

BLANK = Named("BulletinBlank", "无字")


class Job(Struct, frozen=True):
    """What writing any part of the document needs to know."""

    sheet: StyleSheet
    wardrobe: Wardrobe
    notes: Mapping[str, int]
    """Each footnote's number by the id of its block."""
    repeated: frozenset[tuple[str, int]]
    """The marks of footnotes that were marked before: block, place in it."""
    room: Mapping[str, Emu]
    """By footnote how much is blank under it."""
    pictures: Mapping[str, str]
    """Each figure's relationship by the id of its block."""
    heights: Mapping[str, tuple[Emu, ...]]
    """The heights of each table's rows."""
    whole: frozenset[str]
    """The tables that no page's end may part."""
    drawings: Mapping[str, int]
    """The number of each block's first drawing."""
    anchors: Mapping[str, Anchor]
    """The bookmarks by the blocks that they are on."""


def paragraph(entry: Entry, job: Job, *before: Element) -> Element:
    """``w:p`` of a text or figure; ``before`` are runs that stand before its own."""
    content: list[Element] = list(before)
    block = entry.block
    first = job.drawings.get(block.id, 0)
    content += [stroke(rule, first + n, job.sheet) for n, rule in enumerate(entry.strokes)]
    if isinstance(block, FigureBlock):
        number = first + len(entry.strokes)
        content.append(picture(block, number, job.pictures[block.id]))
    elif isinstance(block, TextBlock):
        content += _words(block, job)
    return w("p", w("pPr", w("pStyle", val=job.wardrobe.named(entry.look).id)), *content)


def _words(block: TextBlock, job: Job) -> Iterator[Element]:
    """The runs of a text, bookmarked where something leads to it, or leading there themselves."""
    own, leads = job.anchors.get(block.id), job.anchors.get(block.link)
    runs: list[Element] = []
    for stretch in stretches(block, job.sheet):
        again = (block.id, stretch.start) in job.repeated
        runs += run_elements(stretch, job.notes, again, leads)
    if leads:
        runs = [w("hyperlink", *runs, anchor=leads.name, history=1)]
    if own:
        runs = [w("bookmarkStart", id=own.id, name=own.name), *runs, w("bookmarkEnd", id=own.id)]
    yield from runs


def blank(new_page: bool = False, above: Emu = 0) -> Element:
    """A paragraph without words, next to no height, where the format wants a paragraph."""
    style, begins = w("pStyle", val=BLANK.id), flag("pageBreakBefore", new_page)
    return w("p", w("pPr", style, begins, w("spacing", before=twips(above)) if above else None))


def drawing_numbers(entries: Iterable[Entry]) -> dict[str, int]:
    """A number for the first drawing of each block that has any; no two drawings share one."""
    numbers: dict[str, int] = {}
    following = 1
    for entry in entries:
        count = len(entry.strokes) + isinstance(entry.block, FigureBlock)
        if count:
            numbers[entry.block.id] = following
            following += count
    return numbers
