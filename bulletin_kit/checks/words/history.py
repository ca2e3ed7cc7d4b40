"""History: whether a text speaks of the past, where former names and things are in their place."""

from __future__ import annotations

import re

YEAR = re.compile(r"(?<!\d)(1[89]\d\d|20\d\d)(?=[年—－\-～至])")
STOPS = "。！？；"
FORMERLY = re.compile(
    r"时任|曾任|历任|前身|当时|当年|更名|改名|改称|改为|改组|改制|组建|合并|并入|划入|撤销|撤并|整合|"
    r"成立于|机构改革|原名|旧称|简称|挂牌|不再|历史上|沿革"
)


def sentence(text: str, at: int) -> tuple[int, int]:
    """Start and end of the sentence around ``text[at]``; its stop is left out."""
    start = max(text.rfind(stop, 0, at) for stop in STOPS) + 1
    ends = [end for stop in STOPS if (end := text.find(stop, at)) >= 0]
    return start, min(ends, default=len(text))


def of_the_past(text: str, start: int, end: int, year: int) -> bool:
    """Whether ``text[start:end]`` is said of the time before ``year``.

    So it is in a work's title, after 原, beside a word such as 更名, and where a year of its
    sentence, or the last one that the paragraph named, is earlier.
    """
    first, last = sentence(text, start)
    around = text[first:last]
    if text[max(0, start - 4) : start].rfind("原") >= 0 or FORMERLY.search(around):
        return True
    if text.rfind("《", 0, start) > text.rfind("》", 0, start) and text.find("》", end) >= 0:
        return True
    named = [int(found) for found in YEAR.findall(around)]
    before = [int(found) for found in YEAR.findall(text[:start])[-1:]]
    return any(found < year for found in named + before)
