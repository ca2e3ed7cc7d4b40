"""Report: what was found, for people and for programs."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from tools.agree.comparing import Agreement

Count = tuple[int, int]


class Row(Struct, frozen=True):
    """One issue and what was found."""

    name: str
    kind: str
    found: Agreement


def share(count: Count) -> float:
    """The share of what agrees; of nothing, all."""
    return count[0] / count[1] if count[1] else 1.0


def summed(counts: Iterable[Count]) -> Count:
    """The counts of several issues together."""
    rows = list(counts)
    return sum(row[0] for row in rows), sum(row[1] for row in rows)


def as_text(rows: Sequence[Row], faults: Sequence[str], misses: bool) -> str:
    """A line an issue, each kind's sum, the missed lines where wanted, and the verdict."""
    return "\n".join(_lines(rows, faults, misses))


def _lines(rows: Sequence[Row], faults: Sequence[str], misses: bool) -> Iterator[str]:
    for row in rows:
        yield f"{_counts([row])}  {row.name}（{row.kind}）"
        if misses:
            yield from _missed(row)
    for kind in dict.fromkeys(row.kind for row in rows):
        yield f"{_counts([row for row in rows if row.kind == kind])}  合计（{kind}）"
    yield from (f"低于下限  {fault}" for fault in faults)
    if not faults:
        yield "都在下限以上。"


def _counts(rows: Sequence[Row]) -> str:
    found = [row.found for row in rows]
    text, lines, breaks = (
        summed(getattr(each, name) for each in found) for name in ("text", "lines", "breaks")
    )
    pages = summed(each.pages for each in found)
    return (
        f"文字 {share(text):.4f}  行 {share(lines):.4f}（{lines[0]}/{lines[1]}）"
        f"  页 {pages[1]}/{pages[0]}  分页 {breaks[0]}/{breaks[1]}"
    )


def _missed(row: Row) -> Iterator[str]:
    for miss in row.found.misses:
        yield f"    第 {miss.page} 页"
        yield from (f"    - {line}" for line in miss.ours)
        yield from (f"    + {line}" for line in miss.theirs)


def as_json(rows: Sequence[Row], faults: Sequence[str]) -> str:
    """The same for programs."""
    issues = [
        {
            "name": row.name,
            "kind": row.kind,
            "text": row.found.text,
            "lines": row.found.lines,
            "breaks": row.found.breaks,
            "pages": row.found.pages,
            "misses": [
                {"page": miss.page, "ours": miss.ours, "theirs": miss.theirs}
                for miss in row.found.misses
            ],
        }
        for row in rows
    ]
    whole = {"issues": issues, "below": list(faults), "ok": not faults}
    return json.dumps(whole, ensure_ascii=False, indent=2)
