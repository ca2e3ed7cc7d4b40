"""X206: 份数 is not the sum of the recipients' copies, those to keep and those to spare."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin_kit.base.finding import Finding, Level, Mistake
from bulletin_kit.checks.manuscript import Manuscript
from bulletin_kit.checks.offices.reckoning import reckoned
from bulletin_kit.checks.rule import Evidence, Rule


def check(manuscript: Manuscript) -> Iterator[Finding]:
    """Only where the registry knows every recipient; too few for the recipients is X205's."""
    printing = manuscript.issue.printing
    if not (manuscript.offices and printing and printing.copies):
        return
    all_ = reckoned(manuscript.issue, manuscript.offices)
    if all_.shares and not all_.unknown and all_.on_paper <= printing.copies != all_.sum:
        yield RULE.mistake.at(
            printing.copies_at,
            printed=printing.copies,
            sum=all_.sum,
            need=all_.on_paper,
            archive=all_.archive,
            spare=all_.spare,
        )


RULE = Rule(
    Mistake(
        code="X206",
        name="copies-differ",
        level=Level.WARNING,
        message="共印 {printed} 份，按名录应为 {sum} 份"
        "（各单位 {need}，存档 {archive}，机动 {spare}）",
        remedy="运行 bulletin copies 看明细；改为 份数: {sum}，或改报、送、发",
        why="份数等于收纸质件各单位的份数加存档、机动，由刊物的 offices.yaml 规定。",
        bad="报: [市委]　印发: {份数: 16}　（市委 2 份，存档 2 份，机动 2 份）",
        good="报: [市委]　印发: {份数: 6}",
    ),
    Evidence.HOUSE,
    check,
)
