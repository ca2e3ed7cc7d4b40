"""Seeking: a pattern over passages, and the classes of characters that patterns are made of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from bulletin_kit.checks.passage import Passage

HAN = r"\u3400-\u9fff〇"
"""Hanzi, for the inside of a character class."""


def seek(
    pattern: re.Pattern[str], passages: Iterable[Passage]
) -> Iterator[tuple[Passage, re.Match[str]]]:
    """Every match of the pattern in the passages' masked texts, in order."""
    for passage in passages:
        for match in pattern.finditer(passage.masked):
            yield passage, match
