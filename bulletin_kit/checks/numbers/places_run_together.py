"""G01: names of places of one rank without 、 between them (广西广东)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bulletin_kit.base.finding import Finding, Level, Mistake
from bulletin_kit.checks.manuscript import Manuscript
from bulletin_kit.checks.numbers.places import CITY, Places, places
from bulletin_kit.checks.passage import PROSE
from bulletin_kit.checks.pattern import Pattern
from bulletin_kit.checks.rule import Evidence, Rule
from bulletin_kit.style.words import WordRow

_FOLLOWED = (
    r"(?=[、，。；）和与及]|等(?!级|次)|[两三四五六七八九十0-9](?:省|市|州|地(?!区)|个)|各(?:省|市|州)|以及"
    r"|之间|交界|一带|省际|[相毗接]邻|$)"
)


def check(manuscript: Manuscript) -> Iterator[Finding]:
    """Two or more names of one rank, where what follows shows that they are a list.

    A province and its own city (四川成都) are one name, a road named after a place is another
    (上海四川路), so are their inns, guilds and natives.
    """
    known = places(manuscript)
    for run in manuscript.words.made("places", _runs):
        for passage in manuscript.of(PROSE):
            for match in run.finditer(passage.masked):
                right = "、".join(_apart(match[0], known))
                at = passage.span(*match.span())
                found = RULE.mistake.at(at, found=match[0], right=right)
                yield found.mended(passage.edit(*match.span(), right))


def _apart(text: str, known: Places) -> Iterator[str]:
    while name := known.first(text):
        yield name
        text = text[len(name) :]


def _runs(rows: tuple[WordRow, ...]) -> tuple[Pattern, ...]:
    """For each rank the pattern of several names in a row."""
    cities = [row["地名"] for row in rows if row["级"] == CITY]
    others = [row["地名"] for row in rows if row["级"] != CITY]
    return tuple(Pattern(f"{_one_of(names)}{{2,}}{_FOLLOWED}") for names in (others, cities))


def _one_of(names: list[str]) -> str:
    """A pattern of these names, the longest first; what cannot begin one is passed at once."""
    first = "".join(sorted({name[0] for name in names}))
    longest = sorted(map(re.escape, names), key=len, reverse=True)
    return f"(?:(?=[{first}])(?:{'|'.join(longest)}))" if names else "(?!)"


RULE = Rule(
    Mistake(
        code="G01",
        name="places-run-together",
        level=Level.WARNING,
        message="“{found}”：并列的地名之间没有顿号",
        remedy="写作“{right}”",
        why="并列词语之间用顿号；约定俗成的合称（川渝、京津冀）不在此例。",
        bad="广西广东两省区",
        good="广西、广东两省区",
    ),
    Evidence.STANDARD,
    check,
    clause="GB/T 15834—2011，4.5.3.1",
)
