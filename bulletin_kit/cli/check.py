"""bulletin check: everything that is wrong, at once; --fix mends what has one right form."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import click

from bulletin_kit import api
from bulletin_kit.cli.choosing import LEVELS, Choice, choice
from bulletin_kit.cli.options import PATHS, ROOT
from bulletin_kit.cli.report import summary
from bulletin_kit.cli.tally import Tally
from bulletin_kit.cli.wording import Spoken
from bulletin_kit.outside.aside import Aside, forked, put_off
from bulletin_kit.results import Report

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
    tally = Tally(style)
    files = tally.files(paths)
    look = partial(_examined, root=root, aside=forked if len(files) == 1 else put_off)
    if fix or diff:
        look = partial(_mended, root=root, chosen=chosen, write=not diff, err=style != "text")
    for path in files:
        report = tally.of(partial(look, path), path)
        if report is None:
            continue
        shown = chosen.of(report)
        tally.add(shown)
        if style == "text":
            click.echo(f"{path}：{_summary(report, shown)}", err=True)
    if style == "text" and len(tally.reports) > 1:
        total = summary(tally.found, tally.allowed)
        click.echo(f"共 {len(tally.reports)} 期：{total}", err=True)
    return tally.end()


def _examined(path: Path, root: Path | None, aside: Aside) -> Report:
    return api.examine(api.load(path, root), aside)


def _mended(path: Path, root: Path | None, chosen: Choice, write: bool, err: bool) -> Report:
    from bulletin_kit.cli.fixing import fixed, settled

    return settled(fixed(path, root, chosen.takes), write, err)


def _summary(report: Report, shown: Report) -> str:
    """The summary of what is shown, and how much is not."""
    hidden = len(report.findings) - len(shown.findings)
    left = f"（另有 {hidden} 处没有列出）" if hidden else ""
    return summary(shown.findings, shown.allowed) + left
