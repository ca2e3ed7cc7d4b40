"""bulletin list: what series, rules, formats and fonts there are."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import click

from bulletin_kit.base.errors import TemplateBroken
from bulletin_kit.cli.options import ROOT
from bulletin_kit.cli.wording import Spoken
from bulletin_kit.outside.places import Places, find_places

WIDEST = 200
"""Columns of a cell: a kind of finding is one line, so that it can be searched for."""


@click.command("list", cls=Spoken, short_help="列出")
@click.argument(
    "what",
    metavar="series|rules|formats|fonts",
    type=click.Choice(["series", "rules", "formats", "fonts"]),
)
@ROOT
def verb(what: str, root: Path | None) -> int:
    """列出刊物（series）、规则（rules）、格式（formats）、字体（fonts）。"""
    places = find_places(Path.cwd(), root)
    makers: dict[str, Callable[[], Iterator[str]]] = {
        "series": lambda: _series(places),
        "rules": _rules,
        "formats": _formats,
        "fonts": lambda: _fonts(places),
    }
    for row in makers[what]():
        click.echo(row)
    return 0


def _series(places: Places) -> Iterator[str]:
    from bulletin_kit.outside.templates import series_names, template_reader
    from bulletin_kit.style.shelf import load_series

    for name in series_names(places.templates):
        try:
            series = load_series(name, template_reader(*places.templates))
        except TemplateBroken as error:
            yield f"{name}  （{error.message}）"
            continue
        variants = f"（版式：{'、'.join(series.variants)}）" if series.variants else ""
        yield f"{name}  {series.about}{variants}"


def _rules() -> Iterator[str]:
    from bulletin_kit.catalogue import catalogue
    from bulletin_kit.checks.registry import rules
    from bulletin_kit.cli.table import table

    grounds = {rule.mistake.code: (rule.evidence.value, rule.clause) for rule in rules()}
    rows = [
        (m.code, m.level.word, *grounds.get(m.code, ("", "")), m.name, m.in_general[0])
        for m in catalogue().values()
    ]
    yield from (line for lines in table(rows, WIDEST) for line in lines)


def _formats() -> Iterator[str]:
    from bulletin_kit.writers.registry import FORMATS

    for format in FORMATS.values():
        yield f"{format.name}  {format.about}"


def _fonts(places: Places) -> Iterator[str]:
    from bulletin_kit.outside.fontbook import Fontbook

    yield from Fontbook(places.fonts).described()
