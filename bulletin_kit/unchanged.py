"""Unchanged: whether an issue's files are what a build would make now, told without making them.

The files must lie there as their manifest says, and everything that the manifest names, the issue,
its pictures, templates and fonts, the toolkit, its libraries and the build's options, must be as it
was. The issue is read and its rules are asked again, as the issues beside it may have changed; what
setting it and reading it back found stands in the manifest.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from bulletin_kit import api, pipeline
from bulletin_kit.base.errors import FileBroken
from bulletin_kit.base.finding import in_order
from bulletin_kit.base.version import VERSION
from bulletin_kit.checks.allowing import Judged
from bulletin_kit.manifest.record import SUFFIX, Manifest, hashed, read_manifest
from bulletin_kit.model.issue import Issue
from bulletin_kit.outside.disk import issue_name, read_issue
from bulletin_kit.outside.fontbook import Fontbook
from bulletin_kit.outside.pictures import figures
from bulletin_kit.outside.versions import libraries, touched_since
from bulletin_kit.results import Loaded, Report
from bulletin_kit.stages import ruled
from bulletin_kit.style.series import Series
from bulletin_kit.writers.job import PLAIN, Job


def unchanged(
    path: str | Path,
    formats: Iterable[str] | None = None,
    out: str | Path = "out",
    root: str | Path | None = None,
    job: Job = PLAIN,
) -> Report | None:
    """The report on an issue that need not be built again; None for one that must be."""
    path = Path(path)
    manifest = Path(out) / f"{issue_name(path)}{job.tail}{SUFFIX}"
    then = _manifest(manifest)
    options = api.options(api.formats_for(job) if formats is None else formats, job)
    if then is None or not _same_makers(then, options, manifest) or not _same_issue(then, path):
        return None
    loaded = api.load(path, root)
    if loaded.issue is None or loaded.series is None:
        return None
    judged = ruled(loaded).judged
    if not _same_sources(then, loaded.issue, loaded.series, loaded):  # rules read templates, too
        return None
    return _report(loaded, judged, then, manifest)


def _manifest(path: Path) -> Manifest | None:
    """The manifest of files that all lie beside it as it says."""
    try:
        made = read_manifest(path.read_bytes())
        kept = [hashed((path.parent / Path(file.name).name).read_bytes()) for file in made.files]
    except (FileBroken, OSError):
        return None
    return made if kept == [file.sha256 for file in made.files] else None


def _same_makers(then: Manifest, options: dict[str, object], manifest: Path) -> bool:
    made = (then.kit, then.libraries, then.options)
    return made == (VERSION, libraries(), options) and not touched_since(manifest)


def _same_issue(then: Manifest, path: Path) -> bool:
    data, _ = read_issue(path)
    return then.issue.sha256 == hashed(data)


def _same_sources(then: Manifest, issue: Issue, series: Series, loaded: Loaded) -> bool:
    """Whether issue, templates, pictures and fonts are those of then, and the same are chosen."""
    fonts = Fontbook(loaded.places.fonts, series.sheet.font_make)
    try:
        for table in {Path(row.name).stem for row in then.sources if "/words/" in row.name}:
            series.words.files(table)  # what setting alone reads is noted now
        for file in {figure.file for figure in figures(issue)}:
            loaded.sources.picture(file, (loaded.path.parent / file).read_bytes())
        there = fonts.all_files()
        opened = {row.name: there[row.name] for row in then.sources if row.job == "font"}
        if set(loaded.sources.all(opened)) != set(then.sources):
            return False
    except (KeyError, OSError):
        return False
    return all((row.instead_of or row.face) in fonts.firsts(row.role) for row in then.fonts)


def _report(loaded: Loaded, judged: Judged, then: Manifest, manifest: Path) -> Report:
    """The report as a build would give it."""
    kept = [f for f in then.said(loaded.path.as_posix()) if not pipeline.of_checking(f.code)]
    return Report(
        source=loaded.path,
        files=tuple(manifest.parent / Path(file.name).name for file in then.files),
        findings=in_order([*kept, *judged.findings]),
        pages=then.pages,
        fonts=tuple(sorted({(font.role, font.face) for font in then.fonts})),
        allowed=judged.allowed,
        manifest=manifest,
        unchanged=True,
    )
