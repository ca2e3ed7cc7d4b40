"""The public face: load, check, compose, render, build.

    >>> import bulletin_kit as bk                                       # doctest: +SKIP
    >>> report = bk.build("issues/2024-005.yaml", formats=("pdf",), out="out")
    >>> report.ok, report.files, report.findings

Mistakes in an issue come back as findings. Only what nobody can go on from is raised, as a
:class:`BulletinError`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from bulletin_kit import pipeline
from bulletin_kit.base.errors import BadArguments
from bulletin_kit.base.finding import Finding, Level, in_order, worst
from bulletin_kit.model.composed import Composed
from bulletin_kit.model.issue import Issue
from bulletin_kit.outside.archive import ledger_beside
from bulletin_kit.outside.disk import (
    issue_name,
    read_issue,
    series_names,
    template_reader,
    write_files,
)
from bulletin_kit.outside.fontbook import Fontbook
from bulletin_kit.outside.pictures import load_pictures
from bulletin_kit.outside.places import Places, find_places
from bulletin_kit.source import read_source
from bulletin_kit.style import mistakes
from bulletin_kit.style.series import Series
from bulletin_kit.style.shelf import load_series
from bulletin_kit.verify import quick
from bulletin_kit.writers.registry import FORMATS


@dataclass(frozen=True, slots=True)
class Loaded:
    """An issue as read from its file. ``issue`` is None where nothing of it could be used."""

    path: Path
    issue: Issue | None
    series: Series | None
    places: Places
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Work:
    """A composed issue, ready to be rendered in any format."""

    made: pipeline.Made
    fonts: Fontbook

    @property
    def composed(self) -> Composed:
        """The issue's blocks and pages."""
        return self.made.composed

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What was found in setting it."""
        return self.made.findings


@dataclass(frozen=True, slots=True)
class Report:
    """What came of building one issue."""

    source: Path
    files: tuple[Path, ...]
    findings: tuple[Finding, ...]
    pages: int = 0
    fonts: tuple[tuple[str, str], ...] = ()
    """(font role, face) of every face that was used."""

    @property
    def ok(self) -> bool:
        """Whether nothing is at error level."""
        return worst(self.findings) is not Level.ERROR


def load(path: str | Path, root: str | Path | None = None) -> Loaded:
    """The issue of a file and what is wrong with its writing.

    Templates and fonts come from ``root``, or else from the nearest folder above the file that has
    them. Raises SourceUnreadable for a file that cannot be opened, TemplateBroken for a template
    that says something impossible.
    """
    path = Path(path)
    places = find_places(path.parent, None if root is None else Path(root))
    issue, findings = read_source(read_issue(path), path.as_posix())
    series, unknown = (None, ()) if issue is None else _series(issue, places)
    return Loaded(path, issue, series, places, in_order([*findings, *unknown]))


def _series(issue: Issue, places: Places) -> tuple[Series | None, tuple[Finding, ...]]:
    names = series_names(places.templates)
    name, variant = issue.series, issue.variant
    if name.text not in names:
        found = mistakes.UNKNOWN_SERIES.at(name.at, name=name.text, offer=_offer(name.text, names))
        return None, (found,)
    read = template_reader(*places.templates)
    series = load_series(name.text, read)
    if variant is None:
        return series, ()
    if variant.text not in series.variants:
        offer = _offer(variant.text, series.variants) if series.variants else "删去“版式”这一行"
        found = mistakes.UNKNOWN_VARIANT.at(
            variant.at, series=name.text, name=variant.text, offer=offer
        )
        return series, (found,)
    return load_series(name.text, read, variant.text), ()


def _offer(written: str, names: Sequence[str]) -> str:
    near = get_close_matches(written, names, n=1, cutoff=0.5)
    offer = f"可用的有：{'、'.join(names)}"
    return f"是不是“{near[0]}”？{offer}" if near else offer


def check(loaded: Loaded) -> tuple[Finding, ...]:
    """Everything that is wrong with an issue: its writing, its pictures, its content, its pages."""
    if loaded.issue is None or loaded.series is None:
        return loaded.findings
    return compose(loaded).findings


def compose(loaded: Loaded) -> Work:
    """The issue, set. Its findings hold those of reading and checking it, too.

    Raises BadArguments for an issue that could not be read far enough to be set.
    """
    if loaded.issue is None or loaded.series is None:
        raise BadArguments(f"{loaded.path} 还不能排版", "先按检查的提示改好")
    pictures, broken = load_pictures(loaded.issue, loaded.path.parent)
    fonts = Fontbook(loaded.places.fonts, loaded.series.sheet.font_make)
    made = pipeline.made(loaded.issue, loaded.series, fonts, pictures)
    ruled = pipeline.checked(loaded.issue, loaded.series, ledger_beside(loaded.path))
    found = in_order([*loaded.findings, *broken, *ruled, *made.findings])
    return Work(pipeline.Made(made.composed, made.series, found), fonts)


def render(work: Work, format: str) -> bytes:
    """The composed issue as a file of this format; nothing is written."""
    known_formats((format,))
    return pipeline.rendered(work.made, format, work.fonts)


def known_formats(names: Iterable[str]) -> tuple[str, ...]:
    """The formats, each once; BadArguments for a name that is none."""
    wanted = tuple(dict.fromkeys(names))
    if not wanted:
        raise BadArguments("没有说要生成什么格式", f"可用的格式：{'、'.join(FORMATS)}")
    for name in wanted:
        if name not in FORMATS:
            raise BadArguments(f"没有“{name}”这种格式", f"可用的格式：{'、'.join(FORMATS)}")
    return wanted


def build(
    path: str | Path,
    formats: Iterable[str] = tuple(FORMATS),
    out: str | Path = "out",
    root: str | Path | None = None,
) -> Report:
    """Checks, sets and renders one issue; writes all its files, or none where there is an error.

    Each finished file is read back before it is let go.
    """
    wanted = known_formats(formats)
    loaded = load(path, root)
    if loaded.issue is None or loaded.series is None:
        return Report(loaded.path, (), loaded.findings)
    work = compose(loaded)
    if worst(work.findings) is Level.ERROR:
        return Report(loaded.path, (), work.findings)
    name = issue_name(loaded.path)
    rendered = {format: render(work, format) for format in wanted}
    looked = [f for format, data in rendered.items() for f in quick(data, work.composed, format)]
    findings = in_order([*work.findings, *looked])
    if worst(findings) is Level.ERROR:
        return Report(loaded.path, (), findings)
    files = {Path(out) / f"{name}{FORMATS[f].suffix}": data for f, data in rendered.items()}
    write_files(files)
    pages = len(work.composed.pages)
    return Report(loaded.path, tuple(files), findings, pages, work.fonts.used())
