"""bulletin schema: the JSON Schema of issue files."""

from __future__ import annotations

from pathlib import Path

import click

from bulletin_kit.cli.wording import Spoken


@click.command("schema", cls=Spoken, short_help="JSON Schema")
@click.option(
    "--out", metavar="文件", type=click.Path(path_type=Path), help="写到这个文件；不写就显示出来。"
)
def verb(out: Path | None) -> int:
    """输出期文件的 JSON Schema：VS Code 装 YAML 扩展后，写键有补全，停在键上有说明。"""
    from bulletin_kit.outside.disk import write_files
    from bulletin_kit.source import issue_schema

    if out is None:
        click.echo(issue_schema(), nl=False)
    else:
        write_files({out: issue_schema().encode("utf-8")})
    return 0
