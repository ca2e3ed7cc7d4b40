"""X404: an article or a paragraph that an earlier issue printed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from bulletin_kit.base.finding import Finding, Level, Mistake
from bulletin_kit.checks.manuscript import Manuscript
from bulletin_kit.checks.passage import Passage
from bulletin_kit.checks.rule import Evidence, Rule
from bulletin_kit.model.blocks import Role
from bulletin_kit.model.ledger import LONG, Filed, squeezed


def check(manuscript: Manuscript) -> Iterator[Finding]:
    """Compares long paragraphs; one finding where all of an article's stood in one issue."""
    day = manuscript.issue.day
    others = manuscript.ledger.others if day else ()
    earlier = [f for f in others if f.day and day and f.day < day.value]
    long = [p for p in manuscript.of({Role.BODY}) if len(p.text) >= LONG] if earlier else []
    for _, group in groupby(long, key=lambda passage: passage.unit):
        yield from _article(list(group), earlier)


def _article(paragraphs: Sequence[Passage], earlier: Sequence[Filed]) -> Iterator[Finding]:
    known = [(p, _home(squeezed(p.text), earlier)) for p in paragraphs]
    homes = {filed for _, filed in known}
    whole = len(homes) == 1 and len(known) > 1
    for passage, filed in known[:1] if whole else known:
        if filed:
            what = "这篇文章从这里起的各段" if whole else "这一段"
            where = f"第 {filed.number} 期" if filed.number else "另一期"
            yield RULE.mistake.at(
                passage.words.at, what=what, where=where, file=filed.short, day=filed.day
            )


def _home(text: str, earlier: Sequence[Filed]) -> Filed | None:
    return next((filed for filed in earlier if text in filed.lines), None)


RULE = Rule(
    Mistake(
        code="X404",
        name="printed-before",
        level=Level.WARNING,
        message="{what}已经在{where}印过：{file}（{day}）",
        remedy="换上这一期的内容；有意再登的，编者按里说明",
        why="照上一期另存再改，容易留下没有换掉的段落；同一稿件也会从两处报来。",
        bad="（与上一期一字不差的一段）",
        good="（这一期自己的内容）",
    ),
    Evidence.ADVICE,
    check,
)
