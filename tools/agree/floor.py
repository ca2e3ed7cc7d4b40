"""Floor: what each kind of style must reach."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import yaml
from msgspec import Struct

from tools.agree.office import NotLooked
from tools.agree.report import Row, share, summed


class Floor(Struct, frozen=True):
    """The least share of lines and of page breaks that agree, over all issues of one kind."""

    lines: float
    breaks: float


def read_floor(path: Path) -> dict[str, Floor]:
    """The floors by kind of style."""
    try:
        said = yaml.safe_load(path.read_text("utf-8"))
        return {kind: Floor(float(row["行"]), float(row["分页"])) for kind, row in said.items()}
    except (OSError, yaml.YAMLError, AttributeError, KeyError, TypeError, ValueError) as error:
        raise NotLooked(f"读不出 {path}（每类一行：{{行: 0.97, 分页: 0.95}}）：{error}") from error


def below(rows: Sequence[Row], floors: Mapping[str, Floor]) -> list[str]:
    """What falls below the floor, in words."""
    faults = [
        f"{row.name}：{row.found.pages[1]} 页，应为 {row.found.pages[0]} 页"
        for row in rows
        if row.found.pages[0] != row.found.pages[1]
    ]
    for kind in dict.fromkeys(row.kind for row in rows):
        if kind not in floors:
            faults.append(f"{kind}：没有写下限")
        else:
            faults += _low(kind, [row for row in rows if row.kind == kind], floors[kind])
    return faults


def _low(kind: str, rows: Sequence[Row], floor: Floor) -> Iterator[str]:
    lines = share(summed(row.found.lines for row in rows))
    breaks = share(summed(row.found.breaks for row in rows))
    for name, reached, least in (("行", lines, floor.lines), ("分页", breaks, floor.breaks)):
        if reached < least:
            yield f"{kind}：{name} {reached:.3f}，低于 {least}"
