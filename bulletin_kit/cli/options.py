"""Options that several verbs share, and how a verb with findings ends."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from bulletin_kit.base.errors import BulletinError
from bulletin_kit.base.finding import Finding, Level, worst

DONE, FOUND, STUCK, FAULT = 0, 1, 2, 3
"""Exit status: done; findings at error level; cannot go on; our own fault."""

PATHS = click.argument(
    "paths", metavar="文件或文件夹…", nargs=-1, required=True, type=click.Path(path_type=Path)
)
ROOT = click.option(
    "--root",
    metavar="文件夹",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    help="放着 templates/ 和 fonts/ 的文件夹；不写就从期文件所在的文件夹往上找。",
)
FORMAT = click.option(
    "--format",
    "style",
    type=click.Choice(["text", "json"]),
    default="text",
    help="问题的列法：text 给人看（不写就是它），json 给程序读。",
)


def show(findings: Sequence[Finding], style: str) -> None:
    """Prints the findings."""
    from bulletin_kit.cli.report import as_json, as_text

    if style == "json":
        click.echo(as_json(findings))
    elif findings:
        click.echo(as_text(findings))


def news(findings: Sequence[Finding], path: Path, told: set[Finding]) -> tuple[Finding, ...]:
    """The findings in an issue that were not told yet, now told.

    Issues of one folder say the same of a third file.
    """
    new = tuple(f for f in findings if f.at.file == path.as_posix() or f not in told)
    told.update(new)
    return new


def complain(error: BulletinError, path: Path | None = None) -> None:
    """Says why there is no going on, and what to do."""
    about = f"{path}：" if path else ""
    click.echo(f"{about}{click.style('不能继续', fg='red')}：{error.message}", err=True)
    if error.remedy:
        click.echo(f"  办法：{error.remedy}", err=True)


def ended(findings: Sequence[Finding]) -> int:
    """The exit status that findings lead to."""
    return FOUND if worst(findings) is Level.ERROR else DONE
