"""The table of verbs, the exit status, the last-resort report of a fault of ours."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from importlib import import_module
from typing import NoReturn

import click

from bulletin_kit import __version__
from bulletin_kit.cli.faults import guarded
from bulletin_kit.cli.options import DONE, STUCK
from bulletin_kit.cli.wording import Spoken

VERBS = {
    "new": "新建一期，填好期号和日期",
    "check": "检查：一次列出所有问题，每条有位置、原因和改法",
    "preview": "预览：在浏览器里看各页和问题，存盘就更新",
    "build": "检查、排版，生成 DOCX 和 PDF",
    "copies": "对份数：各单位几份，加起来与印的是否一致；编份号：做多少份各有份号的 PDF",
    "impose": "拼版：把 A4 的 PDF 拼到 A3 上，骑马订或两页并排",
    "proof": "验看成品：量 PDF 或 DOCX，列出付印单，可与期文件逐字核对",
    "verify": "核对：按清单重做一遍，与成品逐字节比较",
    "show": "看排版：各页的样子、各段用的样式、各段的文字",
    "schema": "输出期文件的 JSON Schema，供编辑器补全和提示",
    "explain": "解释一个问题代码：为什么、错例、对例",
    "list": "列出刊物、规则、格式、字体",
}


ALLOCATIONS = 500_000
"""Between two searches for garbage: there is little of it, and a command is soon over."""


class Verbs(Spoken, click.Group):
    """Loads a verb's module when the verb is used."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The verbs in the order of the week's round."""
        return list(VERBS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The verb's command."""
        if cmd_name not in VERBS:
            return None
        command = import_module(f"bulletin_kit.cli.{cmd_name}").verb
        assert isinstance(command, click.Command)
        return command

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """选项, then 命令."""
        super().format_options(ctx, formatter)
        self.format_commands(ctx, formatter)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The verbs with their one-line help, without loading any."""
        with formatter.section("命令"):
            formatter.write_dl(list(VERBS.items()))


@click.group(
    cls=Verbs,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    help="简报的检查、排版与出版。每个命令后加 --help 看用法。",
    invoke_without_command=True,
)
@click.version_option(__version__, message="bulletin_kit %(version)s", help="显示版本。")
@click.pass_context
def bulletin(context: click.Context) -> None:
    """Without a verb, the help."""
    if context.invoked_subcommand is None:
        click.echo(context.get_help())


def run() -> NoReturn:
    """Runs the command line and ends the process with its status.

    It ends at once: freeing all that there is one by one, for the system to free it again, takes
    a tenth of a check.
    """
    gc.set_threshold(ALLOCATIONS)
    done = status(sys.argv[1:])
    for stream in filter(None, (sys.stdout, sys.stderr)):
        with suppress(OSError, ValueError):  # who read it may be gone, it may be closed
            stream.flush()
    os._exit(done)


def status(arguments: Sequence[str]) -> int:
    """Runs the command line; its exit status."""
    _say_utf8()
    try:
        done, failed = guarded(
            lambda: bulletin.main(list(arguments), "bulletin", standalone_mode=False)
        )
        return failed.status if failed else int(done or DONE)
    except click.ClickException as error:
        return _usage(error)
    except (click.Abort, KeyboardInterrupt):
        click.echo("已中断，没有写出的文件保持原样。", err=True)
        return STUCK


def _say_utf8() -> None:
    """Chinese comes out right whatever the console's code page."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")


def _usage(error: click.ClickException) -> int:
    from bulletin_kit.cli.usage import in_chinese

    click.echo(f"{click.style('命令有误', fg='red')}：{in_chinese(error)}", err=True)
    if isinstance(error, click.UsageError) and error.ctx is not None:
        click.echo(f"  办法：运行 {error.ctx.command_path} --help 看用法", err=True)
    return STUCK
