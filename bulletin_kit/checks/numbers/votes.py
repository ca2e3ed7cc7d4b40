"""Votes: those for, against and withheld, against the rate that they make."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from bulletin_kit.base.pattern import Pattern
from bulletin_kit.checks.numbers.closeness import agrees, ulp_of
from bulletin_kit.checks.numbers.doubt import Doubt
from bulletin_kit.checks.numbers.figures import NUMBER, value_of

_VOTES = Pattern(
    r"(?:赞成|同意)(?:票)?(?P<a>\d{1,6})[票人]?[，、](?:反对|不同意)(?:票)?(?P<b>\d{1,6})[票人]?"
    r"(?:[，、]弃权(?:票)?(?P<c>\d{1,6})[票人]?)?(?:[，、](?:无效票|废票)\d{1,6}[票张]?)?"
    rf"，(?:赞成|同意|通过|支持)率(?:为|达到?|是)?(?P<p>{NUMBER})%",
    needs="率",
)


def doubtful_votes(text: str) -> Iterator[Doubt]:
    """赞成45票，反对3票，弃权2票，赞成率为92%, in a masked text."""
    for match in _VOTES.finditer(text):
        yes, no, none = (Decimal(match[name] or 0) for name in "abc")
        said = value_of(match["p"])
        rates = [yes / whole * 100 for whole in (yes + no + none, yes + no) if whole]
        if rates and not any(agrees(rate, said, ulp_of(match["p"])) for rate in rates):
            yield Doubt(match.start("p"), match.end(), f"按前面的票数算，是{rates[0]:.1f}%")
