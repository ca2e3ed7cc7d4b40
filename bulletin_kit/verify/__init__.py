"""Verifying: finished files read back and measured, by readers that know nothing of the writers.

The libraries that read files are imported when the first file is looked at.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bulletin_kit.base.finding import Finding
    from bulletin_kit.model.composed import Composed


def quick(data: bytes, composed: Composed, format: str) -> tuple[Finding, ...]:
    """What is wrong with a file just made; empty where it may go."""
    from bulletin_kit.verify import gate

    return gate.quick(data, composed, format)


def quick_bound(
    loose: bytes, made: bytes, numbers: Sequence[str], composed: Composed
) -> tuple[Finding, ...]:
    """What is wrong with copies just bound together from loose pages; empty where they may go."""
    from bulletin_kit.verify import gate

    return gate.bound(loose, made, numbers, composed)


def otherwise_laid(
    pages: bytes, made: bytes, sides: Sequence[tuple[int | None, int | None]]
) -> str:
    """What sheets just made say otherwise than their pages; empty where they may go."""
    from bulletin_kit.verify import pressed

    return pressed.otherwise_laid(pages, made, sides)


def words_hash(composed: Composed) -> str:
    """The hash of an issue's words, which every file has that may go."""
    from bulletin_kit.verify.sayings import words_of_issue

    return words_of_issue(composed).hash
