"""P03: one half of a pair of marks is missing, or two pairs cross."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin_kit.base.finding import Finding, Level, Mistake
from bulletin_kit.checks.manuscript import Manuscript
from bulletin_kit.checks.marks.pairs import CLOSERS, PAIRS, WIDE, Fault, troubles
from bulletin_kit.checks.passage import ARTICLE
from bulletin_kit.checks.rule import Evidence, Rule

WORDS = {
    Fault.UNCLOSED: "只有前一半，没有后一半{other}",
    Fault.UNOPENED: "只有后一半，没有前一半{other}",
    Fault.CROSSED: "与别的标号交叉了",
}
QUOTES = {"“": "前双引号", "”": "后双引号", "‘": "前单引号", "’": "后单引号"}
"""Names of the marks that cannot be read within quotation marks."""


def check(manuscript: Manuscript) -> Iterator[Finding]:
    """Looks at all texts of the articles; quotations over several paragraphs are right."""
    for passage, trouble in troubles(list(manuscript.of(ARTICLE))):
        if trouble.fault in WORDS:
            found = passage.text[trouble.start : trouble.end]
            other = (PAIRS | CLOSERS).get(found.translate(WIDE), "")
            what = WORDS[trouble.fault].format(other=_said(other))
            at = passage.span(trouble.start, trouble.end)
            yield RULE.mistake.at(at, found=_said(found), what=what)


def _said(mark: str) -> str:
    return QUOTES.get(mark, f"“{mark}”")


RULE = Rule(
    Mistake(
        code="P03",
        name="unpaired-mark",
        level=Level.ERROR,
        message="{found}：{what}",
        remedy="补上缺的一半，或删去多的一半；里外两层各自成对",
        why="引号、括号、书名号成对使用，缺一半就看不出从哪里到哪里；两对不能交叉。",
        bad="开展“进机关、进学校活动。",
        good="开展“进机关、进学校”活动。",
    ),
    Evidence.STANDARD,
    check,
    clause="GB/T 15834—2011，4.8、4.9、4.15",
)
