"""Duration: how long it is said to last, against its first and last day."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from bulletin_kit.checks.dates.calendar import named_days
from bulletin_kit.checks.manuscript import Manuscript
from bulletin_kit.checks.numbers.doubt import Doubt
from bulletin_kit.checks.numbers.figures import small_number
from bulletin_kit.checks.passage import Passage
from bulletin_kit.checks.pattern import Pattern

_TO = Pattern(r"起?(?:[至到—～-]|——)")
_LASTS = Pattern(
    r"止?[，（](?:为期|历时|共|会期)(?P<n>\d{1,3}|[一二两三四五六七八九十]{1,3})天", needs="天"
)


def wrong_durations(manuscript: Manuscript) -> Iterator[tuple[Passage, Doubt]]:
    """Where 为期N天 stands right after two days; both ends or one of them may be counted."""
    for passage, days in named_days(manuscript):
        for first, second in pairwise(days):
            lasts = _LASTS.match(passage.masked, second.end)
            if lasts and _TO.fullmatch(passage.masked, first.end, second.start):
                said = small_number(lasts["n"])
                lengths = {(b - a).days for a in first.dates() for b in second.dates() if b >= a}
                if said and lengths and not {said, said - 1} & lengths:
                    right = min(lengths) + 1
                    yield (
                        passage,
                        Doubt(lasts.start("n"), lasts.end(), f"前面的日期连头带尾是{right}天"),
                    )
