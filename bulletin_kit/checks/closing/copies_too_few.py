"""X205: fewer copies are printed than the recipients on paper need."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin_kit.base.finding import Finding, Level, Mistake
from bulletin_kit.checks.manuscript import Manuscript
from bulletin_kit.checks.offices.reckoning import reckoned
from bulletin_kit.checks.rule import Evidence, Rule


def check(manuscript: Manuscript) -> Iterator[Finding]:
    """Counts the recipients that the registry knows; the others can only need more."""
    printing = manuscript.issue.printing
    if manuscript.offices and printing and printing.copies:
        need = reckoned(manuscript.issue, manuscript.offices).on_paper
        if printing.copies < need:
            yield RULE.mistake.at(printing.copies_at, printed=printing.copies, need=need)


RULE = Rule(
    Mistake(
        code="X205",
        name="copies-too-few",
        level=Level.WARNING,
        message="共印 {printed} 份，收纸质件的单位就要 {need} 份，不够发",
        remedy="运行 bulletin copies 看每个单位几份，改份数或报、送、发",
        why="份数多半照抄上一期，这一期加了单位就不够发。每个单位几份由刊物的 offices.yaml 规定。",
        bad="报: [市委，市人民政府]　印发: {份数: 1}",
        good="报: [市委，市人民政府]　印发: {份数: 6}",
    ),
    Evidence.HOUSE,
    check,
)
