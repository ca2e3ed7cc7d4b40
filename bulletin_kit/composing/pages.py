"""Pages: slabs stood one under another, headings with their text, footnotes at the foot.

Heights run from the top of the first row, which is half a leading above the type area's ink.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from bulletin_kit.base.length import Emu
from bulletin_kit.composing.slabs import Slab, moved
from bulletin_kit.model.blocks import RuleRole
from bulletin_kit.model.composed import Item, Rule
from bulletin_kit.style.sheet import StyleSheet


@dataclass
class OpenPage:
    """A page being filled: what stands on it, how far down it is full, its footnotes."""

    top: Emu
    room: Emu
    y: Emu = 0
    items: list[Item] = field(default_factory=list)
    notes: list[Slab] = field(default_factory=list)
    has_text: bool = False
    numbered: bool = True

    @property
    def empty(self) -> bool:
        """Whether nothing stands on it yet."""
        return not self.items

    def add(self, slab: Slab) -> None:
        """Stands the slab under what is there. Space above is lost at a page's top."""
        self.y += 0 if self.empty else slab.before
        self.put(slab, self.y)
        self.y += slab.height + slab.after
        self.has_text |= slab.text

    def put(self, slab: Slab, y: Emu) -> None:
        """The slab's items at a height."""
        self.items += [moved(item, self.top + y) for item in slab.items]


@dataclass
class Stander:
    """Stands slabs on pages; state is the page being filled."""

    sheet: StyleSheet
    notes: Mapping[str, Sequence[Slab]]
    pages: list[OpenPage] = field(default_factory=list)
    noted: set[str] = field(default_factory=set)
    """Footnotes that stand already."""
    too_high: list[Slab] = field(default_factory=list)
    """Slabs that not even an empty page has room for."""

    def stand(self, head: Iterable[Slab], start: Emu, body: Iterable[Slab]) -> list[OpenPage]:
        """The pages of head and body; the body's first line stands at ``start``."""
        page = self.open()
        for slab in head:
            page.y += slab.before
            page.put(slab, page.y)
            page.y += slab.height
        page.y = start
        for group in groups(body):
            self._add(group)
        return self.pages

    def open(self) -> OpenPage:
        """A new page under the last."""
        style = self.sheet.page
        page = OpenPage(style.top - style.leading // 2, style.rows * style.pitch)
        self.pages.append(page)
        return page

    def _add(self, group: Sequence[Slab]) -> None:
        page = self.pages[-1]
        if not page.empty and (group[0].new_page or not self._fits(page, group)):
            page = self.open()
        for slab in group:
            if not page.empty and not self._fits(page, (slab,)):
                page = self.open()
            if page.empty:
                for repeated in slab.head:
                    page.add(repeated)
                if not self._fits(page, (slab,)):
                    self.too_high.append(slab)
            page.add(slab)
            page.notes += self._new_notes((slab,))
            self.noted.update(slab.notes)

    def _fits(self, page: OpenPage, group: Sequence[Slab]) -> bool:
        """Whether the group, with its footnotes, has room; its last space below need not."""
        height = sum(slab.before + slab.height + slab.after for slab in group)
        height -= group[-1].after + (group[0].before if page.empty else 0)
        notes = page.notes + self._new_notes(group)
        return page.y + height + self.notes_height(notes) <= page.room

    def _new_notes(self, slabs: Sequence[Slab]) -> list[Slab]:
        """The footnotes that these slabs name first; one named again stands where it first was."""
        names = dict.fromkeys(id for slab in slabs for id in slab.notes if id not in self.noted)
        return [line for id in names for line in self.notes[id]]

    def notes_height(self, notes: Sequence[Slab]) -> Emu:
        """The room that footnotes take at a page's foot, their rule included."""
        if not notes:
            return 0
        return sum(note.height for note in notes) + self.sheet.page.leading // 2

    def finish_notes(self, foot: Emu | None = None) -> None:
        """Stands each page's footnotes above its foot (or, on the last page, above ``foot``)."""
        for page in self.pages:
            if not page.notes:
                continue
            last = page is self.pages[-1] and foot is not None
            bottom = foot if last and foot is not None else page.room - self.sheet.page.leading // 2
            y = bottom - self.notes_height(page.notes)
            style = self.sheet.page
            rule_y = page.top + y + style.leading // 4
            page.items.append(Rule(RuleRole.FOOTNOTE, style.left, rule_y, self.sheet.note_rule))
            y += style.leading // 2
            for note in page.notes:
                page.put(note, y)
                y += note.height


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
