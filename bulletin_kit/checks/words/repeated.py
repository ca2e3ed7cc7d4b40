"""R01: a word, a clause, a sentence or a paragraph said twice."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bulletin_kit.base.finding import Finding, Level, Mistake
from bulletin_kit.base.pattern import Pattern
from bulletin_kit.checks.manuscript import Manuscript
from bulletin_kit.checks.passage import ARTICLE, Passage
from bulletin_kit.checks.rule import Evidence, Rule
from bulletin_kit.checks.words.lexicon import Lexicon, lexicon
from bulletin_kit.checks.words.listed import listed_twice
from bulletin_kit.hanzi.classes import HANZI
from bulletin_kit.model.blocks import Role
from bulletin_kit.style.words import WordRow

CLAUSE = Pattern(r"[^，、；。！？]+")
SENTENCE = Pattern(r"[^。！？]+[。！？]?")
QUOTATION = Pattern("[“”‘’]")
LONG_SENTENCE, LONG_PARAGRAPH = 12, 20
"""From how many characters on the same words twice are no accident of style."""
TWICE = Pattern(rf"({HANZI}{{3,8}})\1")
STEP_BY_STEP = Pattern("[一二两几每多不]")
"""In 一件事一件事, 多少万多少万 the words are said twice on purpose."""
SIX_HANZI = Pattern(f"{HANZI}{{6}}")


def check(manuscript: Manuscript) -> Iterator[Finding]:
    """Words and clauses side by side; sentences of one article, paragraphs of the whole issue."""
    doubled = manuscript.words.made("repeats", doubles)
    for passage in manuscript.of(ARTICLE):
        for start, end in side_by_side(passage.masked, doubled):
            yield _found(passage, start, end, f"“{passage.text[start:end]}”")
    yield from _again(manuscript.of({Role.BODY}))


def _again(passages: Iterable[Passage]) -> Iterator[Finding]:
    """Paragraphs and sentences that the reader has met before."""
    met: set[str | tuple[int, str]] = set()
    for passage in passages:
        if passage.text in met:
            yield _found(passage, 0, len(passage.text), "这一段")
            continue
        if len(passage.text) >= LONG_PARAGRAPH:
            met.add(passage.text)
        for match in SENTENCE.finditer(passage.text):
            said = passage.unit, match[0]
            if said in met:
                yield _found(passage, *match.span(), "这一句")
            if len(match[0]) >= LONG_SENTENCE and not QUOTATION.search(match[0]):
                met.add(said)


def doubles(rows: Iterable[WordRow]) -> Lexicon:
    """The table's words, each twice."""
    return lexicon({**row, "错": row["词"] * 2} for row in rows)


def side_by_side(text: str, doubled: Lexicon) -> Iterator[tuple[int, int]]:
    """Words of the table twice, and clauses that are said again at once."""
    for start, end, _ in doubled.found(text):
        if not _quoted(text, start):
            yield start, end
    for match in TWICE.finditer(text):
        if not STEP_BY_STEP.search(match[1]) and not _quoted(text, match.start()):
            yield match.span()
    yield from listed_twice(text)
    last = ""
    for match in CLAUSE.finditer(text):
        if last.endswith(match[0]) and SIX_HANZI.match(match[0]):
            yield match.span()
        last = match[0]


def _quoted(text: str, at: int) -> bool:
    """Whether a quotation is open: a saying may double a word, “干部干部，先干一步”."""
    return text.rfind("“", 0, at) > text.rfind("”", 0, at)


def _found(passage: Passage, start: int, end: int, what: str) -> Finding:
    return RULE.mistake.at(passage.span(start, end), found=what)


RULE = Rule(
    Mistake(
        code="R01",
        name="repeated",
        level=Level.WARNING,
        message="{found}重复了",
        remedy="删去多出的；有意重复的不改",
        why="粘贴、改稿时容易把同样的字句留下两份。",
        bad="会议部署了了全年工作。",
        good="会议部署了全年工作。",
    ),
    Evidence.ADVICE,
    check,
    clause="《党政机关公文处理工作条例》第十九条",
)
