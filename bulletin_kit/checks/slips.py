"""Slips: wrong forms that one pattern each can tell, with what to say about them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from msgspec import Struct

from bulletin_kit.base.finding import Finding, Level, Mistake
from bulletin_kit.base.pattern import Pattern
from bulletin_kit.checks.passage import Passage


class Slip(Struct, frozen=True):
    """One wrong form. ``what`` and ``remedy`` fill the holes of its rule's mistake.

    ``right`` makes the right form of a match: {right} in the remedy, and the edit if ``mends``.
    ``fits`` throws out what the pattern cannot. ``bare`` reads the text without the mask.
    """

    pattern: Pattern
    what: str
    remedy: str
    right: Callable[[re.Match[str]], str] = lambda match: match[0]
    mends: bool = False
    level: Level | None = None
    fits: Callable[[re.Match[str]], bool] = lambda _match: True
    bare: bool = False


def slips_in(
    passages: Iterable[Passage], slips: Sequence[Slip], mistake: Mistake
) -> Iterator[Finding]:
    """Each match of each slip; ``mistake`` has the holes found, what and remedy."""
    passages = list(passages)
    whole = "\n".join(passage.text for passage in passages)
    for slip in slips:
        for passage in passages if slip.pattern.may_match(whole) else ():
            for match in slip.pattern.finditer(passage.text if slip.bare else passage.masked):
                if slip.fits(match):
                    yield _finding(passage, slip, match, mistake)


def _finding(passage: Passage, slip: Slip, match: re.Match[str], mistake: Mistake) -> Finding:
    right = slip.right(match)
    remedy = slip.remedy.format(right=right)
    found = mistake.at(passage.span(*match.span()), found=match[0], what=slip.what, remedy=remedy)
    if slip.level is not None:
        found = found.graded(slip.level)
    return found.mended(passage.edit(*match.span(), right)) if slip.mends else found
