"""Patterns: what was compiled for one run is kept in the user's cache for the next.

An issue of twelve pages compiles some hundred patterns, which takes as long as all the rest of its
check; taking them from the cache takes a thirtieth of that.
"""

from __future__ import annotations

import io
import pickle
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache
from typing import Any

from bulletin_kit.base import pattern
from bulletin_kit.outside.cache import keep, kept


@contextmanager
def remembered() -> Iterator[None]:
    """Within it patterns are taken from the cache; what was compiled anew goes there at the end."""
    store = _store()
    before, pattern.compiling = pattern.compiling, store.compiled
    try:
        yield
    finally:
        pattern.compiling = before
        store.keep()


class _Store:
    """The patterns of one version of the library, each by its source and flags."""

    def __init__(self, name: str) -> None:
        self._name, self._new = name, False
        self._known: dict[str, bytes] = {}
        with suppress(Exception):  # whatever a damaged file may make a reader raise
            self._known = dict(_read(kept(name)))

    def compiled(self, source: str, flags: int) -> re.Pattern[str]:
        """The pattern; compiled anew where it is not known or what is known is no pattern."""
        key = f"{flags}:{source}"
        with suppress(Exception):
            known: re.Pattern[str] = _read(self._known[key])
            if known.pattern == source:
                return known
        made = pattern.compiled_anew(source, flags)
        self._known[key] = pickle.dumps(made)
        self._new = True
        return made

    def keep(self) -> None:
        """Writes the patterns where there are more than before."""
        if self._new:
            keep(self._name, pickle.dumps(self._known))
            self._new = False


class _Reader(pickle.Unpickler):
    """Reads compiled patterns and nothing else: a file in a cache may be anybody's."""

    def find_class(self, module: str, name: str) -> Any:
        if (module, name) in (("_regex", "compile"), ("regex._regex", "compile")):
            return super().find_class(module, name)
        raise pickle.UnpicklingError(f"{module}.{name}")


def _read(data: bytes) -> Any:
    return _Reader(io.BytesIO(data)).load()


@cache
def _store() -> _Store:
    import regex

    return _Store(f"patterns-{regex.__version__}-{sys.implementation.cache_tag}")
