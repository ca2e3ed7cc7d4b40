"""Findings as people read them, with the line and the place marked, or as JSON."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from unicodedata import east_asian_width

import click

from bulletin_kit.base.finding import Finding, Level
from bulletin_kit.base.span import Span

COLOURS = {Level.ERROR: "red", Level.WARNING: "yellow", Level.INFO: "cyan"}
WIDEST = 72
"""Columns of the source line that are shown."""


def as_json(findings: Iterable[Finding]) -> str:
    """The findings as one JSON array."""
    import json

    return json.dumps(rows(findings), ensure_ascii=False, indent=2)


def rows(findings: Iterable[Finding]) -> list[Mapping[str, object]]:
    """The findings as JSON has them."""
    return [_row(finding) for finding in findings]


def _row(finding: Finding) -> Mapping[str, object]:
    at = finding.at
    return {
        "code": finding.code,
        "level": finding.level.name.lower(),
        "message": finding.message,
        "remedy": finding.remedy,
        "file": at.file,
        "line": at.line,
        "column": at.column,
        "end_line": at.end_line,
        "end_column": at.end_column,
        "path": at.path,
    }


def as_text(findings: Sequence[Finding]) -> str:
    """The findings one under another, each with its line, its place and its remedy."""
    sources: dict[str, list[str]] = {}
    return "\n".join(_one(finding, _lines(finding.at.file, sources)) for finding in findings)


def summary(findings: Sequence[Finding]) -> str:
    """How many findings there are of each level."""
    counts = [(level, sum(f.level is level for f in findings)) for level in reversed(Level)]
    said = "，".join(f"{level.word} {count}" for level, count in counts if count)
    return said or "没有发现问题"


def _lines(file: str, sources: dict[str, list[str]]) -> list[str]:
    if file not in sources:
        try:
            text = Path(file).read_bytes().decode("utf-8-sig")
        except (OSError, UnicodeDecodeError):
            text = ""
        unified = text.replace("\r\n", "\n").replace("\r", "\n")
        sources[file] = unified.split("\n") if text else []
    return sources[file]


def _one(finding: Finding, lines: Sequence[str]) -> str:
    level = click.style(finding.level.word, fg=COLOURS[finding.level], bold=True)
    rows = [f"{finding.at}  {finding.code} {level}  {finding.message}"]
    at = finding.at
    if 0 < at.line <= len(lines):
        rows += _marked(at, lines[at.line - 1])
    if finding.remedy:
        rows.append(f"      {click.style('办法', fg='green')}  {finding.remedy}")
    return "\n".join(rows) + "\n"


def _marked(at: Span, line: str) -> list[str]:
    """The source line and the place under it, a long line cut around the place."""
    line = line.replace("\t", " ")
    start = min(at.column - 1, len(line))
    end = max(start + 1, at.end_column - 1 if at.end_line == at.line else len(line))
    first = _window(line, start)
    shown = _cut(line[first:])
    before = "…" if first else ""
    gap = _columns(before + line[first:start])
    marks = min(_columns(line[start : min(end, start + WIDEST)]) or 1, max(1, WIDEST + 2 - gap))
    return [f"{at.line:5} │ {before}{shown}", f"      │ {' ' * gap}{'^' * marks}"]


def _window(line: str, start: int) -> int:
    """Where the shown part starts: at the line's start, or some way before the place."""
    width, first, window = 0, start, start
    while first > 0 and width <= WIDEST // 2:
        first -= 1
        width += _columns(line[first])
        if width <= WIDEST // 3:
            window = first
    return 0 if first == 0 and width <= WIDEST // 2 else window


def _cut(text: str) -> str:
    width = 0
    for end, char in enumerate(text):
        width += _columns(char)
        if width > WIDEST:
            return text[:end] + "…"
    return text


def _columns(text: str) -> int:
    return sum(2 if east_asian_width(char) in "WF" else 1 for char in text)
