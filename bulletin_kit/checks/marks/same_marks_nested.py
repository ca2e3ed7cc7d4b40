"""P05: quotation or title marks inside marks of the same kind."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin_kit.base.finding import Finding, Level, Mistake
from bulletin_kit.checks.manuscript import Manuscript
from bulletin_kit.checks.marks.pairs import Fault, troubles
from bulletin_kit.checks.passage import ARTICLE
from bulletin_kit.checks.rule import Evidence, Rule

INNER = {"“": "‘’", "‘": "“”", "《": "〈〉"}


def check(manuscript: Manuscript) -> Iterator[Finding]:
    """Looks at all text of the articles."""
    for passage, trouble in troubles(list(manuscript.of(ARTICLE))):
        if trouble.fault is Fault.NESTED:
            found = passage.text[trouble.start : trouble.end]
            inner = INNER[found[0]]
            mended = f"{inner[0]}{found[1:-1]}{inner[1]}"
            finding = RULE.mistake.at(
                passage.span(trouble.start, trouble.end), found=found, mended=mended
            )
            yield finding.mended(passage.edit(trouble.start, trouble.end, mended))


RULE = Rule(
    Mistake(
        code="P05",
        name="same-marks-nested",
        level=Level.ERROR,
        message="“{found}”套在同样的标号里面",
        remedy="里面一层改作“{mended}”",
        why="引号里面再用引号，外面双引号，里面单引号；书名号里面再用书名号，外面双书名号，里面单书名号。",
        bad="学习《关于贯彻《档案法》的通知》。",
        good="学习《关于贯彻〈档案法〉的通知》。",
    ),
    Evidence.STANDARD,
    check,
    clause="GB/T 15834—2011，4.8.3.4、4.15.3.5",
)
