"""P04: a quotation mark that faces the wrong way, or a straight one."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin_kit.base.finding import Finding, Level, Mistake
from bulletin_kit.base.pattern import Pattern
from bulletin_kit.checks.manuscript import Manuscript
from bulletin_kit.checks.marks.pairs import Fault, troubles
from bulletin_kit.checks.passage import ARTICLE
from bulletin_kit.checks.rule import Evidence, Rule
from bulletin_kit.checks.seek import seek
from bulletin_kit.hanzi.classes import HANZI

STRAIGHT = Pattern(r"""(?<!\d)"[^"]*"|(?<![\dA-Za-z])'[^']*'""")
CHINESE = Pattern(HANZI)


def check(manuscript: Manuscript) -> Iterator[Finding]:
    """Looks at all text of the articles. Latin text and inches are hidden or left alone."""
    texts = list(manuscript.of(ARTICLE))
    for passage, match in seek(STRAIGHT, texts):
        if not CHINESE.search(match[0]):
            continue
        marks = "“{}”" if match[0][0] == '"' else "‘{}’"
        right = marks.format(passage.text[match.start() + 1 : match.end() - 1])
        found = RULE.mistake.at(passage.span(*match.span()), found=match[0][0], right=marks[0])
        yield found.mended(passage.edit(*match.span(), right))
    for passage, trouble in troubles(texts):
        if trouble.fault is Fault.TURNED:
            mark = passage.text[trouble.start]
            right = {"“": "”", "”": "“"}[mark]
            found = RULE.mistake.at(
                passage.span(trouble.start, trouble.end), found=mark, right=right
            )
            yield found.mended(passage.edit(trouble.start, trouble.end, right))


RULE = Rule(
    Mistake(
        code="P04",
        name="wrong-quote",
        level=Level.ERROR,
        message="引号“{found}”用反了，或用了直引号",
        remedy="这里应当是“{right}”",
        why='中文引号分前后：前引号“、后引号”。直引号 " 和方向反了的引号都是输入时没有留意。',
        bad="推进”放管服“改革。",
        good="推进“放管服”改革。",
    ),
    Evidence.STANDARD,
    check,
    clause="GB/T 15834—2011，4.8.2",
)
