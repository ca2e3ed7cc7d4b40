"""Pieces: the text of one paragraph as widths, places where a line may end, and elastic gaps.

Everything that needs a font or a character's class happens here; what follows sees numbers only.
Index *i* speaks of character *i*, or of the boundary before it.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from re import finditer

from msgspec import Struct
from msgspec.structs import replace

from bulletin_kit.base.length import Emu
from bulletin_kit.base.ports import Fonts
from bulletin_kit.hanzi.classes import OPENING, Kind, is_hanzi, kind
from bulletin_kit.style.sheet import Policies

SPACES = " \u3000\u2002\u2003"
"""Spaces that vanish at a line's end."""
WESTERN = (Kind.LATIN, Kind.SIGN, Kind.SPACE)
"""What the Latin face has, if it can."""
STROKES = "—{2,}|…{2,}"
"""Marks of two characters and one stroke."""


class Dress(Struct, frozen=True):
    """How characters are set: font roles, size, weight, rise above the baseline."""

    font: str
    latin: str
    size: Emu
    bold: bool = False
    rise: Emu = 0


class Glyph(Struct, frozen=True):
    """One character with its face; ``face`` is empty where no font has it."""

    face: str
    size: Emu
    advance: Emu
    bold: bool
    rise: Emu
    lent_for: str = ""
    """For a hanzi that another face had to lend: the face that should have had it."""


class Case(dict[str, Glyph]):
    """The glyphs of one dress by character, each taken from the fonts when it is first wanted."""

    def __init__(self, dress: Dress, policies: Policies, fonts: Fonts) -> None:
        super().__init__()
        self._dress, self._narrow, self._fonts = dress, policies.narrow, fonts

    def __missing__(self, char: str) -> Glyph:
        self[char] = glyph = self._glyph(char)
        return glyph

    def _glyph(self, char: str) -> Glyph:
        dress, fonts = self._dress, self._fonts
        western = kind(char) in WESTERN or char in self._narrow
        roles = (dress.latin, dress.font) if western else (dress.font, dress.latin)
        for role in roles:
            face = fonts.face(role, char, dress.bold)
            if face is not None:
                advance = fonts.advance(face, char) * dress.size // 1000
                stroked = dress.bold and not fonts.has_bold(role)
                wanted = fonts.wanted(roles[0], dress.bold) if is_hanzi(char) else face
                lent_for = wanted if wanted != face else ""
                return Glyph(face, dress.size, advance, stroked, dress.rise, lent_for)
        return Glyph("", dress.size, dress.size, False, dress.rise)


class Pieces(Struct, frozen=True):
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
    tracking: tuple[Emu, ...] = ()
    """Added after each character."""
    sums: tuple[Emu, ...] = ()
    """Natural width of ``text[:i]``: advances, gaps and tracking."""

    def width(self, start: int, end: int) -> Emu:
        """Natural width of ``text[start:end]`` on a line of its own, trailing spaces left out."""
        while end > start and self.text[end - 1] in SPACES:
            end -= 1
        if end <= start:
            return 0
        return self.sums[end] - self.sums[start] - self.gaps[start] - self.tracking[end - 1]


def pieces(text: str, glyphs: tuple[Glyph, ...], policies: Policies) -> Pieces:
    """The text with what may happen at each boundary; to be :func:`tracked` before it is cut.

    ``glyphs`` has one entry a character.
    """
    kinds = [kind(char) for char in text]
    words = [which is Kind.LATIN or which is Kind.SIGN for which in kinds]
    joined = [which is Kind.JOINED for which in kinds]
    gaps = _gaps(kinds, glyphs, policies)
    return Pieces(
        text=text,
        glyphs=glyphs,
        gaps=tuple(gaps),
        breaks=tuple(_breaks(text, words, joined, policies)),
        shrinks=tuple(_shrinks(text, glyphs, gaps, policies)),
        stretches=tuple(_stretches(text, words, joined)),
        hangs=tuple([char in policies.hanging for char in text]),
    )


def tracked(whole: Pieces, tracking: Sequence[Emu]) -> Pieces:
    """The pieces with this much space after each character."""
    steps = (g.advance + b + t for g, b, t in zip(whole.glyphs, whole.gaps, tracking, strict=True))
    return replace(whole, tracking=tuple(tracking), sums=tuple(accumulate(steps, initial=0)))


def _gaps(kinds: Sequence[Kind], glyphs: Sequence[Glyph], policies: Policies) -> list[Emu]:
    """A quarter em, say, where hanzi meet letters or digits (GB/T 9704 is silent; practice)."""
    gaps = [0] * len(kinds)
    if policies.gap:
        pair = {Kind.HANZI, Kind.LATIN}
        for i in range(1, len(kinds)):
            if kinds[i] is not kinds[i - 1] and {kinds[i], kinds[i - 1]} == pair:
                gaps[i] = policies.gap * glyphs[i].size // 1000
    return gaps


def _breaks(
    text: str, words: Sequence[bool], joined: Sequence[bool], policies: Policies
) -> list[bool]:
    starts = [char not in policies.no_start and char not in SPACES for char in text]
    ends = [char not in policies.no_end for char in text]
    for spaces in finditer(f"(?<=.)[{SPACES}]+", text):  # they hide no mark
        ends[spaces.end() - 1] = ends[spaces.start() - 1]
    allowed = [
        start and end and not (this and last) and not join
        for start, end, this, last, join in zip(
            starts, [False, *ends], words, [False, *words], joined, strict=False
        )
    ]
    for i in _addresses(text):
        allowed[i] = _parts_address(text[i - 1], text[i])
    for pattern in (STROKES, *policies.whole):
        for match in finditer(pattern, text):
            for i in range(match.start() + 1, match.end()):
                allowed[i] = False
    return [*allowed, True]


def _parts_address(before: str, after: str) -> bool:
    """Behind a slash and the like, and before the sign @: no line starts with a point."""
    return (before in "/?&=-" and after.isalnum()) or (before.isalnum() and after == "@")


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
    shrinks = [gap // 2 if policies.squeeze else 0 for gap in gaps]
    if policies.squeeze:
        for i, char in enumerate(text):
            if char in policies.squeezable:
                side = i if char in OPENING else i + 1
                if 0 < side < len(text):
                    blank = _blank(glyphs[i], policies)
                    shrinks[side] = max(shrinks[side], blank + gaps[side] // 2)
    return shrinks


def _blank(mark: Glyph, policies: Policies) -> Emu:
    """How much of a mark's blank half may be given up."""
    each = policies.squeeze_each * mark.size // 1000
    return max(0, min(each, mark.advance - mark.size // 2))


def _stretches(text: str, words: Sequence[bool], joined: Sequence[bool]) -> list[bool]:
    free = [
        not ((this and last) or join)
        for this, last, join in zip(words, [True, *words], joined, strict=False)
    ]
    for stroke in finditer(STROKES, text):
        free[stroke.start() + 1 : stroke.end()] = [False] * (len(stroke[0]) - 1)
    free[:1] = [False] * len(free[:1])
    return free
