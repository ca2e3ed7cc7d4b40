"""Runs: how stretches of a text are set otherwise than the rest."""

from __future__ import annotations

from msgspec import Struct


class Run(Struct, frozen=True):
    """A stretch ``text[start:end]`` of a paragraph that is set otherwise than the rest.

    ``run_in`` is the level (1-4) of a run-in heading, whose face the stretch takes;
    ``note`` is the label of the footnote whose mark stands after ``end`` (then ``start == end``);
    ``tracking``, in EMU, draws the stretch together where the composer saves a line.
    """

    start: int
    end: int
    bold: bool = False
    run_in: int = 0
    note: str = ""
    tracking: int = 0
