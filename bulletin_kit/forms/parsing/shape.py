"""The shape of a line of YAML as its editor meant it, right or wrong: key, colon, value."""

from __future__ import annotations

import re

from msgspec import Struct

# A key is a few letters or hanzi, not a clause: no marks, no digit first (12:30), no URL after it.
KEYED = (
    r"(?P<lead>[ \t\u3000\xa0]*(?:- +)*)(?P<key>[^\W\d][\w \u3000]{0,11}?)"
    r"(?P<gap>[ \u3000]*)(?P<colon>[:：])(?!//)(?P<rest>.*)"
)
LEAD = r"(?P<lead>[ \t\u3000\xa0]*(?:- +)*)(?:(?P<quoted>\"[^\"]*\"|'[^']*'): +)?(?P<rest>.*)"


class Shape(Struct, frozen=True):
    """A line taken apart; columns count from 0. ``key`` is empty where the line has none."""

    text: str
    indent: int
    """White space at the line's start."""
    key: str
    key_at: int
    """Where the key starts; the value, where there is no key."""
    colon: int
    """Where the key's colon stands; -1 where there is no key."""
    value: str
    value_at: int

    @property
    def wide_colon(self) -> bool:
        """Whether the key's colon is the full-width one."""
        return self.colon >= 0 and self.text[self.colon] == "："

    @property
    def tight_colon(self) -> bool:
        """Whether the key's colon lacks the space after it."""
        after = self.text[self.colon + 1 : self.colon + 2]
        return self.colon >= 0 and not self.wide_colon and after not in {"", " ", "\t"}

    @property
    def is_keyed(self) -> bool:
        """Whether the line is a key with a colon as YAML wants it."""
        return self.colon >= 0 and not self.wide_colon and not self.tight_colon

    @property
    def is_item(self) -> bool:
        """Whether the line opens an item of a list."""
        return self.text[self.indent :].startswith("- ") or self.text.strip() == "-"


def shape(line: str) -> Shape:
    """The line taken apart.

    >>> shape("  - 标题：甲").wide_colon, shape("期号:85").tight_colon, shape("日期: 1").is_keyed
    (True, True, True)
    """
    indent = len(line) - len(line.lstrip(" \t\u3000\xa0"))
    match = re.fullmatch(KEYED, line)
    if match is None:
        match = re.fullmatch(LEAD, line)
        assert match is not None, "the pattern takes any line"
        key, key_at, colon = "", match.end("lead"), -1
    else:
        key, key_at, colon = match["key"], match.start("key"), match.start("colon")
    rest = match["rest"]
    value_at = match.start("rest") + len(rest) - len(rest.lstrip(" \t"))
    return Shape(line, indent, key, key_at, colon, rest.strip(" \t"), value_at)
