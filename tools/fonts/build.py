"""One face made anew: outlines drawn over into ``glyf``, and the few tables that are needed."""

from __future__ import annotations

from pathlib import Path
from shutil import copyfile
from typing import Any

from fontTools.fontBuilder import FontBuilder
from fontTools.misc.transform import Identity, Transform
from fontTools.pens.boundsPen import BoundsPen
from fontTools.pens.reverseContourPen import ReverseContourPen
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont, newTable
from fontTools.ttLib.tables._c_m_a_p import CmapSubtable

from .charsets import Charsets, is_hanzi
from .faces import Face
from .fewer import FewerCurves
from .marks import EM

MAX_ERROR = 1.0  # font units by which quadratic curves may leave the cubic ones
MODIFIED = 3878150400  # 2026-11-21 in seconds since 1904, so that every run writes the same bytes
NOTDEF = ".notdef"

Outline = tuple[Any, int]  # a glyf entry and its advance width


def build(face: Face, source: Path, sets: Charsets, folder: Path) -> Path:
    """Writes the face into the folder."""
    made = folder / f"{face.name}.ttf"
    if face.keep is None:
        copyfile(source, made)
    else:
        with TTFont(source, lazy=True) as font:
            _rebuilt(font, face, sets).save(made)
    return made


def _rebuilt(source: TTFont, face: Face, sets: Charsets) -> TTFont:
    kept = {code for code in source.getBestCmap() if face.keep and face.keep(code, sets)}
    outlines = _outlines(source, face, kept)
    builder = FontBuilder(source["head"].unitsPerEm, isTTF=True)
    builder.font.recalcTimestamp = False
    builder.setupGlyphOrder(list(outlines))
    builder.font["cmap"] = _character_map(kept)
    builder.setupGlyf({name: glyph for name, (glyph, _) in outlines.items()})
    bearings = builder.font["glyf"]
    builder.setupHorizontalMetrics(
        {name: (width, getattr(bearings[name], "xMin", 0)) for name, (_, width) in outlines.items()}
    )
    builder.setupNameTable(_names(source, face), mac=False)
    _copy_numbers(builder, source, face)
    return builder.font


def _glyph_name(code: int) -> str:
    return f"u{code:05X}"


def _character_map(kept: set[int]) -> Any:
    """A cmap in formats 4 and 12, whether or not there is anything past the first plane."""
    whole = {code: _glyph_name(code) for code in sorted(kept)}
    first_plane = {code: name for code, name in whole.items() if code < 0x10000}
    table = newTable("cmap")
    table.tableVersion, table.tables = 0, []
    for platform, encoding, form in ((0, 3, 4), (0, 4, 12), (3, 1, 4), (3, 10, 12)):
        subtable = CmapSubtable.newSubtable(form)
        subtable.platformID, subtable.platEncID, subtable.language = platform, encoding, 0
        subtable.cmap = first_plane if form == 4 else whole
        table.tables.append(subtable)
    return table


def _outlines(source: TTFont, face: Face, kept: set[int]) -> dict[str, Outline]:
    """Every glyph in the order of its character; characters never share one."""
    cmap, glyphs, cubic = source.getBestCmap(), source.getGlyphSet(), "CFF " in source
    outlines = {NOTDEF: (_drawn(glyphs, NOTDEF, cubic), glyphs[NOTDEF].width)}
    for code in sorted(kept):
        name, mark = cmap[code], face.marks.get(chr(code))
        place = mark(_bounds(glyphs, name)) if mark else Identity
        width = EM if mark or is_hanzi(code) else glyphs[name].width
        outlines[_glyph_name(code)] = (_drawn(glyphs, name, cubic, place), width)
    return outlines


def _bounds(glyphs: Any, name: str) -> Any:
    pen = BoundsPen(glyphs)
    glyphs[name].draw(pen)
    return pen.bounds


def _drawn(glyphs: Any, name: str, cubic: bool, place: Transform = Identity) -> Any:
    pen = TTGlyphPen(None)
    target: Any = FewerCurves(ReverseContourPen(pen), MAX_ERROR) if cubic else pen
    glyphs[name].draw(target if place == Identity else TransformPen(target, place))
    return pen.glyph(dropImpliedOnCurves=True)


def _names(source: TTFont, face: Face) -> dict[str, str]:
    def said(number: int) -> str:
        return source["name"].getDebugName(number) or ""

    style = "Bold" if face.bold else "Regular"
    names = {
        "copyright": f"{said(0)}\n{face.change}",
        "familyName": face.family,
        "styleName": style,
        "uniqueFontIdentifier": f"{said(5)};{face.name};bulletin_kit",
        "fullName": f"{face.family} Bold" if face.bold else face.family,
        "version": said(5),
        "psName": face.name,
        "designer": said(9),
        "licenseDescription": said(13).strip(),
        "licenseInfoURL": said(14),
    }
    return {key: value for key, value in names.items() if value}


def _copy_numbers(builder: FontBuilder, source: TTFont, face: Face) -> None:
    """Vertical measures, weight and dates."""
    font, hhea = builder.font, source["hhea"]
    builder.setupHorizontalHeader(ascent=hhea.ascent, descent=hhea.descent, lineGap=hhea.lineGap)
    builder.setupPost(keepGlyphNames=False)
    font["post"].underlinePosition = source["post"].underlinePosition
    font["post"].underlineThickness = source["post"].underlineThickness
    font["OS/2"] = source["OS/2"]
    font["OS/2"].usWeightClass = face.weight
    font["OS/2"].fsSelection = 0x20 if face.bold else 0x40
    font["OS/2"].recalcUnicodeRanges(font)
    head = font["head"]
    head.macStyle = int(face.bold)
    head.fontRevision = source["head"].fontRevision
    head.created = source["head"].created
    head.modified = MODIFIED
