"""The whole road in one place: file → issue → findings → composed → bytes.

Everything here is pure but for the values that are handed in: the reader of templates, the fonts,
the pictures.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

from bulletin_kit.base.finding import Finding, Level, in_order
from bulletin_kit.base.ports import Fonts
from bulletin_kit.checks import allowing
from bulletin_kit.checks.allowing import Judged, judged
from bulletin_kit.checks.manuscript import Manuscript
from bulletin_kit.checks.offices.reckoning import Reckoning, reckoned
from bulletin_kit.checks.registry import is_rule
from bulletin_kit.checks.run import switched_off
from bulletin_kit.composing import compose
from bulletin_kit.composing.defaults import ledger_with_defaults, with_defaults
from bulletin_kit.composing.letterhead import on_letterhead
from bulletin_kit.composing.masthead import fit_name
from bulletin_kit.composing.memory import Memory
from bulletin_kit.forms.mend import with_fitting_edit
from bulletin_kit.model.blocks import Picture
from bulletin_kit.model.composed import Composed
from bulletin_kit.model.issue import Issue
from bulletin_kit.model.ledger import NO_LEDGER, Ledger
from bulletin_kit.style.series import Series
from bulletin_kit.writers.job import PLAIN, Job, Letterhead
from bulletin_kit.writers.registry import FORMATS


class Made(Struct, frozen=True):
    """A composed issue with the series it was set in, and everything that was found."""

    composed: Composed
    series: Series
    findings: tuple[Finding, ...]


def manuscript(issue: Issue, series: Series, ledger: Ledger = NO_LEDGER) -> Manuscript:
    """The issue, completed from its series, as the rules look at it, with those beside it."""
    return Manuscript(
        with_defaults(issue, series.defaults),
        series.words,
        ledger_with_defaults(ledger, series.name, series.defaults),
        series.offices,
        series.credit_required,
    )


def checked(
    found: Iterable[Finding], looked: Manuscript, series: Series, lines: Sequence[str]
) -> Judged:
    """Which of the findings of the rules still stand, and what is answered for.

    ``lines`` are those of the issue's file: an edit that does not fit them is left out.
    """
    issue = looked.issue
    left = judged(in_order(found), issue.allowances, lines)
    fitting = in_order(with_fitting_edit(f, issue.file, lines) for f in left.findings)
    return Judged(fitting, (*left.allowed, *switched_off(looked, series.strictness)))


def of_checking(code: str) -> bool:
    """Whether :func:`checked` gives the findings of this code."""
    return is_rule(code) or any(mistake.code == code for mistake in allowing.MISTAKES)


def reckoning(issue: Issue, series: Series) -> Reckoning:
    """How many copies the issue, completed from its series, needs by its series' registry."""
    return reckoned(with_defaults(issue, series.defaults), series.offices)


def unprintable(findings: Iterable[Finding]) -> bool:
    """Whether an error keeps the issue from being printed as it is written.

    What a rule finds does not: who reads the proof may know better, and the proof is what the
    editor corrects on.
    """
    return any(f.level is Level.ERROR and not is_rule(f.code) for f in findings)


def made(
    issue: Issue,
    series: Series,
    fonts: Fonts,
    pictures: Mapping[str, Picture],
    memory: Memory | None = None,
) -> Made:
    """The issue, completed from its series and set; ``memory`` keeps what the next one can use."""
    whole = with_defaults(issue, series.defaults)
    fitted, shrunk = fit_name(whole, series, fonts)
    composed, found = compose(whole, fitted, fonts, pictures, memory)
    return Made(composed, fitted, in_order([*shrunk, *found]))


def printed(work: Made, job: Job) -> Composed:
    """What the job prints of the composed issue."""
    if job.letterhead is Letterhead.PREPRINTED:
        return on_letterhead(work.composed, work.series)
    return work.composed


def rendered(work: Made, format: str, fonts: Fonts, job: Job = PLAIN) -> bytes:
    """The composed issue in one format, made for the job."""
    return FORMATS[format].write(printed(work, job), work.series.sheet, fonts, job)
