"""Notes: footnotes as Word's own, numbered ① ② ③ through the whole document.

Each is referred to once. Further marks of the same note are fields that repeat its number.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from bulletin_kit.model.blocks import Role, TextBlock
from bulletin_kit.model.composed import Composed
from bulletin_kit.writers.docx.entries import entry
from bulletin_kit.writers.docx.flowing import Job, blank, paragraph
from bulletin_kit.writers.docx.measure import SMALLEST
from bulletin_kit.writers.docx.oxml import Element, printed, root, w
from bulletin_kit.writers.docx.runs import run

SEPARATORS = {"separator": -1, "continuationSeparator": 0}
"""The two notes that every document with footnotes has: the rules above them."""


def note_numbers(notes: Sequence[TextBlock]) -> dict[str, int]:
    """The footnotes' numbers by the ids of their blocks."""
    return {note.id: number for number, note in enumerate(notes, 1)}


def repeated_marks(composed: Composed) -> frozenset[tuple[str, int]]:
    """The marks, by their block and place in it, of notes that were marked before."""
    seen: set[str] = set()
    repeated: set[tuple[str, int]] = set()
    for block in composed.texts().values():
        for each in block.runs:
            if each.note in seen:
                repeated.add((block.id, each.start))
            elif each.note:
                seen.add(each.note)
    return frozenset(repeated)


def notes_part(notes: Sequence[TextBlock], job: Job) -> bytes:
    """``word/footnotes.xml``."""
    written = (_note(note, job) for note in notes)
    return printed(root("footnotes", "w r", (*_separators(job), *written)))


def separator_references() -> Iterator[Element]:
    """Where the settings name the two separators."""
    for id in SEPARATORS.values():
        yield w("footnote", id=id)


def _separators(job: Job) -> Iterator[Element]:
    style = job.wardrobe.names[Role.FOOTNOTE].id
    for kind, id in SEPARATORS.items():
        line = w("p", w("pPr", w("pStyle", val=style)), w("r", w(kind)))
        yield w("footnote", line, type=kind, id=id)


def _note(note: TextBlock, job: Job) -> Element:
    """The note without the number that its text begins with, which Word counts itself.

    What is blank under it is another paragraph: LibreOffice forgets the space below a last one.
    """
    shift = len(note.text.partition(" ")[0])
    runs = tuple(replace(r, start=r.start - shift, end=r.end - shift) for r in note.runs)
    block = replace(note, text=note.text[shift:], runs=runs)
    mark = run(None, True, w("footnoteRef"))
    words = paragraph(entry(block, job.sheet), job, mark)
    room = job.room.get(note.id, 0)
    under = blank(above=room - SMALLEST) if room else None
    return w("footnote", words, under, id=job.notes[note.id])
