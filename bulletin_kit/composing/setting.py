"""Setting: a text block to lines with x-positions, in the measure its style gives it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from msgspec import Struct, field
from msgspec.structs import replace

from bulletin_kit.base.finding import Finding, Mistake
from bulletin_kit.base.length import Emu
from bulletin_kit.base.ports import Fonts
from bulletin_kit.composing import mistakes
from bulletin_kit.composing.lines import Cut, cut
from bulletin_kit.composing.memory import Memory
from bulletin_kit.composing.pieces import Case, Dress, Glyph, Pieces, pieces, tracked
from bulletin_kit.composing.spread import Spread, spread
from bulletin_kit.composing.titles import part_title, title_lexicon
from bulletin_kit.hanzi.lexicon import Lexicon
from bulletin_kit.model.article import Align
from bulletin_kit.model.blocks import HEADINGS, Role, TextBlock
from bulletin_kit.model.composed import Segment
from bulletin_kit.model.runs import Run
from bulletin_kit.style.sheet import Stand, StyleSheet, TextStyle
from bulletin_kit.style.words import NO_WORDS, WordTables

STANDS = {Align.LEFT: Stand.LEFT, Align.CENTER: Stand.CENTER, Align.RIGHT: Stand.RIGHT}
TITLES = frozenset(
    {Role.NAME, Role.SPECIAL, Role.KICKER, Role.TITLE, Role.SUBTITLE, Role.ATTACHMENT_TITLE}
)
"""What editors part into lines where they wish."""
SHOWN = 4
"""Characters that a finding quotes on either side of a line's end."""


class SetLine(Struct, frozen=True):
    """A line of a block: its range, its segments at their x from the page's left edge."""

    start: int
    end: int
    segments: tuple[Segment, ...]
    width: Emu


class SetBlock(Struct, frozen=True):
    """A block's lines and what was found in setting them."""

    block: TextBlock
    style: TextStyle
    lines: tuple[SetLine, ...]
    findings: tuple[Finding, ...]


class Slip(Struct, frozen=True):
    """What is wrong with a stretch of a text, wherever in the file that was written."""

    mistake: Mistake
    start: int
    end: int
    facts: Mapping[str, object]

    def of(self, block: TextBlock) -> Finding:
        """The finding, where the block's text was written."""
        return self.mistake.at(block.place(self.start, self.end), **self.facts)


class Setter(Struct):
    """Sets the blocks of one issue; what it makes of a text it remembers."""

    sheet: StyleSheet
    fonts: Fonts
    words: WordTables = NO_WORDS
    memory: Memory = field(default_factory=Memory)

    def set(self, block: TextBlock, x: Emu | None = None, width: Emu | None = None) -> SetBlock:
        """The block's lines from ``x`` to ``x + width``; the type area where they are not given."""
        style = self._style(block)
        left = (self.sheet.page.left if x is None else x) + style.left
        room = (self.sheet.page.area_width if width is None else width) - style.left - style.right
        key = ("lines", _key(block), left, room)
        lines, slips = self.memory.get(key, lambda: self._lines(block, style, left, room))
        return SetBlock(block, style, lines, tuple(slip.of(block) for slip in slips))

    def count(self, block: TextBlock, width: Emu | None = None) -> int:
        """How many lines a block without a tab has in the width; that of the type area if none."""
        style = self._style(block)
        room = (self.sheet.page.area_width if width is None else width) - style.left - style.right
        key = ("count", _key(block), room)
        return self.memory.get(key, lambda: len(self._cuts(block, self.pieces(block), style, room)))

    def width(self, block: TextBlock) -> Emu:
        """How wide the block's text is on one line."""
        return self.pieces(block).width(0, len(block.text))

    def pieces(self, block: TextBlock) -> Pieces:
        """The block's text, ready to be cut."""
        drawn = [run for run in block.runs if run.tracking]
        plain = tuple(run for run in block.runs if not run.tracking)
        tracking = [self.sheet.text[block.role].tracking] * len(block.text)

        def untouched() -> Pieces:
            made = pieces(block.text, tuple(self._glyphs(block, plain)), self.sheet.policies)
            return tracked(made, tracking)

        whole = self.memory.get(("pieces", block.role, block.text, plain), untouched)
        for run in drawn:
            tracking[run.start : run.end] = [
                t + run.tracking for t in tracking[run.start : run.end]
            ]
        return tracked(whole, tracking) if drawn else whole

    @property
    def lexicon(self) -> Lexicon:
        """What is known of words where centred text is too long for its line."""
        return self.memory.get("lexicon", lambda: title_lexicon(self.words))

    def _cuts(
        self, block: TextBlock, whole: Pieces, style: TextStyle, room: Emu
    ) -> tuple[Cut, ...]:
        if style.stand is Stand.CENTER:
            return part_title(whole, room, lambda: self.lexicon)
        offsets = _offsets(block, whole, style)
        squeeze = self.sheet.policies.squeeze * style.size // 1000
        return cut(whole, lambda number: room - offsets[min(number, 1)], squeeze)

    def _lines(
        self, block: TextBlock, style: TextStyle, left: Emu, room: Emu
    ) -> tuple[tuple[SetLine, ...], tuple[Slip, ...]]:
        whole = self.pieces(block)
        slips = list(_missing(whole))
        if "\t" in block.text:
            return tuple(_two_ends(whole, left, room, self.sheet)), tuple(slips)
        offsets = _offsets(block, whole, style)
        stretch = self.sheet.policies.stretch * style.size // 1000
        lines: list[SetLine] = []
        for number, made in enumerate(self._cuts(block, whole, style, room)):
            spaced = spread(whole, made, style.stand, stretch, left + offsets[min(number, 1)])
            lines.append(_line(made, spaced))
            slips += _tight(block, made, spaced)
        if block.role in TITLES and len(lines) > self.sheet.title_lines:
            slips.append(Slip(mistakes.TITLE_TOO_LONG, 0, len(block.text), {"lines": len(lines)}))
        return tuple(lines), tuple(slips)

    def _style(self, block: TextBlock) -> TextStyle:
        style = self.sheet.text[block.role]
        return style if block.align is Align.AUTO else replace(style, stand=STANDS[block.align])

    def _glyphs(self, block: TextBlock, runs: Sequence[Run]) -> Iterator[Glyph]:
        """Each character in its face: the style's, and otherwise under a run."""
        style = self.sheet.text[block.role]
        plain = Dress(style.font, style.latin, style.size, style.bold)
        edges = {0, len(block.text), *(edge for run in runs for edge in (run.start, run.end))}
        for start, end in pairwise(sorted(edges)):
            dress = plain
            for run in runs:
                if run.start <= start and end <= run.end:
                    dress = _dressed(dress, run, self.sheet)
            case = self._case(dress)
            yield from map(case.__getitem__, block.text[start:end])

    def _case(self, dress: Dress) -> Case:
        return self.memory.get(dress, lambda: Case(dress, self.sheet.policies, self.fonts))


def _key(block: TextBlock) -> tuple[object, ...]:
    """All of a block that its lines are made from; not where it was written, nor its id."""
    return (block.role, block.text, block.runs, block.align, block.label)


def _dressed(dress: Dress, run: Run, sheet: StyleSheet) -> Dress:
    if run.run_in:
        heading = sheet.text[HEADINGS[run.run_in]]
        bold = heading.bold or dress.bold
        dress = replace(dress, font=heading.font, latin=heading.latin, size=heading.size, bold=bold)
    if run.note:
        size, rise = sheet.note_mark_size, sheet.note_mark_rise
        dress = replace(dress, size=dress.size * size // 1000, rise=dress.size * rise // 1000)
    return replace(dress, bold=dress.bold or run.bold)


def _offsets(block: TextBlock, whole: Pieces, style: TextStyle) -> tuple[Emu, Emu]:
    """Where the first line starts and where the others do, from the measure's left edge."""
    hang = whole.sums[block.label] + style.indent if block.label else 0
    return style.indent, hang


def _two_ends(whole: Pieces, left: Emu, room: Emu, sheet: StyleSheet) -> list[SetLine]:
    """The text before the tab at the left edge, what follows at the right end of its last line.

    Where that line has no room for it, it takes one of its own.
    """
    tab, end = whole.text.index("\t"), len(whole.text)
    cuts = cut(whole, lambda _: room, 0, tab) or (Cut(0, 0, room, last=True),)
    lines = [_line(c, spread(whole, c, Stand.LEFT, 0, left)) for c in cuts]
    tail = spread(whole, Cut(tab + 1, end, room, last=True), Stand.RIGHT, 0, left)
    if lines[-1].width + tail.width + sheet.page.em > room:
        return [*lines, SetLine(tab, end, tail.segments, tail.width)]
    joint = SetLine(lines[-1].start, end, lines[-1].segments + tail.segments, room)
    return [*lines[:-1], joint]


def _line(made: Cut, spaced: Spread) -> SetLine:
    return SetLine(made.start, made.end, spaced.segments, spaced.width)


def _missing(whole: Pieces) -> Iterator[Slip]:
    for i, (char, glyph) in enumerate(zip(whole.text, whole.glyphs, strict=True)):
        if not glyph.face and char not in "\t\n":
            yield Slip(mistakes.NO_GLYPH, i, i + 1, {"char": char, "code": ord(char)})


def _tight(block: TextBlock, made: Cut, spaced: Spread) -> Iterator[Slip]:
    text = block.text[made.start : made.end].strip()
    if made.forced:
        yield Slip(mistakes.TOO_WIDE, made.start, made.end, {"word": text})
    elif spaced.loose:
        yield Slip(mistakes.LOOSE, made.start, made.end, {"words": text})
    elif made.torn and block.role in TITLES:
        halves = {"before": text[-SHOWN:], "after": block.text[made.end : made.end + SHOWN]}
        yield Slip(mistakes.TORN, made.start, made.end, halves)
