"""How a line fills its measure."""

from __future__ import annotations

from bulletin_kit.composing.setting import Setter
from bulletin_kit.model.blocks import Role
from tests.kit.square import SquareFonts, cells, small_sheet, text_block

SHEET = small_sheet()


def made(text, sheet=SHEET, role=Role.BODY, **more):
    return Setter(sheet, SquareFonts()).set(text_block(text, role, **more))


def test_a_justified_line_ends_exactly_at_the_measure():
    block = made("甲乙丙丁戊己庚，辛壬癸子丑寅卯辰。")
    first = block.lines[0]
    assert first.end == 8 or first.end == 7
    assert first.segments[0].x + first.width == SHEET.page.right


def test_what_is_missing_is_shared_evenly():
    (first, _) = made("甲乙丙丁戊己庚《辛壬癸子》").lines
    assert first.end == 7  # seven characters in eight cells: six boundaries share one cell
    assert {s.tracking for s in first.segments} <= {SHEET.page.em // 6, SHEET.page.em // 6 + 1}


def test_the_last_line_is_not_spread():
    block = made("甲乙丙丁戊己庚辛壬癸")
    assert cells(block.lines[-1].width) == 2


def test_a_word_is_not_spread_from_within():
    (first, _) = made("共有abc户，各二三四五六").lines
    inside = [s for s in first.segments if s.face == "西文"]
    assert [(s.end - s.start, s.tracking) for s in inside] == [(3, 0)]


def test_a_double_dash_stays_one_stroke():
    (first, _) = made("甲乙——丙丁戊2024年").lines
    places = {}
    for s in first.segments:
        for n in range(s.end - s.start):
            places[s.start + n] = s.x + n * (s.size + s.tracking)
    assert places[3] - places[2] == SHEET.page.em  # the dashes touch
    assert places[4] - places[3] > SHEET.page.em  # and are spread from what follows


def test_a_line_that_cannot_be_filled_decently_stays_short_and_is_reported():
    sheet = small_sheet(stretch=100)
    block = made("甲乙丙丁abcdefghij戊", sheet)
    assert [finding.code for finding in block.findings] == ["L103"]
    assert block.lines[0].segments[0].x + block.lines[0].width < sheet.page.right


def test_a_squeezed_line_gives_up_blank_halves_only_as_much_as_needed():
    sheet = small_sheet(squeeze=1000)
    (line,) = made("甲乙，丙丁，戊己庚", sheet).lines
    assert line.segments[0].x + line.width == sheet.page.right  # nine cells in eight


def test_a_centred_line_has_the_same_space_on_both_sides():
    (line,) = made("甲乙丙丁", role=Role.CREDIT).lines
    assert cells(SHEET.page.right - line.segments[0].x - line.width) == 1  # 右空一字
    (title,) = made("甲乙", role=Role.TITLE).lines
    left = title.segments[0].x - SHEET.page.left
    assert left == SHEET.page.right - title.segments[0].x - title.width
