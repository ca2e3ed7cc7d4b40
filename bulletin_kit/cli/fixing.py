"""Fixing: the edits of findings put into the file, and the difference they make."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from difflib import SequenceMatcher, unified_diff
from pathlib import Path

import click
from msgspec import Struct

from bulletin_kit import api
from bulletin_kit.base.finding import Finding, Level
from bulletin_kit.forms.mend import mended
from bulletin_kit.forms.text.decode import lines_of
from bulletin_kit.outside.disk import read_issue, write_files
from bulletin_kit.results import Report

ROUNDS = 5
"""An edit may make room for another; a chain of more would be a rule's fault."""
COLOURS = {"+": "green", "-": "red", "@": "cyan"}


class Fixed(Struct, frozen=True):
    """A file before and after, what is found in each, and the errors that came with the edits."""

    path: Path
    data: bytes
    fixed: bytes
    before: Report
    after: Report
    spoilt: tuple[Finding, ...]

    @property
    def diff(self) -> list[str]:
        """The changed lines as a unified diff."""
        name = self.path.as_posix()
        old, new = lines_of(self.data), lines_of(self.fixed)
        return list(unified_diff(old, new, name, name, lineterm="", n=0))

    @property
    def changed(self) -> int:
        """How many lines the edits changed; they add and take none."""
        lines = zip(lines_of(self.data), lines_of(self.fixed), strict=True)
        return sum(old != new for old, new in lines)


def fixed(path: Path, root: Path | None, wanted: Callable[[Finding], bool]) -> Fixed:
    """The file with the edits of the wanted findings, again and again until nothing changes."""
    data, _ = read_issue(path)
    now = data
    before = after = api.examine(api.load(path, root, now))
    for _ in range(ROUNDS):
        edits = [f.edit for f in after.findings if f.edit and wanted(f)]
        then = mended(now, edits)
        if then == now:
            break
        now, after = then, api.examine(api.load(path, root, then))
    return Fixed(path, data, now, before, after, _new_errors(before, after))


def settled(work: Fixed, write: bool, err: bool) -> Report:
    """What is found in the file as it is left; shows the difference, writes it if so wanted.

    Where an edit would bring an error the file is left as it is. ``err`` shows the difference
    where it is not in the way of what programs read.
    """
    if work.spoilt:
        click.echo(f"{work.path}：自动改会带来新的错误，没有改，请手工改", err=True)
        for finding in work.spoilt:
            click.echo(f"  {finding.at}  {finding.code}  {finding.message}", err=True)
        return work.before
    for line in coloured(work.diff):
        click.echo(line, err=err)
    if not write or work.fixed == work.data:
        return work.before
    write_files({work.path.resolve(): work.fixed})
    click.echo(f"{work.path}：已改 {work.changed} 行", err=True)
    return work.after


def coloured(diff: Sequence[str]) -> list[str]:
    """The diff for a terminal: a paragraph is one line, so what differs in it is marked."""
    rows = [click.style(row, fg=COLOURS.get(row[:1])) for row in diff]
    old, new = ([n for n, row in enumerate(diff) if n > 1 and row[0] == sign] for sign in "-+")
    for before, after in zip(old, new, strict=True):
        both = diff[before][1:], diff[after][1:]
        parts = SequenceMatcher(None, *both, autojunk=False).get_opcodes()
        rows[before] = _marked("-", both[0], [(a, b, tag) for tag, a, b, _, _ in parts])
        rows[after] = _marked("+", both[1], [(a, b, tag) for tag, _, _, a, b in parts])
    return rows


def _marked(sign: str, line: str, parts: Sequence[tuple[int, int, str]]) -> str:
    """The line in its sign's colour, the parts that are not equal reversed."""
    fg = COLOURS[sign]
    styled = (
        click.style(line[start:end], fg=fg, reverse=True if tag != "equal" else None)
        for start, end, tag in parts
        if start < end
    )
    return click.style(sign, fg=fg) + "".join(styled)


def _new_errors(before: Report, after: Report) -> tuple[Finding, ...]:
    """The errors that were not there before: more of a code on a line than there were."""
    left = Counter((f.code, f.at.line) for f in before.findings if f.level is Level.ERROR)
    new = []
    for finding in after.findings:
        if finding.level is Level.ERROR:
            left[finding.code, finding.at.line] -= 1
            if left[finding.code, finding.at.line] < 0:
                new.append(finding)
    return tuple(new)
