"""Drafts: the text of a new issue file, with the next number and what stayed as it was."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from bulletin_kit.base.errors import TemplateBroken
from bulletin_kit.forms.write import scalar
from bulletin_kit.model.issue import Issue
from bulletin_kit.model.recipients import Entry
from bulletin_kit.style.series import Defaults


@dataclass(frozen=True, slots=True)
class Wish:
    """What the user asked for: a series, a day, perhaps a number."""

    series: str
    about: str
    day: date
    wanted_number: int | None = None
    special: str = ""
    supplement: bool = False


@dataclass(frozen=True, slots=True)
class Draft:
    """The new file's text, its number, and whether its name says another one."""

    text: str
    number: int
    disagrees: bool


def next_draft(
    wish: Wish, earlier: Iterable[Issue], defaults: Defaults, template: str, schema: str
) -> Draft:
    """The new issue file: numbered after the earlier issues, with the last one's recipients."""
    own = sorted(
        (issue for issue in earlier if _same_series(issue, wish, defaults) and issue.day),
        key=lambda issue: issue.day.value if issue.day else wish.day,
    )
    this_year = [
        i.number.value for i in own if i.day and i.number and i.day.value.year == wish.day.year
    ]
    number = max(this_year) + 1 if this_year else wish.wanted_number or 1
    running = [issue.running_number.value for issue in own if issue.running_number]
    last = own[-1] if own else None
    facts = {
        "about": wish.about or wish.series,
        "schema": schema,
        "series": scalar(wish.series),
        "number": number,
        "number_why": _why(own, this_year),
        "running_number": max(running) + 1 if running else None,
        "supplement": wish.supplement,
        "day": wish.day.isoformat(),
        "special": scalar(wish.special),
        **_kept(last, defaults),
    }
    disagrees = wish.wanted_number is not None and wish.wanted_number != number
    return Draft(_rendered(template, facts), number, disagrees)


def _same_series(issue: Issue, wish: Wish, defaults: Defaults) -> bool:
    """专刊 and 增刊 count on their own, each in its series."""
    special = issue.special.text if issue.special else ""
    default = defaults.special.text if defaults.special else ""
    return (
        issue.series.text == wish.series
        and issue.supplement == wish.supplement
        and (special or default) == (wish.special or default)
    )


def _why(own: Sequence[Issue], this_year: Sequence[int]) -> str:
    if this_year:
        return f"接今年已有的第 {max(this_year)} 期"
    return "今年的第一期" if own else "没有找到以前各期，请核对"


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
