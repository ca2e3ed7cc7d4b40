"""S02: the wrong mark behind a number."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin_kit.base.finding import Finding, Level, Mistake
from bulletin_kit.base.pattern import Pattern
from bulletin_kit.checks.manuscript import Manuscript
from bulletin_kit.checks.passage import PROSE, TITLES
from bulletin_kit.checks.rule import Evidence, Rule
from bulletin_kit.checks.seek import seek
from bulletin_kit.hanzi.classes import HANZI

H = "[一二三四五六七八九十]{1,3}"
CLAUSE = "(?:^|(?<=[。；：]))"
WRONG = Pattern(
    rf"{CLAUSE}(?P<paren>（(?:{H}|\d{{1,2}})）)[、，．.：:](?=.)"
    rf"|{CLAUSE}(?P<digit>\d{{1,2}})、(?![\d一二三四五六七八九十])(?={HANZI}|[“《])"
    rf"|^(?P<han>{H})[，．.](?!{H}[，、])(?={HANZI}|[“《])"
    rf"|{CLAUSE}(?P<nth>第{H})、(?!第|[一二三四五六七八九十\d])(?={HANZI}|[“《])"
    rf"|{CLAUSE}(?P<first>首先|其次|再次|最后)、(?!其次|再次|最后)"
    rf"|{CLAUSE}(?P<circle>[①-⑳])[、，．.]",
    begins=r"（\d一二三四五六七八九十第首其再最①-⑳",
)
RIGHT = {"paren": "", "digit": ".", "han": "、", "nth": "，", "first": "，", "circle": ""}


def check(manuscript: Manuscript) -> Iterator[Finding]:
    """At the start of a line and of a clause, in running text and headings."""
    for passage, match in seek(WRONG, manuscript.of(PROSE | TITLES)):
        kind = match.lastgroup or ""
        right = match[kind] + RIGHT[kind]
        finding = RULE.mistake.at(passage.span(*match.span()), found=match[0], right=right)
        yield finding.mended(passage.edit(*match.span(), right))


RULE = Rule(
    Mistake(
        code="S02",
        name="wrong-sequence-mark",
        level=Level.ERROR,
        message="“{found}”：序号后面的标点不对",
        remedy="改为“{right}”",
        why="“一”后用顿号，“1”后用下脚点，“第一”“首先”后用逗号；带括号的序号后面不用标点。",
        bad="（一）、加强领导。",
        good="（一）加强领导。",
    ),
    Evidence.STANDARD,
    check,
    clause="GB/T 15834—2011，附录B.3",
)
