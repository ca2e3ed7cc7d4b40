"""bulletin build: check, set, render; all files of an issue or none."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path

import click

from bulletin_kit import api
from bulletin_kit.base.errors import BadArguments
from bulletin_kit.cli.jobs import JOB
from bulletin_kit.cli.options import FORMAT, OUT, PATHS, ROOT
from bulletin_kit.cli.report import summary
from bulletin_kit.cli.tally import Tally
from bulletin_kit.cli.wording import Spoken
from bulletin_kit.many import Order, begin
from bulletin_kit.outside.disk import issue_name
from bulletin_kit.outside.engines import awaited, cores, engine
from bulletin_kit.results import Report
from bulletin_kit.writers.job import Job


@click.command("build", cls=Spoken, short_help="生成")
@PATHS
@ROOT
@FORMAT
@click.option(
    "--to",
    "formats",
    metavar="格式",
    help="要生成的格式，用逗号隔开；不写就是 docx,pdf，付印、套印时只有 pdf。",
)
@OUT
@JOB
@click.option(
    "--jobs",
    metavar="个数",
    type=click.IntRange(min=1),
    default=cores,
    help="同时做几期，不写就是处理器有几核做几期。",
)
@click.option(
    "--engine",
    "address",
    metavar="dask://主机:端口",
    default="",
    help="分给一个 Dask 集群去做；各台机器要能读写同一个文件夹。",
)
@click.option("--force", is_flag=True, help="没有变的也重做。")
def verb(
    paths: tuple[Path, ...],
    root: Path | None,
    style: str,
    formats: str | None,
    out: Path,
    job: Job,
    jobs: int,
    address: str,
    force: bool,
) -> int:
    """检查、排版并生成文件。给一个文件夹，就把里面各期都做出来；一期有错，不误别的期。

    期文件、图片、模板、字体、版本都没有变，成品也还在的，不重做，照样列出它的问题。
    """
    wanted = api.formats_for(job) if formats is None else _named(formats)
    tally = Tally(style)
    files = _distinct(tally.files(paths))
    if address:
        files, out, root = [path.absolute() for path in files], out.absolute(), _absolute(root)
    orders = [Order(path, wanted, out, root, job, force) for path in files]
    with engine(address, min(jobs, len(orders))) as executor:
        for path, result in _progress(list(zip(files, begin(orders, executor), strict=True))):
            report = tally.of(partial(awaited, result), path)
            if report is None:
                continue
            tally.add(report)
            if style == "text":
                click.echo(_line(report), err=True)
    return tally.end()


def _absolute(root: Path | None) -> Path | None:
    return None if root is None else root.absolute()


def _named(formats: str) -> tuple[str, ...]:
    """The formats of a list; BadArguments for a name that is none."""
    named = (part.strip() for part in formats.replace("，", ",").split(","))
    return api.known_formats(name for name in named if name)


def _distinct(files: list[Path]) -> list[Path]:
    """The files; BadArguments where two of them would be written under one name."""
    names: dict[str, Path] = {}
    for file in files:
        other = names.setdefault(issue_name(file), file)
        if other != file:
            raise BadArguments(f"{other} 和 {file} 会生成同名的文件", "给其中一期改名，或分开生成")
    return list(names.values())


def _line(report: Report) -> str:
    """One line on what came of an issue."""
    said = summary(report.findings, report.allowed)
    if report.unchanged:
        said = f"没有变，不用重做，{said}"
    if not report.files:
        return f"{report.source}：{said}，没有生成文件"
    faces = "、".join(sorted({face for _, face in report.fonts}))
    files = "、".join(path.as_posix() for path in report.files)
    left = "" if report.ok else "。还有错误，付印前改好，或写明例外"
    return f"{report.source}：{report.pages} 页，{said} → {files}（字体：{faces}）{left}"


Begun = tuple[Path, Callable[[], Report]]


def _progress(begun: list[Begun]) -> Iterable[Begun]:
    """What was begun, with a bar on a terminal where there is more than one."""
    import sys

    if len(begun) < 2 or not sys.stderr.isatty():
        return begun
    from rich.console import Console
    from rich.progress import track

    return track(begun, description="生成", console=Console(stderr=True))
