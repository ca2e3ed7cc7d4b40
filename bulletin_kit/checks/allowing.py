"""Allowing: findings told from those that the issue's 例外 answer for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from difflib import get_close_matches

from msgspec import Struct

from bulletin_kit.base.allowed import Allowed, Authority
from bulletin_kit.base.finding import Finding, Level, Mistake
from bulletin_kit.base.span import Span
from bulletin_kit.checks.registry import rules
from bulletin_kit.model.allowance import Allowance

UNUSED = Mistake(
    code="E101",
    name="unused-allowance",
    level=Level.WARNING,
    message="这条例外没有用上：“{quote}”处没有 {rule} 指出的问题",
    remedy="稿子已经改好的，删去这条例外；没有改的，照抄期文件里被标出的字",
    why="留着用不上的例外，以后同样的地方真错了，也会被它放过。",
    bad="例外:\n  - {规则: P01, 处: 稿子里没有的字, 理由: 引用原文}",
    good="例外:\n  - {规则: P01, 处: 听取，，汇报, 理由: 引用原文}",
)
AMBIGUOUS = Mistake(
    code="E102",
    name="ambiguous-allowance",
    level=Level.WARNING,
    message="“{quote}”对得上 {count} 处 {rule}（第 {lines} 行），不知道是哪一处",
    remedy="连前后的字多抄几个，使它只对得上一处；几处都要准许的，一处写一条",
    why="一条例外只准许一处，免得放过没有看过的地方；在说清是哪一处以前，它不起作用。",
    bad="例外:\n  - {规则: P01, 处: ，，, 理由: 引用原文}",
    good="例外:\n  - {规则: P01, 处: 听取，，汇报, 理由: 引用原文}",
)
UNKNOWN_RULE = Mistake(
    code="E103",
    name="unknown-rule",
    level=Level.ERROR,
    message="例外里写的“{rule}”不是一条规则",
    remedy="{offer}",
    why="例外只认规则的代码或名称，写错了就不起作用。",
    bad="例外:\n  - {规则: P1, 处: 听取，，汇报, 理由: 引用原文}",
    good="例外:\n  - {规则: P01, 处: 听取，，汇报, 理由: 引用原文}",
)
NO_RULE = Mistake(
    code="E104",
    name="allowance-of-no-rule",
    level=Level.ERROR,
    message="{rule} 不能例外",
    remedy="照它的办法改好，再删去这条例外；能例外的只有规则，见 bulletin list rules 有依据的各行",
    why="期文件的写法、图片、排版和成品的问题，放过去就印不出来或者印不对，不由理由决定。",
    bad="例外:\n  - {规则: F201, 处: 发稿单位, 理由: 习惯}",
    good="编发单位: 办公室",
)
MISTAKES = (UNUSED, AMBIGUOUS, UNKNOWN_RULE, NO_RULE)


class Judged(Struct, frozen=True):
    """What still stands, and what is answered for."""

    findings: tuple[Finding, ...]
    allowed: tuple[Allowed, ...]


def judged(
    findings: Sequence[Finding], allowances: Iterable[Allowance], lines: Sequence[str]
) -> Judged:
    """The findings, those taken out that an allowance covers, with what is wrong with allowances.

    An allowance covers the one place of its rule that overlaps its quotation in the file, whose
    ``lines`` these are.
    """
    open_ones, allowed, wrong = list(findings), list[Allowed](), list[Finding]()
    for allowance in allowances:
        code = _code(allowance.rule.text)
        if code is None:
            wrong.append(_unknown(allowance))
            continue
        met = [f for f in open_ones if f.code == code and _meets(f.at, allowance, lines)]
        places = sorted({finding.at for finding in met})
        if len(places) == 1:
            open_ones = [finding for finding in open_ones if finding not in met]
            reason, by = allowance.reason.text, allowance.at
            allowed += (Allowed(f.mended(None), Authority.ISSUE, reason, by) for f in met)
        else:
            wrong.append(_unclear(allowance, code, places))
    return Judged((*open_ones, *wrong), tuple(allowed))


def _code(written: str) -> str | None:
    """The code of the rule that goes by this code or name."""
    for rule in rules():
        if written.upper() == rule.mistake.code or written.lower() == rule.mistake.name:
            return rule.mistake.code
    return None


def _meets(at: Span, allowance: Allowance, lines: Sequence[str]) -> bool:
    """Whether the place overlaps the quotation, which stands on one line."""
    if at.file != allowance.at.file:
        return False
    return any(
        start < last and first < end
        for number, first, last in _stretches(at, lines)
        for start, end in _quoted(allowance.quote.text, lines[number - 1])
    )


def _stretches(at: Span, lines: Sequence[str]) -> Iterator[tuple[int, int, int]]:
    """The place line by line: its number, and columns from 0."""
    for number in range(max(at.line, 1), min(at.end_line, len(lines)) + 1):
        first = at.column - 1 if number == at.line else 0
        yield number, first, at.end_column - 1 if number == at.end_line else len(lines[number - 1])


def _quoted(quote: str, line: str) -> Iterator[tuple[int, int]]:
    """Where the quotation stands in the line, overlapping ones too."""
    start = line.find(quote)
    while start >= 0:
        yield start, start + len(quote)
        start = line.find(quote, start + 1)


def _unclear(allowance: Allowance, code: str, places: Sequence[Span]) -> Finding:
    quote, at = allowance.quote.text, allowance.quote.at
    if not places:
        return UNUSED.at(at, quote=quote, rule=code)
    lines = "、".join(str(line) for line in dict.fromkeys(place.line for place in places))
    return AMBIGUOUS.at(at, quote=quote, rule=code, count=len(places), lines=lines)


def _unknown(allowance: Allowance) -> Finding:
    written, at = allowance.rule.text, allowance.rule.at
    if re.fullmatch(r"[EFGLV][1-9]\d\d", written.upper()):
        return NO_RULE.at(at, rule=written.upper())
    names = [name for rule in rules() for name in (rule.mistake.code, rule.mistake.name)]
    near = get_close_matches(written, names, n=3, cutoff=0.5)
    offer = f"是不是 {'、'.join(near)}？" if near else "照抄检查时列出的代码"
    return UNKNOWN_RULE.at(at, rule=written, offer=offer)
