"""Gate: what is looked at before a file is let go. Everything here is quick, and exact.

The words are compared character by character and in their order: a DOCX's paragraphs with the
blocks; a PDF's characters, white space among them, with those of the composed pages, each stretch
of them in its place, and the lines of the pages with the blocks. So what is let go has the issue's
words, and the hash of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bulletin_kit.base.errors import FileBroken
from bulletin_kit.base.finding import Finding
from bulletin_kit.base.span import Span
from bulletin_kit.hanzi.classes import CLOSING, OPENING, STOPS
from bulletin_kit.model.blocks import TextBlock
from bulletin_kit.model.composed import Composed, Line
from bulletin_kit.verify import mistakes
from bulletin_kit.verify.measures.breaks import Break, forbidden, torn
from bulletin_kit.verify.painted import painted
from bulletin_kit.verify.pressed import otherwise_bound
from bulletin_kit.verify.sayings import parted_in_docx, words_of_issue, words_of_pages
from bulletin_kit.verify.words import Difference, difference


def quick(data: bytes, composed: Composed, format: str) -> tuple[Finding, ...]:
    """What is wrong with a file just made; empty where it may go."""
    looks = {"pdf": _pdf, "docx": _docx}
    if format not in looks:
        return ()
    try:
        return tuple(looks[format](data, composed))
    except FileBroken as error:
        return (mistakes.UNREADABLE.at(_whole(composed), format=format, what=error.message),)


def bound(
    loose: bytes, made: bytes, numbers: Sequence[str], composed: Composed
) -> tuple[Finding, ...]:
    """What is wrong with the copies of an issue in one file; see pressed.otherwise_bound."""
    try:
        what = otherwise_bound(loose, made, numbers)
    except FileBroken as error:
        return (mistakes.UNREADABLE.at(_whole(composed), format="pdf", what=error.message),)
    return (mistakes.WORDS_DIFFER.at(_whole(composed), format="pdf", what=what),) if what else ()


def _docx(data: bytes, composed: Composed) -> Iterator[Finding]:
    from bulletin_kit.verify.docx.read import read_docx  # what it imports is of no use to a PDF

    file = read_docx(data)
    if file.missing:
        what = f"缺少 {'、'.join(file.missing)}"
        yield mistakes.UNREADABLE.at(_whole(composed), format="docx", what=what)
    yield from _parted(parted_in_docx(file, composed), composed, "docx")


def _pdf(data: bytes, composed: Composed) -> Iterator[Finding]:
    parted = difference(words_of_pages(composed), words_of_issue(composed))
    yield from _parted(parted, composed, "pdf")
    yield from painted(data, composed, _whole(composed))
    yield from _line_ends(composed)


def _parted(parted: Difference | None, composed: Composed, format: str) -> Iterator[Finding]:
    if parted is not None:
        at = _place(composed, parted.wanted)
        yield mistakes.WORDS_DIFFER.at(at, format=format, what=str(parted))


def _line_ends(composed: Composed) -> Iterator[Finding]:
    """Lines of one paragraph that part where they must not, whatever the style says."""
    texts = composed.texts()
    for page in composed.pages:
        for item in page.items:
            if not isinstance(item, Line) or not item.start:
                continue
            block = texts[item.block]
            found = _break(block, item)
            wrong = [*forbidden(found, CLOSING | STOPS, OPENING), *torn(found)]
            for _, what in wrong:
                at = block.place(item.start, item.start + 1)
                yield mistakes.BAD_LINE_END.at(at, page=page.number, what=what)


def _break(block: TextBlock, line: Line) -> list[Break]:
    """The break before a line; none where the editor began it."""
    before, after = block.text[: line.start], block.text[line.start : line.end]
    if before[-1] in "\n\t":
        return []
    return [Break(before.rpartition("\n")[2].rstrip(), after, block.id)]


def _place(composed: Composed, id: str) -> Span:
    block = composed.texts().get(id)
    return block.place(0, len(block.text)) if block and block.sources else _whole(composed)


def _whole(composed: Composed) -> Span:
    """The issue's file, told by any of its words."""
    spans = (o.start for b in composed.texts().values() for _, o in b.sources if o.start.file)
    return Span(next((span.file for span in spans if span.file.endswith((".yaml", ".yml"))), ""))
