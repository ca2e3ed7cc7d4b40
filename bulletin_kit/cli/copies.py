"""bulletin copies: 份数 reconciled, or so many copies made, each with its 份号."""

from __future__ import annotations

from pathlib import Path

import click

from bulletin_kit.base.errors import BadArguments
from bulletin_kit.cli.jobs import JOB
from bulletin_kit.cli.options import FORMAT, FOUND, OUT, ROOT, ended, show
from bulletin_kit.cli.report import summary
from bulletin_kit.cli.wording import Spoken
from bulletin_kit.writers.job import Job


@click.command("copies", cls=Spoken, short_help="对份数、编份号")
@click.argument("path", metavar="期文件", type=click.Path(path_type=Path))
@click.option(
    "--number", "count", metavar="份数", type=int, help="编份号，做多少份；不写就是对份数。"
)
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
    """对份数：每个单位怎样送、几份，加上存档、机动，与期文件里的份数是否一致。

    加 --number 就编份号：给有密级或份号的一期做这么多份，每份首页左上角各有一个号，其余完全一样。
    """
    if count is None:
        if first is not None or separate:
            raise BadArguments("没有说编多少份", "加上 --number 份数；--from、--separate 与它同用")
        return _reconciled(path, root, style)
    from bulletin_kit.printing import copies

    report = copies(path, count, first, separate, out, root, job)
    show(report.findings, style)
    if style == "text":
        made = _made(report.files, count) if report.files else "没有生成文件"
        click.echo(f"{path}：{summary(report.findings)}，{made}", err=True)
    return ended(report.findings)


def _reconciled(path: Path, root: Path | None, style: str) -> int:
    """How the copies add up."""
    from bulletin_kit import api, pipeline
    from bulletin_kit.cli.reconciled import reconciled

    loaded = api.load(path, root)
    if loaded.issue is None or loaded.series is None:
        show(loaded.findings, style)
        return FOUND
    return reconciled(pipeline.reckoning(loaded.issue, loaded.series), loaded.series.name, style)


def _made(files: tuple[Path, ...], count: int) -> str:
    """What was written."""
    rest = f" 等 {len(files)} 个文件" if len(files) > 1 else ""
    return f"{count} 份 → {files[0].as_posix()}{rest}"
