"""Inline: items with 1. 2. 3. or 1、 2、 3、 inside a paragraph, followed through it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bulletin_kit.base.pattern import Pattern

_ITEM = Pattern(
    r"(?:^|(?<=[：；。，]))[ \u00a0\u3000]?(?P<at>(?P<n>\d{1,2})(?P<mark>[.．、])[ \u00a0]?)"
    r"(?=[^\d\s.．、])"
)


def broken_items(text: str) -> Iterator[tuple[re.Match[str], re.Match[str]]]:
    """(the item that does not follow, the one before it); a series begins with 1 and has a 2."""
    last: re.Match[str] | None = None
    for match in _ITEM.finditer(text):
        number = int(match["n"])
        same = last is not None and last["mark"] == match["mark"]
        if last and same and number not in (1, int(last["n"]) + 1):
            yield match, last
        if number == 1 or same:
            last = match
