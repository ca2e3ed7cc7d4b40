"""Help texts in Chinese where click has its own English words."""

from __future__ import annotations

import click

REQUIRED = "  [required]"
"""What click puts behind the help of an option, which says so itself."""


class Spoken(click.Command):
    """A command whose help has Chinese headings."""

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """用法."""
        pieces = " ".join(self.collect_usage_pieces(ctx))
        formatter.write_usage(ctx.command_path, pieces, prefix="用法：")

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """The arguments, behind a word for the options."""
        pieces = super().collect_usage_pieces(ctx)
        known = {
            "[OPTIONS]": "[选项]",
            "[COMMAND] [ARGS]...": "命令 …",
            "COMMAND [ARGS]...": "命令 …",
        }
        return [known.get(piece, piece) for piece in pieces]

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """选项."""
        options = (p for p in self.get_params(ctx) if isinstance(p, click.Option))
        rows = [row for row in (option.get_help_record(ctx) for option in options) if row]
        with formatter.section("选项"):
            formatter.write_dl([(name, text.removesuffix(REQUIRED)) for name, text in rows])

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """--help, explained in Chinese."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = "显示这份说明。"
        return option
