"""Connectors: everything that a wrong mark may join as the ends of a range."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from bulletin_kit.base.finding import Finding, Mistake
from bulletin_kit.checks.numbers.places import Places
from bulletin_kit.checks.numbers.ranges import Range, range_pattern, ranges
from bulletin_kit.checks.passage import Passage

_CLOCK = r"(?:[01]?\d|2[0-4])[:：][0-5]\d"
_YEAR = r"(?:19|20)\d\d"
_NAMED = (
    "(?:(?:周|星期)[一二三四五六日天]|第?[一二三四五六七八九十]{1,3}(?:月|季度|[届期批章节卷版页集条])"
    "|第[一二三四五六七八九十]{1,3})"
)
_LEVEL = "(?:国家|省|市州?|州|县(?:区|市区)?|区县?|乡镇?|镇|村|街道|社区|组|户)级?"


@dataclass(frozen=True, slots=True)
class Connector:
    """A mark that should be — or ～.

    ``fits`` tells whether it joins two numbers; ``explains`` where it is a dash that may also
    stand before what explains.
    """

    mark: re.Pattern[str]
    numbers: re.Pattern[str]
    clocks: re.Pattern[str]
    others: tuple[re.Pattern[str], ...]
    places: re.Pattern[str]
    fits: Callable[[Range], bool]
    explains: bool


def connector(by: str, fits: Callable[[Range], bool], *, explains: bool) -> Connector:
    """The connector whose forms the pattern ``by`` matches."""
    return Connector(
        re.compile(by),
        range_pattern(by),
        re.compile(rf"(?<![\d:：-]){_CLOCK}(?:{by}){_CLOCK}(?![\d:：-])"),
        (
            re.compile(
                rf"(?<![\dA-Za-z/.-])(?<![,;:] )(?P<a>{_YEAR})(?:{by})(?P<b>{_YEAR})(?=[）)》”’学财赛]|$)"
            ),
            re.compile(rf"(?<![一二三四五六七八九十]){_NAMED}(?:{by}){_NAMED}"),
            re.compile(
                rf"{_LEVEL}(?:(?:{by}){_LEVEL}){{2,6}}"
                rf"|{_LEVEL}(?:{by}){_LEVEL}(?=[两二]级|联动|贯通)"
            ),
        ),
        re.compile(rf"(?<=[\u4e00-\u9fff])(?:{by})(?=[\u4e00-\u9fff])"),
        fits,
        explains,
    )


def wrongly_joined(
    passage: Passage, known: Places, by: Connector, mistake: Mistake
) -> Iterator[Finding]:
    """Each range that the connector joins, mended; the mistake has the holes found, by and mark."""
    for span, mark in sorted(_joined(passage, known, by)):
        said = passage.text[slice(*span)]
        right, wrong = by.mark.sub(mark, said), by.mark.search(said)
        found = mistake.at(
            passage.span(*span), found=said, by=wrong[0] if wrong else "", mark=mark
        )
        yield found.mended(passage.edit(*span, right))


def _joined(
    passage: Passage, known: Places, by: Connector
) -> Iterator[tuple[tuple[int, int], str]]:
    for found in ranges(passage.masked, by.numbers):
        if by.fits(found):
            yield (found.start, found.end), found.mark
    for match in by.clocks.finditer(passage.text):
        yield match.span(), "—"
    years, *named = by.others
    for match in years.finditer(passage.masked):
        if match["a"] < match["b"]:
            yield match.span(), "—"
    for pattern in named:
        for match in pattern.finditer(passage.masked):
            yield match.span(), "—"
    for span in known.joined(passage.masked, by.places, explains=by.explains):
        yield span, "—"
