"""Closing lines: signatures and printing lines that were typed as lines of the text."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from bulletin_kit.base.pattern import Pattern
from bulletin_kit.checks.dates.calendar import day_of
from bulletin_kit.checks.manuscript import Manuscript
from bulletin_kit.checks.passage import PROSE, Passage

_LINE = Pattern(
    r"(?P<who>[\u4e00-\u9fff、（） ]{2,40}(?:[\u3000\u2003\t]+|  +))?"
    r"(?P<day>(?P<y>(?:19|20)\d\d)年(?P<m>\d{1,2})月(?P<d>\d{1,2})日)(?P<printed>印发|印制|印)?"
)

_LONG = 90
"""Days before the issue within which a printing line is still this issue's."""


def closes(passage: Passage) -> bool:
    """Whether it is nothing but a signature or printing line."""
    return bool(_LINE.fullmatch(passage.text.strip()))


def early_printing(manuscript: Manuscript) -> Iterator[tuple[Passage, tuple[int, int], str]]:
    """(passage, span, why) of each printing line before the issue's day or the signature's.

    One long before the issue's is of another document.
    """
    issue = manuscript.issue.day.value if manuscript.issue.day else None
    unit, signed = -1, None
    for passage in manuscript.of(PROSE):
        if passage.unit != unit:
            unit, signed = passage.unit, None
        line = _LINE.fullmatch(passage.text.strip())
        day = day_of(int(line["y"]), int(line["m"]), int(line["d"])) if line else None
        if not line or not day:
            continue
        if not line["printed"]:
            signed = day
            continue
        start = passage.text.index(line["day"])
        for other, name in ((signed, "成文日期"), (issue, "本期日期")):
            if other and day < other and (other == signed or (other - day).days <= _LONG):
                yield passage, (start, start + len(line["day"])), _said(name, other)
                break


def _said(name: str, day: date) -> str:
    return f"印发早于{name}（{day.year}年{day.month}月{day.day}日）"
