"""The manifest's digests, renewed line by line so that its comments stay."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from .packages import digest

_ROW = re.compile(r"  (\S+):\s*$")
_VALUE = re.compile(r"    (大小|sha256): *[^\s#]*")


def renewed(text: str, files: Mapping[str, Path]) -> str:
    """The manifest's text with the sizes and digests of these files."""
    lines, row = [], ""
    for line in text.splitlines(keepends=True):
        if heading := _ROW.match(line):
            row = heading[1]
        value = _VALUE.match(line)
        if value and row in files:
            line = f"    {value[1]}: {_measured(value[1], files[row])}{line[value.end() :]}"
        lines.append(line)
    return "".join(lines)


def _measured(key: str, path: Path) -> str:
    return digest(path) if key == "sha256" else str(path.stat().st_size)
