"""Findings as people read them, with the line and the place marked, or as JSON."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from unicodedata import east_asian_width

import click

from bulletin_kit.base.allowed import Allowed, Authority
from bulletin_kit.base.finding import Finding, Level
from bulletin_kit.base.rows import place, row
from bulletin_kit.base.span import Span

COLOURS = {Level.ERROR: "red", Level.WARNING: "yellow", Level.INFO: "cyan"}
WIDEST = 72
"""Columns of the source line that are shown."""
TITLES = {Authority.ISSUE: "已批准的例外", Authority.SERIES: "刊物规定不查的"}
MANY, SOME = 5, 3
"""Of more than so many findings of one code at INFO, only some are shown."""


def as_json(findings: Iterable[Finding], allowed: Iterable[Allowed] = ()) -> str:
    """The findings as one JSON array, those that are answered for behind the others."""
    import json

    return json.dumps(rows(findings, allowed), ensure_ascii=False, indent=2)


def rows(
    findings: Iterable[Finding], allowed: Iterable[Allowed] = ()
) -> list[Mapping[str, object]]:
    """The findings as JSON has them."""
    answered = (row(one.finding) | {"allowed": _answer(one)} for one in allowed)
    return [*(row(finding) | {"allowed": None} for finding in findings), *answered]


def _answer(one: Allowed) -> Mapping[str, object]:
    return {"authority": one.authority.name.lower(), "reason": one.reason, **place(one.by)}


def as_text(findings: Sequence[Finding], allowed: Sequence[Allowed] = ()) -> str:
    """The findings one under another, each with its line, its place and its remedy.

    Below them stand, in short, those that are answered for.
    """
    sources: dict[str, list[str]] = {}
    parts = [
        _one(finding, _lines(finding.at.file, sources), more) for finding, more in _few(findings)
    ]
    parts += [section for authority in Authority for section in _answered(authority, allowed)]
    return "\n".join(parts)


def _few(findings: Sequence[Finding]) -> Iterator[tuple[Finding, int]]:
    """The findings to be shown, the last of a folded kind with the number of those left out."""
    counts = Counter(finding.code for finding in findings if finding.level is Level.INFO)
    shown: Counter[str] = Counter()
    for finding in findings:
        folded = finding.level is Level.INFO and counts[finding.code] > MANY
        shown[finding.code] += folded
        if shown[finding.code] <= SOME:
            last = shown[finding.code] == SOME
            yield finding, counts[finding.code] - SOME if folded and last else 0


def _answered(authority: Authority, allowed: Sequence[Allowed]) -> Iterator[str]:
    """What one authority answers for: a row for each code and reason, with its places."""
    groups: dict[tuple[str, str, Span], list[Finding]] = {}
    for one in allowed:
        if one.authority is authority:
            key = one.finding.code, one.reason, one.by
            groups.setdefault(key, []).append(one.finding)
    rows = []
    for (code, reason, by), found in groups.items():
        count = f"，共 {len(found)} 处" if found[1:] else ""
        rows.append(f"  {found[0].at}  {code}  {found[0].message}{count}")
        rows.append(f"      理由  {reason}（{by}）")
    if rows:
        yield "\n".join([TITLES[authority], *rows]) + "\n"


def summary(findings: Sequence[Finding], allowed: Sequence[Allowed] = ()) -> str:
    """How many findings there are of each level, and how many are answered for."""
    counts = [(level, sum(f.level is level for f in findings)) for level in reversed(Level)]
    said = "，".join(f"{level.word} {count}" for level, count in counts if count)
    answered = Counter(one.authority for one in allowed)
    also = [f"；{TITLES[who]} {answered[who]}" for who in Authority if answered[who]]
    return "".join([said or "没有发现问题", *also])


def _lines(file: str, sources: dict[str, list[str]]) -> list[str]:
    if file not in sources:
        try:
            text = Path(file).read_bytes().decode("utf-8-sig")
        except (OSError, UnicodeDecodeError):
            text = ""
        unified = text.replace("\r\n", "\n").replace("\r", "\n")
        sources[file] = unified.split("\n") if text else []
    return sources[file]


def _one(finding: Finding, lines: Sequence[str], more: int) -> str:
    level = click.style(finding.level.word, fg=COLOURS[finding.level], bold=True)
    rows = [f"{finding.at}  {finding.code} {level}  {finding.message}"]
    at = finding.at
    if 0 < at.line <= len(lines):
        rows += _marked(at, lines[at.line - 1])
    if finding.remedy:
        own = "（可自动改：--fix）" if finding.edit else ""
        rows.append(f"      {click.style('办法', fg='green')}  {finding.remedy}{own}")
    if more:
        rows.append(f"      {finding.code} 另有 {more} 处；--format json 列出每一处")
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
