"""Numbers of headings and items at the start of a line, followed through an article."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct, field

from bulletin_kit.checks.passage import PROSE, TITLES, Passage
from bulletin_kit.hanzi.levels import number_of
from bulletin_kit.hanzi.numerals import small_number

_ATTACHED = "附件："
"""Opens the list of what is attached, on the line of the first."""


class Numbered(Struct, frozen=True):
    """A line that opens with a number: its level (1-4), its value, where the number ends."""

    passage: Passage
    level: int
    value: int
    end: int

    @property
    def text(self) -> str:
        """The number as it was written."""
        return self.passage.text[: self.end]


def out_of_order(passages: Iterable[Passage]) -> Iterator[tuple[Numbered, int]]:
    """The lines whose number does not follow, with the number before (0 for none).

    A number of a level starts anew under each heading of a higher level, and under a heading
    without a number; items of a list may start anew after any other paragraph. A first number that
    is not 1 is told when a second one shows that there is a series.
    """
    unit, count = 0, _Count()
    for passage in passages:
        if passage.unit != unit:
            unit, count = passage.unit, _Count()
        if passage.role in PROSE | TITLES:
            line = _numbered(passage)
            if line is not None:
                yield from count.take(line)
            elif passage.role in TITLES:
                count = _Count()
            else:
                count.fresh = True


class _Count(Struct):
    """The last number of each level, and the first ones that were not 1."""

    last: dict[int, int] = field(default_factory=dict)
    headless: dict[int, Numbered] = field(default_factory=dict)
    fresh: bool = True
    """Whether something without a number stood before, so that a list may start anew."""

    def take(self, line: Numbered) -> Iterator[tuple[Numbered, int]]:
        """Takes a line; what it shows to be out of order."""
        before = self.last.get(line.level, 0)
        restarts = line.value == 1 and (not before or (self.fresh and line.level > 2))
        if before and line.level in self.headless:
            yield self.headless.pop(line.level), 0
        if not before and not restarts:
            self.headless[line.level] = line
        elif line.value != before + 1 and not restarts:
            yield line, before
        self.last = {level: value for level, value in self.last.items() if level < line.level}
        self.last[line.level] = line.value
        self.headless = {k: first for k, first in self.headless.items() if k <= line.level}
        self.fresh = False


def _numbered(passage: Passage) -> Numbered | None:
    text = passage.text.removeprefix(_ATTACHED)
    skipped = len(passage.text) - len(text)
    level, end = number_of(text)
    value = small_number(text[:end].strip("（）()、.．，")) if level else 0
    end += skipped
    return Numbered(passage, level, value, end) if value else None
