"""Reproducing: an issue made again as its manifest says, and compared byte for byte.

Nothing is written.
"""

from __future__ import annotations

from collections.abc import Iterator
from glob import escape
from pathlib import Path

from msgspec import Struct

from bulletin_kit import api
from bulletin_kit.base.errors import FileBroken, SourceUnreadable
from bulletin_kit.base.finding import Finding
from bulletin_kit.manifest.compare import Change, Verdict, changes, verdicts
from bulletin_kit.manifest.record import Manifest, Source, hashed, read_manifest
from bulletin_kit.outside.disk import issue_file, read_finished
from bulletin_kit.writers.job import Job


class Again(Struct, frozen=True):
    """What came of making an issue again."""

    files: tuple[Verdict, ...]
    changes: tuple[Change, ...]
    """What is otherwise than when the manifest was written."""
    findings: tuple[Finding, ...]
    """What now keeps the files from being made."""

    @property
    def ok(self) -> bool:
        """Whether every file agrees."""
        return all(verdict.agrees for verdict in self.files)

    @property
    def unexplained(self) -> bool:
        """Whether a file that lies there as it was written is made otherwise, all else alike."""
        otherwise = any(verdict.kept and not verdict.agrees for verdict in self.files)
        return otherwise and not self.changes and not self.findings


def reproduce(
    manifest: str | Path, root: str | Path | None = None, issue: str | Path | None = None
) -> Again:
    """Makes the issue of a manifest again and compares each file beside it, byte for byte.

    ``issue`` is the issue's file, its folder, or the folder of several that it is among. Without
    it the file is looked for from ``root``, from the folders above the manifest, from the present
    folder, at last one folder deeper beside the manifest and here. Raises FileBroken for a file
    that is no manifest, SourceUnreadable where the issue cannot be found, BadArguments for an
    ``issue`` that is none.
    """
    path = Path(manifest)
    then = read_manifest(read_finished(path))
    source = _told(then.issue, Path(issue)) if issue else _issue(then.issue, path, root)
    made = api.make(source, then.options["formats"], root, _job(then))
    now = made.manifest
    changed = _changed_issue(then, source) if now is None else changes(then, now)
    kept = {file.name: data for file in then.files if (data := _kept(path, file.name)) is not None}
    return Again(
        files=tuple(verdicts(then, kept, made.files)),
        changes=changed,
        findings=() if now else made.report.findings,
    )


def _job(then: Manifest) -> Job:
    """The job that the files were made for; FileBroken where the manifest names none there is."""
    try:
        return Job.of(then.options)
    except ValueError as error:
        raise FileBroken("清单里的付印选项看不懂", "重新生成一次，清单会重写") from error


def _changed_issue(then: Manifest, issue: Path) -> tuple[Change, ...]:
    """Where the issue cannot be made any more, the one change that can be told."""
    digest = hashed(read_finished(issue))
    old = then.issue
    return () if digest == old.sha256 else (Change(old.job, old.name, old.sha256, digest),)


def _told(wanted: Source, issue: Path) -> Path:
    """The issue's file where the user says that it is."""
    inside = (issue / wanted.name, issue / Path(wanted.name).name)
    return next((path for path in inside if path.is_file()), None) or issue_file(issue)


def _issue(wanted: Source, manifest: Path, root: str | Path | None) -> Path:
    """The issue's file: the one whose bytes are as they were, or else the nearest of its name."""
    there = [path for path in _places(wanted.name, manifest, root) if path.is_file()]
    if not there:
        raise SourceUnreadable(
            f"找不到清单里的期文件 {wanted.name}",
            "用 --issue 写明它现在在哪里",
        )
    return next((path for path in there if hashed(read_finished(path)) == wanted.sha256), there[0])


def _places(name: str, manifest: Path, root: str | Path | None) -> Iterator[Path]:
    if root is not None:
        yield Path(root) / name
    above, here = manifest.resolve().parents, Path()
    yield from (top / name for top in (*above, here))
    for top in (*above[:2], here):
        yield from sorted(top.glob(f"*/{escape(name)}"))


def _kept(manifest: Path, name: str) -> bytes | None:
    """The finished file beside the manifest; None where there is none."""
    path = manifest.parent / Path(name).name
    return read_finished(path) if path.is_file() else None
