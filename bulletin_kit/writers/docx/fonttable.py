"""Font table: what programs that lack a font shall know of it to find another."""

from __future__ import annotations

from msgspec import Struct

from bulletin_kit.base.ports import Fonts
from bulletin_kit.style.sheet import StyleSheet
from bulletin_kit.writers.docx.oxml import Element, printed, root, w


class Known(Struct, frozen=True):
    """A font's other name, its PANOSE number, its family and its pitch."""

    alternative: str = ""
    panose: str = ""
    family: str = "auto"
    pitch: str = "variable"
    charset: str = "86"


# Word takes the alternative as one name of at most 31 characters (MS-OI29500, 2.1.262).
KNOWN = {
    "仿宋_GB2312": Known("仿宋", "02010609030101010101", "modern", "fixed"),
    "楷体_GB2312": Known("楷体", "02010609030101010101", "modern", "fixed"),
    "方正小标宋简体": Known("方正小标宋_GBK", "03000509000000000000", "script", "fixed"),
    "仿宋": Known("FangSong", "02010609060101010101", "modern", "fixed"),
    "楷体": Known("KaiTi", "02010609060101010101", "modern", "fixed"),
    "黑体": Known("SimHei", "02010609060101010101", "modern", "fixed"),
    "宋体": Known("SimSun", "02010600030101010101", "auto", "variable"),
    "方正仿宋_GBK": Known("仿宋_GB2312", "03000509000000000000", "script", "fixed"),
    "方正楷体_GBK": Known("楷体_GB2312", "03000509000000000000", "script", "fixed"),
    "方正黑体_GBK": Known("黑体", "03000509000000000000", "script", "fixed"),
    "方正书宋_GBK": Known("宋体", "03000509000000000000", "script", "fixed"),
    "方正小标宋_GBK": Known("方正小标宋简体", "03000509000000000000", "script", "fixed"),
    "Times New Roman": Known("", "02020603050405020304", "roman", "variable", "00"),
}


def font_table_part(sheet: StyleSheet, fonts: Fonts) -> bytes:
    """``word/fontTable.xml``: the official fonts of all rows."""
    roles = {role for row in sheet.text.values() for role in (row.font, row.latin)}
    names = sorted({fonts.official(role) for role in roles})
    return printed(root("fonts", "w", map(_font, names)))


def _font(name: str) -> Element:
    known = KNOWN.get(name, Known())
    return w(
        "font",
        w("altName", val=known.alternative) if known.alternative else None,
        w("panose1", val=known.panose) if known.panose else None,
        w("charset", val=known.charset),
        w("family", val=known.family),
        w("pitch", val=known.pitch),
        name=name,
    )
