"""Full-width signs where YAML wants its own: spaces that do not indent, dashes for lists."""

from __future__ import annotations

import re

WIDE_SPACES = ("\u3000", "\xa0")


def wide_item(line: str) -> str:
    """The sign that opens an item of a list and should have been a dash and a space; else empty.

    >>> wide_item("  －省委"), wide_item("-省委"), wide_item("- 省委"), wide_item("——摘自")
    ('－', '-', '', '')
    """
    match = re.match(r"[ \u3000]*(?P<sign>[－–•·●]|—(?!—)|-(?=[^\s\d-]))", line)
    return match["sign"] if match else ""
