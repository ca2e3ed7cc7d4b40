"""Mending: edits put into a file's bytes; everything around them stays as it is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from bulletin_kit.base.finding import Edit, Finding
from bulletin_kit.forms.text.decode import BOM


def mended(data: bytes, edits: Iterable[Edit]) -> bytes:
    """The file with the edits that fit it; of two that overlap, the first by place.

    Mark of UTF-8, line ends, comments and blank lines are kept. A file that is not UTF-8 is left
    alone.
    """
    try:
        text = data.removeprefix(BOM).decode("utf-8")
    except UnicodeDecodeError:
        return data
    ends = [*re.findall(r"\r\n|\r|\n", text), ""]
    lines = re.split(r"\r\n|\r|\n", text)
    for edit in reversed(_apart(edit for edit in edits if fits(edit, lines))):
        row, start, end = edit.at.line - 1, edit.at.column - 1, edit.at.end_column - 1
        lines[row] = lines[row][:start] + edit.text + lines[row][end:]
    whole = "".join(line + end for line, end in zip(lines, ends, strict=True))
    return data[: len(data) - len(data.removeprefix(BOM))] + whole.encode()


def fits(edit: Edit, lines: Sequence[str]) -> bool:
    """Whether the place holds exactly what the edit replaces; no markup in between, for one."""
    at = edit.at
    if not 0 < at.line == at.end_line <= len(lines):
        return False
    return lines[at.line - 1][at.column - 1 : at.end_column - 1] == edit.was != edit.text


def with_fitting_edit(finding: Finding, file: str, lines: Sequence[str]) -> Finding:
    """The finding, without its edit where that does not fit the file."""
    edit = finding.edit
    if edit is None or (edit.at.file == file and fits(edit, lines)):
        return finding
    return replace(finding, edit=None)


def _apart(edits: Iterable[Edit]) -> list[Edit]:
    """The edits by place, each behind the one before it."""
    kept: list[Edit] = []
    for edit in sorted(set(edits), key=lambda edit: (edit.at, edit.text)):
        last = kept[-1].at if kept else None
        if last is None or (edit.at.line, edit.at.column) >= (last.line, last.end_column):
            kept.append(edit)
    return kept
