"""Pairs: what stands wrong among the marks that come in twos."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import Enum, auto

from msgspec import Struct

from bulletin_kit.base.pattern import Pattern
from bulletin_kit.checks.passage import TITLES, Passage
from bulletin_kit.model.blocks import Role

PAIRS = {"“": "”", "‘": "’", "《": "》", "〈": "〉", "（": "）", "〔": "〕", "【": "】"}
WIDE = str.maketrans("()", "（）")
CLOSERS = {close: opening for opening, close in PAIRS.items()}
MARKS = Pattern("[“”‘’《》〈〉（）〔〕【】]")

ENUMERATOR = Pattern(
    r"(?:^|(?<=[。；：，、\s]))(?:\d{1,2}|[一二三四五六七八九十]{1,3}|[a-zA-Z])[)）]"
)
"""1) and 一）: a closing bracket that never had an opening one."""
APOSTROPHE = Pattern(r"(?<=[A-Za-z\ue000])’(?=[A-Za-z\ue000])|’(?=\d\d)", needs="’")
"""In English words, and before the year of ’98."""

DOUBLED = Pattern("“{2,}|”{2,}|《{2,}|》{2,}", needs="“”《》")


def typed_twice(text: str) -> Iterator[re.Match[str]]:
    """Runs of one quotation or title mark that has more of its kind than of its partner.

    As many of both are two pairs, one in the other (“…“…””).
    """
    for match in DOUBLED.finditer(text):
        mark = match[0][0]
        if text.count(mark) > text.count((PAIRS | CLOSERS)[mark]):
            yield match


class Fault(Enum):
    """What is wrong with a pair."""

    UNCLOSED = auto()
    UNOPENED = auto()
    CROSSED = auto()
    TURNED = auto()
    NESTED = auto()
    OUTERMOST = auto()


class Trouble(Struct, frozen=True):
    """A fault and the stretch of the text it is about: one mark, or a whole pair."""

    fault: Fault
    start: int
    end: int


def troubles(passages: Sequence[Passage]) -> Iterator[tuple[Passage, Trouble]]:
    """All that is wrong with pairs, passage by passage.

    A quotation over several paragraphs opens each and closes the last alone (GB/T 15834—2011,
    4.8.3.5); a pair may reach over the lines of one title.
    """
    carried = False
    for at, passage in enumerate(passages):
        text, shift = passage.masked.translate(WIDE), 0
        if passage.role in TITLES or passage.role is Role.CREDIT:
            text, shift = _whole_title(passages, at, text)
        found = list(_in(text))
        unclosed = [t for t in found if t.fault is Fault.UNCLOSED and text[t.start] == "“"]
        following = passages[at + 1] if at + 1 < len(passages) else None
        goes_on = following is not None and following.text.startswith("“")
        carried = len(unclosed) == 1 and goes_on and (carried or unclosed[0].start <= _head(text))
        if carried:
            found.remove(unclosed[0])
        for trouble in found:
            if shift <= trouble.start < shift + len(passage.text):
                yield passage, Trouble(trouble.fault, trouble.start - shift, trouble.end - shift)


def _head(text: str) -> int:
    """Where a quotation's first paragraph may open it: at its start, or after 指出：."""
    colon = text.find("：“")
    return colon + 1 if colon >= 0 else 0


def _whole_title(passages: Sequence[Passage], at: int, text: str) -> tuple[str, int]:
    """The lines of a title as one text, and where this line stands in it."""
    role, unit = passages[at].role, passages[at].unit
    if role is not Role.TITLE:
        return text, 0
    first = at
    while first and (passages[first - 1].role, passages[first - 1].unit) == (role, unit):
        first -= 1
    last = at + 1
    while last < len(passages) and (passages[last].role, passages[last].unit) == (role, unit):
        last += 1
    lines = [passage.masked.translate(WIDE) for passage in passages[first:last]]
    return "".join(lines), sum(map(len, lines[: at - first]))


def _in(text: str) -> Iterator[Trouble]:
    apostrophes = {match.start() for match in APOSTROPHE.finditer(text)}
    extra = {at for run in typed_twice(text) for at in range(run.start() + 1, run.end())}
    left_out = apostrophes | extra
    marks = [m.start() for m in MARKS.finditer(text) if m.start() not in left_out]
    turned = list(_turned(text, [at for at in marks if text[at] in "“”"]))
    yield from (Trouble(Fault.TURNED, at, at + 1) for at in turned)
    yield from _stacked(text, marks, frozenset(turned))


def _turned(text: str, quotes: Sequence[int]) -> Iterator[int]:
    """Double quotes that face the wrong way: even in number, and out of turn at a place or more.

    Quotes that close each other already are left to the stack: “甲“乙”丙” is a nested pair.
    """
    depth = 0
    for at in quotes:
        depth += 1 if text[at] == "“" else -1
        if depth < 0:
            break
    if len(quotes) % 2 == 0 and depth != 0:
        wanted = ("“”"[turn % 2] for turn in range(len(quotes)))
        yield from (at for at, mark in zip(quotes, wanted, strict=True) if text[at] != mark)


def _stacked(text: str, marks: Sequence[int], turned: frozenset[int]) -> Iterator[Trouble]:
    stack: list[tuple[str, int]] = []
    alone = {match.end() - 1 for match in ENUMERATOR.finditer(text)}
    for at in marks:
        mark = text[at]
        if at in turned:
            mark = {"“": "”", "”": "“"}[mark]
        if mark in PAIRS:
            stack.append((mark, at))
        else:
            feet_or_inches = mark in "’”" and text[at - 1 : at].isdigit()
            may_be_alone = feet_or_inches or at in alone
            if not may_be_alone or any(opening == CLOSERS[mark] for opening, _ in stack):
                yield from _close(CLOSERS[mark], at, stack)
    yield from (Trouble(Fault.UNCLOSED, at, at + 1) for _, at in stack)


def _close(opening: str, at: int, stack: list[tuple[str, int]]) -> Iterator[Trouble]:
    """Takes the mark's partner off the stack, and says what stands between them."""
    held = next((i for i in range(len(stack) - 1, -1, -1) if stack[i][0] == opening), None)
    if held is None:
        yield Trouble(Fault.UNOPENED, at, at + 1)
        return
    start = stack[held][1]
    between = stack[held + 1 :]
    del stack[held]
    if between:
        yield Trouble(Fault.CROSSED, start, at + 1)
        return
    if held and stack[held - 1][0] == opening and opening in "“‘《":
        yield Trouble(Fault.NESTED, start, at + 1)
    if opening == "‘" and not any(mark == "“" for mark, _ in stack[:held]):
        yield Trouble(Fault.OUTERMOST, start, at + 1)
