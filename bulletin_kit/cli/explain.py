"""bulletin explain: one kind of finding, in full."""

from __future__ import annotations

import click

from bulletin_kit.base.errors import BadArguments
from bulletin_kit.base.finding import Mistake
from bulletin_kit.checks.rule import Rule
from bulletin_kit.cli.wording import Spoken

ALLOW = """\
确实不用改的一处，在期文件里写明理由，其余照查：
例外:
  - 规则: {code}
    处: 照抄期文件里被标出的几个字
    理由: 为什么可以"""
NOT_ALLOWED = "只有规则能例外，这一个不能"


@click.command("explain", cls=Spoken, short_help="解释")
@click.argument("code", metavar="代码")
def verb(code: str) -> int:
    """解释一个问题代码：依据，为什么是问题，错例、对例，怎么改，怎样例外。"""
    from bulletin_kit.catalogue import catalogue
    from bulletin_kit.checks.registry import rules
    from bulletin_kit.cli.choosing import near

    known = catalogue().values()
    written = code.strip()
    for mistake in known:
        if written.upper() == mistake.code or written.lower() == mistake.name:
            rule = next((rule for rule in rules() if rule.mistake is mistake), None)
            click.echo(explained(mistake, rule))
            return 0
    raise BadArguments(f"没有 {written} 这个代码", near(written, known))


def explained(mistake: Mistake, rule: Rule | None = None) -> str:
    """The mistake as a page of text; with what it rests on where it is a rule's."""
    message, remedy = mistake.in_general
    rows = [f"{mistake.code}  {mistake.name}  （{mistake.level.word}）", f"  {message}", ""]
    if rule:
        rows += _told("依据", "　".join(filter(None, [rule.evidence.value, rule.clause])))
    rows += _told("为什么", mistake.why) + _told("怎么改", remedy)
    for label, example in (("错例", mistake.bad), ("对例", mistake.good)):
        rows += ["", *_told(label, example)] if example else []
    allow = ALLOW.format(code=mistake.code) if rule else NOT_ALLOWED
    return "\n".join([*rows, "", *_told("例外", allow)])


def _told(label: str, text: str) -> list[str]:
    """The text behind its label, further lines below it."""
    first, *more = text.splitlines()
    return [f"{label:　<3}  {first}", *(f"        {line}" for line in more)]
