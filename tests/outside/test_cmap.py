"""Character maps, as fonts have them and as some have them wrong."""

from __future__ import annotations

from struct import error, pack

import pytest

from bulletin_kit.outside.cmap import character_map


def form_4(*segments, glyphs=()):
    """A cmap table of one map of format 4; a segment is (first, last, delta, offset)."""
    count = len(segments)
    columns = [
        [last for _, last, _, _ in segments],
        [0],
        [first for first, _, _, _ in segments],
        [delta % 0x10000 for _, _, delta, _ in segments],
        [offset for _, _, _, offset in segments],
        list(glyphs),
    ]
    body = b"".join(pack(f">{len(column)}H", *column) for column in columns)
    head = pack(">HHHHHHH", 4, 14 + len(body), 0, 2 * count, 0, 0, 0)
    return pack(">HHHHI", 0, 1, 3, 1, 12) + head + body


END = (0xFFFF, 0xFFFF, 1, 0)


def test_a_segment_counts_its_glyphs_from_its_first_one():
    found = character_map(form_4((0x41, 0x43, -0x3F, 0), END))
    assert [found.glyph(code) for code in (0x40, 0x41, 0x43, 0x44)] == [0, 2, 4, 0]


def test_a_segment_may_list_its_glyphs_and_leave_some_out():
    found = character_map(form_4((0x41, 0x43, 0, 4), END, glyphs=(7, 0, 9)))
    assert [found.glyph(code) for code in (0x41, 0x42, 0x43)] == [7, 0, 9]


def test_numbers_of_glyphs_go_round():
    found = character_map(form_4((0xFFF0, 0xFFF3, 0xE, 0), END))
    assert [found.glyph(code) for code in (0xFFF0, 0xFFF1, 0xFFF2, 0xFFF3)] == [
        0xFFFE,
        0xFFFF,
        0,
        1,
    ]


def test_a_last_segment_that_points_nowhere_has_no_glyphs():
    found = character_map(form_4((0x41, 0x43, -0x3F, 0), (0xFFFF, 0xFFFF, 1, 0xFFFF)))
    assert (found.glyph(0x41), found.glyph(0xFFFF)) == (2, 0)


def test_a_map_without_segments_has_no_glyphs():
    assert character_map(form_4()).glyph(0x41) == 0


def test_a_table_that_is_cut_off_is_told():
    with pytest.raises(error):
        character_map(form_4((0x41, 0x43, -0x3F, 0), END)[:20])


def test_a_table_without_a_unicode_map_has_none():
    assert character_map(pack(">HHHHI", 0, 1, 1, 0, 12) + pack(">H", 6)) is None
