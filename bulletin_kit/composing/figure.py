"""Figures: how large a picture stands on paper."""

from __future__ import annotations

from bulletin_kit.base.length import INCH, Emu
from bulletin_kit.model.blocks import Picture
from bulletin_kit.style.sheet import StyleSheet


def figure_size(picture: Picture, sheet: StyleSheet) -> tuple[Emu, Emu]:
    """Width and height of the picture: as large as prints sharply, at most the style's height."""
    width = picture.width * INCH // sheet.figure_dpi
    height = picture.height * INCH // sheet.figure_dpi
    scale = min(1.0, sheet.page.area_width / width, sheet.figure_height / height)
    return round(width * scale), round(height * scale)
