"""Folios: page numbers, right on odd pages and left on even ones (GB/T 9704-2012, 7.5)."""

from __future__ import annotations

from bulletin_kit.base.span import Origin, Span
from bulletin_kit.composing.setting import Setter
from bulletin_kit.model.article import Align
from bulletin_kit.model.blocks import Role, TextBlock
from bulletin_kit.model.composed import Mark


def folio(number: int, setter: Setter) -> Mark:
    """The page's number in its place: its dashes ``drop`` below the type area."""
    sheet = setter.sheet
    style, page = sheet.text[Role.FOLIO], sheet.page
    text = sheet.folio.form.format(页=number)
    align = Align.RIGHT if number % 2 else Align.LEFT
    block = TextBlock(f"p{number}", Role.FOLIO, text, ((0, Origin(Span(""))),), align=align)
    width = page.area_width - 2 * sheet.folio.inset
    made = setter.set(block, page.left + sheet.folio.inset, width)
    segments = tuple(segment for line in made.lines for segment in line.segments)
    dash = segments[0]
    middle = setter.fonts.middle(dash.face, text[dash.start]) if dash.face else 0
    baseline = page.foot + sheet.folio.drop + style.size * middle // 1000
    return Mark(text, Role.FOLIO, baseline, segments)
