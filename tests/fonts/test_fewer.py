"""Outlines redrawn with fewer curves: how many, and how far off."""

from __future__ import annotations

from math import cos, hypot, pi, sin

import pytest
from fontTools.pens.recordingPen import RecordingPen

from tools.fonts.fewer import FewerCurves


def redrawn(*operators, error=1.0):
    pen = RecordingPen()
    fewer = FewerCurves(pen, error)
    for name, *points in operators:
        getattr(fewer, name)(*points)
    return pen.value


def traced_circle(parts, radius=400):
    """A circle of so many cubic curves, as tracing gives them."""
    turn = 2 * pi / parts
    reach = radius * 4 / 3 * (1 - cos(turn / 2)) / sin(turn / 2)

    def point(n):
        return radius * cos(n * turn), radius * sin(n * turn)

    def off(n, way):
        x, y = point(n)
        return x - way * reach * sin(n * turn), y + way * reach * cos(n * turn)

    curves = [("curveTo", off(n, 1), off(n + 1, -1), point(n + 1)) for n in range(parts - 1)]
    last = ("curveTo", off(parts - 1, 1), off(parts, -1), point(0))
    return [("moveTo", point(0)), *curves, last, ("closePath",)]


def distances(value, radius):
    """How far the drawn curves are from the circle, at some points of each."""
    here = value[0][1][0]
    for name, points in value[1:-1]:
        assert name == "qCurveTo"
        control, end = points
        for n in range(9):
            t, u = n / 8, 1 - n / 8
            x, y = (
                u * u * a + 2 * u * t * b + t * t * c
                for a, b, c in zip(here, control, end, strict=True)
            )
            yield abs(hypot(x, y) - radius)
        here = end


@pytest.mark.parametrize("parts", [40, 64])
def test_a_traced_circle_needs_a_few_curves_and_stays_where_it_was(parts):
    made = redrawn(*traced_circle(parts))
    assert len(made) - 2 <= 16
    assert max(distances(made, 400)) <= 1.5  # the ends of curves are rounded to whole units, too


def test_lines_in_a_row_become_one_and_corners_stay():
    made = redrawn(
        ("moveTo", (0, 0)), ("lineTo", (50, 0)), ("lineTo", (100, 0)),
        ("lineTo", (100, 100)), ("lineTo", (0, 100)), ("closePath",),
    )  # fmt: skip
    corners = [points[0] for name, points in made if name in ("moveTo", "lineTo")]
    assert set(corners) == {(0, 0), (100, 0), (100, 100), (0, 100)}


def test_one_wide_curve_is_drawn_by_as_many_as_it_needs():
    made = redrawn(("moveTo", (0, 0)), ("curveTo", (0, 500), (900, 500), (900, 0)), ("closePath",))
    assert len(made[1][1]) > 2
