"""bulletin preview: an issue's pages in the browser, kept up with its file."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import click

from bulletin_kit.base.errors import BadArguments
from bulletin_kit.cli.options import DONE, ROOT
from bulletin_kit.cli.wording import Spoken


@click.command("preview", cls=Spoken, short_help="预览")
@click.argument("path", metavar="期文件", type=click.Path(path_type=Path))
@click.option(
    "--port",
    metavar="端口",
    type=click.IntRange(0, 65535),
    help="用哪个端口；不写就用 8704，被占用就另选一个。",
)
@click.option("--no-browser", is_flag=True, help="不打开浏览器，只给出网址。")
@ROOT
def verb(path: Path, port: int | None, no_browser: bool, root: Path | None) -> int:
    """在浏览器里看这一期：各页与印出来的一样，旁边列出问题；期文件一存盘就更新。

    只在本机能看，网址里有一次一换的口令。按 Ctrl-C 结束。
    """
    from bulletin_kit.outside.disk import issue_files
    from bulletin_kit.preview import PORT, preview

    files = issue_files(path)
    if len(files) > 1:
        raise BadArguments(f"{path} 里有 {len(files)} 期", "预览一次看一期，写出期文件的名字")

    def ready(address: str) -> None:
        click.echo(f"{files[0]}：正在预览 {address}")
        click.echo("编辑期文件并存盘，页面就会更新；按 Ctrl-C 结束。")
        if not no_browser:
            _open(address)

    with suppress(KeyboardInterrupt):
        preview(files[0], root, PORT if port is None else port, ready)
    click.echo("预览已结束。")
    return DONE


def _open(address: str) -> None:
    """Opens the browser without waiting for it."""
    import webbrowser
    from threading import Thread

    Thread(target=webbrowser.open, args=[address], daemon=True).start()
