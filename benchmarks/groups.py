"""Groups: what is measured together, in turn: cold, a hundred issues, a long issue, warm."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

import bulletin_kit as bk
from benchmarks import ours, texts
from benchmarks.job import Job, Row
from benchmarks.measure import measured
from benchmarks.peers import in_fpdf, in_html, in_markdown, in_office, in_typst
from benchmarks.said import FONTS, document

COLD, LONG, HUNDRED, ONCE = 7, 3, 2, 1
"""Rounds."""


class Bench(Struct, frozen=True):
    """Where a session works, and in what environment its jobs run."""

    folder: Path
    environment: Mapping[str, str]
    most: int = COLD
    """Rounds; fewer say less."""

    def issue(self, name: str, articles: Sequence[int]) -> Path:
        """An issue's file of these articles, in a folder of its own."""
        path = self.folder / name / f"{name}.yaml"
        path.parent.mkdir()
        path.write_text(texts.issue(articles), "utf-8")
        return path

    def rows(self, jobs: list[Job], rounds: int, first: bool = False) -> list[Row]:
        """The jobs, measured in turn."""
        rounds = min(rounds, self.most)
        return measured(jobs, rounds, first, self.environment, self.folder)


def cold(bench: Bench) -> list[Row]:
    """Twelve pages: our check, PDF, DOCX and both; the peers' PDF or DOCX of the same words."""
    path = bench.issue("twelve", texts.TWELVE)
    return bench.rows([*ours.jobs(path, path.parent), *_peers(path)], COLD, first=True)


def _peers(path: Path) -> list[Job]:
    """Each peer's job for the issue of a file."""
    said, folder, name = document(path), path.parent, path.stem
    (docx,) = bk.build(path, ("docx",), folder / "given").files
    return [
        in_typst.job(said, folder, name),
        in_html.chromium(said, folder, name),
        in_html.weasyprint(said, folder, name),
        in_office.job(docx, folder),
        in_fpdf.job(said, folder, name),
        in_markdown.job(said, folder, name, docx),
    ]


def hundred(bench: Bench) -> list[Row]:
    """A folder of a hundred issues as PDF, in one process; by all cores; again, unchanged."""
    folder = bench.folder / "hundred"
    paths = texts.hundred(folder / "issues")
    sources = [in_typst.job(document(path), folder, path.stem).command[3] for path in paths]
    typst = (sys.executable, "-c", in_typst.MANY, str(FONTS), *sources)
    build = (*ours.BULLETIN, "build", str(paths[0].parent), "--to", "pdf", "--out")
    alone = (*build, str(folder / "one"), "--jobs", "1")
    jobs = [
        Job(ours.SYSTEM, "一个进程", (*alone, "--force")),
        Job("Typst", "一个进程", typst),
        Job(ours.SYSTEM, "各核一个进程", (*build, str(folder / "all"), "--force")),
        Job(ours.SYSTEM, "一个进程，都没有变", alone),
    ]
    return bench.rows(jobs, HUNDRED)


def long(bench: Bench) -> list[Row]:
    """Two hundred pages and twenty: how the time grows."""
    rows: list[Job] = []
    peers: list[Job] = []
    for name, articles in (("二十页", texts.TWENTY), ("二百页", 10 * texts.TWENTY)):
        path = bench.issue(name, articles)
        typst, *others = _peers(path)
        own = ours.build(path, path.parent, "pdf")
        rows += [replace(job, work=name) for job in (own, typst)]
        peers = [replace(job, work=name) for job in others]
    return bench.rows(rows, LONG) + bench.rows(peers, ONCE)


def warm(bench: Bench) -> list[Row]:
    """One paragraph of the twelve pages edited in a process that has them open."""
    path = bench.issue("warm", texts.TWELVE)
    source = in_typst.job(document(path), path.parent, "warm").command[3]
    found = _warm(bench, "bulletin", str(path)), _warm(bench, "typst", source)
    return [
        _in_process(system, work, times)
        for system, by_work in zip((ours.SYSTEM, "Typst"), found, strict=True)
        for work, times in by_work.items()
    ]


def _warm(bench: Bench, system: str, source: str) -> dict[str, list[float]]:
    command = [sys.executable, "-m", "benchmarks.warm", system, source]
    said = subprocess.run(command, stdout=subprocess.PIPE, env=dict(bench.environment), check=True)
    found: dict[str, list[float]] = json.loads(said.stdout)
    return found


WARM = {"pages": "各页排好", "pdf": "PDF", "read": "PDF，又读回核对"}


def _in_process(system: str, work: str, times: list[float]) -> Row:
    runs = [(seconds, seconds, 0.0) for seconds in times]
    return Row(Job(system, WARM[work], ()), runs=runs)


GROUPS: dict[str, Callable[[Bench], list[Row]]] = {
    "cold": cold,
    "warm": warm,
    "hundred": hundred,
    "long": long,
}
