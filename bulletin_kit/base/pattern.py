"""Patterns: regular expressions that cost nothing until a text asks for them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache, cached_property
from sys import maxsize

_NEVER = re.compile("(?!)")


def compiled_anew(source: str, flags: int = 0) -> re.Pattern[str]:
    """The pattern by the library whose patterns can be kept for the next run: see outside.patterns.

    It takes what ``re`` takes, and its patterns and matches have the same methods; so they are
    typed as those of ``re``, and ``re.error`` is raised for what is no regular expression. Nothing
    is kept here: a pattern of a text's own words is made so, and no other.
    """
    import regex

    try:
        made: re.Pattern[str] = regex.compile(source, flags)
    except regex.error as error:
        raise re.error(str(error), source) from error
    return made


compiling: Callable[[str, int], re.Pattern[str]] = compiled_anew
"""Who makes a pattern where it is wanted: the rim may know it from a run before."""


@cache
def compiled(source: str, flags: int = 0) -> re.Pattern[str]:
    """The pattern, made once; ``re.error`` for a source that is none."""
    return compiling(source, flags)


class Pattern:
    """A regular expression that is compiled the first time that it could match.

    ``needs`` are words of which at least one stands in every text that matches, a string for its
    characters: a text with none of them is not looked at, an issue with none does not compile it.
    ``begins`` is a class of characters (its inside) with one of which every match begins: for what
    looks back first, or has many branches, places that begin otherwise are left at once.
    The methods are those of ``re.Pattern``.

    >>> list(Pattern("百分之(?=零|一)", needs=["百分之"]).finditer("百分比"))
    []
    """

    def __init__(
        self,
        source: str,
        needs: Iterable[str] = (),
        begins: str = "",
        flags: re.RegexFlag = re.NOFLAG,
    ) -> None:
        self.source = f"(?=[{begins}])(?:{source})" if begins else source
        self.needs, self.flags = tuple(needs), flags

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The regular expression itself."""
        return compiled(self.source, self.flags)

    def may_match(self, text: str) -> bool:
        """Whether it has a word that every match has, or none is told."""
        return not self.needs or any(map(text.__contains__, self.needs))

    def _in(self, text: str) -> re.Pattern[str]:
        return self.compiled if self.may_match(text) else _NEVER

    def finditer(self, text: str, start: int = 0, end: int = maxsize) -> Iterator[re.Match[str]]:
        """All matches, in order."""
        return self._in(text).finditer(text, start, end)

    def findall(self, text: str) -> list[str]:
        """The words of all matches of a pattern without groups."""
        return self._in(text).findall(text)

    def search(self, text: str, start: int = 0, end: int = maxsize) -> re.Match[str] | None:
        """The first match."""
        return self._in(text).search(text, start, end)

    def match(self, text: str, start: int = 0, end: int = maxsize) -> re.Match[str] | None:
        """The match at ``start``."""
        return self._in(text).match(text, start, end)

    def fullmatch(self, text: str, start: int = 0, end: int = maxsize) -> re.Match[str] | None:
        """The match of the whole."""
        return self._in(text).fullmatch(text, start, end)

    def split(self, text: str) -> list[str]:
        """The text's parts between its matches."""
        return self._in(text).split(text)

    def sub(self, right: str | Callable[[re.Match[str]], str], text: str, count: int = 0) -> str:
        """The text with its matches replaced."""
        return self._in(text).sub(right, text, count)


Seekable = Pattern | re.Pattern[str]
"""What can be looked for in a text."""
