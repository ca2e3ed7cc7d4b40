"""Strictness: what a series changes of a rule's level, and why."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

from msgspec import Struct

from bulletin_kit.base.finding import Level
from bulletin_kit.base.span import Span
from bulletin_kit.style.tree import Branch, broken


class Strictness(Struct, frozen=True):
    """The level that a rule has in a series, None where the series does not ask it; and why."""

    level: Level | None
    reason: str
    at: Span


class _Word(Enum):
    INFO = "提示"
    WARNING = "警告"
    ERROR = "错误"
    OFF = "不查"


def read_strictness(rules: Branch) -> Mapping[str, Strictness]:
    """The changed rules by code, from ``rules.yaml``. Each change gives its reason."""
    return {code: _one(rules.branch(code)) for code in rules}


def _one(row: Branch) -> Strictness:
    if strangers := [key for key in row if key not in ("级别", "理由")]:
        raise broken(row.at, f"没有“{strangers[0]}”这一项，可写：级别、理由")
    if not row.text("理由").strip():
        raise broken(row.at, "“理由”是空的：改了级别，要写明为什么")
    word = row.choice("级别", _Word)
    level = None if word is _Word.OFF else Level[word.name]
    return Strictness(level, row.text("理由"), row.at)
