"""Words and the runs in them: text as the editor wrote it, and how stretches of it are set."""

from __future__ import annotations

from dataclasses import dataclass

from bulletin_kit.base.words import Words

__all__ = ["Run", "Words"]


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
