"""Inks: the style's colours as colour operators, of screens or of printing plates."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from msgspec import Struct

from bulletin_kit.style.sheet import Colour
from bulletin_kit.writers.job import Profile


class Inks(Struct, frozen=True):
    """A device's colours: the operators that choose one, and its parts from 0 to 1."""

    to_fill: str
    to_stroke: str
    parts: Callable[[Colour], Iterable[float]]

    def fill(self, colour: Colour) -> str:
        """The operator that fills with this colour."""
        return f"{self._said(colour)} {self.to_fill}"

    def stroke(self, colour: Colour) -> str:
        """The operator that strokes with this colour."""
        return f"{self._said(colour)} {self.to_stroke}"

    def _said(self, colour: Colour) -> str:
        parts = self.parts(colour)
        return " ".join(f"{part:.3f}".rstrip("0").rstrip(".") for part in parts)


def _rgb(colour: Colour) -> Iterable[float]:
    return (int(colour.rgb[i : i + 2], 16) / 255 for i in (0, 2, 4))


def _cmyk(colour: Colour) -> Iterable[float]:
    return (percent / 100 for percent in colour.cmyk)


INKS = {Profile.ARCHIVE: Inks("rg", "RG", _rgb), Profile.PRINT: Inks("k", "K", _cmyk)}
"""What each profile paints with."""
SCREEN = INKS[Profile.ARCHIVE]
