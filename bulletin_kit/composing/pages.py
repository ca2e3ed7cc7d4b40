"""Pages: slabs stood one under another, headings with their text, footnotes at the foot.

Heights run from the top of the first row, which is half a leading above the type area's ink.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct, field

from bulletin_kit.base.length import Emu
from bulletin_kit.composing.slabs import Slab, moved
from bulletin_kit.model.blocks import RuleRole
from bulletin_kit.model.composed import Item, Rule
from bulletin_kit.style.sheet import PageStyle, StyleSheet


class OpenPage(Struct):
    """A page being filled: what stands on it, how far down it is full, its footnotes."""

    style: PageStyle
    first: int = 0
    """Which of the body's slabs it starts with."""
    parts: bool = False
    """Whether its beginning parts a group."""
    turned: bool = False
    """Whether it begins with lines that had room on the page before, where programs leave them."""
    y: Emu = 0
    strips: list[tuple[Slab, Emu]] = field(default_factory=list)
    """What stands on it, in reading order, and how far below its top."""
    notes: list[Slab] = field(default_factory=list)
    has_text: bool = False
    numbered: bool = True
    too_high: list[Slab] = field(default_factory=list)
    """Slabs that not even an empty page has room for, or whose footnotes it has no room for."""

    @property
    def top(self) -> Emu:
        """Where its first row begins, from the paper's edge."""
        return self.style.top - self.style.half

    @property
    def room(self) -> Emu:
        """How high all its rows are."""
        return self.style.rows * self.style.pitch

    @property
    def items(self) -> tuple[Item, ...]:
        """All that is printed, in its place."""
        return tuple(moved(item, self.top + y) for slab, y in self.strips for item in slab.items)

    @property
    def empty(self) -> bool:
        """Whether nothing stands on it yet."""
        return not self.strips

    def add(self, slab: Slab) -> None:
        """Stands the slab under what is there. Space above is lost at a page's top."""
        self.y += 0 if self.empty else slab.before
        self.put(self._inside(slab), self.y)
        self.y += slab.height + slab.after
        self.has_text |= slab.text

    def _inside(self, slab: Slab) -> Slab:
        """The slab with its rules inside the type area, beyond which rows of a page reach.

        Half a leading at either end: that is for type, which stands in the middle of its row, and
        not for the rules of a table (GB/T 9704-2012, 5.2). What is below stays where it is, as
        every word processor has it.
        """
        half = self.style.half
        down = half if self.empty else 0
        up = min(half, max(0, self.y + slab.height - (self.room - half)))
        return slab.within(min(slab.give, down), min(slab.give, up))

    def put(self, slab: Slab, y: Emu) -> None:
        """Stands the slab at a height."""
        self.strips.append((slab, y))


class Stander(Struct):
    """Stands slabs on pages; state is the page being filled."""

    sheet: StyleSheet
    notes: Mapping[str, Sequence[Slab]]
    pages: list[OpenPage] = field(default_factory=list)
    noted: set[str] = field(default_factory=set)
    """Footnotes that stand already."""

    def head(self, slabs: Iterable[Slab], marks: Iterable[Slab], height: Emu) -> None:
        """A first page with the masthead: its marks row under row, then what is under them."""
        page = self.open(0)
        for row, mark in enumerate(marks):
            page.put(mark, row * self.sheet.page.pitch)
        for slab in slabs:
            page.y += slab.before
            page.put(slab, page.y)
            page.y += slab.height
        page.y = height

    def resume(self, pages: Sequence[OpenPage]) -> None:
        """Goes on after these pages, which stay as they are."""
        self.pages = list(pages)
        self.noted = {id for page in pages for slab, _ in page.strips for id in slab.notes}

    def body(self, slabs: Sequence[Slab], first: int = 0) -> None:
        """Stands the slabs from the ``first`` on, under what stands already or on a new page."""
        for group in groups(slabs[first:]):
            self._add(group, first)
            first += len(group)

    def open(self, first: int, parts: bool = False, turned: bool = False) -> OpenPage:
        """A new page under the last."""
        page = OpenPage(self.sheet.page, first, parts, turned)
        self.pages.append(page)
        return page

    def _add(self, group: Sequence[Slab], first: int) -> None:
        page = self.pages[-1] if self.pages else self.open(first)
        if not page.empty and (group[0].new_page or not self._fits(page, group)):
            fit = not group[0].new_page and self._fits(page, group[:1])
            page = self.open(first, turned=fit and any(slab.takes for slab in group))
        for n, slab in enumerate(group):
            if not page.empty and not self._fits(page, (slab,)):
                page = self.open(first + n, parts=True)
            if page.empty:
                for repeated in slab.head:
                    page.add(repeated)
                if not self._fits(page, (slab,)):
                    notes = self._new_notes((slab,))
                    page.too_high.append(notes[0] if notes and slab.height <= page.room else slab)
            page.add(slab)
            page.notes += self._new_notes((slab,))
            self.noted.update(slab.notes)

    def _fits(self, page: OpenPage, group: Sequence[Slab]) -> bool:
        """Whether the group, with its footnotes, has room; its last space below need not."""
        height = sum(slab.before + slab.height + slab.after for slab in group)
        height -= group[-1].after + (group[0].before if page.empty else 0)
        notes = page.notes + self._new_notes(group)
        return page.y + height + notes_height(notes, self.sheet.page) <= page.room

    def _new_notes(self, slabs: Sequence[Slab]) -> list[Slab]:
        """The footnotes that these slabs name first; one named again stands where it first was."""
        names = dict.fromkeys(id for slab in slabs for id in slab.notes if id not in self.noted)
        return [line for id in names for line in self.notes[id]]


def notes_height(notes: Sequence[Slab], style: PageStyle) -> Emu:
    """The room that footnotes take at a page's foot, their rule included."""
    return sum(note.height for note in notes) + style.half if notes else 0


def finish_notes(pages: Sequence[OpenPage], sheet: StyleSheet, foot: Emu | None) -> None:
    """Stands each page's footnotes at the type area's foot; on the last page above ``foot``."""
    style = sheet.page
    rule = Rule(RuleRole.FOOTNOTE, style.left, style.half // 2, sheet.note_rule)
    for page in pages:
        if page.notes:
            bottom = page.room - style.half if foot is None or page is not pages[-1] else foot
            y = bottom - notes_height(page.notes, style)
            for strip in (Slab(style.half, (rule,)), *page.notes):
                page.put(strip, y)
                y += strip.height


def groups(slabs: Iterable[Slab]) -> Iterator[list[Slab]]:
    """Slabs that stay together: each run of kept ones, with the first that follows."""
    group: list[Slab] = []
    for slab in slabs:
        if group and slab.new_page:
            yield group
            group = []
        group.append(slab)
        if not slab.keep:
            yield group
            group = []
    if group:
        yield group
