"""Words: text as the editor wrote it, which knows where each character stands in the file."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from bulletin_kit.base.span import Origin, Span


class Words(Struct, frozen=True):
    """One line of text without markup, and where it was written."""

    text: str
    origin: Origin

    @property
    def at(self) -> Span:
        """The whole text's stretch of the file."""
        return self.origin.span(0, len(self.text))

    def part(self, start: int, end: int) -> Words:
        """The words ``text[start:end]``, still knowing their places."""
        if start == 0 and end == len(self.text):
            return self
        return Words(self.text[start:end], self._origin(start, end))

    def stripped(self) -> Words:
        """The words without white space at either end, the ideographic space included."""
        left = len(self.text) - len(self.text.lstrip())
        return self.part(left, max(left, len(self.text.rstrip())))

    def without(self, gaps: Sequence[tuple[int, int]]) -> Words:
        """The words with stretches taken out; ``gaps`` are in order and do not overlap."""
        kept: list[str] = []
        skips: dict[int, int] = {}
        taken = done = 0
        for start, end in gaps:
            kept.append(self.text[done:start])
            skips[start - taken] = skips.get(start - taken, 0) + end - start
            taken, done = taken + end - start, end
        text = "".join((*kept, self.text[done:]))
        for at, extra in self.origin.skips:
            moved = at - sum(max(0, min(at, end) - start) for start, end in gaps)
            skips[moved] = skips.get(moved, 0) + extra
        origin = Origin(self.origin.start, tuple(sorted(skips.items())), self.origin.exact)
        return Words(text, origin)

    def _origin(self, start: int, end: int) -> Origin:
        if not self.origin.exact:
            return self.origin
        if not self.origin.skips:  # nearly every text; a table asks for each of its cells
            at = self.origin.start
            first, last = at.column + start, at.column + max(end, start + 1)
            return Origin(Span(at.file, at.line, first, at.line, last, at.path))
        skips = ((at - start, extra) for at, extra in self.origin.skips if start < at < end)
        return Origin(self.origin.span(start, end), tuple(skips))

    def __str__(self) -> str:
        return self.text

    def __bool__(self) -> bool:
        return bool(self.text)
