"""Font files read in place, against fontTools as the judge."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from bulletin_kit.base.errors import FontMissing
from bulletin_kit.outside.fontbook import mapped
from bulletin_kit.outside.sfnt import FontFile

FONTS = Path(__file__).parent.parent.parent / "fonts"
LATIN = FONTS / "LiberationSerif-Regular.ttf"
SAMPLES = [LATIN, FONTS / "FandolFang-Regular.ttf"]
TEXT = "ABCxyz019 —“”é"


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_glyphs_and_advances_are_what_fonttools_says(path):
    ours, judge = FontFile(mapped(path), path.stem), TTFont(BytesIO(path.read_bytes()), lazy=True)
    cmap, metrics, order = judge.getBestCmap(), judge["hmtx"], judge.getReverseGlyphMap()
    for char in TEXT + "中文字体，。":
        name = cmap.get(ord(char))
        assert ours.glyph(char) == (order[name] if name else 0)
        if name:
            units = judge["head"].unitsPerEm
            assert ours.advance(ours.glyph(char)) == round(metrics[name][0] * 1000 / units)


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_the_middle_of_a_glyphs_ink_is_what_fonttools_says(path):
    ours, judge = FontFile(mapped(path), path.stem), TTFont(BytesIO(path.read_bytes()), lazy=True)
    outline = judge["glyf"][judge.getBestCmap()[ord("—")]]
    middle = (outline.yMin + outline.yMax) / 2 * 1000 / judge["head"].unitsPerEm
    assert abs(ours.middle(ours.glyph("—")) - middle) <= 1
    assert ours.middle(ours.glyph(" ")) == 0


def test_a_subset_draws_the_same_glyphs_under_new_numbers():
    ours = FontFile(mapped(LATIN), "x")
    glyphs = [0, *(ours.glyph(char) for char in TEXT)]
    cut, whole = TTFont(BytesIO(ours.subset(glyphs)[0])), TTFont(BytesIO(LATIN.read_bytes()))
    names = whole.getGlyphOrder()
    for number, old in enumerate(glyphs):
        new_outline = cut["glyf"][cut.getGlyphName(number)]
        old_outline = whole["glyf"][names[old]]
        assert (
            new_outline.getCoordinates(cut["glyf"])[0]
            == old_outline.getCoordinates(whole["glyf"])[0]
        )
        assert cut["hmtx"][cut.getGlyphName(number)] == whole["hmtx"][names[old]]


def test_a_composite_glyph_brings_its_parts():
    ours = FontFile(mapped(LATIN), "x")
    cut = TTFont(BytesIO(ours.subset([0, ours.glyph("é")])[0]))
    assert len(cut.getGlyphOrder()) > 2


def test_a_subset_is_the_same_every_time():
    ours = FontFile(mapped(LATIN), "x")
    assert ours.subset([0, 5, 9]) == ours.subset([0, 5, 9])


def test_a_character_beyond_the_basic_plane_is_found():
    ours = FontFile(mapped(FONTS / "BKKai-Light.ttf"), "x")
    assert ours.glyph("𬭎") > 0
    assert ours.glyph("\U0010ffff") == 0


@pytest.mark.parametrize("length", [3, 12, 40, 200, 5000, 100_000])
def test_half_a_font_file_is_refused_wherever_it_is_cut(length):
    def used():
        font = FontFile(LATIN.read_bytes()[:length], "半截.ttf")
        font.names()
        return font.subset([0, font.glyph("A")])

    with pytest.raises(FontMissing):
        used()


@pytest.mark.parametrize("data", [b"", b"OTTO" + bytes(20), b"not a font at all", bytes(64)])
def test_what_is_no_truetype_font_is_refused_with_a_remedy(data):
    with pytest.raises(FontMissing) as caught:
        FontFile(data, "坏字体.otf")
    assert "坏字体.otf" in caught.value.message
    assert caught.value.remedy
