"""Rows: a finding as JSON has it, and back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bulletin_kit.base.finding import Edit, Finding, Level
from bulletin_kit.base.span import Span

Row = Mapping[str, Any]


def row(finding: Finding) -> dict[str, Any]:
    """The finding, its place and what mends it as one object of plain values."""
    edit = finding.edit
    return {
        "code": finding.code,
        "level": finding.level.name.lower(),
        "message": finding.message,
        "remedy": finding.remedy,
        **place(finding.at),
        "path": finding.at.path,
        "edit": {**place(edit.at), "was": edit.was, "text": edit.text} if edit else None,
    }


def place(at: Span) -> dict[str, Any]:
    """Where a stretch begins and ends."""
    return {
        "file": at.file,
        "line": at.line,
        "column": at.column,
        "end_line": at.end_line,
        "end_column": at.end_column,
    }


def finding(row: Row, file: str) -> Finding:
    """The finding of a row, said of this file; KeyError, TypeError for what is no row."""
    edit = row["edit"]
    return Finding(
        code=row["code"],
        level=Level[row["level"].upper()],
        message=row["message"],
        remedy=row["remedy"],
        at=_span(row, file, row["path"]),
        edit=Edit(_span(edit, file, row["path"]), edit["was"], edit["text"]) if edit else None,
    )


def _span(row: Row, file: str, path: str) -> Span:
    return Span(file, row["line"], row["column"], row["end_line"], row["end_column"], path)
