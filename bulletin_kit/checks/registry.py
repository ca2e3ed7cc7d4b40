"""All rules, found by their files: a module in a family's folder that has a ``RULE``."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from bulletin_kit import checks
from bulletin_kit.checks.rule import Rule

FAMILIES = tuple(sorted(module.name for module in iter_modules(checks.__path__) if module.ispkg))
"""The folders of rules."""


@cache
def rules(families: tuple[str, ...] = FAMILIES) -> tuple[Rule, ...]:
    """Every rule of some families, by code. A code that two rules claim is a fault of ours."""
    found: dict[str, Rule] = {}
    for path in checks.__path__:
        for family in families:
            for module in iter_modules([f"{path}/{family}"], f"{checks.__name__}.{family}."):
                rule = getattr(import_module(module.name), "RULE", None)
                if isinstance(rule, Rule):
                    assert rule.mistake.code not in found, f"two rules claim {rule.mistake.code}"
                    found[rule.mistake.code] = rule
    return tuple(found[code] for code in sorted(found))


def is_rule(code: str) -> bool:
    """Whether a finding of this code is a rule's, about what the editor says."""
    return any(rule.mistake.code == code for rule in rules())
