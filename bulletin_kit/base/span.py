"""Where something was written: a stretch of a file, with its path in the document."""

from __future__ import annotations

from msgspec import Struct


class Span(Struct, frozen=True, order=True):
    """A stretch of one file. Lines and columns count from 1, columns in characters, end exclusive.

    ``path`` is the place in the document as an editor would say it: ``栏目[1].文章[2].标题``,
    counted from 1. A span of line 0 stands for the file as a whole.
    """

    file: str
    line: int = 0
    column: int = 0
    end_line: int = 0
    end_column: int = 0
    path: str = ""

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}" if self.line else self.file


class Origin(Struct, frozen=True):
    """Where the characters of a text stand in the file, so that each can be pointed at.

    ``start`` is the span of the text as a whole. ``skips`` tells how far the characters of the text
    are from their place in the file: from text offset *n* on, *extra* columns were taken out (by
    markup such as ``**``) and must be added again. ``exact`` is False where no such sum is
    possible (a folded scalar, a text made from facts); then every place is the whole span.
    """

    start: Span
    skips: tuple[tuple[int, int], ...] = ()
    exact: bool = True

    def span(self, start: int, end: int) -> Span:
        """The file's stretch for ``text[start:end]``."""
        if not self.exact:
            return self.start
        first = self.start.column + start + self._skipped(start)
        last = self.start.column + max(start, end - 1) + self._skipped(max(start, end - 1)) + 1
        line = self.start.line
        return Span(self.start.file, line, first, line, last, self.start.path)

    def _skipped(self, offset: int) -> int:
        return sum(extra for at, extra in self.skips if at <= offset)
