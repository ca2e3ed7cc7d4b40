"""Sayings: the words of a PDF, of a DOCX, and of an issue, in one order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise, repeat

from bulletin_kit.model.blocks import HEADINGS, Role, TableBlock, TextBlock
from bulletin_kit.model.composed import Composed, Line
from bulletin_kit.verify.docx.wordfile import WordFile
from bulletin_kit.verify.measures.zones import Zoned
from bulletin_kit.verify.words import Difference, Stretch, Words, difference, spaced, squeezed

END = "↵"
"""Ends a paragraph where paragraphs are compared."""


def words_on_pages(pages: Sequence[Zoned]) -> Words:
    """The words of a PDF; page numbers and repeated heads of tables are none of them."""
    text = (s for page in pages for s in _lines(page))
    notes = (s for page in pages for s in _lines(page, notes=True))
    return Words((*text, *notes))


def _lines(page: Zoned, notes: bool = False) -> Iterator[Stretch]:
    for number, line in enumerate(page.notes if notes else page.text, 1):
        place = f"第{line.page + 1}页{'脚注' if notes else ''}第{number}行"
        glyphs = [(char, g) for g in line.glyphs for char in g.text if not char.isspace()]
        yield Stretch(
            "".join(char for char, _ in glyphs), place, glyphs=tuple(g for _, g in glyphs)
        )


def words_in_docx(file: WordFile) -> Words:
    """The words of a DOCX: text, footnotes, and whatever else it would print but page numbers."""
    return Words(tuple(Stretch(squeezed(text), place) for text, place in _paragraphs(file)))


def _paragraphs(file: WordFile) -> Iterator[tuple[str, str]]:
    """Text and place of each paragraph."""
    for part in (file.paragraphs, file.notes, file.strays):
        for number, paragraph in enumerate(part, 1):
            yield paragraph.text, f"{paragraph.place}第{number}段"


def parted_in_docx(file: WordFile, composed: Composed) -> Difference | None:
    """Where a DOCX first says something else than its issue.

    Paragraphs must begin where the issue's do. A space between two words must stand, but in a
    paragraph whose lines the file ends itself: there a line's end may have taken its place.
    """
    texts = [block for block in _texts(composed) if block.text.strip()]
    told = [(text, place) for text, place in _paragraphs(file) if text.strip()]
    forms = [
        *(squeezed if "\n" in text else spaced for text, _ in told),
        *repeat(spaced, len(texts)),
    ]
    found = (Stretch(form(t) + END, place) for form, (t, place) in zip(forms, told, strict=False))
    wanted = (Stretch(form(b.text) + END, b.id) for form, b in zip(forms, texts, strict=False))
    return difference(words_in_docx(file), words_of_issue(composed)) or difference(
        Words(tuple(found)), Words(tuple(wanted))
    )


def words_of_pages(composed: Composed) -> Words:
    """The words on the composed pages in the order of the pages' lines; see words_on_pages."""
    texts, notes = composed.texts(), {note.id for note in composed.notes}
    heads = {c.id for b in composed.blocks if isinstance(b, TableBlock) for c in b.rows[0]}
    seen: set[tuple[str, int]] = set()
    said: dict[bool, list[Stretch]] = {False: [], True: []}
    for page in composed.pages:
        for line in page.items:
            if not isinstance(line, Line):
                continue
            if line.block in heads and (line.block, line.start) in seen:
                continue
            seen.add((line.block, line.start))
            painted = "".join(texts[line.block].text[s.start : s.end] for s in line.segments)
            said[line.block in notes].append(Stretch(squeezed(painted), f"第{page.number}页"))
    return Words((*said[False], *said[True]))


def words_of_issue(composed: Composed) -> Words:
    """The words of a composed issue, with what each is for."""
    return Words(tuple(s for block in _texts(composed) for s in _stretches(block)))


def _texts(composed: Composed) -> Iterator[TextBlock]:
    """The texts in the order of reading, footnotes last."""
    for block in (*composed.masthead, *composed.body, *composed.closing, *composed.notes):
        if isinstance(block, TextBlock):
            yield block
        elif isinstance(block, TableBlock):
            yield from (cell for row in block.rows for cell in row)


def _stretches(block: TextBlock) -> Iterator[Stretch]:
    """The block's words, cut where a run-in heading or a footnote's number begins or ends,
    and behind line feeds and tabs."""
    text = block.text
    fresh = {0, *(n + 1 for n, char in enumerate(text) if char in "\n\t")}
    edges = {len(text), *fresh}
    for run in block.runs:
        if run.run_in or run.note:
            edges |= {run.start, run.end}
    for start, end in pairwise(sorted(edges)):
        words = squeezed(text[start:end])
        yield Stretch(words, block.id, _role(block, start), fresh=start in fresh)


def _role(block: TextBlock, at: int) -> Role | None:
    """The role of a character: under a run-in heading the heading's, for a note's number none."""
    role: Role | None = block.role
    for run in block.runs:
        if run.start <= at < run.end:
            if run.note:
                return None
            role = HEADINGS[run.run_in] if run.run_in else role
    return role
