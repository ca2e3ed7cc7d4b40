"""Word text: the paragraphs of a DOCX in the order in which they are read."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from msgspec import Struct, field

from bulletin_kit.hanzi.numerals import circled
from bulletin_kit.verify.docx.ooxml import W, kept, value
from bulletin_kit.verify.docx.wordfile import Paragraph

SIGNS = {f"{W}tab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-"}
SILENT = frozenset(f"{W}{name}" for name in ("pPr", "rPr", "instrText", "sectPr", "tblPr", "tcPr"))
CIRCLED = "decimalEnclosedCircle"


class Teller(Struct):
    """Tells paragraphs, and numbers footnotes as Word will, in the order of their references."""

    form: str
    """``w:numFmt`` of footnotes."""
    notes: dict[str, int] = field(default_factory=dict)
    """Numbers by the ids of the footnotes."""
    _inner: list[Element] = field(default_factory=list)

    def told(self, parent: Element, place: str) -> Iterator[Paragraph]:
        """The paragraphs under an element: those of tables row by row, of text boxes in turn."""
        for child in kept(parent):
            if child.tag == f"{W}p":
                yield from self._paragraph(child, place)
            elif child.tag not in SILENT:
                yield from self.told(child, place)

    def _paragraph(self, paragraph: Element, place: str) -> Iterator[Paragraph]:
        text = "".join(self._words(paragraph))
        inner, self._inner = self._inner, []
        yield Paragraph(text, value(paragraph, "pPr/pStyle") or "", place)
        for box in inner:
            yield from self.told(box, place)

    def _words(self, element: Element) -> Iterator[str]:
        for child in kept(element):
            tag = child.tag
            if tag == f"{W}t":
                yield child.text or ""
            elif tag in SIGNS:
                yield SIGNS[tag]
            elif tag == f"{W}footnoteReference":
                yield self.number(child.get(f"{W}id", ""))
            elif tag == f"{W}txbxContent":
                self._inner.append(child)
            elif tag not in SILENT:
                yield from self._words(child)

    def number(self, id: str) -> str:
        """A footnote's number as it is printed."""
        number = self.notes.setdefault(id, len(self.notes) + 1)
        return circled(number) if self.form.startswith(CIRCLED) else str(number)

    def footnotes(self, root: Element | None) -> Iterator[Paragraph]:
        """The footnotes in the order of their numbers, each with its number before it."""
        found = {} if root is None else {n.get(f"{W}id", ""): n for n in root.iter(f"{W}footnote")}
        for id, number in sorted(self.notes.items(), key=lambda item: item[1]):
            if id not in found:
                continue
            mark = self.number(id)
            numbered = found[id].find(f".//{W}footnoteRef") is not None
            for n, paragraph in enumerate(self.told(found[id], f"脚注{number}")):
                text = mark + paragraph.text if numbered and not n else paragraph.text
                yield Paragraph(text, paragraph.style, paragraph.place)
