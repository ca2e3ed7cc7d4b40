"""Fewer curves: cubic outlines redrawn with as few quadratic curves as keep within a tolerance.

Traced fonts have four times the curves that they need; a subset in a PDF is as much smaller.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import hypot
from typing import Any

from fontTools.cu2qu import curve_to_quadratic
from fontTools.pens.basePen import BasePen

Point = tuple[float, float]
Segment = tuple[Point, ...]  # a line's two points, a curve's four

PARTS = 4  # a curve is compared at so many points
LONGEST = 8  # curves that one takes the place of
CORNER = 0.82  # cosine of the angle from which on two curves meet in a corner
ROUNDS = 2  # of putting the compared points nearer


class FewerCurves(BasePen):
    """Draws each contour into another pen with fewer curves, nowhere farther off than ``error``."""

    def __init__(self, pen: Any, error: float) -> None:
        super().__init__(None)
        self.pen, self.error = pen, error
        self.contour: list[Segment] = []

    def _moveTo(self, point: Point) -> None:  # noqa: N802
        self.contour, self.start = [], point

    def _lineTo(self, point: Point) -> None:  # noqa: N802
        self._add(self._getCurrentPoint(), point)

    def _curveToOne(self, one: Point, two: Point, point: Point) -> None:  # noqa: N802
        self._add(self._getCurrentPoint(), one, two, point)

    def _closePath(self) -> None:  # noqa: N802
        self._add(self._getCurrentPoint(), self.start)
        if self.contour:
            self.pen.moveTo(_whole(self._rotated()[0][0]))
            for points in fewer(self._rotated(), self.error):
                (self.pen.qCurveTo if len(points) > 1 else self.pen.lineTo)(*points)
            self.pen.closePath()

    def _add(self, *points: Point) -> None:
        if points[0] != points[-1]:
            self.contour.append(points)

    def _rotated(self) -> list[Segment]:
        """The contour, begun at a corner where it has one."""
        pairs = enumerate(zip([self.contour[-1], *self.contour], self.contour, strict=False))
        first = next((n for n, (a, b) in pairs if is_corner(a, b)), 0)
        return self.contour[first:] + self.contour[:first]


def fewer(contour: Sequence[Segment], error: float) -> Iterator[tuple[Point, ...]]:
    """What follows the contour's first point: a line's end, or a curve's controls and end."""
    n = 0
    while n < len(contour):
        drawn, end = _alone(contour[n], error), n + 1
        last = min(len(contour), n + LONGEST) if len(drawn) <= 2 else end
        while end < last and not is_corner(contour[end - 1], contour[end]):
            longer = _one(contour[n : end + 1], error)
            if longer is None:
                break
            drawn, end = longer, end + 1
        yield drawn
        n = end


def is_corner(before: Segment, after: Segment) -> bool:
    """Whether two segments meet in a corner."""
    ax, ay = before[-1][0] - before[-2][0], before[-1][1] - before[-2][1]
    bx, by = after[1][0] - after[0][0], after[1][1] - after[0][1]
    return ax * bx + ay * by < CORNER * hypot(ax, ay) * hypot(bx, by)


def _alone(segment: Segment, error: float) -> tuple[Point, ...]:
    if len(segment) == 2:
        return (_whole(segment[1]),)
    one = _one([segment], error)
    return one or tuple(map(_whole, curve_to_quadratic(segment, error)[1:]))


def _one(run: Sequence[Segment], error: float) -> tuple[Point, ...] | None:
    """One line or curve in place of the run; None where that would be too far off."""
    start, end = _whole(run[0][0]), _whole(run[-1][-1])
    seen = [point for segment in run for point in _points(segment)]
    if _off_line(start, end, seen) <= error:
        return (end,)
    places = _places(start, seen)
    for _ in range(ROUNDS):
        control = _control(start, end, seen, places)
        if control is None:
            return None
        places = [_nearer(start, control, end, p, t) for p, t in zip(seen, places, strict=True)]
        off = (_off(start, control, end, p, t) for p, t in zip(seen, places, strict=True))
        worst = max(map(hypot, *zip(*off, strict=True)))
        if worst <= error:
            return control, end
        if worst > 3 * error:
            return None
    return None


def _points(segment: Segment) -> Iterator[Point]:
    """Points on the segment, its end the last."""
    for n in range(1, PARTS + 1):
        t = n / PARTS
        u = 1 - t
        if len(segment) == 2:
            weights: tuple[float, ...] = (u, t)
        else:
            weights = (u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t)
        pairs = list(zip(weights, segment, strict=True))
        yield sum(w * p[0] for w, p in pairs), sum(w * p[1] for w, p in pairs)


def _off_line(start: Point, end: Point, seen: Sequence[Point]) -> float:
    """How far the points are from the line between two points; they may not go beyond it."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    length = hypot(dx, dy)
    if not length:
        return float("inf")
    along = [((x - start[0]) * dx + (y - start[1]) * dy) / length for x, y in seen]
    if min(along) < 0 or max(along) > length + 1:
        return float("inf")
    return max(abs((x - start[0]) * dy - (y - start[1]) * dx) / length for x, y in seen)


def _places(start: Point, seen: Sequence[Point]) -> list[float]:
    """How far along the way from the start each point lies, from 0 to 1."""
    way, before, done = [], start, 0.0
    for point in seen:
        done += hypot(point[0] - before[0], point[1] - before[1])
        way.append(done)
        before = point
    return [length / done for length in way]


def _control(
    start: Point, end: Point, seen: Sequence[Point], places: Sequence[float]
) -> Point | None:
    """The control point of the curve that is nearest to the points, by least squares."""
    x = y = weight = 0.0
    for (px, py), t in zip(seen, places, strict=True):
        b, u = 2 * t * (1 - t), 1 - t
        x += b * (px - u * u * start[0] - t * t * end[0])
        y += b * (py - u * u * start[1] - t * t * end[1])
        weight += b * b
    return _whole((x / weight, y / weight)) if weight else None


def _off(start: Point, control: Point, end: Point, point: Point, t: float) -> Point:
    """From a point to the curve's at ``t``."""
    u = 1 - t
    x = u * u * start[0] + 2 * u * t * control[0] + t * t * end[0]
    y = u * u * start[1] + 2 * u * t * control[1] + t * t * end[1]
    return x - point[0], y - point[1]


def _nearer(start: Point, control: Point, end: Point, point: Point, t: float) -> float:
    """A place on the curve that is nearer to the point than ``t`` (one step of Newton's)."""
    x, y = _off(start, control, end, point, t)
    dx = 2 * (1 - t) * (control[0] - start[0]) + 2 * t * (end[0] - control[0])
    dy = 2 * (1 - t) * (control[1] - start[1]) + 2 * t * (end[1] - control[1])
    steep = dx * dx + dy * dy
    return min(1.0, max(0.0, t - (x * dx + y * dy) / steep)) if steep else t


def _whole(point: Point) -> Point:
    return round(point[0]), round(point[1])
