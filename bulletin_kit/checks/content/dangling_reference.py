"""X405: the text speaks of a figure, a table or an 附件 that is not there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from bulletin_kit.base.finding import Finding, Level, Mistake
from bulletin_kit.base.pattern import Pattern
from bulletin_kit.checks.content.numbered import NUMERAL, captions
from bulletin_kit.checks.manuscript import Manuscript
from bulletin_kit.checks.numbers.figures import small_number
from bulletin_kit.checks.passage import PROSE
from bulletin_kit.checks.rule import Evidence, Rule

_NUMBER = rf"{NUMERAL}(?![月日年号个张份幅项名])"
_ONE = rf"(?:图|表|附件){_NUMBER}"
REFERENCES = Pattern(
    rf"(?:见|如|按照?|依照|填写|（){_ONE}(?:[、和及与](?:{_ONE}|{_NUMBER}))*",
    needs=("图", "表", "附件"),
)
"""见图3、4和表2; what stands behind 《》 is another paper's."""
EACH = Pattern(rf"(?P<kind>图|表|附件)?(?P<number>{NUMERAL})")


def check(manuscript: Manuscript) -> Iterator[Finding]:
    """Sure where others of the kind are numbered; elsewhere it may lie beside the issue."""
    there = _there(manuscript)
    for passage in manuscript.of(PROSE):
        for whole in REFERENCES.finditer(passage.masked):
            kind = ""
            for match in EACH.finditer(passage.masked, *whole.span()):
                kind = match["kind"] or kind
                if small_number(match["number"]) not in there[kind]:
                    words = f"{kind}{match['number']}"
                    found = RULE.mistake.at(passage.span(*match.span()), words=words, kind=kind)
                    yield found if there[kind] else found.graded(Level.INFO)


def _there(manuscript: Manuscript) -> defaultdict[str, set[int]]:
    there: defaultdict[str, set[int]] = defaultdict(set)
    for caption in captions(manuscript):
        there[caption.kind].add(caption.number)
    for article in manuscript.issue.articles:
        there["附件"] |= set(range(1, len(article.attachments) + 1))
    return there


RULE = Rule(
    Mistake(
        code="X405",
        name="dangling-reference",
        level=Level.WARNING,
        message="这里说到“{words}”，本期没有编这个号的{kind}",
        remedy="核对编号；删去了的图、表、附件，文中的话也要改",
        why="图、表、附件增删以后，文中“见图3”“按附件2填写”没有跟着改，读者找不到。",
        bad="各县完成情况见表3。　（本期只有表1、表2）",
        good="各县完成情况见表2。　（本期有表1、表2）",
    ),
    Evidence.ADVICE,
    check,
)
