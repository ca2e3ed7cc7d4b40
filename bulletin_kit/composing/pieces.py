"""Pieces: the text of one paragraph as widths, places where a line may end, and elastic gaps.

Everything that needs a font or a character's class happens here; what follows sees numbers only.
Index *i* speaks of character *i*, or of the boundary before it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from re import finditer

from bulletin_kit.base.length import Emu
from bulletin_kit.base.ports import Fonts
from bulletin_kit.hanzi.classes import DASHES, OPENING, Kind, kind
from bulletin_kit.style.sheet import Policies

SPACES = " \u3000"
"""Spaces that vanish at a line's end."""


@dataclass(frozen=True, slots=True)
class Dress:
    """How one character is set: font roles, size, weight, rise above the baseline."""

    font: str
    latin: str
    size: Emu
    bold: bool = False
    rise: Emu = 0
    tracking: Emu = 0
    """Added after the character."""


@dataclass(frozen=True, slots=True)
class Glyph:
    """One character with its face; ``face`` is empty where no font has it."""

    face: str
    size: Emu
    advance: Emu
    bold: bool
    rise: Emu


@dataclass(frozen=True, slots=True)
class Pieces:
    """One paragraph, ready to be cut."""

    text: str
    glyphs: tuple[Glyph, ...]
    gaps: tuple[Emu, ...]
    """Fixed space before each character (汉字与西文之间), lost at a line's start."""
    breaks: tuple[bool, ...]
    """Whether a line may end before each character; one more entry for the text's end."""
    shrinks: tuple[Emu, ...]
    """How much the boundary before each character can be squeezed."""
    stretches: tuple[bool, ...]
    """Whether the boundary before each character may be spread."""
    hangs: tuple[bool, ...]
    """Whether each character may hang past the measure."""
    tracking: tuple[Emu, ...]
    """Added after each character."""
    sums: tuple[Emu, ...]
    """Natural width of ``text[:i]``: advances, gaps and tracking."""

    def width(self, start: int, end: int) -> Emu:
        """Natural width of ``text[start:end]`` on a line of its own, trailing spaces left out."""
        while end > start and self.text[end - 1] in SPACES:
            end -= 1
        if end <= start:
            return 0
        return self.sums[end] - self.sums[start] - self.gaps[start] - self.tracking[end - 1]


def pieces(text: str, dresses: Sequence[Dress], policies: Policies, fonts: Fonts) -> Pieces:
    """The text with each character in its face, and what may happen at each boundary.

    ``dresses`` has one entry a character.
    """
    kinds = [kind(char) for char in text]
    glyphs = tuple(
        _glyph(char, which, dress, policies, fonts)
        for char, which, dress in zip(text, kinds, dresses, strict=True)
    )
    gaps = tuple(_gaps(kinds, glyphs, policies))
    tracking = tuple(dress.tracking for dress in dresses)
    steps = (g.advance + gap + t for g, gap, t in zip(glyphs, gaps, tracking, strict=True))
    return Pieces(
        text=text,
        glyphs=glyphs,
        gaps=gaps,
        breaks=_breaks(text, kinds, policies),
        shrinks=tuple(_shrinks(text, glyphs, gaps, policies)),
        stretches=tuple(_stretches(text, kinds)),
        hangs=tuple(char in policies.hanging for char in text),
        tracking=tracking,
        sums=tuple(accumulate(steps, initial=0)),
    )


def _glyph(char: str, which: Kind, dress: Dress, policies: Policies, fonts: Fonts) -> Glyph:
    western = which in (Kind.LATIN, Kind.SIGN, Kind.SPACE) or char in policies.narrow
    roles = (dress.latin, dress.font) if western else (dress.font, dress.latin)
    for role in roles:
        face = fonts.face(role, char, dress.bold)
        if face is not None:
            advance = fonts.advance(face, char) * dress.size // 1000
            stroked = dress.bold and not fonts.has_bold(role)
            return Glyph(face, dress.size, advance, stroked, dress.rise)
    return Glyph("", dress.size, dress.size, False, dress.rise)


def _gaps(kinds: Sequence[Kind], glyphs: Sequence[Glyph], policies: Policies) -> list[Emu]:
    """A quarter em, say, where hanzi meet letters or digits (GB/T 9704 is silent; practice)."""
    gaps = [0] * len(kinds)
    if policies.gap:
        pair = {Kind.HANZI, Kind.LATIN}
        for i in range(1, len(kinds)):
            if kinds[i] is not kinds[i - 1] and {kinds[i], kinds[i - 1]} == pair:
                gaps[i] = policies.gap * glyphs[i].size // 1000
    return gaps


def _breaks(text: str, kinds: Sequence[Kind], policies: Policies) -> tuple[bool, ...]:
    inside = _addresses(text)
    allowed = [i > 0 and _may_break(text, kinds, i, policies, inside) for i in range(len(text))]
    for pattern in policies.whole:
        for match in finditer(pattern, text):
            for i in range(match.start() + 1, match.end()):
                allowed[i] = False
    return (*allowed, True)


def _may_break(
    text: str, kinds: Sequence[Kind], i: int, policies: Policies, addresses: set[int]
) -> bool:
    before, after = text[i - 1], text[i]
    word = (Kind.LATIN, Kind.SIGN)
    if kinds[i - 1] in word and kinds[i] in word:
        return i in addresses and _parts_address(before, after)
    last = before if before != " " else text[max(0, i - 9) : i].rstrip(" ")[-1:]  # hides no mark
    if after in policies.no_start or last in policies.no_end or kinds[i] is Kind.JOINED:
        return False
    return after != " " and not (before == after and after in DASHES)


def _parts_address(before: str, after: str) -> bool:
    """Behind a slash and the like; before the sign @ and before a point, which then reads on."""
    return (before in "/?&=-" and after.isalnum()) or (before.isalnum() and after in "@.")


def _addresses(text: str) -> set[int]:
    """The boundaries inside web and mail addresses."""
    found: set[int] = set()
    for match in finditer("[!-~]+", text):
        if any(sign in match[0] for sign in ("://", "www.", "@")):
            found.update(range(match.start() + 1, match.end()))
    return found


def _shrinks(
    text: str, glyphs: Sequence[Glyph], gaps: Sequence[Emu], policies: Policies
) -> list[Emu]:
    """The blank half of a full-width mark, and half of a gap, may be given up."""
    shrinks = [0] * len(text)
    if policies.squeeze:
        for i in range(1, len(text)):
            before = 0 if text[i - 1] in OPENING else _blank(text[i - 1], glyphs[i - 1], policies)
            after = _blank(text[i], glyphs[i], policies) if text[i] in OPENING else 0
            shrinks[i] = max(before, after) + gaps[i] // 2
    return shrinks


def _blank(mark: str, glyph: Glyph, policies: Policies) -> Emu:
    """How much of a mark's blank half may be given up."""
    if mark not in policies.squeezable:
        return 0
    each = policies.squeeze_each * glyph.size // 1000
    return max(0, min(each, glyph.advance - glyph.size // 2))


def _stretches(text: str, kinds: Sequence[Kind]) -> list[bool]:
    word = (Kind.LATIN, Kind.SIGN)
    stretches = [False] * len(text)
    for i in range(1, len(text)):
        inside = kinds[i] in word and kinds[i - 1] in word
        paired = text[i] == text[i - 1] and text[i] in DASHES
        stretches[i] = not (inside or paired or kinds[i] is Kind.JOINED)
    return stretches
