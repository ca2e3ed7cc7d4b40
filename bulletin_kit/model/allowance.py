"""Allowance (例外): a finding that an editor answers for, so that it does not stop the issue."""

from __future__ import annotations

from msgspec import Struct

from bulletin_kit.base.span import Span
from bulletin_kit.base.words import Words


class Allowance(Struct, frozen=True):
    """One finding of ``rule`` (its code or name), at the quoted words of the file, for a reason."""

    rule: Words
    quote: Words
    reason: Words
    at: Span
