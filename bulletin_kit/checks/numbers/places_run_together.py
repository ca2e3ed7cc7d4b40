"""G01: names of places without 、 between them (广西广东), a city not of its province."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from bulletin_kit.base.finding import Finding, Level, Mistake
from bulletin_kit.base.pattern import compiled_anew
from bulletin_kit.checks.manuscript import Manuscript
from bulletin_kit.checks.numbers.homes import homes, wrong_homes
from bulletin_kit.checks.numbers.places import CITY, MUNICIPALITY, Places, places
from bulletin_kit.checks.passage import ARTICLE, PROSE
from bulletin_kit.checks.rule import Evidence, Rule
from bulletin_kit.style.words import WordRow

_FOLLOWED = (
    r"(?=[、，。；）和与及]|等(?!级|次)|[两三四五六七八九十0-9](?:省|市|州|地(?!区)|个)|各(?:省|市|州)|以及"
    r"|(?:学习|考察|调研|参观|取经|招商|推介|对接|巡展|参展)|之间|交界|一带|省际|[相毗接]邻|$)"
)


def check(manuscript: Manuscript) -> Iterator[Finding]:
    """Two or more names of one rank, where what follows shows that they are a list.

    A province and its own city (四川成都) are one name, a road named after a place is another
    (上海四川路), so are their inns, guilds and natives.
    """
    known = places(manuscript)
    for names in manuscript.words.made("places", _by_rank):
        for passage in manuscript.of(PROSE):
            for match in _runs(passage.masked, names):
                right = "、".join(_apart(match[0], known))
                at = passage.span(*match.span())
                told = {"said": "并列的地名之间没有顿号", "remedy": f"写作“{right}”"}
                found = RULE.mistake.at(at, found=match[0], **told)
                yield found.mended(passage.edit(*match.span(), right))
    cities = manuscript.words.made("places", homes)
    for passage in manuscript.of(ARTICLE):
        for start, end, home in wrong_homes(passage.masked, cities):
            told = {"said": f"这个市属{home}", "remedy": "核对省名和市名；并列的用顿号隔开"}
            at = passage.span(start, end)
            yield RULE.mistake.at(at, found=passage.text[start:end], **told)


def _apart(text: str, known: Places) -> Iterator[str]:
    while name := known.first(text):
        yield name
        text = text[len(name) :]


def _by_rank(rows: Iterable[WordRow]) -> tuple[tuple[str, ...], ...]:
    """The names of each rank, the longest first."""
    longest = sorted(rows, key=lambda row: len(row["地名"]), reverse=True)
    cities = tuple(row["地名"] for row in longest if row["级"] in (CITY, MUNICIPALITY))
    return tuple(row["地名"] for row in longest if row["级"] != CITY), cities


def _runs(text: str, names: tuple[str, ...]) -> Iterator[re.Match[str]]:
    """Where several of the names stand in a row; a pattern of all of them would be a long one."""
    here = [name for name in names if name in text]
    if not any(one + other in text for one in here for other in here):
        return iter(())
    one_of = "|".join(map(re.escape, here))
    return compiled_anew(f"(?:{one_of}){{2,}}{_FOLLOWED}").finditer(text)


RULE = Rule(
    Mistake(
        code="G01",
        name="places-run-together",
        level=Level.WARNING,
        message="“{found}”：{said}",
        remedy="{remedy}",
        why="并列词语之间用顿号；约定俗成的合称（川渝、京津冀）不在此例。"
        "市的前面写省，写它所在的省。",
        bad="广西广东两省区",
        good="广西、广东两省区",
    ),
    Evidence.STANDARD,
    check,
    clause="GB/T 15834—2011，4.5.3.1",
)
