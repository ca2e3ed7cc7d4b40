"""Sayings: the words of a PDF, of a DOCX, and of an issue, in one order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from bulletin_kit.model.blocks import HEADINGS, Role, TableBlock, TextBlock
from bulletin_kit.model.composed import Composed
from bulletin_kit.verify.wordfile import Paragraph, WordFile
from bulletin_kit.verify.words import Stretch, Words, squeezed
from bulletin_kit.verify.zones import Zoned


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
    """The words of a DOCX; its footers are none of them."""

    def told(paragraphs: Iterable[Paragraph]) -> Iterator[Stretch]:
        for number, paragraph in enumerate(paragraphs, 1):
            yield Stretch(squeezed(paragraph.text), f"{paragraph.place}第{number}段")

    return Words((*told(file.paragraphs), *told(file.notes)))


def words_of_issue(composed: Composed) -> Words:
    """The words of a composed issue, with what each is for."""
    parts = (*composed.masthead, *composed.body, *composed.closing, *composed.notes)
    found: list[Stretch] = []
    for block in parts:
        if isinstance(block, TextBlock):
            found += _stretches(block)
        elif isinstance(block, TableBlock):
            found += [s for row in block.rows for cell in row for s in _stretches(cell)]
    return Words(tuple(found))


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
