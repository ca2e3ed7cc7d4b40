"""bulletin check: everything that is wrong, at once; --fix mends what has one right form."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import click

from bulletin_kit import api
from bulletin_kit.cli.choosing import LEVELS, Choice, choice
from bulletin_kit.cli.faults import guarded
from bulletin_kit.cli.options import PATHS, ROOT, ended, show
from bulletin_kit.cli.report import summary
from bulletin_kit.cli.wording import Spoken
from bulletin_kit.outside.disk import issue_files

STYLES = ["text", "json", "sarif", "github"]


@click.command("check", cls=Spoken, short_help="检查")
@PATHS
@ROOT
@click.option(
    "--format",
    "style",
    type=click.Choice(STYLES),
    default="text",
    help="问题的列法：text 给人看（不写就是它），json、sarif 给程序读，github 写成 GitHub 的批注。",
)
@click.option(
    "--level", type=click.Choice(list(LEVELS)), default="提示", help="只列这一级和更重的。"
)
@click.option(
    "--select", metavar="代码", multiple=True, help="只列这些代码，如 P01、N0、P，用逗号隔开。"
)
@click.option("--ignore", metavar="代码", multiple=True, help="不列这些代码，写法同上。")
@click.option(
    "--fix", is_flag=True, help="改好只有一种改法的格式问题，写回期文件，并显示改了哪里。"
)
@click.option("--diff", is_flag=True, help="只显示 --fix 会改哪里，不写回。")
def verb(
    paths: tuple[Path, ...],
    root: Path | None,
    style: str,
    level: str,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    fix: bool,
    diff: bool,
) -> int:
    """检查期文件：一次列出所有问题，每条有位置、原因和改法。列出的问题里有错误，状态为 1。"""
    chosen = choice(level, select, ignore)
    look = partial(_examined, root=root)
    if fix or diff:
        look = partial(_mended, root=root, chosen=chosen, write=not diff, aside=style != "text")
    reports: list[api.Report] = []
    failed = 0
    for path in [file for given in paths for file in issue_files(given)]:
        report, failure = guarded(partial(look, path), path)
        failed = max(failed, failure)
        if report is None:
            continue
        shown = chosen.of(report)
        reports.append(shown)
        if style == "text":
            show(shown.findings, style, shown.allowed)
            click.echo(f"{path}：{_summary(report, shown)}", err=True)
    found = [finding for report in reports for finding in report.findings]
    allowed = [one for report in reports for one in report.allowed]
    if style != "text":
        show(found, style, allowed)
    elif reports[1:]:
        click.echo(f"共 {len(reports)} 期：{summary(found, allowed)}", err=True)
    return failed or ended(found)


def _examined(path: Path, root: Path | None) -> api.Report:
    return api.examine(api.load(path, root))


def _mended(path: Path, root: Path | None, chosen: Choice, write: bool, aside: bool) -> api.Report:
    from bulletin_kit.cli.fixing import fixed, settled

    return settled(fixed(path, root, chosen.takes), write, aside)


def _summary(report: api.Report, shown: api.Report) -> str:
    """The summary of what is shown, and how much is not."""
    hidden = len(report.findings) - len(shown.findings)
    left = f"（另有 {hidden} 处没有列出）" if hidden else ""
    return summary(shown.findings, shown.allowed) + left
