"""Drafts: the text of a new issue file, with the next number and what stayed as it was."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from msgspec import Struct

from bulletin_kit.base.errors import TemplateBroken
from bulletin_kit.forms.write import scalar
from bulletin_kit.model.issue import Issue
from bulletin_kit.model.ledger import Filed, next_numbers
from bulletin_kit.model.recipients import Entry
from bulletin_kit.style.series import Defaults


class Wish(Struct, frozen=True):
    """What the user asked for: a series, a day, perhaps a number."""

    series: str
    about: str
    day: date
    wanted_number: int | None = None
    special: str = ""
    supplement: bool = False


class Form(Struct, frozen=True):
    """The text that a new issue's file is made from, and where the JSON Schema lies beside it."""

    template: str
    schema: str


class Draft(Struct, frozen=True):
    """The new file's text, its number, and whether its name says another one."""

    text: str
    number: int
    disagrees: bool


def next_draft(
    wish: Wish, row: Sequence[Filed], last: Issue | None, defaults: Defaults, form: Form
) -> Draft:
    """The new issue file: numbered after the row's earlier issues, with the last one's recipients.

    ``row`` are the issues that it is numbered with, by day; ``last`` is the last of them.
    """
    number, running = next_numbers(row, wish.day.year)
    given = number or wish.wanted_number or 1
    facts = {
        "about": wish.about or wish.series,
        "schema": form.schema,
        "series": scalar(wish.series),
        "number": given,
        "number_why": _why(row, number),
        "running_number": running,
        "supplement": wish.supplement,
        "day": wish.day.isoformat(),
        "special": scalar(wish.special),
        **_kept(last, defaults),
    }
    disagrees = wish.wanted_number is not None and wish.wanted_number != given
    return Draft(_rendered(form.template, facts), given, disagrees)


def _why(row: Sequence[Filed], number: int | None) -> str:
    if number:
        return f"接今年已有的第 {number - 1} 期"
    return "今年的第一期" if row else "没有找到以前各期，请核对"


def _kept(last: Issue | None, defaults: Defaults) -> dict[str, object]:
    """What the last issue said itself; what the series says need not be said again."""
    kept: dict[str, object] = dict.fromkeys(("name", "issuer", "disclosure", "printing_office"))
    kept |= {"recipients": [], "copies": None}
    if last is None:
        return kept | {
            "disclosure": scalar(defaults.disclosure.text) if defaults.disclosure else None
        }
    printing = last.printing
    named = {"name": last.name, "issuer": last.issuer, "disclosure": last.disclosure}
    kept |= {key: scalar(words.text) for key, words in named.items() if words}
    if printing and printing.office:
        kept["printing_office"] = scalar(printing.office.text)
    if printing and printing.copies:
        kept["copies"] = printing.copies
    lists = (("报", last.reported), ("送", last.sent), ("发", last.issued))
    kept["recipients"] = [(label, _entries(entries)) for label, entries in lists if entries]
    return kept


def _entries(entries: Sequence[Entry]) -> list[str]:
    return [scalar(entry.words.text) for entry in entries]


def _rendered(template: str, facts: dict[str, object]) -> str:
    from jinja2 import DictLoader, StrictUndefined, TemplateError
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    jinja = ImmutableSandboxedEnvironment(
        undefined=StrictUndefined, keep_trailing_newline=True, loader=DictLoader({})
    )
    try:
        return jinja.from_string(template).render(facts)
    except (TemplateError, ArithmeticError, LookupError, TypeError, ValueError) as error:
        raise TemplateBroken(
            f"new.yaml.j2 有误：{error}", "照 templates/base/new.yaml.j2 改正"
        ) from error
