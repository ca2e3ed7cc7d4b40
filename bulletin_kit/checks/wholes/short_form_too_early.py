"""K03: a short form before its long one, or explained twice."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bulletin_kit.base.finding import Finding, Level, Mistake
from bulletin_kit.base.pattern import Pattern
from bulletin_kit.checks.manuscript import Manuscript
from bulletin_kit.checks.passage import PROSE, Passage
from bulletin_kit.checks.rule import Evidence, Rule
from bulletin_kit.hanzi.classes import HANZI

DEFINED = Pattern(
    rf"(?P<long>(?:{HANZI}|[《》〈〉“”（）]){{2,40}})（(?:以下[简统]?|下|[简统])称为?[“《]?(?P<short>[^”》（）]{{2,20}})[”》]?）",
    needs=("（以下", "（下称", "（简称", "（统称"),
)


def check(manuscript: Manuscript) -> Iterator[Finding]:
    """Article by article, in running text: titles may use a short form at once."""
    unit, before, known = 0, list[Passage](), dict[str, str]()
    for passage in manuscript.of(PROSE):
        if passage.unit != unit:
            unit, before, known = passage.unit, [], {}
        for match in DEFINED.finditer(passage.masked):
            short = match["short"]
            if short in known and match["long"].endswith(known[short][-4:]):
                yield _finding(passage, match.start("short"), short, "前面已经说明过一次")
            elif len(short) > 2 and short not in match["long"]:
                yield from _early(before, passage, match)
            known[short] = match["long"]
        before.append(passage)


def _early(before: list[Passage], passage: Passage, match: re.Match[str]) -> Iterator[Finding]:
    short = match["short"]
    for earlier in before:
        at = earlier.text.find(short)
        if at >= 0:
            yield _finding(earlier, at, short, "后面才说明它是简称")
            return
    at = passage.text.find(short, 0, match.start("long"))
    if at >= 0:
        yield _finding(passage, at, short, "后面才说明它是简称")


def _finding(passage: Passage, at: int, short: str, told: str) -> Finding:
    return RULE.mistake.at(passage.span(at, at + len(short)), short=short, told=told)


RULE = Rule(
    Mistake(
        code="K03",
        name="short-form-too-early",
        level=Level.WARNING,
        message="简称“{short}”：{told}",
        remedy="第一次出现时用全称并加（以下简称“……”），以后用简称",
        why="读者先见到简称，不知道指谁；说明两次，是几段稿子拼接时没有理顺。",
        bad="市档案办召开会议。云川市档案工作办公室（以下简称“市档案办”）印发通知。",
        good="云川市档案工作办公室（以下简称“市档案办”）召开会议。市档案办印发通知。",
    ),
    Evidence.HOUSE,
    check,
    clause="公文写作惯例：先用全称，注明简称",
)
