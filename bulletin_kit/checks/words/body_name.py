"""F02: the name of a party or government body, miswritten or no longer in use."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from bulletin_kit.base.finding import Finding, Level, Mistake
from bulletin_kit.checks.manuscript import Manuscript
from bulletin_kit.checks.passage import Passage
from bulletin_kit.checks.rule import Evidence, Rule
from bulletin_kit.checks.words.fixed import slipped
from bulletin_kit.checks.words.history import of_the_past
from bulletin_kit.checks.words.lexicon import finding, listed


def check(manuscript: Manuscript) -> Iterator[Finding]:
    """Looks at every text for the names of ``words/bodies.csv``.

    A row with a day (起) is a former name; it is let be where the text speaks of the past. The
    names of ``words/full_names.csv`` are looked for with a slip in them.
    """
    told: defaultdict[Passage, list[tuple[int, int]]] = defaultdict(list)
    for passage, (start, end, entry) in listed(manuscript, "bodies"):
        told[passage].append((start, end))
        since = entry.row.get("起", "")
        if since and of_the_past(passage.masked, start, end, int(since[:4])):
            continue
        yield finding(RULE.mistake, passage, (start, end, entry))
    for passage, start, end, right in slipped(manuscript, "full_names"):
        if not any(start < last and first < end for first, last in told[passage]):
            found = passage.text[start:end]
            yield RULE.mistake.at(passage.span(start, end), found=found, right=right)


RULE = Rule(
    Mistake(
        code="F02",
        name="body-name",
        level=Level.ERROR,
        message="“{found}”：机构名称应为“{right}”",
        remedy="核实后改为“{right}”；写的是历史上的机构，在前面加“原”或写明年份",
        why="机构的全称和规范化简称以文件为准，不随意增减字；机构改革以后用新名称，写历史时用当时的名称。",
        bad="会议由市环保局和市文化与旅游局联合召开。",
        good="会议由市生态环境局和市文化和旅游局联合召开。",
    ),
    Evidence.DUTY,
    check,
    clause="《党政机关公文处理工作条例》第十九条",
)
