"""What click says about a wrong command, in Chinese."""

from __future__ import annotations

import click


def in_chinese(error: click.ClickException) -> str:
    """One sentence on what is wrong with the command."""
    if isinstance(error, click.NoSuchOption):
        near = f"，是不是 {error.possibilities[0]}" if error.possibilities else ""
        return f"没有 {error.option_name} 这个选项{near}"
    if isinstance(error, click.MissingParameter):
        return f"少了 {_missing(error)}"
    if isinstance(error, click.BadParameter) and error.param is not None:
        name = f"{error.param.opts[0]} " if isinstance(error.param, click.Option) else "参数"
        return f"{name}的值不对：{_value(error)}"
    message = error.format_message()
    if isinstance(error, click.BadOptionUsage):
        told = "后面不能写值" if "does not take" in message else "后面要写一个值"
        return f"{error.option_name} {told}"
    if message.startswith("No such command"):
        return f"没有 {message.split(chr(39))[1]} 这个命令"
    if message.startswith("Got unexpected extra argument"):
        return f"多写了 {message.partition('(')[2].rstrip(').')}"
    return "写法不对"


def _missing(error: click.MissingParameter) -> str:
    if error.param is None or error.ctx is None:
        return "参数"
    word = error.param.make_metavar(error.ctx)
    return f"{error.param.opts[0]} {word}" if isinstance(error.param, click.Option) else word


def _value(error: click.BadParameter) -> str:
    kind = error.param.type if error.param else None
    if isinstance(kind, click.Choice):
        return f"可写 {'、'.join(map(str, kind.choices))}"
    if isinstance(kind, click.Path):
        return "没有这个文件或文件夹"
    if isinstance(kind, click.IntRange):
        return f"要写数字，不小于 {kind.min}"
    if isinstance(kind, click.DateTime):
        return "日期写作 2026-06-12"
    return "写法不对"
