"""P05: quotation or title marks inside marks of the same kind."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin_kit.base.finding import Finding, Level, Mistake
from bulletin_kit.checks.manuscript import Manuscript
from bulletin_kit.checks.marks.pairs import Fault, troubles
from bulletin_kit.checks.passage import ARTICLE
from bulletin_kit.checks.rule import Evidence, Rule

OTHER = dict(zip("“”‘’《》", "‘’“”〈〉", strict=True))
INNER = str.maketrans("“”", "‘’")
TOLD = {Fault.NESTED: "套在同样的标号里面", Fault.OUTERMOST: "外面没有双引号，先用了单引号"}


def check(manuscript: Manuscript) -> Iterator[Finding]:
    """Looks at all text of the articles."""
    for passage, trouble in troubles(list(manuscript.of(ARTICLE))):
        if trouble.fault in TOLD:
            found = passage.text[trouble.start : trouble.end]
            told = TOLD[trouble.fault]
            mended = found[1:-1] if trouble.fault is Fault.NESTED else found[1:-1].translate(INNER)
            mended = f"{OTHER[found[0]]}{mended}{OTHER[found[-1]]}"
            at = passage.span(trouble.start, trouble.end)
            finding = RULE.mistake.at(at, found=found, mended=mended, told=told)
            yield finding.mended(passage.edit(trouble.start, trouble.end, mended))


RULE = Rule(
    Mistake(
        code="P05",
        name="same-marks-nested",
        level=Level.ERROR,
        message="“{found}”{told}",
        remedy="改作“{mended}”",
        why="引号里面再用引号，外面双引号，里面单引号；书名号里面再用书名号，外面双书名号，里面单书名号。",
        bad="学习《关于贯彻《档案法》的通知》。",
        good="学习《关于贯彻〈档案法〉的通知》。",
    ),
    Evidence.STANDARD,
    check,
    clause="GB/T 15834—2011，4.8.3.4、4.15.3.5",
)
