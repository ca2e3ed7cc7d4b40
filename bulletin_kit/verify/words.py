"""Words: what a file says and what its issue says, compared; one hash for all formats.

The canonical form of the words, of which the hash is taken: every character that is printed as the
bulletin's text, in the order of reading, the text first and the footnotes after it, each with its
number. White space is left out: programs put it in and take it out as they set lines. Page numbers
and the heads of tables said again overleaf are no words. UTF-8, SHA-256.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from functools import cached_property
from hashlib import sha256
from itertools import accumulate

from msgspec import Struct

from bulletin_kit.model.blocks import Role
from bulletin_kit.verify.pdf.paper import Glyph

AROUND = 6
"""Characters that are shown before a difference."""
SHOWN = 12
"""Characters of a difference that are shown."""
GAP = "\x00"
"""Stands for a space that counts while others are taken out."""


class Stretch(Struct, frozen=True):
    """Words without white space, and where they stand (for messages)."""

    text: str
    place: str
    role: Role | None = None
    glyphs: tuple[Glyph, ...] = ()
    """For words on paper: one for each character."""
    fresh: bool = True
    """Whether a paragraph begins here, or a line that the editor began."""


class Words(Struct, frozen=True, dict=True):
    """All words of a file or an issue in order: text first, footnotes after it."""

    stretches: tuple[Stretch, ...]

    @cached_property
    def text(self) -> str:
        """The words in a row."""
        return "".join(stretch.text for stretch in self.stretches)

    @cached_property
    def _starts(self) -> list[int]:
        return list(accumulate((len(s.text) for s in self.stretches), initial=0))

    def place(self, index: int) -> str:
        """Where the character of this number stands; behind the last, where that one stands."""
        found = bisect_right(self._starts, index) - 1
        return self.stretches[min(found, len(self.stretches) - 1)].place if self.stretches else ""

    @property
    def hash(self) -> str:
        """Of the words; the same for every format that says the same."""
        return sha256(self.text.encode()).hexdigest()


class Difference(Struct, frozen=True):
    """Where two texts part: the place in the file, what stands before, what either says then."""

    index: int
    place: str
    before: str
    found: str
    expected: str

    wanted: str
    """Where it should be said: the place of the expected words."""
    reordered: bool = False
    """Whether the file has the same characters in another order."""

    def __str__(self) -> str:
        def quoted(text: str) -> str:
            return f"“{text}”" if text else "没有字"

        after = f"在“{self.before}”之后" if self.before else "开头"
        said = f"{self.place}，{after}：应为{quoted(self.expected)}，文件里是{quoted(self.found)}"
        return said + ("（字都在，次序不同）" if self.reordered else "")


def difference(found: Words, expected: Words) -> Difference | None:
    """The first place where the file does not say what it should; None where it does."""
    if found.text == expected.text:
        return None
    at = agreed(found.text, expected.text)
    return Difference(
        index=at,
        place=found.place(at) or "全文",
        before=found.text[max(0, at - AROUND) : at],
        found=found.text[at : at + SHOWN],
        expected=expected.text[at : at + SHOWN],
        wanted=expected.place(at),
        reordered=Counter(found.text) == Counter(expected.text),
    )


def agreed(one: str, other: str) -> int:
    """How many characters two texts have in common from their start."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((n for n, (a, b) in pairs if a != b), min(len(one), len(other)))


def squeezed(text: str) -> str:
    """The text without white space.

    >>> squeezed("甲　乙 A B\\n丙")
    '甲乙AB丙'
    """
    return "".join(text.split())


def spaced(text: str) -> str:
    """The text without white space that only sets it: between two letters or digits one space.

    >>> spaced(" 甲　乙 New\\nYork\\n丙")
    '甲乙New York丙'
    """
    return squeezed(re.sub(r"(?<=[0-9A-Za-z])\s+(?=[0-9A-Za-z])", GAP, text)).replace(GAP, " ")
