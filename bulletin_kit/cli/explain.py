"""bulletin explain: one kind of finding, in full."""

from __future__ import annotations

import click

from bulletin_kit.base.errors import BadArguments
from bulletin_kit.base.finding import Mistake
from bulletin_kit.cli.wording import Spoken


@click.command("explain", cls=Spoken, short_help="解释")
@click.argument("code", metavar="代码")
def verb(code: str) -> int:
    """解释一个问题代码：为什么是问题，错例、对例，怎么改。"""
    from bulletin_kit.catalogue import catalogue

    known = catalogue()
    mistake = known.get(code.strip().upper()) or next(
        (m for m in known.values() if m.name == code.strip()), None
    )
    if mistake is None:
        raise BadArguments(f"没有 {code} 这个代码", "用 bulletin list rules 看全部代码")
    click.echo(explained(mistake))
    return 0


def explained(mistake: Mistake) -> str:
    """The mistake as a page of text."""
    message, remedy = mistake.in_general
    rows = [f"{mistake.code}  {mistake.name}  （{mistake.level.word}）", f"  {message}", ""]
    rows += [f"为什么  {mistake.why}", f"怎么改  {remedy}"]
    for label, example in (("错例", mistake.bad), ("对例", mistake.good)):
        if example:
            lines = example.splitlines()
            rows += ["", f"{label}    {lines[0]}", *(f"        {line}" for line in lines[1:])]
    return "\n".join(rows)
