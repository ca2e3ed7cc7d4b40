"""Measures: where each character of a segment stands."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin_kit.base.length import Emu
from bulletin_kit.base.ports import Fonts
from bulletin_kit.model.composed import Segment


def advances(segment: Segment, text: str, fonts: Fonts) -> Iterator[tuple[str, Emu]]:
    """Each character of the segment, and how far the next one stands from it."""
    for char in text[segment.start : segment.end]:
        em = fonts.advance(segment.face, char) if segment.face else 1000
        yield char, em * segment.size // 1000 + segment.tracking


def right(segment: Segment, text: str, fonts: Fonts, end: int | None = None) -> Emu:
    """The right edge of the segment's last character, or of the one before ``text[end]``."""
    steps = [step for _, step in advances(segment, text, fonts)]
    shown = steps[: None if end is None else end - segment.start]
    return segment.x + sum(shown) - (segment.tracking if shown else 0)


def left(segment: Segment, text: str, fonts: Fonts, start: int) -> Emu:
    """The left edge of ``text[start]``."""
    steps = [step for _, step in advances(segment, text, fonts)]
    return segment.x + sum(steps[: start - segment.start])
