"""The public face: load, check, compose, render, build.

    >>> import bulletin_kit as bk                                       # doctest: +SKIP
    >>> report = bk.build("issues/2024-005.yaml", formats=("pdf",), out="out")
    >>> report.ok, report.files, report.findings

Mistakes in an issue come back as findings. Only what nobody can go on from is raised, as a
:class:`BulletinError`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import partial
from pathlib import Path

from msgspec.structs import replace

from bulletin_kit import pipeline
from bulletin_kit.base.errors import BadArguments
from bulletin_kit.base.finding import Finding, in_order
from bulletin_kit.base.version import VERSION
from bulletin_kit.forms.text.decode import lines_of
from bulletin_kit.manifest.record import SUFFIX, Manifest, finished, found, waived
from bulletin_kit.outside.aside import Aside, put_off
from bulletin_kit.outside.disk import issue_name, read_issue, write_files
from bulletin_kit.outside.patterns import remembered
from bulletin_kit.outside.places import find_places
from bulletin_kit.outside.shelves import find_series
from bulletin_kit.outside.sources import Sources
from bulletin_kit.outside.versions import libraries
from bulletin_kit.results import Loaded, Product, Report, Work
from bulletin_kit.source import read_source
from bulletin_kit.stages import asked, composed, ruled, with_rules
from bulletin_kit.verify import quick, words_hash
from bulletin_kit.writers.job import PLAIN, Job, Profile
from bulletin_kit.writers.registry import FORMATS


def load(path: str | Path, root: str | Path | None = None, instead: bytes | None = None) -> Loaded:
    """The issue of a file and what is wrong with its writing.

    Templates and fonts come from ``root``, or else from the nearest folder above the file that has
    them. ``instead`` takes the place of what the file holds. Raises SourceUnreadable for a file
    that cannot be opened, TemplateBroken for a template that says something impossible.
    """
    path = Path(path)
    places = find_places(path.parent, None if root is None else Path(root))
    sources = Sources(path, places.top)
    data, size = read_issue(path) if instead is None else (instead, len(instead))
    issue, findings = read_source(sources.issue(data), path.as_posix(), size)
    series, unknown = (None, ()) if issue is None else find_series(issue, places, sources)
    found = in_order([*findings, *unknown])
    return Loaded(path, issue, series, places, found, lines_of(data), sources)


def check(loaded: Loaded) -> tuple[Finding, ...]:
    """Everything that is wrong with an issue: its writing, its pictures, its content, its pages."""
    return examine(loaded).findings


def examine(loaded: Loaded, aside: Aside = put_off) -> Report:
    """What is wrong with an issue, and what is answered for; nothing is written."""
    if loaded.issue is None or loaded.series is None:
        return Report(loaded.path, (), loaded.findings)
    return reported(loaded, compose(loaded, aside))


def reported(loaded: Loaded, work: Work) -> Report:
    """What is wrong with an issue that is set, before anything is made of it."""
    pages, used = len(work.composed.pages), work.fonts.used()
    return Report(loaded.path, (), work.findings, pages, used, work.allowed)


def compose(loaded: Loaded, aside: Aside = put_off) -> Work:
    """The issue, set. Its findings hold those of reading and checking it, too.

    Half of the rules may be asked ``aside``. Raises BadArguments for an issue that could not be
    read far enough to be set.
    """
    with asked(loaded, aside) as rules:
        work = composed(loaded)
        return with_rules(rules(), work, loaded)


@remembered()
def render(work: Work, format: str, job: Job = PLAIN) -> bytes:
    """The composed issue as a file of this format, made for the job; nothing is written."""
    _known_job(job, known_formats((format,)))
    return pipeline.rendered(work.made, format, work.fonts, job)


def known_formats(names: Iterable[str]) -> tuple[str, ...]:
    """The formats, each once; BadArguments for a name that is none."""
    wanted = tuple(dict.fromkeys(names))
    if not wanted:
        raise BadArguments("没有说要生成什么格式", f"可用的格式：{'、'.join(FORMATS)}")
    for name in wanted:
        if name not in FORMATS:
            raise BadArguments(f"没有“{name}”这种格式", f"可用的格式：{'、'.join(FORMATS)}")
    return wanted


def _known_job(job: Job, formats: Iterable[str]) -> None:
    """BadArguments for a job that asks for what there is not, or not in one of these formats."""
    if job.marks and job.profile is not Profile.PRINT:
        raise BadArguments("裁切线只画在付印的 PDF 上", "加 --profile print，或去掉 --marks")
    other = [format for format in formats if job != PLAIN and not FORMATS[format].jobs]
    if other:
        raise BadArguments(f"付印、套印只做 PDF，不做 {'、'.join(other)}", "写 --to pdf")


def formats_for(job: Job) -> tuple[str, ...]:
    """The formats that are made where none is named: those that can be made for the job."""
    return tuple(name for name, format in FORMATS.items() if job == PLAIN or format.jobs)


def make(
    path: str | Path,
    formats: Iterable[str] | None = None,
    root: str | Path | None = None,
    job: Job = PLAIN,
    aside: Aside = put_off,
) -> Product:
    """Checks, sets and renders one issue. Each finished file is read back before it is let go.

    Without ``formats`` every format is made that there is for the job. The rules may be asked
    ``aside``: what they find keeps nothing from being printed.
    """
    wanted = known_formats(formats_for(job) if formats is None else formats)
    _known_job(job, wanted)
    loaded = load(path, root)
    if loaded.issue is None or loaded.series is None:
        return Product(Report(loaded.path, (), loaded.findings), {})
    with aside(partial(ruled, loaded)) as rules:
        work = composed(loaded)
        files: dict[str, bytes] = {}
        looked: list[Finding] = []
        if not pipeline.unprintable(work.findings):
            files = {format: render(work, format, job) for format in wanted}
            said = pipeline.printed(work.made, job)
            looked = [f for format, data in files.items() for f in quick(data, said, format)]
        report = reported(loaded, with_rules(rules(), work, loaded))
    report = replace(report, findings=in_order([*report.findings, *looked]))
    if pipeline.unprintable(report.findings):
        return Product(report, {})
    return Product(report, files, _manifest(loaded, work, report, files, job))


def options(formats: Iterable[str], job: Job) -> dict[str, object]:
    """How a build is called, as its manifest says it."""
    return {"formats": list(formats), **job.options()}


def _manifest(
    loaded: Loaded, work: Work, report: Report, files: Mapping[str, bytes], job: Job
) -> Manifest:
    name = issue_name(loaded.path) + job.tail
    return Manifest(
        kit=VERSION,
        libraries=libraries(),
        options=options(files, job),
        sources=loaded.sources.all(work.fonts.files()),
        files=tuple(finished(f, f"{name}{FORMATS[f].suffix}", data) for f, data in files.items()),
        fonts=tuple(work.fonts.uses()),
        pages=report.pages,
        words=words_hash(pipeline.printed(work.made, job)),
        findings=found(report.findings),
        allowed=waived(report.allowed),
    )


def build(
    path: str | Path,
    formats: Iterable[str] | None = None,
    out: str | Path = "out",
    root: str | Path | None = None,
    job: Job = PLAIN,
    aside: Aside = put_off,
) -> Report:
    """Makes the files of one issue and writes them with their manifest, or none of them.

    Without ``formats`` every format is made that there is for the job. ``aside`` is :func:`make`'s.
    """
    made = make(path, formats, root, job, aside)
    if made.manifest is None:
        return made.report
    files = {Path(out) / file.name: made.files[file.format] for file in made.manifest.files}
    manifest = Path(out) / f"{issue_name(made.report.source)}{job.tail}{SUFFIX}"
    write_files(files | {manifest: made.manifest.text().encode()})
    return replace(made.report, files=tuple(files), manifest=manifest)
