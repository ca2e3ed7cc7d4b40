"""Runs: the text of one paragraph in stretches that are set alike."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby
from re import split

from msgspec import Struct
from msgspec.structs import replace

from bulletin_kit.model.blocks import HEADINGS, TextBlock
from bulletin_kit.model.runs import Run
from bulletin_kit.style.sheet import StyleSheet, TextStyle
from bulletin_kit.writers.docx.anchors import Anchor, page_number
from bulletin_kit.writers.docx.chars import NOTE_MARK, PLAIN, Dress
from bulletin_kit.writers.docx.fields import field
from bulletin_kit.writers.docx.looks import Named
from bulletin_kit.writers.docx.oxml import Element, text, w
from bulletin_kit.writers.docx.scripts import estranged, western


class Stretch(Struct, frozen=True):
    """Neighbouring characters in one dress; or, with ``note``, the number of that footnote."""

    text: str
    start: int
    """Its place in the block."""
    dress: Dress = PLAIN
    note: str = ""
    page: bool = False
    """Whether it is the number of the page that its block leads to."""


def stretches(block: TextBlock, sheet: StyleSheet) -> Iterator[Stretch]:
    """The block's text from end to end. A footnote's number gives way to its mark."""
    style = sheet.text[block.role]
    keys: list[tuple[Dress, str]] = [(PLAIN, "")] * len(block.text)
    for run in block.runs:
        for i in range(run.start, run.end):
            dress, note = keys[i]
            keys[i] = (_dressed(dress, run, style, sheet), run.note or note)
    for i in range(len(keys)):
        dress, note = keys[i]
        keys[i] = (_of_its_script(dress, block.text, i, style, sheet), note)
    number = page_number(block)
    for (dress, note, page), chars in groupby(
        range(len(keys)), key=lambda i: (*keys[i], i in number)
    ):
        places = list(chars)
        words = "".join(block.text[i] for i in places)
        yield Stretch(words, places[0], dress, note, page)


def _dressed(dress: Dress, run: Run, style: TextStyle, sheet: StyleSheet) -> Dress:
    """Bold is said only where the paragraph's style does not say it: twice bold is not bold."""
    bold = run.bold or bool(run.run_in and sheet.text[HEADINGS[run.run_in]].bold)
    tracking = style.tracking + run.tracking if run.tracking else dress.tracking
    bold = dress.bold or (bold and not style.bold)
    return replace(dress, bold=bold, run_in=run.run_in or dress.run_in, tracking=tracking)


def _of_its_script(dress: Dress, text: str, i: int, style: TextStyle, sheet: StyleSheet) -> Dress:
    """The dress with the face of character *i*, where a program would take another."""
    row = sheet.text[HEADINGS[dress.run_in]] if dress.run_in else style
    if western(text[i]):
        return replace(dress, western=True)
    if row.latin == row.font:
        return dress
    if text[i] in sheet.policies.narrow:
        return replace(dress, face=row.latin, western=True)
    return replace(dress, face=row.font) if estranged(text, i) else dress


def run_elements(
    stretch: Stretch, notes: Mapping[str, int], again: bool = False, leads: Anchor | None = None
) -> Iterator[Element]:
    """The stretch as ``w:r`` elements; ``notes`` gives each footnote's number.

    A footnote's first mark is bookmarked, so that another may repeat its number ``again``. The
    number of a page is asked of what the paragraph ``leads`` to.
    """
    if not stretch.note:
        made = run(stretch.dress.named, not stretch.dress.western, *_content(stretch.text))
        asked = stretch.page and leads
        yield from field(f"PAGEREF {asked.name} \\h", made) if asked else (made,)
        return
    number = notes[stretch.note]
    name = f"_Footnote{number}"  # hidden from lists of bookmarks
    if again:
        mark = run(NOTE_MARK, True, text(stretch.text))
        yield from field(f"NOTEREF {name} \\f \\h", mark)
        return
    yield w("bookmarkStart", id=number, name=name)
    yield run(NOTE_MARK, True, w("footnoteReference", id=number))
    yield w("bookmarkEnd", id=number)


def run(named: Named | None, eastern: bool, *content: Element) -> Element:
    """``w:r`` in a character style.

    The hint makes Word take marks that both scripts have (“ ” … ·) from the face for hanzi.
    """
    style = w("rStyle", val=named.id) if named else None
    hint = w("rFonts", hint="eastAsia") if eastern else None
    properties = w("rPr", style, hint) if named or eastern else None
    return w("r", properties, *content)


def _content(words: str) -> Iterator[Element]:
    for part in split("([\n\t\f])", words):
        if part == "\n":
            yield w("br")
        elif part == "\f":
            yield w("br", type="page")
        elif part == "\t":
            yield w("tab")
        elif part:
            yield text(part)
