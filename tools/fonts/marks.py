"""Where a mark stands in its full-width cell: transforms of glyphs, by their bounds."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from fontTools.misc.transform import Transform

EM = 1000
Bounds = tuple[float, float, float, float]
Mark = Callable[[Bounds], Transform]


def centred(bounds: Bounds) -> Transform:
    """In the middle of the cell, made smaller where it is wider than that."""
    left, _, right, _ = bounds
    scale = min(1.0, EM / (right - left))
    return Transform().translate(EM / 2, 0).scale(scale).translate(-(left + right) / 2, 0)


def stretched(bounds: Bounds) -> Transform:
    """From edge to edge, so that two of them join."""
    left, _, right, _ = bounds
    return Transform().scale(EM / (right - left), 1).translate(-left, 0)


def moved(dx: int, dy: int) -> Mark:
    """Shifted within the cell."""
    return lambda _: Transform().translate(dx, dy)


FANDOL: Mapping[str, Mark] = {
    **dict.fromkeys("℃№‖Ⅳ→←↑↓♀♂￠〓‰", centred),
    "—": stretched,
    "？": moved(-250, 0),
    "：": moved(0, -74),
    "；": moved(0, -74),
}
NOTO: Mapping[str, Mark] = {"—": stretched, "·": centred}
