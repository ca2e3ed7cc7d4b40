"""H01: a heading that ends in a stop, a paragraph or an attachment that ends wrongly."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from bulletin_kit.base.finding import Finding, Level, Mistake
from bulletin_kit.base.pattern import Pattern
from bulletin_kit.checks.manuscript import Manuscript
from bulletin_kit.checks.passage import PROSE, TITLES, Passage
from bulletin_kit.checks.rule import Evidence, Rule
from bulletin_kit.hanzi.classes import HANZI
from bulletin_kit.model.blocks import HEADINGS, Role
from bulletin_kit.style.words import WordRow

STOPS = "。；，：、"
UNFINISHED = Pattern(f"(?:{HANZI}|[，、])$")
INNER = Pattern("[。；，]")
SENTENCES = Pattern("[。；]")
ATTACHED, ITEM = Pattern("附件(?:\\d?[：:]|$)"), Pattern(r"\d{1,2}[.．、]")
TYPED = Pattern("(?:报|送|发|抄送|主送|抄报|联系人|附注)：|.*[。！？][”’）]?——[^。！？]*$")
"""Lines of a closing block, an address, a source that somebody typed into the body."""
PARTS = PROSE | TITLES
_BEGUN = Pattern("[；。：].")
_GOES_ON = Pattern(
    r"[（(]?[一二三四五六七八九十\d①-⑳]{1,3}[）)、.．是要]|第[一二三四五六七八九十]|其[一二三四五六七八九十]|最后|再次|其次"
)
"""Begins a paragraph that is the next item."""
HEADING = Pattern(
    "(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）)[^。；：！？]{2,40}"
)
LENGTHS = range(2, 7)
"""Characters of a phrase that is cut short."""
HEADLINES = frozenset({Role.KICKER, Role.TITLE, Role.SUBTITLE})
"""Titles that stand alone: no text runs on behind them as it does behind a heading's 。"""
SHORT = 20
"""Characters of a paragraph that may be a list's item, a line of an address, a signature."""


def check(manuscript: Manuscript) -> Iterator[Finding]:
    """Headings with one sentence, attachments' names, paragraphs that have stops inside."""
    titles = list(manuscript.of(TITLES))
    for passage, following in pairwise([*titles, None]):
        assert passage is not None
        same = following and (following.unit, following.role) == (passage.unit, Role.TITLE)
        goes_on = passage.role is Role.TITLE and same
        run_in = passage.text[-1] == "。" and passage.role not in HEADLINES
        unended = INNER if run_in else SENTENCES
        if passage.text[-1] in STOPS and not unended.search(passage.text[:-1]) and not goes_on:
            yield _heading(passage)
    yield from _cut_short(manuscript)
    yield from _attachments(manuscript)
    yield from _semicolons(manuscript)
    for passage in manuscript.of({Role.BODY, Role.NOTE}):
        text = passage.masked
        unfinished = UNFINISHED.search(text[-1:]) or _open_ended(text)
        unfinished = unfinished and not TYPED.match(text)
        if len(text) >= SHORT and INNER.search(text[:-1]) and unfinished:
            what, remedy = "这一段末尾没有句末点号", "补上“。”；若后面还有内容，核对是否漏了"
            at = passage.span(len(text) - 1, len(text))
            yield RULE.mistake.at(at, what=what, remedy=remedy).graded(Level.WARNING)


def _heading(passage: Passage) -> Finding:
    size, stop = len(passage.text), passage.text[-1]
    at, attached = passage.span(size - 1, size), passage.role is Role.ATTACHMENT_TITLE
    kind = "附件名称" if attached else "标题"
    finding = RULE.mistake.at(at, what=f"{kind}末尾有“{stop}”", remedy=f"删去“{stop}”")
    if attached:
        return finding.graded(Level.WARNING).mended(passage.edit(size - 1, size, ""))
    sentence = stop == "。" and passage.role is not Role.TITLE
    return finding if sentence else finding.graded(Level.WARNING)


def _cut_short(manuscript: Manuscript) -> Iterator[Finding]:
    """Titles, and headings typed as paragraphs, that lack a known phrase's last character."""
    beginnings = manuscript.words.made("endings", _beginnings)
    for passage in manuscript.of(PARTS):
        text, size = passage.masked, len(passage.text)
        if passage.role in PROSE and not HEADING.fullmatch(text):
            continue
        for word in (beginnings[tail] for n in LENGTHS if (tail := text[-n:]) in beginnings):
            at = passage.span(size - len(word) + 1, size)
            what, remedy = f"末尾的“{word[:-1]}”少了字", f"核对，多半是“{word}”"
            yield RULE.mistake.at(at, what=what, remedy=remedy).graded(Level.WARNING)


def _beginnings(rows: Iterable[WordRow]) -> dict[str, str]:
    """The table's phrases by themselves without their last character."""
    return {row["词"][:-1]: row["词"] for row in rows}


def _attachments(manuscript: Manuscript) -> Iterator[Finding]:
    """Names under 附件： that the editor wrote into the body himself."""
    listing = False
    for passage in manuscript.of({Role.BODY, *HEADINGS}):
        listing = bool(ATTACHED.match(passage.text) or (listing and ITEM.match(passage.text)))
        size = len(passage.text)
        if listing and passage.text[-1] in STOPS and not ATTACHED.fullmatch(passage.text):
            at, stop = passage.span(size - 1, size), passage.text[-1]
            finding = RULE.mistake.at(at, what=f"附件名称末尾有“{stop}”", remedy=f"删去“{stop}”")
            yield finding.graded(Level.WARNING).mended(passage.edit(size - 1, size, ""))


def _semicolons(manuscript: Manuscript) -> Iterator[Finding]:
    """Paragraphs that end in ； with a list of their own inside, no item of one over paragraphs."""
    texts = [None, *manuscript.of(PARTS), None]
    for before, passage, following in zip(texts, texts[1:], texts[2:], strict=False):
        assert passage is not None
        text = passage.masked
        item = before and before.unit == passage.unit and before.text[-1] in "；："
        listed = _BEGUN.search(text) and text[-1] == "；" and not ITEM.match(text)
        another = (
            following
            and (following.unit, following.role) == (passage.unit, passage.role)
            and (_GOES_ON.match(following.text) or following.text[-1] in "；")
        )
        if listed and not (item or another) and passage.role in PROSE:
            at = passage.span(len(text) - 1, len(text))
            what, remedy = "这一段末尾用了“；”", "改为“。”；若后面还有内容，核对是否漏了"
            yield RULE.mistake.at(at, what=what, remedy=remedy).graded(Level.WARNING)


def _open_ended(text: str) -> bool:
    """Whether a closing mark ends the paragraph and no sentence ends before or inside it."""
    if text[-1] not in "”’）》":
        return False
    bare = text.rstrip("”’）》")
    if text[-1] == "）":
        opening = text.rfind("（")
        bare = bare if bare[-1:] in "。！？…" else text[: max(opening, 0)].rstrip("”’》")
    return bare[-1:] not in "。！？…；"


RULE = Rule(
    Mistake(
        code="H01",
        name="wrong-ending",
        level=Level.INFO,
        message="{what}",
        remedy="{remedy}",
        why="标题和附件名称末尾不用点号；正文一段末尾要有句末点号。缺了多半是粘贴时漏了半句。",
        bad="会议听取了各县（区）工作情况汇报，研究了下一步重点工作",
        good="会议听取了各县（区）工作情况汇报，研究了下一步重点工作。",
    ),
    Evidence.STANDARD,
    check,
    clause="GB/T 9704—2012，7.3.4；GB/T 15834—2011，附录B.4",
)
