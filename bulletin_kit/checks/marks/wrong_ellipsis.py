"""B03: an ellipsis of the wrong shape, or doubled by 等 or 、."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bulletin_kit.base.finding import Finding, Level, Mistake
from bulletin_kit.base.pattern import Pattern
from bulletin_kit.checks.manuscript import Manuscript
from bulletin_kit.checks.passage import ARTICLE, Passage
from bulletin_kit.checks.rule import Evidence, Rule
from bulletin_kit.checks.seek import seek
from bulletin_kit.hanzi.classes import HANZI

SHAPE = Pattern(
    rf"(?<!…)…(?!…)|(?<!…)…{{3}}(?!…)|。{{3,}}|(?<![.\w])\.{{3,}}|(?<={HANZI})\.{{3,}}|·{{3,}}",
    needs=("…", "。。。", "...", "···"),
)
NO_VERB = (
    "(?!级|额|次|距|同|待|于|候|式|到|效|价|比|量|高|身|值|着|我|你|他|她|一(?!线|系列|批)|不|了|下|、"
    "|要(?![素件])|靠)"
)
"""What may follow 等 when it is the word for "and so on", not for waiting or equal."""
DOUBLED = Pattern(rf"、等{NO_VERB}|[、，]……|……等等|等等……|……等{NO_VERB}|等……", needs=("、等", "……"))


def check(manuscript: Manuscript) -> Iterator[Finding]:
    """Looks at all text of the articles."""
    texts = list(manuscript.of(ARTICLE))
    for passage, match in seek(SHAPE, texts):
        yield _finding(passage, match, "……")
    for passage, match in seek(DOUBLED, texts):
        found = match[0]
        right = {"、等": "等", "、……": "……", "，……": "……"}.get(found, "")
        yield _finding(passage, match, right)


def _finding(passage: Passage, match: re.Match[str], right: str) -> Finding:
    what = f"改为“{right}”" if right else "“等”和“……”只留一个"
    finding = RULE.mistake.at(passage.span(*match.span()), found=match[0], what=what)
    return finding.mended(passage.edit(*match.span(), right)) if right else finding


RULE = Rule(
    Mistake(
        code="B03",
        name="wrong-ellipsis",
        level=Level.ERROR,
        message="“{found}”：省略号的写法或用法不对",
        remedy="{what}",
        why="省略号是两个三连点“……”，占两个字；“等”已经表示列举未尽，前面不用顿号，也不与省略号同用。",
        bad="收到图书、照片、等500余件。",
        good="收到图书、照片等500余件。",
    ),
    Evidence.STANDARD,
    check,
    clause="GB/T 15834—2011，4.11、A.9.2",
)
