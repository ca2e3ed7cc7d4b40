"""bulletin verify: an issue made again from its sources, each byte compared."""

from __future__ import annotations

from pathlib import Path

import click

from bulletin_kit.cli.options import DONE, FORMAT, FOUND, ROOT, show
from bulletin_kit.cli.wording import Spoken
from bulletin_kit.reproducing import Again, reproduce


@click.command("verify", cls=Spoken, short_help="核对")
@click.argument("path", metavar="清单", type=click.Path(path_type=Path))
@click.option(
    "--issue",
    metavar="期文件",
    type=click.Path(path_type=Path),
    help="期文件现在在哪里；不写就从清单所在的文件夹往上找，再找旁边的文件夹。",
)
@FORMAT
@ROOT
def verb(path: Path, issue: Path | None, style: str, root: Path | None) -> int:
    """按 build 留下的清单（.manifest.json）重做一遍，与清单旁边的文件逐字节核对，不写任何文件。

    全部一致，状态为 0；有一个不同，状态为 1，并列出清单之后变了的期文件、模板、图片、字体和版本。

    copies 和 impose 不写清单，做出来的文件不能这样核对；它们在写出以前已经读回来核对过。
    """
    made = reproduce(path, root, issue)
    if style == "json":
        click.echo(_as_json(path, made))
        return DONE if made.ok else FOUND
    for verdict in made.files:
        sign = "一致" if verdict.agrees else click.style("不同", fg="red")
        why = f"：{verdict.why}" if verdict.why else f"，{verdict.file.bytes} 字节"
        click.echo(f"{sign}  {verdict.file.name}{why}")
    for change in made.changes:
        click.echo(f"变了  {change}")
    if made.unexplained:
        click.echo("清单里记的来源和版本都没有变：改过的是工具的代码，或系统里清单没有记的库。")
    show(made.findings, style)
    agreed = sum(verdict.agrees for verdict in made.files)
    click.echo(f"{path}：{len(made.files)} 个文件，一致 {agreed} 个", err=True)
    return DONE if made.ok else FOUND


def _as_json(path: Path, made: Again) -> str:
    import json

    from msgspec import to_builtins

    from bulletin_kit.cli.report import rows

    whole = {
        "manifest": path.as_posix(),
        "ok": made.ok,
        "files": [
            {"name": v.file.name, "format": v.file.format, "agrees": v.agrees, "why": v.why}
            for v in made.files
        ],
        "changes": [{**to_builtins(change), "message": str(change)} for change in made.changes],
        "findings": rows(made.findings),
    }
    return json.dumps(whole, ensure_ascii=False, indent=2)
