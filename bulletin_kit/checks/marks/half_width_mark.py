"""P06: a half-width mark in Chinese text, or full-width digits and letters."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bulletin_kit.base.finding import Finding, Level, Mistake
from bulletin_kit.base.pattern import Pattern
from bulletin_kit.checks.manuscript import Manuscript
from bulletin_kit.checks.marks.foreign import joins_names
from bulletin_kit.checks.passage import ARTICLE, Passage
from bulletin_kit.checks.rule import Evidence, Rule
from bulletin_kit.checks.seek import seek
from bulletin_kit.hanzi.classes import HANZI

AFTER = rf"(?<={HANZI}|[”’》〉）】％%])"
BEFORE = rf"(?={HANZI}|[“‘《〈（【])"
HALF = Pattern(
    rf"{AFTER}[,;:?!]|[,;:?!]{BEFORE}"
    rf"|\((?=[^()\ue000]*{HANZI})[^()]*\)|(?<={HANZI}|[》”])\(\d[^()]*\)"
    rf"|（[^（）()]*\)|\([^（）()]*）"
    rf"|{AFTER}\.(?=$|[”’）])|(?<={HANZI})(?<![一二三四五六七八九〇十])\.(?={HANZI}(?!{HANZI}{{0,12}}》))"
)
FULL = Pattern(r"[０-９Ａ-Ｚａ-ｚ％．]+")
WIDE = str.maketrans(",;:?!().", "，；：？！（）。")
NARROW = str.maketrans({c: c - 0xFEE0 for c in range(0xFF01, 0xFF5F)})


def check(manuscript: Manuscript) -> Iterator[Finding]:
    """Looks at all text of the articles. Numbers, times, URLs and English runs keep their marks."""
    texts = list(manuscript.of(ARTICLE))
    for passage, match in seek(HALF, texts):
        if match[0] == "." and joins_names(passage.masked, match.start()):
            continue  # an interpunct (B05)
        found = passage.text[match.start() : match.end()]
        right = found[0].translate(WIDE)
        if len(found) > 1:
            right = f"（{found[1:-1]}）"
        yield _finding(passage, match, found, right)
    for passage, match in seek(FULL, texts):
        yield _finding(passage, match, match[0], match[0].translate(NARROW))


def _finding(passage: Passage, match: re.Match[str], found: str, right: str) -> Finding:
    finding = RULE.mistake.at(passage.span(*match.span()), found=found, right=right)
    return finding.mended(passage.edit(*match.span(), right))


RULE = Rule(
    Mistake(
        code="P06",
        name="half-width-mark",
        level=Level.ERROR,
        message="“{found}”：全角、半角用错了",
        remedy="改为“{right}”",
        why="汉字中间的标点占一个字，用全角；数字、字母和百分号用半角。混用时字距忽大忽小，行末也排不齐。",
        bad="会议强调,要抓好落实。",
        good="会议强调，要抓好落实。",
    ),
    Evidence.STANDARD,
    check,
    clause="GB/T 15834—2011，5.1",
)
