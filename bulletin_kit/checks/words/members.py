"""Members: a set that official texts name one by one, with a member wrong, left out or moved."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from bulletin_kit.base.pattern import Pattern
from bulletin_kit.hanzi.classes import HANZI

BETWEEN = "(?:[、，]|和|以及|及)"
FEW, MANY, LONG = 3, 4, 4
"""A set has MANY members, or FEW of which each is LONG: other lists have one or two of them too."""
AROUND = 12
"""Where the member that is missing stands so near, the list was only made longer."""


def members(phrase: str) -> tuple[str, ...]:
    """The members that a phrase names; none where they do not make a set."""
    named = tuple(re.split("[、，]", phrase))
    enough = FEW if min(map(len, named)) >= LONG else MANY
    return named if len(named) >= enough else ()


def out_of_set(text: str, named: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    """Where the text names the members in a row, but for one, or in another order.

    >>> list(out_of_set("创新、协调、绿色、开放、共赢的", members("创新、协调、绿色、开放、共享")))
    [(0, 14)]
    >>> list(out_of_set("有理想、有道德、有文化", members("有理想、有道德、有文化、有纪律")))
    []
    """
    if not named or sum(member in text for member in named) < len(named) - 1:
        return
    for match in _nearly(named).finditer(text):
        given = re.split(BETWEEN, match[0])
        missing = [member for member in named if member not in given]
        around = text[max(0, match.start() - AROUND) : match.end() + AROUND]
        if missing and missing[0] in around:
            continue
        if len(given) < len(named) or not missing:
            wrong = given != list(named)
        else:
            at = named.index(missing[0])
            wrong = 0 < at < len(named) - 1 >= FEW or _alike(given[at], at, named)
        if wrong:
            yield match.span()


def _alike(given: str, at: int, named: tuple[str, ...]) -> bool:
    """Whether a member is like the right one: in more than what short members all have.

    Of the first and the last member no list tells how far they reach; a half or the outer end
    of them is right.
    """
    wanted = named[at]
    same = [i for i, (one, other) in enumerate(zip(given, wanted, strict=False)) if one == other]
    outer = 0 if at == 0 else len(wanted) - 1
    reached = outer in same or 0 < at < len(named) - 1 or len(same) * 2 >= len(wanted) <= LONG
    telling = len(wanted) >= LONG or any(
        len({member[i : i + 1] for member in named}) > 1 for i in same
    )
    return bool(same) and reached and telling


@lru_cache(maxsize=256)
def _nearly(named: tuple[str, ...]) -> Pattern:
    """The members with one replaced, with one inside left out if all are long, in any order."""
    size = len(named)
    rows = [[*named[:at], f"{HANZI}{{{len(named[at])}}}", *named[at + 1 :]] for at in range(size)]
    if size >= MANY and min(map(len, named)) >= LONG:
        rows += [[*named[:at], *named[at + 1 :]] for at in range(1, size - 1)]
    rows.append([f"(?:{'|'.join(named)})"] * size)
    return Pattern("|".join(BETWEEN.join(row) for row in rows))
