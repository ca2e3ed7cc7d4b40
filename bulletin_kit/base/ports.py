"""What the pure middle asks of the outside: fonts. Readers of files are called by the pipeline."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol


class FontProgram(Protocol):
    """One font file, as a writer that embeds fonts needs it. Numbers are in 1/1000 em."""

    @property
    def name(self) -> str:
        """The face's name in the manifest."""
        ...

    @property
    def postscript_name(self) -> str:
        """The font's own name."""
        ...

    @property
    def ascent(self) -> int:
        """Height above the baseline."""
        ...

    @property
    def descent(self) -> int:
        """Depth below the baseline, negative."""
        ...

    @property
    def cap_height(self) -> int:
        """Height of capitals."""
        ...

    @property
    def weight(self) -> int:
        """Weight class, 400 for regular."""
        ...

    @property
    def box(self) -> tuple[int, int, int, int]:
        """The smallest rectangle that holds every glyph."""
        ...

    def glyph(self, char: str) -> int:
        """The glyph's number for a character; 0 where the font has none."""
        ...

    def advance(self, glyph: int) -> int:
        """The glyph's advance width."""
        ...

    def middle(self, glyph: int) -> int:
        """How high the middle of the glyph's ink stands above the baseline."""
        ...

    def subset(self, glyphs: Sequence[int]) -> tuple[bytes, int]:
        """A TrueType file in which ``glyphs[n]`` is glyph *n*, and how many glyphs it has.

        ``glyphs[0]`` is 0. Parts of composite glyphs follow behind those that were asked for.
        """
        ...


class Fonts(Protocol):
    """The fonts of one build: which face a character comes from, how wide it is, what it is called.

    A font *role* is 仿宋, 黑体 …; a *face* is one font file's name in the manifest.
    """

    def face(self, role: str, char: str, bold: bool = False) -> str | None:
        """The first face in the role's chain that has the character; None where none has."""
        ...

    def wanted(self, role: str, bold: bool = False) -> str:
        """The face that the role is set in, whether it has a character or not."""
        ...

    def has_bold(self, role: str) -> bool:
        """Whether the role has a face of its own for bold; otherwise bold is made by stroking."""
        ...

    def advance(self, face: str, char: str) -> int:
        """The character's advance width in 1/1000 em."""
        ...

    def middle(self, face: str, char: str) -> int:
        """How high the middle of the character's ink stands above the baseline, in 1/1000 em."""
        ...

    def official(self, role: str) -> str:
        """The name that a DOCX calls the role's font by, in the style's make."""
        ...

    def program(self, face: str) -> FontProgram:
        """The face's file, for embedding."""
        ...
