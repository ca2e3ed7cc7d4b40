"""Memory: what setting an issue worked out, kept for setting it again after an edit.

A paragraph that was not touched is set the same; so what is made of it is found by all that it was
made from, and an edit costs what it changes.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import TypeVar, cast

T = TypeVar("T")


class Memory:
    """Values by what they were made from. What one whole round did not ask for is forgotten."""

    def __init__(self) -> None:
        self._basis: tuple[object, ...] = ()
        self._now: dict[Hashable, object] = {}
        self._before: dict[Hashable, object] = {}

    def turn(self, *basis: object) -> None:
        """Begins a round; on another ``basis`` (style, fonts, words) nothing holds any more."""
        self._before = self._now if basis == self._basis else {}
        self._basis, self._now = basis, {}

    def get(self, key: Hashable, make: Callable[[], T]) -> T:
        """The value of the key, made where it is not known."""
        if key not in self._now:
            self._now[key] = self._before[key] if key in self._before else make()
        return cast(T, self._now[key])
