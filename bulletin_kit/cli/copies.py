"""bulletin copies: an issue's copies, each with its 份号."""

from __future__ import annotations

from pathlib import Path

import click

from bulletin_kit.base.errors import BadArguments
from bulletin_kit.cli.jobs import JOB
from bulletin_kit.cli.options import FORMAT, OUT, ROOT, ended, show
from bulletin_kit.cli.report import summary
from bulletin_kit.cli.wording import Spoken
from bulletin_kit.writers.job import Job


@click.command("copies", cls=Spoken, short_help="编份号")
@click.argument("path", metavar="期文件", type=click.Path(path_type=Path))
@click.option("--number", "count", metavar="份数", type=int, help="做多少份。")
@click.option(
    "--from",
    "first",
    metavar="份号",
    type=int,
    help="从几号编起；不写就接期文件里的份号，没有就从 1 起。",
)
@click.option("--separate", is_flag=True, help="一份一个文件；不写就都在一个 PDF 里。")
@OUT
@JOB
@ROOT
@FORMAT
def verb(
    path: Path,
    count: int | None,
    first: int | None,
    separate: bool,
    out: Path,
    job: Job,
    root: Path | None,
    style: str,
) -> int:
    """给有密级或份号的一期编份号：每份首页左上角各有一个号，其余完全一样。"""
    from bulletin_kit.printing import copies

    if count is None:
        raise BadArguments("没有说做多少份", "加 --number 份数，如 --number 75")
    report = copies(path, count, first, separate, out, root, job)
    show(report.findings, style)
    if style == "text":
        made = _made(report.files, count) if report.files else "没有生成文件"
        click.echo(f"{path}：{summary(report.findings)}，{made}", err=True)
    return ended(report.findings)


def _made(files: tuple[Path, ...], count: int) -> str:
    """What was written."""
    rest = f" 等 {len(files)} 个文件" if len(files) > 1 else ""
    return f"{count} 份 → {files[0].as_posix()}{rest}"
