"""Tally: what came of several issues, each on its own; the others go on."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TypeVar

from bulletin_kit.base.finding import Finding, Level
from bulletin_kit.base.span import Span
from bulletin_kit.cli.faults import guarded
from bulletin_kit.cli.options import ended, show
from bulletin_kit.outside.disk import issue_files

T = TypeVar("T")


@dataclass
class Tally:
    """Findings as they come: printed at once as text, together at the end as JSON."""

    style: str
    found: list[Finding] = field(default_factory=list)
    stuck: list[Finding] = field(default_factory=list)
    """Why there was no going on with a file, as JSON says it."""
    status: int = 0

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

    def add(self, findings: Iterable[Finding]) -> None:
        """Takes the findings of one file."""
        new = tuple(findings)
        self.found += new
        if self.style == "text":
            show(new, self.style)

    def end(self) -> int:
        """Prints what is left to print; the exit status."""
        if self.style == "json":
            show([*self.found, *self.stuck], self.style)
        return self.status or ended(self.found)
