"""Sums: totals against their addends, wholes against their parts, within a sentence."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence

from bulletin_kit.checks.numbers.addends import (
    FEW,
    GAP,
    OTHERS,
    adjacent,
    doubt_of,
    equal,
    exclusive,
    made_of,
    names_of,
    run_of,
)
from bulletin_kit.checks.numbers.doubt import Doubt
from bulletin_kit.checks.numbers.figures import Amount, amounts, sentences
from bulletin_kit.checks.numbers.parts import doubtful_parts
from bulletin_kit.checks.pattern import Pattern

_DONE = (
    "(?:有|获(?:得|奖)?|评出|评选|征集|接收|收到|编印|印制|推荐|选派|组织|派出|涉及|登记|完成|参[加会评]|展出|建成"
    "|[征收接编印展达为])"
)
_IN_ALL = f"(?:合计|共计|总计|总共|合共|一共){_DONE}{{0,3}}"
_TOTAL = Pattern(
    rf"(?:{_IN_ALL}|[，、](?:全[省市州县区]|我[省市州县区])?共{_DONE}{{0,3}}|[，、](?:全部|总数[为达])|，这)$"
)
_BELOW = Pattern(
    rf"(?<=[。；])(?:全[省市州县区馆]|我[省市州县区]|以上|三[馆地县])?(?:{_IN_ALL}|共{_DONE}{{0,3}})(?=\d|$)"
)
"""Before a total that has a sentence of its own."""
_NO_ADDEND = Pattern(
    r"其中|包括|比|[增减降占由从每均超余第另]|累计|共|合计|总|同期|上年|目标|计划|以上|以下|[。；：]"
)
_STOPS = Pattern("[。；：]")
_LISTED = Pattern(r"(?:：|，分别(?:是|为)|，包括|，即)")


def doubtful_sums(text: str) -> Iterator[Doubt]:
    """Totals and parts in a masked text."""
    for start, end in sentences(text):
        found = tuple(amounts(text, start, end))
        if len(found) > 1:
            yield from _totals(text, start, found)
            yield from _lists(text, found)
            yield from doubtful_parts(text, start, found)
    yield from _below(text)


def _below(text: str) -> Iterator[Doubt]:
    """A total in a sentence of its own, after a list that takes a sentence for each item."""
    found = tuple(amounts(text)) if _BELOW.search(text) else ()
    for index, total in enumerate(found):
        said = _BELOW.search(text, max(0, total.start - GAP), total.start)
        near = found[max(0, index - FEW) : index]
        listed = _before(text, said.start(), near, total, over_stops=True) if said else []
        if total.vague or len(listed) < 2:
            continue
        runs = (listed[i:] for i in range(len(listed) - 1))
        restated = any((each.value, each.unit) == (total.value, total.unit) for each in near)
        before = max(0, listed[0].start - GAP)
        partly = "其中" in text[before : listed[0].start]
        if partly and not exclusive(names_of(text, before, listed)):
            continue
        if not restated and not any(equal(run, total) for run in runs):
            yield doubt_of(total, "前面各项相加", made_of(listed))


def _totals(text: str, start: int, found: Sequence[Amount]) -> Iterator[Doubt]:
    for index, total in enumerate(found):
        said = _TOTAL.search(text, max(start, total.start - 8), total.start)
        near = found[max(0, index - FEW) : index]
        addends = _before(text, said.start(), near, total) if said else []
        if total.vague or len(addends) < 2:
            continue
        first = addends[0].start
        whole = "其中" not in text[max(start, first - GAP) : first]
        runs = (addends[i:] for i in range(len(addends) - 1))
        whole = whole and not OTHERS.search(text, first, total.start)
        if whole and not any(equal(run, total) for run in runs):
            yield doubt_of(total, "前面各项相加", made_of(addends))


def _before(
    text: str, end: int, found: Sequence[Amount], total: Amount, *, over_stops: bool = False
) -> list[Amount]:
    """The amounts of the list that ends at ``end``, of the total's unit."""
    addends: deque[Amount] = deque()
    for amount in reversed(found):
        if amount.unit != total.unit or amount.vague:
            break
        gap = text[amount.end : end]
        if not adjacent(_STOPS.sub("", gap) if over_stops else gap, _NO_ADDEND):
            break
        addends.appendleft(amount)
        end = amount.start
    return list(addends)


def _lists(text: str, found: Sequence[Amount]) -> Iterator[Doubt]:
    """A whole and, after a colon or 分别为, all of its parts."""
    for index, whole in enumerate(found):
        mark = _LISTED.match(text, whole.end) or _LISTED.match(text, whole.end + 1)
        if whole.vague or not mark:
            continue
        parts = run_of(text, mark.end(), found[index + 1 :], whole)
        after = text[parts[-1].end : parts[-1].end + 2] if parts else ""
        complete = len(parts) > 1 and "等" not in after and after not in ("，另", "，还")
        if complete and not equal(parts, whole):
            yield doubt_of(whole, "后面各项相加", made_of(parts))
