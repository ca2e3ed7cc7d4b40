"""Sums: totals against their addends, wholes against their parts, within a sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bulletin_kit.base.pattern import Pattern
from bulletin_kit.checks.numbers.addends import (
    doubt_of,
    equal,
    exclusive,
    made_of,
    names_of,
    near,
    run_of,
)
from bulletin_kit.checks.numbers.doubt import Doubt
from bulletin_kit.checks.numbers.figures import Amount, amounts, sentences
from bulletin_kit.checks.numbers.parts import complete, divided_again, doubtful_parts
from bulletin_kit.checks.numbers.totals import doubtful_totals, totals_below
from bulletin_kit.hanzi.classes import HANZI

_LISTED = Pattern(
    "：|，(?:分别(?:是|为)|包括|即|具体(?:是|为|包括)"
    "|其?(?:具体|资金)?(?:构成|组成|来源|构成情况|来源构成)(?:：|(?:是|为|包括|分别是|分别为)：?))"
    f"|(?:{HANZI}{{0,6}}|，)由(?=[^。；]{{4,90}}(?:构成|组成)(?:[，。；]|$))"
)
_CLAUSE = Pattern("[，（]")


def doubtful_sums(text: str) -> Iterator[Doubt]:
    """Totals and parts in a masked text."""
    for start, end in sentences(text):
        found = amounts(text, start, end)
        if len(found) > 1:
            yield from doubtful_totals(text, start, found)
            yield from _lists(text, start, found)
            yield from doubtful_parts(text, start, found)
    yield from totals_below(text)
    yield from divided_again(text)


def _lists(text: str, start: int, found: Sequence[Amount]) -> Iterator[Doubt]:
    """A whole and, after a colon or 分别为, all of its parts; or, after a comma, plainly all."""
    for index, whole in enumerate(found):
        mark = _LISTED.match(text, whole.end) or _LISTED.match(text, whole.end + 1)
        comma = None if mark else _CLAUSE.match(text, whole.end)
        at = mark or comma
        if whole.vague or not at:
            continue
        parts = run_of(text, at.end(), found[index + 1 :], whole)
        after = text[parts[-1].end : parts[-1].end + 2] if parts else ""
        if len(parts) < 2 or "等" in after or after in ("，另", "，还") or equal(parts, whole):
            continue
        names = names_of(text, at.end(), parts)
        too_much = exclusive(names) and made_of(parts) > whole.value
        all_of_it = complete(names, text, start, whole) or too_much
        if mark or (near(parts, whole) and all_of_it):
            yield doubt_of(whole, "后面各项相加", made_of(parts))
