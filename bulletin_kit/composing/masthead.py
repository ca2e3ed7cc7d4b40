"""Masthead: the series' rows filled with the issue's facts, and how high it all is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from bulletin_kit.base.finding import Finding
from bulletin_kit.base.length import PT, Emu, points, snap_down
from bulletin_kit.base.ports import Fonts
from bulletin_kit.composing import mistakes
from bulletin_kit.composing.facts import facts_of
from bulletin_kit.composing.setting import natural_width
from bulletin_kit.composing.wording import Pen
from bulletin_kit.model.composed import Block, Role, RuleBlock, RuleRole, TextBlock
from bulletin_kit.model.issue import Issue
from bulletin_kit.style.load import with_name_size
from bulletin_kit.style.series import MastheadRow, Series
from bulletin_kit.style.sheet import StyleSheet


@dataclass(frozen=True, slots=True)
class MadeMasthead:
    """The masthead's marks and rows, and the space it takes from the first row's top."""

    marks: tuple[TextBlock, ...]
    rows: tuple[Block, ...]
    height: Emu


def make_masthead(issue: Issue, series: Series) -> MadeMasthead:
    """The masthead of the issue; rows that have nothing to say are left out.

    A row's gap in style data is measured from ink to ink; a block's ``before`` from line to line.
    """
    pen = Pen(series)
    facts = facts_of(issue, pen)
    page, sheet = series.sheet.page, series.sheet
    marks = _marks(issue, series, pen)
    made: list[Block] = []
    sinking: int | None = None
    height, air = 0, -page.leading // 2  # rows start half a leading above the type area's ink
    for row in series.masthead.rows:
        block = _row(row, facts, pen, issue)
        if block is None:
            continue
        line, blank = _measures(row.role, sheet)
        gap = row.gap if made else max(row.gap, len(marks) * page.pitch)  # below the marks
        before = max(0, gap - air - blank)
        if row.sinks and sinking is None:
            sinking = len(made)
        made.append(replace(block, before=before))
        height, air = height + before + line, blank
    wanted = max(series.masthead.start, -(-(height + series.masthead.below) // page.pitch))
    below = series.masthead.below
    spare = wanted * page.pitch - height - below
    if sinking is None:
        below += spare
    else:
        made[sinking] = replace(made[sinking], before=made[sinking].before + spare)
    made[-1] = replace(made[-1], after=below)
    return MadeMasthead(marks, tuple(made), wanted * page.pitch)


def _row(row: MastheadRow, facts: Mapping[str, str | None], pen: Pen, issue: Issue) -> Block | None:
    if isinstance(row.role, RuleRole):
        return RuleBlock(f"m.{row.role.value}", row.role)
    text = row.phrase.fill(facts)
    if not text:
        return None
    words = {Role.NAME: issue.name, Role.SPECIAL: issue.special, Role.ISSUER: issue.issuer}
    known = words.get(row.role)
    return pen.phrase_block(f"m.{row.role.value}", row.role, text, known.at if known else issue.at)


def _measures(role: Role | RuleRole, sheet: StyleSheet) -> tuple[Emu, Emu]:
    """A row's height, and how much of it is blank above and below its ink."""
    if isinstance(role, RuleRole):
        return sheet.rules[role].thickness, 0
    style = sheet.text[role]
    return style.pitch, (style.pitch - style.size) // 2


def _marks(issue: Issue, series: Series, pen: Pen) -> tuple[TextBlock, ...]:
    given = {
        Role.COPY_NUMBER: issue.copy_number,
        Role.SECRECY: issue.secrecy,
        Role.URGENCY: issue.urgency,
    }
    marks = ((role, given.get(role)) for role in series.masthead.marks)
    return tuple(pen.block(f"m.{role.value}", role, words) for role, words in marks if words)


def fit_name(issue: Issue, series: Series, fonts: Fonts) -> tuple[Series, list[Finding]]:
    """The series with 刊名 in a size that lets this issue's name stand on one line."""
    sheet = series.sheet
    style = sheet.text[Role.NAME]
    if issue.name is None:
        return series, []
    width = natural_width(Pen(series).block("m.刊名", Role.NAME, issue.name), sheet, fonts)
    if width <= sheet.page.area_width:
        return series, []
    size = snap_down(style.size * sheet.page.area_width // width, PT // 2)
    found = mistakes.NAME_SHRUNK.at(
        issue.name.at, name=issue.name.text, wanted=points(style.size), got=points(size)
    )
    return replace(series, sheet=with_name_size(sheet, size)), [found]
