"""Closing block (版记): recipients, printing line and copies between their rules."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from msgspec.structs import replace

from bulletin_kit.base.length import Emu
from bulletin_kit.base.words import Words
from bulletin_kit.composing.facts import facts_of
from bulletin_kit.composing.wording import Pen, parted
from bulletin_kit.model.blocks import Block, Role, RuleBlock, RuleRole, TextBlock
from bulletin_kit.model.issue import Issue
from bulletin_kit.model.recipients import Entry
from bulletin_kit.style.series import Series


def make_closing(issue: Issue, series: Series) -> tuple[Block, ...]:
    """The closing block, top down. A bar with nothing to say goes, and its rule with it."""
    pen = Pen(series)
    facts = facts_of(issue, pen)
    makers: dict[Role, Callable[[], Iterator[TextBlock]]] = {
        Role.DISCLOSURE: lambda: _said(Role.DISCLOSURE, "信息公开", facts, issue, pen),
        Role.DISTRIBUTION: lambda: _distribution(issue, pen),
        Role.STAFF: lambda: _staff(facts, issue, pen),
        Role.PRINTING: lambda: _said(Role.PRINTING, "印发", facts, issue, pen),
        Role.COPIES: lambda: _said(Role.COPIES, "份数", facts, issue, pen),
    }
    closing = series.closing
    above = [block for role in closing.above for block in makers[role]()]
    bars = [bar for role in closing.bars if (bar := list(makers[role]()))]
    below = [block for role in closing.below for block in makers[role]()]
    return (*above, *_ruled(bars, closing.air), *below)


def _ruled(bars: Sequence[list[TextBlock]], air: Emu) -> Iterator[Block]:
    """The bars with a thick rule above and below them and thin ones between (9704, 7.4.1)."""
    for n, bar in enumerate(bars):
        role = RuleRole.CLOSING_THIN if n else RuleRole.CLOSING_THICK
        yield RuleBlock(f"c.r{n}", role, before=air if n else 0, after=air)
        yield from bar
    if bars:
        yield RuleBlock(f"c.r{len(bars)}", RuleRole.CLOSING_THICK, before=air)


def _said(
    role: Role, phrase: str, facts: Mapping[str, str | None], issue: Issue, pen: Pen
) -> Iterator[TextBlock]:
    text = pen.say(phrase, **facts)
    at = issue.disclosure.at if role is Role.DISCLOSURE and issue.disclosure else issue.at
    if role in (Role.PRINTING, Role.COPIES) and issue.printing:
        at = issue.printing.at
    if text:
        yield pen.phrase_block(f"c.{role.value}", role, text, at)


def _staff(facts: Mapping[str, str | None], issue: Issue, pen: Pen) -> Iterator[TextBlock]:
    said = pen.series.phrases["编审"].filled(facts)
    text = pen.say("编审间").join(part.format_map(facts) for part in said)
    if text:
        yield pen.phrase_block("c.编审", Role.STAFF, text, issue.at)


def _distribution(issue: Issue, pen: Pen) -> Iterator[TextBlock]:
    """报, 送, 发: one paragraph each, its entries one under another after the label."""
    for phrase, entries in (("报", issue.reported), ("送", issue.sent), ("发", issue.issued)):
        if entries:
            label = pen.say(phrase)
            parts = [label, *_entries(entries, pen)]
            made = pen.block(f"c.{phrase}", Role.DISTRIBUTION, *parts)
            yield replace(made, label=len(label))


def _entries(entries: Sequence[Entry], pen: Pen) -> list[Words | str]:
    end = pen.say("名单末")
    row: list[Words | str] = []
    for n, entry in enumerate(entries):
        row += ["\n"] if n else []
        row += [*parted(entry.items, pen.say("项间")), end]
    return row
