"""F03: a name that the office writes in another form, or in several forms in one issue."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bulletin_kit.base.finding import Finding, Level, Mistake
from bulletin_kit.base.pattern import Pattern
from bulletin_kit.checks.manuscript import Manuscript
from bulletin_kit.checks.rule import Evidence, Rule
from bulletin_kit.checks.words.history import in_title, of_the_past
from bulletin_kit.checks.words.lexicon import Lexicon, finding, lexicon, listed
from bulletin_kit.style.words import WordRow

TOGETHER = "统一"
"""用法 of a row whose forms are all good, but not two of them in one issue."""

RUN = Pattern("办[展刊学报馆班节会]", needs="办")
"""An office's name ends in 办, but so may what comes before 办展: 依托省志办展."""


def check(manuscript: Manuscript) -> Iterator[Finding]:
    """The other forms (又作) of ``words/names.csv``; of a row 统一 each once, beside the name.

    What is said of former years may have had the other form for its name then.
    """
    told: set[str] = set()
    day = manuscript.issue.day.value if manuscript.issue.day else None
    for passage, hit in listed(manuscript, "names", by_other_forms):
        entry = hit[2]
        if in_title(passage.masked, *hit[:2]) or RUN.match(passage.masked, hit[1] - 1):
            continue
        if entry.row["用法"] == TOGETHER:
            if entry.word in told or not _stands(manuscript, entry.row):
                continue
            if day and of_the_past(passage.masked, *hit[:2], day.year):
                continue
            told.add(entry.word)
        yield finding(RULE.mistake, passage, hit)


def by_other_forms(rows: Iterable[WordRow]) -> Lexicon:
    """The table's other forms; the name itself may hold one of them."""
    return lexicon(
        {**row, "错": row["又作"], "正": row["名称"], "例外": f"{row['名称']} {row['例外']}"}
        for row in rows
    )


def _stands(manuscript: Manuscript, row: WordRow) -> bool:
    return any(row["名称"] in passage.text for passage in manuscript.passages)


RULE = Rule(
    Mistake(
        code="F03",
        name="name-form",
        level=Level.WARNING,
        message="“{found}”：本单位写作“{right}”",
        remedy="改为“{right}”；这样写没有错，就在词表 names.csv 里改这一行",
        why="同一个单位、同一个平台在一期里有几种叫法，读者会以为是几个。写法由本单位的词表规定，可以有起止日期。",
        bad="市地志办主任参加会议，市地方志办作了汇报。",
        good="市地方志办主任参加会议，市地方志办作了汇报。",
    ),
    Evidence.HOUSE,
    check,
    clause="本单位词表 names.csv",
)
