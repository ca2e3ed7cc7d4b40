"""N02: a hyphen or half-width tilde between the ends of a range."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin_kit.base.finding import Finding, Level, Mistake
from bulletin_kit.checks.manuscript import Manuscript
from bulletin_kit.checks.numbers.places import Places, places
from bulletin_kit.checks.numbers.ranges import OF_TIME, Range, range_pattern, ranges
from bulletin_kit.checks.numbers.unit_once_in_range import SCALES
from bulletin_kit.checks.passage import ARTICLE, Passage
from bulletin_kit.checks.pattern import HANZI, Pattern
from bulletin_kit.checks.rule import Evidence, Rule

_HYPHENS = "-‐‑–―~－"
HYPHEN = f"[{_HYPHENS}]"
JOINT = Pattern(rf"(?<={HANZI}){HYPHEN}(?={HANZI})", needs=_HYPHENS)
RANGE = range_pattern(HYPHEN, needs=_HYPHENS)
CLOCKS = Pattern(
    rf"(?<![\d:：-])(?:[01]?\d|2[0-4])[:：][0-5]\d(?P<by>{HYPHEN})(?:[01]?\d|2[0-4])[:：][0-5]\d(?![\d:：-])",
    needs=_HYPHENS,
)
YEARS = Pattern(
    rf"(?<![\dA-Za-z/.-])(?<![,;:] )(?P<a>(?:19|20)\d\d)(?P<by>{HYPHEN})"
    r"(?P<b>(?:19|20)\d\d)(?=[）)》”’学财赛]|$)",
    needs=_HYPHENS,
)
_NAMED = (
    "(?:(?:周|星期)[一二三四五六日天]|第?[一二三四五六七八九十]{1,3}(?:月|季度|[届期批章节卷版页集条])"
    "|第[一二三四五六七八九十]{1,3})"
)
NAMED = Pattern(rf"(?<![一二三四五六七八九十]){_NAMED}(?P<by>{HYPHEN}){_NAMED}", needs=_HYPHENS)


def check(manuscript: Manuscript) -> Iterator[Finding]:
    """Amounts take ～, times and places —; a hyphen joins the parts of one name only."""
    known = places(manuscript)
    for passage in manuscript.of(ARTICLE):
        for start, end, mark, span in sorted(_hyphens(passage, known)):
            text = passage.text
            right = text[span[0] : start] + mark + text[end : span[1]]
            at = passage.span(*span)
            found = RULE.mistake.at(at, found=text[slice(*span)], by=text[start:end], mark=mark)
            yield found.mended(passage.edit(*span, right))


def _hyphens(passage: Passage, known: Places) -> Iterator[tuple[int, int, str, tuple[int, int]]]:
    for found in ranges(passage.masked, RANGE):
        if _is_range(found):
            yield *found.joint, found.mark, (found.start, found.end)
    for pattern in (CLOCKS, YEARS, NAMED):
        text = passage.text if pattern is CLOCKS else passage.masked
        for match in pattern.finditer(text):
            if pattern is not YEARS or match["a"] < match["b"]:
                yield *match.span("by"), "—", match.span()
    for whole, joint in known.joined(passage.masked, JOINT):
        yield *joint, "—", whole


def _is_range(found: Range) -> bool:
    first, second = found.units
    if not first:
        return found.rises and second not in SCALES
    return first == second or (first in OF_TIME and second in OF_TIME)


RULE = Rule(
    Mistake(
        code="N02",
        name="hyphen-as-range",
        level=Level.WARNING,
        message="“{found}”：起止之间用了“{by}”",
        remedy="改为“{mark}”",
        why="短横线连接一个名称或编号的各部分；数值的起止用浪纹线“～”，时间、地域的起止用一字线“—”。",
        bad="2022-2024年；5%-8%；9:00-11:30",
        good="2022—2024年；5%～8%；9:00—11:30",
    ),
    Evidence.STANDARD,
    check,
    clause="GB/T 15834—2011，4.13.3",
)
