"""Colours: what prints black, and what is the red of mastheads."""

from __future__ import annotations

from bulletin_kit.verify.pdf.paper import Colour


def is_red(colour: Colour) -> bool:
    """Whether it is the red of mastheads, on screens or in print (9704, 6.2)."""
    if len(colour) == 3:
        return colour[0] > 0.75 and max(colour[1:]) < 0.25
    return len(colour) == 4 and min(colour[1], colour[2]) > 0.7 and max(colour[0], colour[3]) < 0.2


def is_black(colour: Colour) -> bool:
    """Whether it prints black."""
    if len(colour) == 4:
        return colour[3] > 0.99
    return max(colour, default=0) < 0.01
