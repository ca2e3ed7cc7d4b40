"""Allowed: findings that somebody answers for. They stop nothing, but are never hidden."""

from __future__ import annotations

from enum import Enum

from msgspec import Struct

from bulletin_kit.base.finding import Finding
from bulletin_kit.base.span import Span


class Authority(Enum):
    """Who answers for it; the value is what users read."""

    ISSUE = "例外"
    """An allowance in the issue's file, for one place."""
    SERIES = "刊物不查"
    """The series' rules.yaml, for every issue."""


class Allowed(Struct, frozen=True):
    """A finding, who answers for it, why, and where that is written. It is not to be mended."""

    finding: Finding
    authority: Authority
    reason: str
    by: Span
