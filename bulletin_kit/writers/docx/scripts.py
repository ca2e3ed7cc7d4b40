"""Scripts: which signs a program would take from another face than the pages have them from.

Programs sort characters into Western and East Asian ones, each with a face of its own. They agree
about hanzi and ASCII. Of the signs that both scripts have, Word takes all from the face for hanzi
where a run bears the hint ``eastAsia``; LibreOffice knows no such hint: to it what stands in the
Latin blocks (· ± ×) is Western, and a quotation mark is what the letters before it are.
"""

from __future__ import annotations

from bulletin_kit.hanzi.classes import Kind, kind

LATIN_BLOCKS = range(0x80, 0x300)
WAVERING = frozenset("“”‘’")
"""Signs of either script whose widths differ much between the faces."""


def western(char: str) -> bool:
    """Whether it is a letter that a hint would take from the face for hanzi: é, α, –."""
    return kind(char) in (Kind.LATIN, Kind.SIGN) and not char.isascii()


def estranged(text: str, i: int) -> bool:
    """Whether character *i* is full-width, but Western to LibreOffice."""
    char = text[i]
    if char in WAVERING:
        return _after_letters(text, i)
    return ord(char) in LATIN_BLOCKS and kind(char) in (Kind.HANZI, Kind.MARK)


def _after_letters(text: str, i: int) -> bool:
    """Whether the nearest character of one script only, before or else behind, is Western."""
    for near in (*reversed(text[:i]), *text[i:]):
        if near not in WAVERING and not near.isspace():
            return kind(near) in (Kind.LATIN, Kind.SIGN)
    return False
