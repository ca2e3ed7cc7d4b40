"""Rule: a mistake with the function that finds it in a manuscript."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from enum import Enum

from msgspec import Struct

from bulletin_kit.base.finding import Finding, Mistake
from bulletin_kit.checks.manuscript import Manuscript


class Evidence(Enum):
    """What a rule rests on; the value is what users read."""

    DUTY = "规定"
    STANDARD = "国标"
    HOUSE = "单位规矩"
    ADVICE = "建议"


class Rule(Struct, frozen=True):
    """One rule. ``check`` looks at the whole manuscript, changes nothing, yields what it finds.

    ``clause`` says where the evidence stands, as users read it (GB/T 15834—2011，4.5.3.5).
    """

    mistake: Mistake
    evidence: Evidence
    check: Callable[[Manuscript], Iterator[Finding]]
    clause: str = ""
