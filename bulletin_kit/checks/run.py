"""Running the rules over a manuscript, at the levels that its series gives them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from bulletin_kit.base.allowed import Allowed, Authority
from bulletin_kit.base.errors import TemplateBroken
from bulletin_kit.base.finding import Finding
from bulletin_kit.checks.manuscript import Manuscript
from bulletin_kit.checks.registry import FAMILIES, rules
from bulletin_kit.checks.rule import Rule
from bulletin_kit.style.strictness import Strictness

NO_CHANGES: Mapping[str, Strictness] = {}


def run_checks(
    manuscript: Manuscript,
    changed: Mapping[str, Strictness] = NO_CHANGES,
    families: tuple[str, ...] = FAMILIES,
) -> Iterator[Finding]:
    """What the rules of some families find in the manuscript.

    ``changed`` holds, by code, what the series changed. TemplateBroken for a code that is no
    rule's.
    """
    _known(changed)
    for rule in rules(families):
        code = rule.mistake.code
        if code not in changed:
            yield from rule.check(manuscript)
        elif (level := changed[code].level) is not None:
            yield from (found.graded(level) for found in rule.check(manuscript))


def switched_off(manuscript: Manuscript, changed: Mapping[str, Strictness]) -> Iterator[Allowed]:
    """What the rules would find that the series does not ask."""
    known = _known(changed)
    for code, given in changed.items():
        if given.level is None:
            for found in known[code].check(manuscript):
                yield Allowed(found.mended(None), Authority.SERIES, given.reason, given.at)


def _known(changed: Mapping[str, Strictness]) -> dict[str, Rule]:
    """The rules by code, if any are changed; TemplateBroken for one that there is not."""
    known = {rule.mistake.code: rule for rule in rules()} if changed else {}
    for code, given in changed.items():
        if code not in known:
            raise TemplateBroken(
                f"模板有误：{given.at}　没有“{code}”这条规则", "用 bulletin list rules 看全部代码"
            )
    return known
