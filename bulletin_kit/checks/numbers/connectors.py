"""Connectors: everything that a wrong mark may join as the ends of a range."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import chain

from msgspec import Struct

from bulletin_kit.base.finding import Finding, Mistake
from bulletin_kit.base.pattern import Pattern
from bulletin_kit.checks.numbers.places import Places
from bulletin_kit.checks.numbers.ranges import Range, range_pattern, ranges
from bulletin_kit.checks.passage import Passage
from bulletin_kit.hanzi.classes import HANZI

_CLOCK = r"(?:[01]?\d|2[0-4])[:：][0-5]\d"
_YEAR = r"(?:19|20)\d\d"
_NAMED = (
    "(?:(?:周|星期)[一二三四五六日天]|第?[一二三四五六七八九十]{1,3}(?:月|季度|[届期批章节卷版页集条])"
    "|第[一二三四五六七八九十]{1,3})"
)
_LEVEL = "(?:国家|省|市州?|州|县(?:区|市区)?|区县?|乡镇?|镇|村|街道|社区|组|户)级?"


class Connector(Struct, frozen=True):
    """A mark that should be — or ～.

    ``fits`` tells whether it joins two numbers; ``explains`` where it is a dash that may also
    stand before what explains.
    """

    mark: Pattern
    numbers: Pattern
    clocks: Pattern
    years: Pattern
    named: Pattern
    places: Pattern
    fits: Callable[[Range], bool]
    explains: bool


def connector(by: str, fits: Callable[[Range], bool], *, explains: bool) -> Connector:
    """The connector whose forms the pattern ``by`` matches."""
    joint = f"(?:{by})"
    return Connector(
        mark=Pattern(by),
        numbers=range_pattern(by),
        clocks=Pattern(rf"(?<![\d:：-]){_CLOCK}{joint}{_CLOCK}(?![\d:：-])"),
        years=Pattern(
            rf"(?<![\dA-Za-z/.-])(?<![,;:] )(?P<a>{_YEAR}){joint}(?P<b>{_YEAR})"
            "(?=[）)》”’学财赛]|$)"
        ),
        named=Pattern(
            rf"(?<![一二三四五六七八九十]){_NAMED}{joint}{_NAMED}"
            rf"|{_LEVEL}(?:{joint}{_LEVEL}){{2,6}}|{_LEVEL}{joint}{_LEVEL}(?=[两二]级|联动|贯通)"
        ),
        places=Pattern(rf"(?<={HANZI}){joint}(?={HANZI})"),
        fits=fits,
        explains=explains,
    )


def wrongly_joined(
    passage: Passage, known: Places, by: Connector, mistake: Mistake
) -> Iterator[Finding]:
    """Each range that the connector joins, mended; the mistake has the holes found, by and mark."""
    for span, mark in sorted(_joined(passage, known, by)):
        said = passage.text[slice(*span)]
        right, wrong = by.mark.sub(mark, said), by.mark.search(said)
        found = mistake.at(passage.span(*span), found=said, by=wrong[0] if wrong else "", mark=mark)
        yield found.mended(passage.edit(*span, right))


def _joined(
    passage: Passage, known: Places, by: Connector
) -> Iterator[tuple[tuple[int, int], str]]:
    """Each span with the mark that it should have."""
    text = passage.masked
    spans = chain(
        (match.span() for match in by.clocks.finditer(passage.text)),
        (match.span() for match in by.years.finditer(text) if match["a"] < match["b"]),
        (match.span() for match in by.named.finditer(text)),
        known.joined(text, by.places, explains=by.explains),
    )
    yield from ((span, "—") for span in spans)
    for found in ranges(text, by.numbers):
        if by.fits(found):
            yield (found.start, found.end), found.mark
