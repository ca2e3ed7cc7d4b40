"""What holds of any text on any page, whatever the figures of the style."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

import bulletin_kit as bk
from bulletin_kit.composing.article import Desk, make_sections
from bulletin_kit.composing.filling import Parts, fill, refill
from bulletin_kit.composing.masthead import make_masthead
from bulletin_kit.composing.setting import Setter
from bulletin_kit.composing.slabs import Slabber
from bulletin_kit.composing.wording import Pen
from bulletin_kit.model.blocks import Role
from bulletin_kit.model.composed import Image, Line, Mark
from bulletin_kit.model.runs import Run
from bulletin_kit.outside.disk import issue_files, issue_name
from tests.kit.issues import issue_of
from tests.kit.square import SMALL, TEMPLATES, SquareFonts, small_series, small_sheet, text_block

SHEETS = [
    small_sheet(),
    small_sheet(hanging=frozenset("，。")),
    small_sheet(squeeze=500),
    small_sheet(gap=250),
]
TEXTS = st.text("汉字文件，。、；：“”（）《》—…2024aAm%／ 　", min_size=1, max_size=90)
SAMPLES = issue_files(TEMPLATES.parent / "issues")


@given(TEXTS, st.sampled_from(SHEETS), st.integers(2, 30), st.integers(1, 10))
def test_a_wider_measure_never_gives_more_lines(text, sheet, cells, more):
    setter, em = Setter(sheet, SquareFonts()), sheet.page.em
    narrow = setter.set(text_block(text, Role.TABLE_CELL), 0, cells * em)
    wide = setter.set(text_block(text, Role.TABLE_CELL), 0, (cells + more) * em)
    assert len(wide.lines) <= len(narrow.lines)


SERIES = small_series(SMALL + "文字: {标题: {段前: 1行, 段后: 0行}}\n")


def parts_of(paragraphs, slabber):
    lines = "".join(f"      {text}\n" for text in paragraphs)
    issue = issue_of(f"文章:\n  - 标题: 题\n    正文: |\n{lines}      [^1]: 注\n")
    desk = Desk(Pen(SERIES), slabber.setter, {})
    body = tuple(make_sections(issue.sections, desk))
    return Parts(make_masthead(issue, SERIES, slabber.setter), body, tuple(desk.notes), ())


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.integers(1, 60), st.booleans(), st.booleans()), min_size=1), st.data())
def test_pages_filled_again_are_as_if_filled_anew(drawn, data):
    """Kept pages are a matter of speed alone."""
    texts = [("一、" if heading else "") + "文" * n for n, heading, _ in drawn] + ["末[^1]"]
    slabber = Slabber(Setter(SERIES.sheet, SquareFonts()))
    parts = parts_of(texts, slabber)
    first = fill(parts, slabber)
    bodies = [block for block in parts.body if block.role is Role.BODY]
    chosen = data.draw(st.sets(st.sampled_from(bodies).map(lambda block: block.id)))
    by = -SERIES.sheet.page.em // 4
    new = [
        replace(block, runs=(*block.runs, Run(0, len(block.text), tracking=by)))
        for block in bodies
        if block.id in chosen
    ]
    again = refill(first, new, parts, slabber)
    anew = fill(replace(parts, body=again.body), slabber)
    assert [page.strips for page in again.pages] == [page.strips for page in anew.pages]
    assert [page.notes for page in again.pages] == [page.notes for page in anew.pages]


@pytest.mark.parametrize("path", SAMPLES, ids=issue_name)
def test_all_of_a_sample_stands_inside_the_type_area_and_nothing_on_anything_else(path):
    """But for hung marks, and for the lower half of a leading under a page's last table row."""
    work = bk.compose(bk.load(path))
    page = work.made.series.sheet.page
    assert len(work.composed.pages) > 1
    for made in work.composed.pages:
        boxes = [box(item, work) for item in made.items if isinstance(item, Line | Image)]
        folios = [box(item, work) for item in made.items if isinstance(item, Mark)]
        for left, top, right, bottom in boxes:
            assert page.left <= left
            assert right <= page.right + page.em
            assert page.top - page.half <= top
            assert bottom <= page.foot + page.half
        for one, other in combinations([*boxes, *folios], 2):
            assert not overlap(one, other)


def box(item, work):
    """Left, top, right and bottom of the em boxes of a line, or of a picture."""
    if isinstance(item, Image):
        return item.x, item.y, item.x + item.width, item.y + item.height
    text = item.text if isinstance(item, Mark) else work.composed.texts()[item.block].text
    last = item.segments[-1]
    inside = text[last.start : last.end]
    advances = sum(work.fonts.advance(last.face, char) * last.size // 1000 for char in inside)
    right = last.x + advances + (len(inside) - 1) * last.tracking
    size = max(segment.size for segment in item.segments)
    top = item.baseline - size * 88 // 100
    return item.segments[0].x, top, right, top + size


def overlap(one, other):
    return max(one[0], other[0]) < min(one[2], other[2]) and (
        max(one[1], other[1]) < min(one[3], other[3])
    )
