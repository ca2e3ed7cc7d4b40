"""State: maps of the plane, the graphics state of a content stream, what has been found so far."""

from __future__ import annotations

from msgspec import Struct, field

from bulletin_kit.verify.pdf.fonts import Font
from bulletin_kit.verify.pdf.paper import BLACK, Colour, PlacedImage, Run, Stroke

Matrix = tuple[float, float, float, float, float, float]
UNIT: Matrix = (1, 0, 0, 1, 0, 0)


def times(a: Matrix, b: Matrix) -> Matrix:
    """The first map, then the second."""
    return (
        a[0] * b[0] + a[1] * b[2],
        a[0] * b[1] + a[1] * b[3],
        a[2] * b[0] + a[3] * b[2],
        a[2] * b[1] + a[3] * b[3],
        a[4] * b[0] + a[5] * b[2] + b[4],
        a[4] * b[1] + a[5] * b[3] + b[5],
    )


class State(Struct):
    """The graphics state (ISO 32000-1, 8.4)."""

    matrix: Matrix
    fill: Colour = BLACK
    stroke: Colour = BLACK
    width: float = 1
    font: Font | None = None
    size: float = 0
    tracking: float = 0
    word: float = 0
    scale: float = 1
    leading: float = 0
    rise: float = 0
    mode: int = 0


class Found(Struct):
    """What stands on a page; heights are counted from ``top`` down."""

    top: float
    runs: list[Run] = field(default_factory=list)
    strokes: list[Stroke] = field(default_factory=list)
    images: list[PlacedImage] = field(default_factory=list)
    marks: list[int | None] = field(default_factory=list)
    """The marked contents that have been begun and not ended, by number (Run.mark)."""
