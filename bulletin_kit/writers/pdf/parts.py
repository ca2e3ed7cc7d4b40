"""Parts: what stands out within a paragraph for those who listen or click.

Marks of footnotes, addresses to follow, and stretches in another language than the issue's. Only
what its form leaves no doubt about: a single foreign word or a unit is read as the Chinese do.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from msgspec import Struct

from bulletin_kit.base.pattern import Pattern
from bulletin_kit.hanzi.classes import Kind, kind
from bulletin_kit.model.blocks import Role, TextBlock

ENGLISH = "en"
ADDRESS = Pattern(
    r"(?<![A-Za-z0-9])(?P<web>https?://[!-~]+|www\.[!-~]+)"
    r"|(?P<mail>[A-Za-z0-9][A-Za-z0-9._%+-]*@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+)",
    needs=("://", "www.", "@"),
)
TRAILING = ".,;:!?)]}>'\""
"""What ends a sentence or a bracket behind an address rather than the address."""
LATIN = Pattern(r"[A-Za-z](?:[ -~’–]*[A-Za-z0-9.!?)])?")
WORD = Pattern(r"[A-Za-z]{3,}")
WORDS = 2
"""So many words make a stretch of English."""
BACK = "^"
"""Before a footnote's id: the place where it is marked."""


class Part(Struct, frozen=True):
    """``text[start:end]`` of a block, by the types of its elements from the outermost."""

    start: int
    end: int
    kinds: tuple[str, ...]
    language: str = ""
    target: str = ""
    """Where it leads: a block's id, :data:`BACK` and a footnote's id, or an address."""
    said: str = ""
    """What is told of the link."""


def parts(block: TextBlock, notes: Collection[str]) -> tuple[Part, ...]:
    """The block's parts in order, none within another; ``notes`` are the footnotes' ids."""
    linked = [*_marks(block, notes)]
    if not block.link:  # the whole block is a link: it can hold no other
        linked += _addresses(block.text)
    if not english(block.text):
        linked += _foreign(block.text, linked)
    return tuple(sorted(linked, key=lambda part: part.start))


def english(text: str) -> bool:
    """Whether all of it is in Latin letters, and words enough to be English."""
    return not any(kind(char) is Kind.HANZI for char in text) and _worded(text)


def _marks(block: TextBlock, notes: Collection[str]) -> Iterator[Part]:
    """The marks of footnotes, and in a footnote its own, which leads back."""
    if block.role is Role.FOOTNOTE:
        label = block.text.partition(" ")[0]
        yield Part(0, len(label), ("Lbl", "Link"), "", BACK + block.id, f"回到正文的注号{label}")
    for run in block.runs:
        if run.note in notes:
            said = f"脚注{block.text[run.start : run.end]}"
            yield Part(run.start, run.end, ("Reference", "Link"), "", run.note, said)


def _addresses(text: str) -> Iterator[Part]:
    for found in ADDRESS.finditer(text):
        address = found[0].rstrip(TRAILING)
        scheme = "mailto:" if found["mail"] else "http://" * address.startswith("www.")
        end = found.start() + len(address)
        yield Part(found.start(), end, ("Link",), "", scheme + address, address)


def _foreign(text: str, taken: Collection[Part]) -> Iterator[Part]:
    """The stretches of English between what is taken."""
    at = 0
    for part in (*sorted(taken, key=lambda part: part.start), None):
        end = part.start if part else len(text)
        for found in LATIN.finditer(text, at, end):
            if _worded(found[0]):
                yield Part(found.start(), found.end(), ("Span",), ENGLISH)
        at = part.end if part else end


def _worded(text: str) -> bool:
    return " " in text and len(WORD.findall(text)) >= WORDS
