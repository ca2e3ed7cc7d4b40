"""Manuscript: all that the rules look at."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import cached_property

from msgspec import Struct

from bulletin_kit.checks.passage import PROSE, Passage, passages
from bulletin_kit.model.blocks import Role
from bulletin_kit.model.issue import Issue
from bulletin_kit.model.ledger import NO_LEDGER, Ledger
from bulletin_kit.style.offices import NO_OFFICES, Offices
from bulletin_kit.style.words import NO_WORDS, WordTables


class Manuscript(Struct, frozen=True, dict=True):
    """An issue, completed from its series, with its passages and what is known beside it.

    ``words`` are the series' tables of words (``templates/<series>/words/``), ``offices`` its
    registry (``offices.yaml``); ``ledger`` tells of the other issues in the folder, completed from
    the series, too.
    """

    issue: Issue
    words: WordTables = NO_WORDS
    ledger: Ledger = NO_LEDGER
    offices: Offices = NO_OFFICES
    credit_required: bool = False

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """Every text of the issue, in reading order."""
        return passages(self.issue)

    def of(self, roles: Collection[Role]) -> Iterator[Passage]:
        """The passages of these roles, in reading order."""
        return (passage for passage in self.passages if passage.role in roles)

    @property
    def prose(self) -> Iterator[Passage]:
        """Running text."""
        return self.of(PROSE)
