"""Targets: what is aimed at, as ratios to Typst or as times, and whether it is met."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from benchmarks.job import Row
from benchmarks.ours import SYSTEM

Groups = Mapping[str, list[Row]]
Met = tuple[str, str, str, bool]
"""A target, what is wanted, what was found, whether that will do."""

COLD = {
    "check": ("检查 12 页", 0.8),
    "pdf": ("PDF", 1.3),
    "docx": ("DOCX", 1.6),
    "both": ("PDF 和 DOCX", 2.2),
}
"""Works and how many times Typst's time each may take."""
WARM = {"各页排好": 0.020, "PDF": 0.035}
"""Seconds after an edit."""
GROWTH = 11
"""Times the time for ten times the pages."""
MEMORY = 90
"""Megabytes of a cold run."""


def met(groups: Groups) -> Iterator[Met]:
    """Each target whose figures are there."""
    if "cold" in groups:
        yield from _cold(groups["cold"])
    if "warm" in groups:
        for work, limit in WARM.items():
            found = _row(groups["warm"], SYSTEM, work).wall
            wanted = f"≤ {1000 * limit:g} 毫秒"
            yield f"改一段后 {work}", wanted, f"{1000 * found:.0f} 毫秒", found <= limit
    if "hundred" in groups:
        own, its = (_row(groups["hundred"], who, "一个进程") for who in (SYSTEM, "Typst"))
        if its.runs:
            rates = [100 / row.wall for row in (own, its)]
            said = f"≥ Typst 的 {rates[1]:.1f}"
            yield "100 期每秒几期", said, f"{rates[0]:.1f}", rates[0] >= rates[1]
    if "long" in groups:
        long, short = (_row(groups["long"], SYSTEM, work) for work in ("二百页", "二十页"))
        times = long.wall / short.wall
        yield "二百页比二十页", f"≤ {GROWTH} 倍", f"{times:.1f}", times <= GROWTH


def _cold(rows: list[Row]) -> Iterator[Met]:
    typst = _row(rows, "Typst", "pdf")
    own = [_row(rows, SYSTEM, work) for work in COLD]
    if typst.runs:
        for row, (name, limit) in zip(own, COLD.values(), strict=True):
            ratio, _, _ = row.ratios(typst)
            yield f"冷启动 {name}", f"≤ {limit:g} 倍", f"{ratio:.2f}", ratio <= limit
    most = max(row.memory for row in own)
    yield "冷启动内存", f"≤ {MEMORY} MB", f"{most:.0f}", most <= MEMORY


def _row(rows: list[Row], system: str, work: str) -> Row:
    return next(row for row in rows if (row.job.system, row.job.work) == (system, work))
