"""Document: all parts of the file, from one plan of its flow."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from bulletin_kit.base.ports import Fonts
from bulletin_kit.model.blocks import FigureBlock, Role, TableBlock, TextBlock
from bulletin_kit.model.composed import Composed
from bulletin_kit.style.sheet import StyleSheet
from bulletin_kit.writers.docx.anchors import anchors
from bulletin_kit.writers.docx.chars import Dress
from bulletin_kit.writers.docx.closing import closing_table
from bulletin_kit.writers.docx.entries import Entry, entry, paragraphs
from bulletin_kit.writers.docx.flowing import Job, blank, drawing_numbers, paragraph
from bulletin_kit.writers.docx.folio import SIDES, footer_part
from bulletin_kit.writers.docx.fonttable import font_table_part
from bulletin_kit.writers.docx.lineends import with_line_ends
from bulletin_kit.writers.docx.looks import wardrobe
from bulletin_kit.writers.docx.notes import note_numbers, notes_part, repeated_marks
from bulletin_kit.writers.docx.oxml import Element, printed, root, w
from bulletin_kit.writers.docx.package import Media, packed
from bulletin_kit.writers.docx.plan import (
    plan,
    room_under_notes,
    row_heights,
    stands_alone,
    whole_tables,
)
from bulletin_kit.writers.docx.runs import stretches
from bulletin_kit.writers.docx.section import sections
from bulletin_kit.writers.docx.settings import settings_part
from bulletin_kit.writers.docx.styles import styles_part
from bulletin_kit.writers.docx.tables import table
from bulletin_kit.writers.docx.theme import theme_part

PREFIXES = "w r wp a pic wps mc adec"


def document(composed: Composed, sheet: StyleSheet, fonts: Fonts) -> bytes:
    """The file's bytes."""
    composed = with_line_ends(composed, sheet)
    planned = plan(composed, sheet)
    entries = planned.flow
    notes = composed.notes
    heights = row_heights(composed, sheet)
    whole = whole_tables(heights, sheet)
    written = (
        *paragraphs(entries, sheet, whole),
        *(each for bar in planned.closing for each in bar.entries),
        *(entry(note, sheet) for note in notes),
    )
    media = dict(_media(entries))
    job = Job(
        sheet=sheet,
        wardrobe=wardrobe(sheet.text, (each.look for each in written)),
        notes=note_numbers(notes),
        repeated=repeated_marks(composed),
        room=room_under_notes(composed, sheet),
        pictures={id: piece.relationship for id, piece in media.items()},
        heights=heights,
        whole=whole,
        drawings=drawing_numbers(entries),
        anchors=anchors(composed.body, len(notes)),
    )
    folio = job.wardrobe.names[Role.FOLIO]
    parts = {
        "styles": styles_part(job.wardrobe, _dresses(written, sheet), sheet, fonts),
        "settings": settings_part(sheet, bool(notes)),
        "fontTable": font_table_part(sheet, fonts),
        "theme": theme_part(sheet, fonts),
        **{f"{kind}Footer": footer_part(kind, sheet, folio) for kind in SIDES},
    }
    if notes:
        parts["footnotes"] = notes_part(notes, job)
    *before, last = sections(sheet, composed.pages, bool(notes))
    flow = [*_flow(entries, job)]
    alone = blank(new_page=not before) if flow and stands_alone(composed) else None
    body = w("body", *_parted(flow, before), alone, *closing_table(planned.closing, job), last)
    main = printed(root("document", PREFIXES, (body,)))
    return packed(main, parts, dict.fromkeys(media.values()), composed.facts)


def _flow(entries: Sequence[Entry], job: Job) -> Iterator[Element]:
    """Paragraphs and tables. A table must have a paragraph after it; mostly it has one anyway."""
    for each, following in pairwise((*entries, None)):
        if each is None:
            continue
        if not isinstance(each.block, TableBlock):
            yield paragraph(each, job)
            continue
        yield table(each.block, job)
        if following is None or isinstance(following.block, TableBlock):
            yield blank()


def _parted(flow: Sequence[Element], sections: Sequence[Element]) -> Sequence[Element]:
    """The flow; its last paragraph ends the sections that the closing block is not in."""
    for each in sections:
        flow[-1][0].append(each)  # its properties
    return flow


def _media(entries: Sequence[Entry]) -> Iterator[tuple[str, Media]]:
    """Each figure's picture by the id of its block; one picture used twice is stored once."""
    known: dict[bytes, Media] = {}
    for each in entries:
        if isinstance(each.block, FigureBlock):
            picture = each.block.picture
            media = known.setdefault(picture.data, Media(f"image{len(known) + 1}", picture))
            yield each.block.id, media


def _dresses(written: Sequence[Entry], sheet: StyleSheet) -> Iterator[Dress]:
    for each in written:
        if isinstance(each.block, TextBlock):
            yield from (stretch.dress for stretch in stretches(each.block, sheet))
