"""Words: text as the editor wrote it, which knows where each character stands in the file."""

from __future__ import annotations

from dataclasses import dataclass

from bulletin_kit.base.span import Origin, Span


@dataclass(frozen=True, slots=True)
class Words:
    """One line of text without markup, and where it was written."""

    text: str
    origin: Origin

    @property
    def at(self) -> Span:
        """The whole text's stretch of the file."""
        return self.origin.span(0, len(self.text))

    def __str__(self) -> str:
        return self.text

    def __bool__(self) -> bool:
        return bool(self.text)


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch ``text[start:end]`` of a paragraph that is set otherwise than the rest.

    ``run_in`` is the level (1-4) of a run-in heading, whose face the stretch takes;
    ``note`` is the label of the footnote whose mark stands after ``end`` (then ``start == end``).
    """

    start: int
    end: int
    bold: bool = False
    run_in: int = 0
    note: str = ""
