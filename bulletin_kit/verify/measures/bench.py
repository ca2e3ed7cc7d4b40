"""Bench: a PDF laid out for measuring, beside what it is measured against."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cached_property

from msgspec import Struct

from bulletin_kit.hanzi.classes import CLOSING, STOPS
from bulletin_kit.model.blocks import Role
from bulletin_kit.model.composed import Composed
from bulletin_kit.verify.expected import MM, Area, Expected, Type
from bulletin_kit.verify.measures.colours import is_red
from bulletin_kit.verify.measures.guess import guessed
from bulletin_kit.verify.measures.lines import Line
from bulletin_kit.verify.measures.typefaces import kind_of
from bulletin_kit.verify.measures.zones import Zoned, row_of, zoned
from bulletin_kit.verify.pdf.paper import PdfFile, Stroke
from bulletin_kit.verify.sayings import words_of_issue, words_on_pages
from bulletin_kit.verify.words import Difference, Words, difference, squeezed

LEVEL = 0.05
"""Ems by which the sizes of two lines of like type may differ."""
HANGING = CLOSING | STOPS


class Bench(Struct, frozen=True, dict=True):
    """A PDF, its pages by zones, what it should be; ``issue`` where one was given."""

    pdf: PdfFile
    expected: Expected
    issue: Composed | None

    @cached_property
    def pages(self) -> tuple[Zoned, ...]:
        """The pages with their lines by zone."""
        area = self.expected.area
        return zoned(self.pdf, area.foot, area.width)

    @cached_property
    def words(self) -> Words:
        """What can be read in the file."""
        return words_on_pages(self.pages)

    @cached_property
    def wanted(self) -> Words | None:
        """What the issue says."""
        return None if self.issue is None else words_of_issue(self.issue)

    @cached_property
    def difference(self) -> Difference | None:
        """Where the file first says something else than the issue."""
        return None if self.wanted is None else difference(self.words, self.wanted)

    @property
    def area(self) -> Area:
        """Paper and type area as they should be."""
        return self.expected.area

    @cached_property
    def flow(self) -> tuple[Line, ...]:
        """The lines of text, tables left out."""
        return tuple(
            line for page in self.pages for line in page.text if row_of(line, page.rows) is None
        )

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """The same without the masthead and the closing block."""
        red, closing, last = self.red_rule, self.closing_rules, len(self.pages) - 1
        head = red.y if red else 0.0
        foot = closing[0].y if closing else float("inf")
        return tuple(
            line
            for line in self.flow
            if (line.page or line.baseline > head) and (line.page != last or line.foot < foot)
        )

    @cached_property
    def size(self) -> float:
        """Of the type in which most is set."""
        sizes = Counter(round(g.size, 1) for line in self.lines for g in line.glyphs)
        return sizes.most_common(1)[0][0] if sizes else self.area.em

    @cached_property
    def body(self) -> tuple[Line, ...]:
        """The lines in that type."""
        return tuple(n for n in self.lines if abs(n.size - self.size) <= LEVEL * self.size)

    @cached_property
    def _body(self) -> frozenset[int]:
        return frozenset(map(id, self.body))

    def is_body(self, line: Line) -> bool:
        """Whether a line is one of them."""
        return id(line) in self._body

    @cached_property
    def roles(self) -> tuple[Role | None, ...]:
        """What each character is for: as the issue says, as far as the words agree; or guessed."""
        if self.wanted is None:
            rules = self.closing_rules
            return guessed(self.pages, rules[0].y if rules else None)
        wanted = [s.role for s in self.wanted.stretches for _ in s.text]
        if self.difference is None:
            return tuple(wanted)
        here = len(self.words.text)
        known = wanted[: self.difference.index]
        return (*known, *[None] * (here - len(known)))

    @cached_property
    def types(self) -> Mapping[Role, Counter[Type]]:
        """By role, how many hanzi are set in which type."""
        found: dict[Role, Counter[Type]] = {}
        for role, glyph in zip(self.roles, self._glyphs(), strict=True):
            if role is not None and "\u4e00" <= glyph[0] <= "\u9fff":
                kind = Type(kind_of(glyph[1]), round(glyph[2], 1))
                found.setdefault(role, Counter())[kind] += 1
        return found

    def _glyphs(self) -> Iterator[tuple[str, str, float]]:
        for stretch in self.words.stretches:
            for char, glyph in zip(stretch.text, stretch.glyphs, strict=True):
                yield char, glyph.face, glyph.size

    def lines_of(self, role: Role) -> Iterator[Line]:
        """The lines that end in this role; they may begin with a run-in heading."""
        index = 0
        for page in self.pages:
            for line in page.text:
                index += len(squeezed(line.text))
                if index and self.roles[index - 1] is role:
                    yield line

    @cached_property
    def closing_rules(self) -> tuple[Stroke, ...]:
        """The rules of the closing block: long ones on the last page, in no table, not red."""
        if not self.pages:
            return ()
        page = self.pages[-1]
        foot = max((row.foot for row in page.rows), default=0)
        found = (s for s in page.page.strokes if not s.vertical and s.y > foot + MM)
        return tuple(sorted((s for s in found if self._is_long(s)), key=lambda s: s.y))

    @cached_property
    def red_rule(self) -> Stroke | None:
        """The masthead's rule: the first long one on the first page that is red."""
        strokes = self.pdf.pages[0].strokes if self.pdf.pages else ()
        return next((s for s in strokes if is_red(s.colour) and not s.vertical), None)

    def _is_long(self, stroke: Stroke) -> bool:
        return stroke.length > 0.8 * self.area.width and not is_red(stroke.colour)


def edge(line: Line) -> float:
    """The line's right edge, a hanging mark at its end left out."""
    seen = [glyph for glyph in line.glyphs if not glyph.text.isspace()]
    while len(seen) > 1 and seen[-1].text in HANGING:
        seen.pop()
    return seen[-1].right if seen else line.right
