"""Masthead: the series' rows filled with the issue's facts, and how high it all is."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct
from msgspec.structs import replace

from bulletin_kit.base.finding import Finding
from bulletin_kit.base.length import PT, Emu, points, snap_down
from bulletin_kit.base.ports import Fonts
from bulletin_kit.composing import mistakes
from bulletin_kit.composing.facts import facts_of
from bulletin_kit.composing.setting import Setter
from bulletin_kit.composing.wording import Pen
from bulletin_kit.model.blocks import Block, Role, RuleBlock, RuleRole, TextBlock
from bulletin_kit.model.issue import Issue
from bulletin_kit.style.load import with_name_size
from bulletin_kit.style.series import MastheadRow, Series


class MadeMasthead(Struct, frozen=True):
    """The masthead's marks and rows, and the space it takes from the first row's top.

    ``pushed`` is how much lower its first row stands than it would without marks.
    """

    marks: tuple[TextBlock, ...]
    rows: tuple[Block, ...]
    height: Emu
    pushed: Emu


def make_masthead(issue: Issue, series: Series, setter: Setter) -> MadeMasthead:
    """The masthead of the issue; rows that have nothing to say are left out.

    The space that it has beyond its rows stands above the row that sinks, or else below all.
    """
    pen, form, pitch = Pen(series), series.masthead, series.sheet.page.pitch
    marks = _marks(issue, series, pen)
    least = len(marks) * pitch
    rows, height, sinking = _stacked(issue, pen, setter, least)
    wanted = max(form.start, -(-(height + form.below) // pitch)) if rows else form.start
    spare = wanted * pitch - height - form.below
    if sinking is not None:
        rows[sinking] = replace(rows[sinking], before=rows[sinking].before + spare)
    if rows:
        below = form.below + (spare if sinking is None else 0)
        rows[-1] = replace(rows[-1], after=below)
    pushed = max(0, least - form.rows[0].gap) if rows else 0
    return MadeMasthead(marks, tuple(rows), wanted * pitch, pushed)


def _stacked(
    issue: Issue, pen: Pen, setter: Setter, least: Emu
) -> tuple[list[TextBlock | RuleBlock], Emu, int | None]:
    """The rows one under another, how high they are, and which of them sinks.

    A row's gap in style data is measured from ink to ink, a block's ``before`` from line to line.
    The first row stands ``least`` below the type area's edge, under the marks.
    """
    facts, series = facts_of(issue, pen), pen.series
    sheet = series.sheet
    rows: list[TextBlock | RuleBlock] = []
    sinking: int | None = None
    height, air = 0, -sheet.page.half  # rows start half a leading above the area's ink
    for row in series.masthead.rows:
        block = _row(row, facts, pen, issue)
        if block is None:
            continue
        line, blank = _measures(block, setter)
        gap = row.gap if rows else max(row.gap, least)
        before = max(0, gap - air - blank)
        if row.sinks and sinking is None:
            sinking = len(rows)
        rows.append(replace(block, before=before))
        height, air = height + before + line, blank
    return rows, height, sinking


def _row(
    row: MastheadRow, facts: Mapping[str, str | None], pen: Pen, issue: Issue
) -> TextBlock | RuleBlock | None:
    if isinstance(row.role, RuleRole):
        return RuleBlock(f"m.{row.role.value}", row.role)
    text = row.phrase.fill(facts)
    if not text:
        return None
    words = {Role.NAME: issue.name, Role.SPECIAL: issue.special, Role.ISSUER: issue.issuer}
    known = words.get(row.role)
    return pen.phrase_block(f"m.{row.role.value}", row.role, text, known.at if known else issue.at)


def _measures(block: TextBlock | RuleBlock, setter: Setter) -> tuple[Emu, Emu]:
    """A row's height, all its lines counted, and how much is blank above and below its ink."""
    if isinstance(block, RuleBlock):
        return setter.sheet.rules[block.role].thickness, 0
    style = setter.sheet.text[block.role]
    lines = len(setter.set(block).lines)
    return style.pitch * lines, (style.pitch - style.size) // 2


def _marks(issue: Issue, series: Series, pen: Pen) -> tuple[TextBlock, ...]:
    given = {
        Role.COPY_NUMBER: issue.copy_number,
        Role.SECRECY: issue.secrecy,
        Role.URGENCY: issue.urgency,
    }
    marks = ((role, given.get(role)) for role in series.masthead.marks)
    return tuple(pen.block(f"m.{role.value}", role, words) for role, words in marks if words)


def fit_name(issue: Issue, series: Series, fonts: Fonts) -> tuple[Series, list[Finding]]:
    """The series with 刊名 in a size that lets this issue's name stand on one line.

    No smaller than the style allows; a name that is longer still is parted like a title.
    """
    sheet = series.sheet
    style = sheet.text[Role.NAME]
    if issue.name is None:
        return series, []
    width = Setter(sheet, fonts).width(Pen(series).block("m.刊名", Role.NAME, issue.name))
    if width <= sheet.page.area_width:
        return series, []
    size = snap_down(style.size * sheet.page.area_width // width, PT // 2)
    least = min(style.size, sheet.name_least)
    mistake = mistakes.NAME_SHRUNK if size >= least else mistakes.NAME_TOO_LONG
    size = max(size, least)
    found = mistake.at(
        issue.name.at, name=issue.name.text, wanted=points(style.size), got=points(size)
    )
    return replace(series, sheet=with_name_size(sheet, size)), [found]
