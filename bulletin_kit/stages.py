"""Stages: a loaded issue is set, and its rules are asked; neither waits for the other."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from bulletin_kit import pipeline
from bulletin_kit.base.errors import BadArguments
from bulletin_kit.base.finding import Level, in_order
from bulletin_kit.checks.allowing import Judged
from bulletin_kit.outside.archive import ledger_beside
from bulletin_kit.outside.fontbook import Fontbook
from bulletin_kit.outside.patterns import remembered
from bulletin_kit.outside.pictures import load_pictures
from bulletin_kit.outside.sources import Noted
from bulletin_kit.results import Loaded, Work


@remembered()
def composed(loaded: Loaded) -> Work:
    """The issue, set, before the rules have spoken."""
    if loaded.issue is None or loaded.series is None:
        why = next((f.message for f in loaded.findings if f.level is Level.ERROR), "")
        raise BadArguments(f"{loaded.path} 还不能排版：{why}", "先用 bulletin check 查出来，改好")
    pictures, broken = load_pictures(loaded.issue, loaded.path.parent, loaded.sources)
    fonts = Fontbook(loaded.places.fonts, loaded.series.sheet.font_make)
    made = pipeline.made(loaded.issue, loaded.series, fonts, pictures)
    found = in_order([*loaded.findings, *broken, *made.findings])
    return Work(replace(made, findings=found), fonts)


class Ruled(Struct, frozen=True):
    """What the rules find in an issue, and all that has been read for it by then."""

    judged: Judged
    noted: Noted


@remembered()
def ruled(loaded: Loaded) -> Ruled:
    """What the rules find in an issue of a series that there is."""
    assert loaded.issue
    assert loaded.series
    beside = ledger_beside(loaded.path)
    found = pipeline.checked(loaded.issue, loaded.series, loaded.lines, beside)
    return Ruled(found, loaded.sources.noted)


def with_rules(found: Ruled, work: Work, loaded: Loaded) -> Work:
    """The work with what the rules have found."""
    loaded.sources.also(found.noted)
    findings = in_order([*work.findings, *found.judged.findings])
    return replace(work, made=replace(work.made, findings=findings), allowed=found.judged.allowed)
