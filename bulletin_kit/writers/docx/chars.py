"""Characters: the faces of runs, and the character styles for what stands out of a paragraph."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct
from msgspec.structs import replace

from bulletin_kit.base.length import Emu, points
from bulletin_kit.base.ports import Fonts
from bulletin_kit.model.blocks import HEADINGS
from bulletin_kit.style.sheet import StyleSheet, TextStyle
from bulletin_kit.writers.docx.looks import Named
from bulletin_kit.writers.docx.oxml import Element, w
from bulletin_kit.writers.docx.stylesheet import style, tracked

NOTE_MARK = Named("FootnoteReference", "footnote reference", "脚注标号", built_in=True)


class Dress(Struct, frozen=True):
    """How a stretch of text stands out of its paragraph; nothing of it is the paragraph's own way.

    ``face`` is the font role that signs are taken from which programs would take from another:
    no hint can tell every program so, a style of its own can.
    """

    bold: bool = False
    run_in: int = 0
    face: str = ""
    tracking: Emu = 0
    """All of it, the paragraph's own included; 0 for the paragraph's own."""
    western: bool = False
    """Letters that both scripts have: without a hint they come from the face for letters."""

    @property
    def named(self) -> Named | None:
        """The character style that says it; None where nothing needs to be said."""
        parts = []
        if self.run_in:
            parts.append((f"RunIn{self.run_in}", f"{HEADINGS[self.run_in].value}（行内）"))
        if self.bold:
            parts.append(("Strong", "加粗"))
        if self.face:
            id, word = ("Narrow", "窄标点") if self.western else ("Wide", "宽标点")
            parts.append((id + _ascii(self.face), f"{word}（{self.face}）"))
        if self.tracking:
            parts.append((f"Tracked{-self.tracking}", f"字距{points(self.tracking):g}磅"))
        if not parts:
            return None
        ids, words = zip(*parts, strict=True)
        if ids == ("Strong",):
            return Named("Strong", "Strong", words[0], built_in=True)
        return Named("".join(ids), "·".join(words))


PLAIN = Dress()
LAST = 99
"""The rank in Word's gallery: after all paragraphs."""


def _ascii(role: str) -> str:
    return "".join(char if char.isascii() else f"{ord(char):X}" for char in role)


def faces(row: TextStyle, fonts: Fonts) -> Element:
    """``w:rFonts`` of a row: its Latin face and its face for hanzi, by their official names."""
    latin = fonts.official(row.latin)
    return w("rFonts", ascii=latin, hAnsi=latin, eastAsia=fonts.official(row.font), cs=latin)


def character_styles(
    dresses: Iterable[Dress], sheet: StyleSheet, fonts: Fonts
) -> Iterator[Element]:
    """A style for each dress that needs one, and the footnote mark's."""
    known = {named: dress for dress in dresses if (named := dress.named)}
    for named in sorted(known, key=lambda named: named.id):
        dress = known[named]
        properties = w("rPr", *_properties(dress, sheet, fonts))
        chosen = dress == replace(PLAIN, bold=dress.bold, run_in=dress.run_in)
        yield style("character", named, properties, rank=LAST * chosen, shown=chosen)
    yield style("character", NOTE_MARK, w("rPr", w("vertAlign", val="superscript")))


def _properties(dress: Dress, sheet: StyleSheet, fonts: Fonts) -> Iterator[Element]:
    row = sheet.text[HEADINGS[dress.run_in]] if dress.run_in else None
    if dress.face:
        name = fonts.official(dress.face)
        yield w("rFonts", ascii=name, hAnsi=name, eastAsia=name, cs=name)
    elif row:
        yield faces(row, fonts)
    if dress.bold:
        yield w("b")
        yield w("bCs")
    if row:
        yield w("color", val=row.colour.rgb)
    if dress.tracking:
        yield tracked(dress.tracking)
