"""Every kind of mistake that this layer finds, by code (F3xx)."""

from __future__ import annotations

from bulletin_kit.source.body_mistakes import BODY_MISTAKES
from bulletin_kit.source.table_mistakes import TABLE_MISTAKES

MISTAKES = tuple(sorted((*BODY_MISTAKES, *TABLE_MISTAKES), key=lambda mistake: mistake.code))
