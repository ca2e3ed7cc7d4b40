"""bulletin build: check, set, render; all files of an issue or none."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import click

from bulletin_kit import api
from bulletin_kit.base.errors import BadArguments
from bulletin_kit.base.finding import Finding
from bulletin_kit.cli.faults import guarded
from bulletin_kit.cli.options import FORMAT, PATHS, ROOT, ended, news, show
from bulletin_kit.cli.report import summary
from bulletin_kit.cli.wording import Spoken
from bulletin_kit.outside.disk import issue_files, issue_name


@click.command("build", cls=Spoken, short_help="生成")
@PATHS
@ROOT
@FORMAT
@click.option(
    "--to",
    "formats",
    metavar="格式",
    default="docx,pdf",
    help="要生成的格式，用逗号隔开；不写就是 docx,pdf。",
)
@click.option(
    "--out",
    metavar="文件夹",
    type=click.Path(path_type=Path),
    default=Path("out"),
    help="放在哪个文件夹，不写就是 out。",
)
def verb(paths: tuple[Path, ...], root: Path | None, style: str, formats: str, out: Path) -> int:
    """检查、排版并生成文件。给一个文件夹，就把里面各期都做出来；一期有错，不误别的期。"""
    named = (part.strip() for part in formats.replace("，", ",").split(","))
    wanted = api.known_formats(name for name in named if name)
    files = _distinct([file for given in paths for file in issue_files(given)])
    found: list[Finding] = []
    told: set[Finding] = set()
    failed = 0
    for path in _progress(files):
        report, failure = guarded(partial(api.build, path, wanted, out, root), path)
        failed = max(failed, failure)
        if report is None:
            continue
        report = replace(report, findings=news(report.findings, path, told))
        found += report.findings
        if style == "text":
            show(report.findings, style)
            click.echo(_line(report), err=True)
    if style == "json":
        show(found, style)
    return failed or ended(found)


def _distinct(files: list[Path]) -> list[Path]:
    """The files; BadArguments where two of them would be written under one name."""
    names: dict[str, Path] = {}
    for file in files:
        other = names.setdefault(issue_name(file), file)
        if other != file:
            raise BadArguments(f"{other} 和 {file} 会生成同名的文件", "给其中一期改名，或分开生成")
    return list(names.values())


def _line(report: api.Report) -> str:
    """One line on what came of an issue."""
    if not report.files:
        return f"{report.source}：{summary(report.findings)}，没有生成文件"
    faces = "、".join(sorted({face for _, face in report.fonts}))
    files = "、".join(path.as_posix() for path in report.files)
    return (
        f"{report.source}：{report.pages} 页，{summary(report.findings)} → {files}（字体：{faces}）"
    )


def _progress(files: list[Path]) -> Iterator[Path] | Iterable[Path]:
    """The files, with a bar on a terminal where there are several."""
    import sys

    if len(files) < 2 or not sys.stderr.isatty():
        return files
    from rich.console import Console
    from rich.progress import track

    return track(files, description="生成", console=Console(stderr=True))
