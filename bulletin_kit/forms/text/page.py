"""Page: the lines that are being parsed, and where each character stands in the editor's file."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

from msgspec import Struct, field
from msgspec.structs import replace

from bulletin_kit.base.span import Origin, Span
from bulletin_kit.base.words import Words

Mark: TypeAlias = tuple[int, int]
"""Line and column from 0, as parsers count."""
Puts: TypeAlias = tuple[tuple[int, int], ...]
"""Characters put into a line: after which column, and how many."""
Change: TypeAlias = tuple[str, Puts]
"""A mended line, and what was put into it."""


class Page(Struct, frozen=True):
    """A file's lines, some of them mended so that reading can go on behind a mistake.

    ``inserted`` tells for a mended line after which column characters were put in, and how many.
    """

    file: str
    lines: tuple[str, ...]
    inserted: Mapping[int, Puts] = field(default_factory=dict)

    def span(self, start: Mark, end: Mark, path: str = "") -> Span:
        """The stretch of the editor's file between two marks, at least one character wide."""
        line, column = start[0] + 1, self._column(start)
        end_line, end_column = end[0] + 1, self._column(end)
        if end_line == line:
            end_column = max(end_column, column + 1)
        return Span(self.file, line, column, end_line, end_column, path)

    def rest(self, start: Mark, path: str = "") -> Span:
        """The stretch from a mark to the end of its line."""
        line = self.lines[start[0]] if start[0] < len(self.lines) else ""
        return self.span(start, (start[0], max(len(line.rstrip()), start[1] + 1)), path)

    def with_line(self, number: int, text: str, puts: Puts = ()) -> Page:
        """The page with one line mended; ``puts`` are the characters put in, by column."""
        return self.with_lines({number: (text, puts)})

    def with_lines(self, changes: Mapping[int, Change]) -> Page:
        """The page with several lines mended."""
        lines, inserted = list(self.lines), dict(self.inserted)
        for number, (text, puts) in changes.items():
            lines[number] = text
            inserted[number] = (*inserted.get(number, ()), *puts)
        return replace(self, lines=tuple(lines), inserted=inserted)

    def _column(self, mark: Mark) -> int:
        line, column = mark
        if line in self.inserted:
            # Last put in, first taken out: later columns were counted on the line as it then was.
            for at, count in reversed(self.inserted[line]):
                column = max(at, column - count) if column > at else column
        return column + 1


def scalar_lines(
    page: Page, text: str, style: str, start: Mark, end: Mark, path: str
) -> tuple[tuple[Words, ...], bool]:
    """The lines that a scalar was written on, and whether YAML folds them into one."""
    if style == "|":
        return _literal_lines(page, text, start[0] + 1, path), False
    if style == ">" or start[0] != end[0]:
        return _folded_lines(page, start, end, path), bool(text.strip())
    return (_one_line(page, text, style, start, end, path),), False


def _literal_lines(page: Page, text: str, first: int, path: str) -> tuple[Words, ...]:
    """A literal block has one line of value for each line of the file, less the indentation."""
    found = []
    # The last line feed ends the last line; it does not open another one.
    for number, line in enumerate(text.removesuffix("\n").split("\n"), first):
        raw = page.lines[number] if number < len(page.lines) else ""
        indent = len(raw) - len(line)
        exact = indent >= 0 and raw.endswith(line)
        at = page.span((number, max(indent, 0)), (number, len(raw)), path)
        found.append(Words(line, Origin(at, exact=exact)))
    return tuple(found)


def _folded_lines(page: Page, start: Mark, end: Mark, path: str) -> tuple[Words, ...]:
    """The lines as they stand in the file, for what YAML made one line of."""
    found = []
    for number in range(start[0], min(end[0] + 1, len(page.lines))):
        last = end[1] if number == end[0] else len(page.lines[number])
        first = start[1] if number == start[0] else 0
        line = page.lines[number][first:last]
        found.append(_whole(page, line, (number, first), (number, last), path, True).stripped())
    return tuple(line for line in found if line)


def _one_line(page: Page, text: str, style: str, start: Mark, end: Mark, path: str) -> Words:
    raw = page.lines[start[0]][start[1] : end[1]] if start[0] < len(page.lines) else ""
    if not style and raw == text:
        return _whole(page, text, start, end, path, exact=True)
    inner = raw[1:-1]
    opened = (start[0], start[1] + 1)
    if style == '"' and inner == text:
        return _whole(page, text, opened, (end[0], end[1] - 1), path, exact=True)
    if style == "'" and inner.replace("''", "'") == text:
        words = _whole(page, inner, opened, (end[0], end[1] - 1), path, exact=True)
        return words.without(_doubled(inner))
    return _whole(page, text, start, end, path)


def _whole(page: Page, text: str, start: Mark, end: Mark, path: str, exact: bool = False) -> Words:
    return Words(text, Origin(page.span(start, end, path), exact=exact))


def _doubled(inner: str) -> list[tuple[int, int]]:
    """The second of each pair of single quotes, which stands for one."""
    gaps, at = [], inner.find("''")
    while at >= 0:
        gaps.append((at + 1, at + 2))
        at = inner.find("''", at + 2)
    return gaps
