"""bulletin schema: the JSON Schema of issue files."""

from __future__ import annotations

import click


@click.command("schema", short_help="JSON Schema")
def verb() -> int:
    """输出期文件的 JSON Schema：VS Code 装 YAML 扩展后，写键有补全，停在键上有说明。"""
    from bulletin_kit.source import issue_schema

    click.echo(issue_schema(), nl=False)
    return 0
