"""Slogans: “三强化” against the headings or points that bear its word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bulletin_kit.base.pattern import Pattern
from bulletin_kit.checks.numbers.doubt import Doubt
from bulletin_kit.checks.numbers.figures import small_number
from bulletin_kit.checks.passage import Passage
from bulletin_kit.hanzi.classes import HANZI

_SLOGAN = Pattern(
    rf"“(?P<n>[两二三四五六七八九十])(?:个|大|项)?(?P<word>{HANZI}{{1,2}})”", needs="“"
)
_NUMERAL = "[一二三四五六七八九十]"
_POINT = Pattern(
    rf"(?:^|(?<=[：，。；\n]))(?:(?P<a>{_NUMERAL})、|（(?P<b>{_NUMERAL})）|(?P<c>{_NUMERAL})(?:是|要)"
    rf"|第(?P<d>{_NUMERAL})，)(?P<head>[^，。；：\n]{{2,30}})",
    needs=("、", "）", "是", "要", "，"),
)
_LEAST = 2


def miscounted_slogans(article: Sequence[Passage]) -> Iterator[tuple[Passage, Doubt]]:
    """Where all the points of an article, one and only series, bear the slogan's word."""
    whole = "\n".join(passage.masked for passage in article)
    slogans = [(p, match) for p in article for match in _SLOGAN.finditer(p.masked)]
    points = list(_POINT.finditer(whole)) if slogans else []
    numbers = [small_number(next(filter(None, match.groups()[:4]))) for match in points]
    if len(points) < _LEAST or numbers != [*range(1, len(points) + 1)]:
        return
    for passage, slogan in slogans:
        said, word = small_number(slogan["n"]), slogan["word"]
        borne = all(_bears(match["head"], word) for match in points)
        if borne and said != len(points):
            yield (
                passage,
                Doubt(*slogan.span("n"), f"这里说{slogan['n']}，后面列出{len(points)}条"),
            )


def _bears(head: str, word: str) -> bool:
    """Whether a point begins or ends with the slogan's word, one of a character only begins so."""
    return head.startswith(word) or (len(word) > 1 and head.endswith(word))
