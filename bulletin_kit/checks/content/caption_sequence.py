"""X406: captions whose numbers do not follow one another."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin_kit.base.finding import Finding, Level, Mistake
from bulletin_kit.checks.content.numbered import captions
from bulletin_kit.checks.manuscript import Manuscript
from bulletin_kit.checks.rule import Evidence, Rule


def check(manuscript: Manuscript) -> Iterator[Finding]:
    """Figures and tables count each for themselves, through the issue or anew in an article."""
    last: dict[str, tuple[int, int]] = {}
    for caption in captions(manuscript):
        passage, kind, number = caption.passage, caption.kind, caption.number
        unit, before = last.get(kind, (0, 0))
        if number != before + 1 and not (number == 1 and passage.unit != unit):
            follows = f"前面是{kind}{before}" if before else f"前面没有{kind}1"
            words, at = passage.text[: caption.end], passage.span(0, caption.end)
            yield RULE.mistake.at(at, words=words, follows=follows)
        last[kind] = passage.unit, number


RULE = Rule(
    Mistake(
        code="X406",
        name="caption-out-of-sequence",
        level=Level.WARNING,
        message="“{words}”：{follows}",
        remedy="按出现的先后从1编起，文中说到它的地方一起改",
        why="图、表删去一张，后面的编号没有跟着改，就缺号、重号。",
        bad="图1　……　图3　……",
        good="图1　……　图2　……",
    ),
    Evidence.ADVICE,
    check,
)
