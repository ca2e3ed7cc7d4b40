"""Results: an issue as it was loaded, as it was set, and what came of it, for who calls the api."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from msgspec import Struct

from bulletin_kit import pipeline
from bulletin_kit.base.allowed import Allowed
from bulletin_kit.base.finding import Finding, Level, worst
from bulletin_kit.manifest.record import Manifest
from bulletin_kit.model.composed import Composed
from bulletin_kit.model.issue import Issue
from bulletin_kit.outside.fontbook import Fontbook
from bulletin_kit.outside.places import Places
from bulletin_kit.outside.sources import Sources
from bulletin_kit.style.series import Series


class Loaded(Struct, frozen=True):
    """An issue as read from its file. ``issue`` is None where nothing of it could be used."""

    path: Path
    issue: Issue | None
    series: Series | None
    places: Places
    findings: tuple[Finding, ...]
    lines: tuple[str, ...]
    """Of the file, as findings count them."""
    sources: Sources
    """The files that were read for it; setting it notes its pictures."""


class Work(Struct, frozen=True):
    """A composed issue, ready to be rendered in any format."""

    made: pipeline.Made
    fonts: Fontbook
    allowed: tuple[Allowed, ...] = ()
    """What was found and is answered for."""

    @property
    def composed(self) -> Composed:
        """The issue's blocks and pages."""
        return self.made.composed

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What was found in setting it."""
        return self.made.findings


class Report(Struct, frozen=True):
    """What came of checking or building one issue."""

    source: Path
    files: tuple[Path, ...]
    findings: tuple[Finding, ...]
    pages: int = 0
    fonts: tuple[tuple[str, str], ...] = ()
    """(font role, face) of every face that was used."""
    allowed: tuple[Allowed, ...] = ()
    """What was found and is answered for, by 例外 or by the series; it stops nothing."""
    manifest: Path | None = None
    """Where the files' manifest lies."""
    unchanged: bool = False
    """Whether the files lay there already, made of the same."""

    @property
    def ok(self) -> bool:
        """Whether nothing is at error level."""
        return worst(self.findings) is not Level.ERROR


class Product(Struct, frozen=True):
    """What was made of one issue and is not written yet; nothing where there is an error."""

    report: Report
    files: Mapping[str, bytes]
    """By format."""
    manifest: Manifest | None = None
