"""What an issue numbers: its figures and tables by their captions, its 附件 by their order."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from bulletin_kit.base.pattern import Pattern
from bulletin_kit.checks.manuscript import Manuscript
from bulletin_kit.checks.numbers.figures import small_number
from bulletin_kit.checks.passage import Passage
from bulletin_kit.model.blocks import Role

NUMERAL = r"(?:\d{1,2}|[一二三四五六七八九十])(?![\d.．\-—－])"
"""A number of one level: not the 1-2 of 图1-2."""
CAPTIONED = Pattern(rf"(?P<kind>[图表])\s?(?P<number>{NUMERAL})")


class Captioned(Struct, frozen=True):
    """A caption with a number: 图 or 表, its number, how far the number's place goes."""

    passage: Passage
    kind: str
    number: int
    end: int


def captions(manuscript: Manuscript) -> Iterator[Captioned]:
    """The captions that begin with a number of one level, in reading order."""
    for passage in manuscript.of({Role.FIGURE_CAPTION, Role.TABLE_CAPTION}):
        if match := CAPTIONED.match(passage.text):
            yield Captioned(passage, match["kind"], small_number(match["number"]) or 0, match.end())
