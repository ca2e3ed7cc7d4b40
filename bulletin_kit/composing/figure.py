"""Figures: how large a picture stands on paper."""

from __future__ import annotations

from bulletin_kit.base.length import INCH, Emu
from bulletin_kit.model.blocks import Picture
from bulletin_kit.style.sheet import StyleSheet


def figure_size(picture: Picture, sheet: StyleSheet) -> tuple[Emu, Emu]:
    """Width and height of the picture: as large as prints sharply, within the style's bounds."""
    sharp = picture.width * INCH // sheet.figure_dpi
    wanted = min(sheet.page.area_width, max(sharp, sheet.figure_least))
    height = wanted * picture.height // picture.width
    if height > sheet.figure_height:
        return sheet.figure_height * picture.width // picture.height, sheet.figure_height
    return wanted, height


def dots_per_inch(picture: Picture, width: Emu) -> int:
    """How many dots to the inch the picture has at a width."""
    return round(picture.width * INCH / width)
