"""History: whether a text speaks of the past, where former names and things are in their place."""

from __future__ import annotations

from bulletin_kit.base.pattern import Pattern

YEAR = Pattern(r"(?<!\d)(1[89]\d\d|20\d\d)(?=[年—－\-～至])")
STOPS = Pattern("[。！？；]")
REACH = 300
"""How far a sentence, a title or a year may be for the words to be read together, in characters."""
FORMERLY = Pattern(
    r"时任|曾[任在]|历任|退休|离休|早年|生前|前身|当时|当年|更名|改名|改称|改为|改组|改制|组建|合并|并入|划入|撤销|撤并|整合|"
    r"成立于|机构改革|原名|旧称|简称|挂牌|不再|历史上|沿革"
)


def sentence(text: str, at: int) -> tuple[int, int]:
    """Start and end of the sentence around ``text[at]``; its stop is left out."""
    first = max(0, at - REACH)
    for stop in STOPS.finditer(text, first, at):
        first = stop.end()
    end = STOPS.search(text, at, at + REACH)
    return first, end.start() if end else min(len(text), at + REACH)


def of_the_past(text: str, start: int, end: int, year: int) -> bool:
    """Whether ``text[start:end]`` is said of the time before ``year``.

    So it is in a work's title, after 原, beside a word such as 更名, and where a year of its
    sentence, or the last one that the paragraph named, is earlier.
    """
    first, last = sentence(text, start)
    before, around = text[max(0, start - REACH) : start], text[first:last]
    if "原" in before[-4:] or FORMERLY.search(around):
        return True
    if in_title(text, start, end):
        return True
    return any(int(named) < year for named in YEAR.findall(around) + YEAR.findall(before)[-1:])


def in_title(text: str, start: int, end: int) -> bool:
    """Whether ``text[start:end]`` stands in a work's title, 《…》."""
    before = text[max(0, start - REACH) : start]
    return before.rfind("《") > before.rfind("》") and "》" in text[end : end + REACH]
