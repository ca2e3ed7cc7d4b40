"""Seeking: a pattern over passages."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from bulletin_kit.base.pattern import Seekable
from bulletin_kit.checks.passage import Passage


def seek(pattern: Seekable, passages: Iterable[Passage]) -> Iterator[tuple[Passage, re.Match[str]]]:
    """Every match of the pattern in the passages' masked texts, in order."""
    for passage in passages:
        for match in pattern.finditer(passage.masked):
            yield passage, match
