"""Report: the session's figures as a table, as JSON, as a plot."""

from __future__ import annotations

import json
import os
import platform
from collections.abc import Iterator, Mapping
from datetime import date
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from msgspec import Struct, to_builtins

from benchmarks.job import Row
from benchmarks.targets import met

TITLES = {
    "cold": "冷启动：一期 12 页",
    "warm": "热：12 页里改一段",
    "hundred": "一个文件夹 100 期，PDF",
    "long": "长的一期，PDF",
}
WORKS = {"check": "检查", "pdf": "PDF", "docx": "DOCX", "both": "PDF 和 DOCX"}
PEERS = ("typst", "weasyprint", "fpdf2")


class Session(Struct, frozen=True):
    """What was measured in one session."""

    machine: Mapping[str, str]
    groups: Mapping[str, list[Row]]
    instructions: Mapping[str, float]

    def table(self) -> str:
        """The figures as Markdown."""
        return "\n".join(self._lines()) + "\n"

    def _lines(self) -> Iterator[str]:
        yield "# 速度"
        yield ""
        yield from (f"- {what}：{said}" for what, said in self.machine.items())
        for name, rows in self.groups.items():
            yield from ("", f"## {TITLES[name]}", "")
            yield "| 程序 | 做什么 | 是 Typst 的几倍（中间一半） | 毫秒 | 处理器毫秒 | 内存 MB |"
            yield "| --- | --- | --- | --- | --- | --- |"
            yield from (_line(row, rows) for row in rows)
        if self.instructions:
            said = "，".join(f"{WORKS[w]} {n:g}" for w, n in self.instructions.items())
            yield from ("", "## 指令（百万条，valgrind）", "", said)
        yield from ("", "## 目标", "", "| 目标 | 要 | 是 | |", "| --- | --- | --- | --- |")
        for target, wanted, found, good in met(self.groups):
            yield f"| {target} | {wanted} | {found} | {'达到' if good else '没有达到'} |"


def typst_of(row: Row, rows: list[Row]) -> Row | None:
    """Typst's row that the row is compared with: of the same work, or its only one."""
    found = [other for other in rows if other.job.system == "Typst" and other.runs]
    same = [other for other in found if other.job.work == row.job.work]
    one = next(iter(same or found), None)
    return one if one and len(one.runs) == len(row.runs) else None


def _line(row: Row, rows: list[Row]) -> str:
    work = WORKS.get(row.job.work, row.job.work)
    if row.missing:
        return f"| {row.job.system} | {work} | {row.missing} | | | |"
    typst, ratio = typst_of(row, rows), ""
    if typst:
        middle, low, high = row.ratios(typst)
        ratio = f"{middle:.2f}（{low:.2f}～{high:.2f}）"
    memory = f"{row.memory:.0f}" if row.memory else ""
    cells = (row.job.system, work, ratio, f"{1000 * row.wall:.0f}", f"{1000 * row.cpu:.0f}", memory)
    return f"| {' | '.join(cells)} |"


def machine() -> dict[str, str]:
    """The day, the kind of machine, the programs."""
    return {
        "日期": date.today().isoformat(),
        "机器": f"{_processor()}，{os.cpu_count()} 核，{platform.system()} {platform.machine()}",
        "Python": platform.python_version(),
        "程序": "，".join(f"{name} {_version(name)}" for name in ("bulletin-kit", *PEERS)),
    }


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text("utf-8").splitlines()
    except OSError:
        return platform.processor()
    return next((x.partition(": ")[2] for x in lines if x.startswith("model name")), "")


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "没有安装"


def write(session: Session, folder: Path) -> None:
    """Writes ``speed.md``, ``speed.json`` and ``speed.svg``."""
    from benchmarks.plot import plot

    folder.mkdir(exist_ok=True)
    rows = {name: [_plain(row) for row in rows] for name, rows in session.groups.items()}
    whole = {"machine": session.machine, "groups": rows, "instructions": session.instructions}
    (folder / "speed.md").write_text(session.table() + "\n![速度](speed.svg)\n", "utf-8")
    text = json.dumps(whole, ensure_ascii=False, indent=1)
    (folder / "speed.json").write_text(text + "\n", "utf-8")
    plot(session.groups, session.machine, folder / "speed.svg")


def _plain(row: Row) -> dict[str, object]:
    """The row without its command, which names folders of the machine."""
    return {
        "system": row.job.system,
        "work": row.job.work,
        "missing": row.missing,
        "runs": to_builtins(row)["runs"],
    }
