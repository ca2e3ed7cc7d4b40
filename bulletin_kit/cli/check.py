"""bulletin check: everything that is wrong, at once."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import click

from bulletin_kit import api
from bulletin_kit.base.finding import Finding
from bulletin_kit.cli.faults import guarded
from bulletin_kit.cli.options import FORMAT, PATHS, ROOT, ended, news, show
from bulletin_kit.cli.report import summary
from bulletin_kit.cli.wording import Spoken
from bulletin_kit.outside.disk import issue_files


@click.command("check", cls=Spoken, short_help="检查")
@PATHS
@ROOT
@FORMAT
def verb(paths: tuple[Path, ...], root: Path | None, style: str) -> int:
    """检查期文件：一次列出所有问题，每条有位置、原因和改法。"""
    found: list[Finding] = []
    told: set[Finding] = set()
    failed = 0
    for path in [file for given in paths for file in issue_files(given)]:
        findings, failure = guarded(partial(_checked, path, root), path)
        failed = max(failed, failure)
        if findings is None:
            continue
        findings = news(findings, path, told)
        found += findings
        if style == "text":
            show(findings, style)
            click.echo(f"{path}：{summary(findings)}", err=True)
    if style == "json":
        show(found, style)
    return failed or ended(found)


def _checked(path: Path, root: Path | None) -> tuple[Finding, ...]:
    return api.check(api.load(path, root))
