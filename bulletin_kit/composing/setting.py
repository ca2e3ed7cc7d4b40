"""Setting: a text block to lines with x-positions, in the measure its style gives it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from bulletin_kit.base.finding import Finding
from bulletin_kit.base.length import Emu
from bulletin_kit.base.ports import Fonts
from bulletin_kit.composing import mistakes
from bulletin_kit.composing.lines import Cut, cut
from bulletin_kit.composing.pieces import Dress, Pieces, pieces
from bulletin_kit.composing.spread import Spread, spread
from bulletin_kit.composing.titles import part_title
from bulletin_kit.model.article import Align
from bulletin_kit.model.blocks import HEADINGS, TextBlock
from bulletin_kit.model.composed import Segment
from bulletin_kit.model.runs import Run
from bulletin_kit.style.sheet import Stand, StyleSheet, TextStyle

STANDS = {Align.LEFT: Stand.LEFT, Align.CENTER: Stand.CENTER, Align.RIGHT: Stand.RIGHT}


@dataclass(frozen=True, slots=True)
class SetLine:
    """A line of a block: its range, its segments at their x from the page's left edge."""

    start: int
    end: int
    segments: tuple[Segment, ...]
    width: Emu


@dataclass(frozen=True, slots=True)
class SetBlock:
    """A block's lines and what was found in setting them."""

    block: TextBlock
    style: TextStyle
    lines: tuple[SetLine, ...]
    findings: tuple[Finding, ...]


def set_block(
    block: TextBlock,
    sheet: StyleSheet,
    fonts: Fonts,
    x: Emu | None = None,
    width: Emu | None = None,
) -> SetBlock:
    """The block's lines between ``x`` and ``x + width``; the type area where they are not given."""
    style = sheet.text[block.role]
    if block.align is not Align.AUTO:
        style = replace(style, stand=STANDS[block.align])
    left = (sheet.page.left if x is None else x) + style.left
    room = (sheet.page.area_width if width is None else width) - style.left - style.right
    whole = pieces(block.text, _dresses(block, style, sheet), sheet.policies, fonts)
    found: list[Finding] = list(_missing(block, whole))
    if "\t" in block.text:
        lines = _two_ends(whole, left, room, sheet)
    else:
        lines, tight = _lines(block, whole, style, sheet, left, room)
        found += tight
    return SetBlock(block, style, tuple(lines), tuple(found))


def natural_width(block: TextBlock, sheet: StyleSheet, fonts: Fonts) -> Emu:
    """How wide the block's text is on one line."""
    style = sheet.text[block.role]
    whole = pieces(block.text, _dresses(block, style, sheet), sheet.policies, fonts)
    return whole.width(0, len(block.text))


def _dresses(block: TextBlock, style: TextStyle, sheet: StyleSheet) -> list[Dress]:
    """How each character of the block is set: the style's way, and otherwise under a run."""
    plain = Dress(style.font, style.latin, style.size, style.bold, 0, style.tracking)
    dresses = [plain] * len(block.text)
    for run in block.runs:
        for i in range(run.start, run.end):
            dresses[i] = _dressed(dresses[i], run, sheet)
    return dresses


def _dressed(dress: Dress, run: Run, sheet: StyleSheet) -> Dress:
    if run.run_in:
        heading = sheet.text[HEADINGS[run.run_in]]
        bold = heading.bold or dress.bold
        dress = replace(dress, font=heading.font, latin=heading.latin, size=heading.size, bold=bold)
    if run.note:
        size, rise = sheet.note_mark_size, sheet.note_mark_rise
        dress = replace(dress, size=dress.size * size // 1000, rise=dress.size * rise // 1000)
    return replace(dress, bold=dress.bold or run.bold, tracking=dress.tracking + run.tracking)


def _lines(
    block: TextBlock, whole: Pieces, style: TextStyle, sheet: StyleSheet, left: Emu, room: Emu
) -> tuple[list[SetLine], list[Finding]]:
    hang = whole.sums[block.label] if block.label else 0
    offsets = (style.indent, hang + (style.indent if block.label else 0))

    def measure(number: int) -> Emu:
        return room - offsets[min(number, 1)]

    squeeze = sheet.policies.squeeze * style.size // 1000
    stretch = sheet.policies.stretch * style.size // 1000
    lines: list[SetLine] = []
    found: list[Finding] = []
    centred = style.stand is Stand.CENTER
    cuts = part_title(whole, room) if centred else cut(whole, measure, squeeze)
    for number, made in enumerate(cuts):
        spaced = spread(whole, made, style.stand, stretch)
        shift = left + offsets[min(number, 1)] + _shift(style.stand, made, spaced.width)
        lines.append(_line(made.start, made.end, spaced, shift))
        found += _tight(block, made, spaced)
    return lines, found


def _shift(stand: Stand, made: Cut, width: Emu) -> Emu:
    if stand is Stand.CENTER:
        return (made.measure - width) // 2
    return made.measure - width if stand is Stand.RIGHT else 0


def _line(start: int, end: int, spaced: Spread, shift: Emu) -> SetLine:
    segments = tuple(replace(segment, x=segment.x + shift) for segment in spaced.segments)
    return SetLine(start, end, segments, spaced.width)


def _two_ends(whole: Pieces, left: Emu, room: Emu, sheet: StyleSheet) -> list[SetLine]:
    """The text before the tab at the left edge, what follows at the right end of its last line.

    Where that line has no room for it, it takes one of its own.
    """
    tab, end = whole.text.index("\t"), len(whole.text)
    cuts = cut(whole, lambda _: room, 0, tab) or (Cut(0, 0, room, last=True),)
    lines = [_line(c.start, c.end, spread(whole, c, Stand.LEFT, 0), left) for c in cuts]
    tail = spread(whole, Cut(tab + 1, end, room, last=True), Stand.LEFT, 0)
    right = _line(tab, end, tail, left + room - tail.width)
    if lines[-1].width + tail.width + sheet.page.em > room:
        return [*lines, right]
    joint = SetLine(lines[-1].start, end, lines[-1].segments + right.segments, room)
    return [*lines[:-1], joint]


def _missing(block: TextBlock, whole: Pieces) -> Iterator[Finding]:
    for i, glyph in enumerate(whole.glyphs):
        char = block.text[i]
        if not glyph.face and char not in "\t\n":
            yield mistakes.NO_GLYPH.at(block.place(i, i + 1), char=char, code=ord(char))


def _tight(block: TextBlock, made: Cut, spaced: Spread) -> Iterator[Finding]:
    text = block.text[made.start : made.end].strip()
    if made.forced:
        yield mistakes.TOO_WIDE.at(block.place(made.start, made.end), word=text)
    elif spaced.loose:
        yield mistakes.LOOSE.at(block.place(made.start, made.end), words=text)
