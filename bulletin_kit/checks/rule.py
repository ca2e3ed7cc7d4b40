"""Rule: a mistake with the function that finds it in an issue."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum

from bulletin_kit.base.finding import Finding, Mistake
from bulletin_kit.model.issue import Issue


class Evidence(Enum):
    """What a rule rests on; the value is what users read."""

    DUTY = "规定"
    STANDARD = "国标"
    HOUSE = "单位规矩"
    ADVICE = "建议"


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule. ``check`` looks at the whole issue, changes nothing, and yields what it finds."""

    mistake: Mistake
    evidence: Evidence
    check: Callable[[Issue], Iterator[Finding]]
