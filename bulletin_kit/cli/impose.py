"""bulletin impose: the pages of a PDF side by side on larger sheets."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from bulletin_kit.base.errors import BadArguments
from bulletin_kit.cli.options import DONE
from bulletin_kit.cli.wording import Spoken

if TYPE_CHECKING:
    from bulletin_kit.press.imposition import Imposed

EDGES = {"short": "短边", "long": "长边"}


@click.command("impose", cls=Spoken, short_help="拼版")
@click.argument("path", metavar="PDF", type=click.Path(path_type=Path))
@click.option("--booklet", is_flag=True, help="骑马订：对折成册，页数补足 4 的倍数。")
@click.option("--2up", "two_up", is_flag=True, help="两页并排，按页码次序。")
@click.option(
    "--flip",
    type=click.Choice(list(EDGES)),
    default="short",
    help="打印机双面翻转的边：short 短边（不写就是它），背面正着；long 长边，背面倒着。",
)
@click.option(
    "--blanks",
    type=click.Choice(["before-last", "end"]),
    help="骑马订要补的空白页：before-last 在末页前，版记仍在封底（不写就是它）；end 在末页后。",
)
@click.option(
    "--out",
    metavar="文件或文件夹",
    type=click.Path(path_type=Path),
    help="哪个文件（.pdf），或哪个文件夹；不写就放在原文件旁边，文件名加 -booklet 或 -2up。",
)
def verb(
    path: Path, booklet: bool, two_up: bool, flip: str, blanks: str | None, out: Path | None
) -> int:
    """把 A4 的 PDF 拼到横放的 A3 上，正反面依次排好，供双面打印。文字仍是文字。"""
    import logging

    from bulletin_kit.printing import impose

    logging.getLogger("pypdf").addHandler(logging.NullHandler())  # it complains in English
    if booklet == two_up:
        said = "两种拼法只能选一种" if booklet else "没有说怎样拼"
        raise BadArguments(said, "骑马订写 --booklet，两页并排写 --2up")
    if two_up and blanks is not None:
        raise BadArguments("两页并排不在中间补空白页", "去掉 --blanks，或改用 --booklet")
    closing_last = blanks != "end"
    sheets = impose(path, "booklet" if booklet else "2up", out, flip, closing_last)
    said = _said(sheets.made, closing_last)
    click.echo(f"{path}：{said} → {sheets.file}（双面打印，沿{EDGES[flip]}翻转）", err=True)
    if sheets.made.blanks and blanks is None:
        click.echo("  空白补在末页前，版记仍在封底；不想隔断文字，用 --blanks end", err=True)
    return DONE


def _said(made: Imposed, closing_last: bool) -> str:
    """What became of the pages."""
    filled = ""
    if made.blanks:
        where = "前" if closing_last and made.pages > 1 else "后"
        filled = f"，第 {made.pages} 页{where}补 {made.blanks} 页空白"
    return f"{made.pages} 页{filled}，拼成 {made.sides} 面，用纸 {-(-made.sides // 2)} 张"
