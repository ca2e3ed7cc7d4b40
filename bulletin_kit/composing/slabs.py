"""Slabs: set blocks as unbreakable horizontal strips, ready to be stood on pages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct, field
from msgspec.structs import replace

from bulletin_kit.base.finding import Finding
from bulletin_kit.base.length import Emu
from bulletin_kit.composing.setting import SetBlock, SetLine, Setter
from bulletin_kit.model.blocks import (
    Block,
    FigureBlock,
    Role,
    RuleBlock,
    RuleRole,
    TableBlock,
    TextBlock,
)
from bulletin_kit.model.composed import Image, Item, Line, Mark, Rule
from bulletin_kit.style.sheet import StyleSheet, TextStyle

TEXT = frozenset({Role.BODY})
"""What the first page must show (GB/T 9704-2012, 7.3.3): 编者按 or headings will not do."""
WHOLE = frozenset({Role.CREDIT, Role.FIGURE_CAPTION, Role.TABLE_CAPTION})
"""What no page's end parts: it is short, and belongs to what stands beside it."""
ASCENT = 880
"""The em box of hanzi stands 0.88 em above the baseline, as Chinese fonts have it."""


class Slab(Struct, frozen=True):
    """A strip of a page. Its items' heights are from its own top; ``keep`` binds it to the next."""

    height: Emu
    items: tuple[Item, ...]
    before: Emu = 0
    after: Emu = 0
    give: Emu = 0
    """For rows of a table: so much of their leading is free where a rule would leave the area."""
    keep: bool = False
    takes: bool = False
    """Bound by what follows it and not by its style: programs know nothing of it."""
    new_page: bool = False
    notes: tuple[str, ...] = ()
    head: tuple[Slab, ...] = ()
    """For rows of a table: the row that is repeated where they start a page."""
    text: bool = False
    """Whether it holds words of the text proper."""

    def within(self, down: Emu, up: Emu) -> Slab:
        """The row in the same height with its upper edge lower and its lower edge higher."""
        if not (down or up):
            return self
        return replace(self, items=tuple(_within(item, down, up) for item in self.items))


class Slabber(Struct):
    """Makes slabs of blocks. What it has made of a block it keeps, for as often as that stands."""

    setter: Setter
    _set: dict[tuple[object, ...], SetBlock] = field(default_factory=dict)
    _made: dict[int, tuple[Block, tuple[Slab, ...]]] = field(default_factory=dict)
    """By the block's identity; the block is held, so that no other can take it."""

    @property
    def sheet(self) -> StyleSheet:
        """The style that blocks are set in."""
        return self.setter.sheet

    def slabs(self, blocks: Iterable[Block]) -> Iterator[Slab]:
        """The blocks' slabs in order; of the same block the same slabs."""
        for block in blocks:
            if id(block) not in self._made:
                self._made[id(block)] = (block, tuple(self._slabs(block)))
            yield from self._made[id(block)][1]

    def _slabs(self, block: Block) -> Iterator[Slab]:
        if isinstance(block, TextBlock):
            yield from self._text(block)
        elif isinstance(block, FigureBlock):
            yield self._figure(block)
        elif isinstance(block, TableBlock):
            yield from self._table(block)
        else:
            yield self._rule(block)

    def set(self, block: TextBlock, x: Emu | None = None, width: Emu | None = None) -> SetBlock:
        """The block's lines between ``x`` and ``x + width``; set once, however often they stand."""
        key = (block.id, block.text, block.runs, x, width)
        if key not in self._set:
            self._set[key] = self.setter.set(block, x, width)
        return self._set[key]

    def findings(self, texts: Mapping[str, TextBlock]) -> Iterator[Finding]:
        """What was found in setting these blocks as they are, and not in any trial."""
        for made in self._set.values():
            final, tried = texts[made.block.id], made.block
            if (tried.text, tried.runs) == (final.text, final.runs):
                yield from made.findings

    def _text(self, block: TextBlock) -> Iterator[Slab]:
        made = self.set(block)
        last = len(made.lines) - 1
        for n, line in enumerate(made.lines):
            yield Slab(
                made.style.pitch,
                (placed(block, line, made.style, made.style.pitch),),
                before=0 if n else block.before,
                after=0 if n < last else block.after,
                keep=made.style.keep_next or _stays(block, n, last),
                takes=n > last - block.keeps,
                new_page=line.start == block.turn if n else block.new_page,
                notes=_notes(block, line),
                text=block.role in TEXT,
            )

    def _figure(self, block: FigureBlock) -> Slab:
        """The picture in the middle of as many whole rows as it needs; text stays in row."""
        page = self.sheet.page
        height = -(-block.height // page.pitch) * page.pitch
        x = page.left + (page.area_width - block.width) // 2
        image = Image(block.id, x, (height - block.height) // 2, block.width, block.height)
        return Slab(height, (image,), block.before, block.after, keep=True)

    def _rule(self, block: RuleBlock) -> Slab:
        page, thickness = self.sheet.page, self.sheet.rules[block.role].thickness
        rule = Rule(block.role, page.left, thickness // 2, page.area_width)
        return Slab(thickness, (rule,), block.before, block.after)

    def _table(self, block: TableBlock) -> Iterator[Slab]:
        rows = [self._row(block, n) for n in range(len(block.rows))]
        page = self.sheet.page
        top = Rule(RuleRole.TABLE, page.left, 0, page.area_width)
        head = replace(rows[0], items=(*rows[0].items, top), keep=True, before=block.before)
        whole = sum(row.height for row in rows) <= self.sheet.table_whole
        yield head
        for n, row in enumerate(rows[1:], 2):
            last = n == len(rows)
            after = block.after if last else 0
            keep = not last if whole else self.sheet.row_stays(n - 1, len(rows) - 1)
            keep |= n > len(rows) - block.keeps
            yield replace(row, head=(replace(head, before=0),), keep=keep, after=after)

    def _row(self, block: TableBlock, n: int) -> Slab:
        """One row: its cells' lines in the middle of its height, ruled below and at the sides."""
        cells: list[tuple[SetBlock, Emu]] = []
        x, padding = self.sheet.page.left, self.sheet.cell_padding
        edges = [x]
        for cell, width in zip(block.rows[n], block.columns, strict=True):
            cells.append((self.set(cell, x + padding, width - 2 * padding), width))
            x += width
            edges.append(x)
        height = max(made.style.pitch * max(1, len(made.lines)) for made, _ in cells)
        items: list[Item] = []
        notes: list[str] = []
        for made, _ in cells:
            top = (height - made.style.pitch * len(made.lines)) // 2
            for k, line in enumerate(made.lines):
                item = placed(made.block, line, made.style, made.style.pitch)
                items.append(replace(item, baseline=item.baseline + top + k * made.style.pitch))
                notes += _notes(made.block, line)
        give = min(made.style.pitch - made.style.size for made, _ in cells)
        return Slab(height, (*items, *_grid(edges, height)), give=give, notes=tuple(notes))


def _grid(edges: list[Emu], height: Emu) -> Iterator[Rule]:
    yield Rule(RuleRole.TABLE, edges[0], height, edges[-1] - edges[0])
    for x in edges:
        yield Rule(RuleRole.TABLE, x, 0, height, vertical=True)


def _within(item: Item, down: Emu, up: Emu) -> Item:
    if not isinstance(item, Rule):
        return moved(item, (down - up) // 2)
    if item.vertical:
        return replace(item, y=item.y + down, length=item.length - down - up)
    return moved(item, -up if item.y else down)


def placed(block: TextBlock, line: SetLine, style: TextStyle, pitch: Emu) -> Line:
    """The line with its baseline from the strip's top: its em box stands in the strip's middle."""
    baseline = (pitch - style.size) // 2 + style.size * ASCENT // 1000
    return Line(block.id, line.start, line.end, baseline, line.segments)


def _stays(block: TextBlock, line: int, last: int) -> bool:
    """Whether this block's line and the next stand on one page, whatever its style says."""
    return line > last - block.keeps or (block.role in WHOLE and line < last)


def _notes(block: TextBlock, line: SetLine) -> tuple[str, ...]:
    return tuple(r.note for r in block.runs if r.note and line.start <= r.start < line.end)


def moved(item: Item, by: Emu) -> Item:
    """The item, lower on the page."""
    if isinstance(item, Line):  # nearly all are, and ``replace`` takes its time
        return Line(item.block, item.start, item.end, item.baseline + by, item.segments)
    if isinstance(item, Mark):
        return replace(item, baseline=item.baseline + by)
    return replace(item, y=item.y + by)
