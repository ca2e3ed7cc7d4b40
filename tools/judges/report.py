"""Report: a table of judges and files, the faults, and loudly who was not there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from bulletin_kit.cli.table import table
from tools.judges.hearing import MISSING, Verdicts

GOOD, BAD = "合", "不合"
WIDEST = 40
NUMBER = re.compile(r"\d+(?:\.\d+)+")


def as_text(rows: Sequence[Verdicts], brought: Sequence[Path]) -> str:
    """The whole report."""
    return "\n".join(_lines(rows, brought))


def _lines(rows: Sequence[Verdicts], brought: Sequence[Path]) -> Iterator[str]:
    names = list(dict.fromkeys(path.stem for path in brought))
    head = ("", "裁判", "版本", *names)
    cells = [(_sign(row), row.judge.name, _version(row), *_cells(row, names)) for row in rows]
    for lines in table([head, *cells], WIDEST):
        yield from lines
    for row in rows:
        for path, fault in row.faults.items():
            if fault:
                yield f"{BAD}　{path.name}　{row.judge.name}（{row.judge.about}）：{fault}"
    for row in rows:
        if row.version is None:
            yield f"！！{MISSING} {row.judge.name}（{row.judge.about}），没有看。{row.judge.source}"
    yield "全部合格。" if all(row.ok for row in rows) else "没有全部合格。"


def _sign(row: Verdicts) -> str:
    return GOOD if row.ok else BAD


def _version(row: Verdicts) -> str:
    if row.version is None:
        return MISSING
    number = NUMBER.search(row.version)
    return number[0] if number else row.version


def _cells(row: Verdicts, names: Sequence[str]) -> Iterator[str]:
    said = {path.stem: fault for path, fault in row.faults.items()}
    for name in names:
        yield "—" if name not in said else BAD if said[name] else GOOD
