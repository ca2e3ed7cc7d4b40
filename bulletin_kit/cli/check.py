"""bulletin check: everything that is wrong, at once."""

from __future__ import annotations

from pathlib import Path

import click

from bulletin_kit import api
from bulletin_kit.base.errors import BulletinError
from bulletin_kit.base.finding import Finding
from bulletin_kit.cli.options import FORMAT, PATHS, ROOT, complain, ended, show
from bulletin_kit.cli.report import summary
from bulletin_kit.outside.disk import issue_files


@click.command("check", short_help="检查")
@PATHS
@ROOT
@FORMAT
def verb(paths: tuple[Path, ...], root: Path | None, style: str) -> int:
    """检查期文件：一次列出所有问题，每条有位置、原因和改法。"""
    found: list[Finding] = []
    stuck = False
    for path in [file for given in paths for file in issue_files(given)]:
        try:
            findings = api.check(api.load(path, root))
        except BulletinError as error:
            complain(error, path)
            stuck = True
            continue
        found += findings
        if style == "text":
            show(findings, style)
            click.echo(f"{path}：{summary(findings)}", err=True)
    if style == "json":
        show(found, style)
    return ended(found, stuck)
