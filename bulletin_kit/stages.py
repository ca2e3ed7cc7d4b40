"""Stages: a loaded issue is set, and its rules are asked; neither waits for the other."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial

from msgspec import Struct
from msgspec.structs import replace

from bulletin_kit import pipeline
from bulletin_kit.base.errors import BadArguments
from bulletin_kit.base.finding import Finding, Level, in_order
from bulletin_kit.checks.allowing import Judged
from bulletin_kit.checks.manuscript import Manuscript
from bulletin_kit.checks.registry import FAMILIES
from bulletin_kit.checks.run import run_checks
from bulletin_kit.model.issue import Issue
from bulletin_kit.outside.archive import ledger_beside
from bulletin_kit.outside.aside import Aside, put_off
from bulletin_kit.outside.fontbook import Fontbook
from bulletin_kit.outside.patterns import remembered
from bulletin_kit.outside.pictures import load_pictures
from bulletin_kit.outside.sources import Noted
from bulletin_kit.results import Loaded, Work
from bulletin_kit.style.series import Series

APART = ("marks", "order", "wholes", "words")
"""Families of rules that take about half the time of all."""
TOGETHER = tuple(family for family in FAMILIES if family not in APART)


@remembered()
def composed(loaded: Loaded) -> Work:
    """The issue, set, before the rules have spoken; BadArguments for one that cannot be."""
    issue, series = _read(loaded)
    pictures, broken = load_pictures(issue, loaded.path.parent, loaded.sources)
    fonts = Fontbook(loaded.places.fonts, series.sheet.font_make)
    made = pipeline.made(issue, series, fonts, pictures)
    found = in_order([*loaded.findings, *broken, *made.findings])
    return Work(replace(made, findings=found), fonts)


class Ruled(Struct, frozen=True):
    """What the rules find in an issue, and all that has been read for it by then."""

    judged: Judged
    noted: Noted


class Share(Struct, frozen=True):
    """What some of the rules find, and all that has been read for the issue where they ran."""

    found: tuple[Finding, ...]
    noted: Noted


@contextmanager
def asked(loaded: Loaded, aside: Aside) -> Iterator[Callable[[], Ruled]]:
    """Begins to ask the rules, half of them aside; in the context stands what gives their answer.

    BadArguments for an issue that there are none to ask of.
    """
    issue, series = _read(loaded)
    looked = pipeline.manuscript(issue, series, ledger_beside(loaded.path))
    with aside(partial(_share, loaded, looked, APART)) as apart:

        @remembered()
        def answer() -> Ruled:
            here, there = _share(loaded, looked, TOGETHER), apart()
            loaded.sources.also(there.noted)
            judged = pipeline.checked([*here.found, *there.found], looked, series, loaded.lines)
            return Ruled(judged, loaded.sources.noted)

        yield answer


def ruled(loaded: Loaded) -> Ruled:
    """What the rules find in an issue."""
    with asked(loaded, put_off) as answer:
        return answer()


@remembered()
def _share(loaded: Loaded, looked: Manuscript, families: tuple[str, ...]) -> Share:
    strictness = loaded.series.strictness if loaded.series else {}
    return Share(tuple(run_checks(looked, strictness, families)), loaded.sources.noted)


def _read(loaded: Loaded) -> tuple[Issue, Series]:
    if loaded.issue is None or loaded.series is None:
        why = next((f.message for f in loaded.findings if f.level is Level.ERROR), "")
        raise BadArguments(f"{loaded.path} 还不能排版：{why}", "先用 bulletin check 查出来，改好")
    return loaded.issue, loaded.series


def with_rules(found: Ruled, work: Work, loaded: Loaded) -> Work:
    """The work with what the rules have found."""
    loaded.sources.also(found.noted)
    findings = in_order([*work.findings, *found.judged.findings])
    return replace(work, made=replace(work.made, findings=findings), allowed=found.judged.allowed)
