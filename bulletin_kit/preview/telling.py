"""Telling: findings as the browser shows them, with their places on the pages and in the file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bulletin_kit.base.errors import BulletinError
from bulletin_kit.base.finding import Finding
from bulletin_kit.base.span import Span
from bulletin_kit.preview.places import Map, Spot
from bulletin_kit.style.sheet import PageStyle

AROUND = 1
"""Lines of the file that are shown above and below a finding's own."""


def told(
    findings: Sequence[Finding], lines: Sequence[str], map: Map | None, style: PageStyle | None
) -> list[Mapping[str, object]]:
    """The findings in order; without a map they have no place on a page."""
    return [
        {
            "level": finding.level.name.lower(),
            "word": finding.level.word,
            "code": finding.code,
            "message": finding.message,
            "remedy": finding.remedy,
            "mends": finding.edit is not None,
            "lines": _lines(finding.at, lines),
            "at": finding.at.line,
            "spots": [_spot(spot, style) for spot in map.spots(finding.at)]
            if map and style
            else [],
        }
        for finding in findings
    ]


def told_error(error: BulletinError) -> Mapping[str, object]:
    """A reason for which there is no going on, as if it were a finding."""
    said = {"code": "", "message": error.message, "remedy": error.remedy, "mends": False}
    return {"level": "error", "word": "不能继续", "lines": [], "at": 0, "spots": [], **said}


def _spot(spot: Spot, style: PageStyle) -> Mapping[str, float]:
    """The rectangle in parts of its page, which may be shown in any size."""
    return {
        "page": spot.page,
        "x": round(spot.x / style.width, 5),
        "y": round(spot.y / style.height, 5),
        "width": round(spot.width / style.width, 5),
        "height": round(spot.height / style.height, 5),
    }


def _lines(at: Span, lines: Sequence[str]) -> list[Mapping[str, object]]:
    """The lines of the file at the place: number, text, and which characters are meant."""
    if not 0 < at.line <= len(lines):
        return []
    numbers = range(max(1, at.line - AROUND), min(len(lines), at.line + AROUND) + 1)
    return [{"number": n, "text": lines[n - 1], **_meant(at, n, lines[n - 1])} for n in numbers]


def _meant(at: Span, number: int, line: str) -> Mapping[str, int]:
    if number != at.line:
        return {"from": 0, "to": 0}
    end = at.end_column - 1 if at.end_line == at.line else len(line)
    return {"from": at.column - 1, "to": max(at.column, end)}
