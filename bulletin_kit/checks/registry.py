"""All rules, found by their files: a module under a family's folder that has a ``RULE``."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import walk_packages

from bulletin_kit import checks
from bulletin_kit.checks.rule import Rule


@cache
def rules() -> tuple[Rule, ...]:
    """Every rule, by code. A code that two rules claim is a fault of ours."""
    found: dict[str, Rule] = {}
    for module in walk_packages(checks.__path__, f"{checks.__name__}."):
        rule = getattr(import_module(module.name), "RULE", None)
        if isinstance(rule, Rule):
            assert rule.mistake.code not in found, f"two rules claim {rule.mistake.code}"
            found[rule.mistake.code] = rule
    return tuple(found[code] for code in sorted(found))


def is_rule(code: str) -> bool:
    """Whether a finding of this code is a rule's, about what the editor says."""
    return any(rule.mistake.code == code for rule in rules())
