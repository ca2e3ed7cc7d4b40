"""bulletin check: everything that is wrong, at once."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import click

from bulletin_kit import api
from bulletin_kit.base.finding import Finding
from bulletin_kit.cli.options import FORMAT, PATHS, ROOT
from bulletin_kit.cli.report import summary
from bulletin_kit.cli.tally import Tally
from bulletin_kit.cli.wording import Spoken


@click.command("check", cls=Spoken, short_help="检查")
@PATHS
@ROOT
@FORMAT
def verb(paths: tuple[Path, ...], root: Path | None, style: str) -> int:
    """检查期文件：一次列出所有问题，每条有位置、原因和改法。"""
    tally = Tally(style)
    for path in tally.files(paths):
        findings = tally.of(partial(_checked, path, root), path)
        if findings is None:
            continue
        tally.add(findings)
        if style == "text":
            click.echo(f"{path}：{summary(findings)}", err=True)
    return tally.end()


def _checked(path: Path, root: Path | None) -> tuple[Finding, ...]:
    return api.check(api.load(path, root))
