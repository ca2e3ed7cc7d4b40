"""Tally: what came of several issues, each on its own; the others go on."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import TypeVar

from msgspec import Struct, field
from msgspec.structs import replace

from bulletin_kit.base.allowed import Allowed
from bulletin_kit.base.finding import Finding, Level
from bulletin_kit.base.span import Span
from bulletin_kit.cli.faults import guarded
from bulletin_kit.cli.options import ended, show
from bulletin_kit.outside.disk import issue_files
from bulletin_kit.results import Report

T = TypeVar("T")


class Tally(Struct):
    """Reports as they come: printed at once as text, together at the end for programs."""

    style: str
    reports: list[Report] = field(default_factory=list)
    stuck: list[Finding] = field(default_factory=list)
    """Why there was no going on with a file, as programs read it."""
    status: int = 0
    told: set[Finding] = field(default_factory=set)

    @property
    def found(self) -> list[Finding]:
        """What was found in all of them."""
        return [finding for report in self.reports for finding in report.findings]

    @property
    def allowed(self) -> list[Allowed]:
        """What is answered for in all of them."""
        return [one for report in self.reports for one in report.allowed]

    def files(self, paths: Iterable[Path]) -> list[Path]:
        """The issue files that the paths name; a path that names none is told."""
        named = (self.of(partial(issue_files, path), path) for path in paths)
        return [file for files in named for file in files or ()]

    def of(self, work: Callable[[], T], path: Path) -> T | None:
        """What the work on one path gives; None where there is no going on, which is told."""
        made, failure = guarded(work, path)
        if failure is not None:
            self.status = max(self.status, failure.status)
            error, at = failure.error, Span(path.as_posix())
            code = type(error).__name__
            self.stuck.append(Finding(code, Level.ERROR, error.message, error.remedy, at))
        return made

    def add(self, report: Report) -> None:
        """Takes the report on one file."""
        report = replace(report, findings=self._news(report))
        self.reports.append(report)
        if self.style == "text":
            show(report.findings, self.style, report.allowed)

    def _news(self, report: Report) -> tuple[Finding, ...]:
        """What was not told yet: issues of one folder say the same of a third file."""
        own = report.source.as_posix()
        news = tuple(f for f in report.findings if f.at.file == own or f not in self.told)
        self.told.update(news)
        return news

    def end(self) -> int:
        """Prints what is left to print; the exit status."""
        if self.style != "text":
            show([*self.found, *self.stuck], self.style, self.allowed)
        return self.status or ended(self.found)
