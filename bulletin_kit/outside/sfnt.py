"""TrueType files read in place: only the tables and glyphs that a document uses.

A whole CJK font has 30,000 glyphs; parsing it costs more than setting the bulletin. So the file is
mapped into memory, characters are looked up by bisection in the cmap as it lies there, and a subset
is cut out of ``glyf`` by offsets. OpenType specification 1.9: cmap 4 and 12, hmtx, loca, glyf.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from struct import error, unpack_from
from typing import Any

from bulletin_kit.base.errors import FontMissing
from bulletin_kit.outside.cmap import CharacterMap, character_map

Bytes = bytes | memoryview


class FontFile:
    """One TrueType font. Numbers are in 1/1000 em unless said otherwise."""

    def __init__(self, data: Bytes, name: str, index: int = 0) -> None:
        """Reads the table directory of the font; ``index`` chooses one of a collection (TTC)."""
        self.data = data
        self.name = name
        self._glyphs: dict[str, int] = {}
        self._advances: dict[int, int] = {}
        self._cut: tuple[tuple[int, ...], tuple[bytes, int]] | None = None
        """The last subset: an issue that is edited mostly wants the same again."""
        start = 0
        if bytes(data[:4]) == b"ttcf":
            (start,) = self._unpack(">I", 12 + 4 * index)
        if bytes(data[start : start + 4]) not in (b"\0\1\0\0", b"true"):
            raise FontMissing(
                f"字体文件 {name} 不是 TrueType 轮廓的字体", "换用 .ttf（glyf 轮廓）格式的字体文件"
            )
        (count,) = self._unpack(">H", start + 4)
        self._tables: dict[str, tuple[int, int]] = {}
        for i in range(count):
            tag, _, offset, length = self._unpack(">4sIII", start + 12 + 16 * i)
            self._tables[tag.decode("latin-1")] = (offset, length)
        missing = {"head", "hhea", "hmtx", "maxp", "cmap", "loca", "glyf"} - self._tables.keys()
        if missing:
            raise FontMissing(
                f"字体文件 {name} 缺少 {'、'.join(sorted(missing))} 表", "换一份完整的字体文件"
            )

    def _unpack(self, form: str, offset: int) -> tuple[Any, ...]:
        try:
            return unpack_from(form, self.data, offset)
        except error as short:
            raise self._cut_off() from short

    def _cut_off(self) -> FontMissing:
        return FontMissing(f"字体文件 {self.name} 不完整", "重新复制一份完整的字体文件")

    def _at(self, tag: str) -> int:
        return self._tables[tag][0]

    @cached_property
    def units(self) -> int:
        """Units per em, the font's own."""
        return int(self._unpack(">H", self._at("head") + 18)[0])

    def _scaled(self, value: int) -> int:
        return round(value * 1000 / self.units)

    @cached_property
    def box(self) -> tuple[int, int, int, int]:
        """The smallest rectangle that holds every glyph."""
        x0, y0, x1, y1 = self._unpack(">4h", self._at("head") + 36)
        return self._scaled(x0), self._scaled(y0), self._scaled(x1), self._scaled(y1)

    @cached_property
    def ascent(self) -> int:
        """Height above the baseline, as hhea says."""
        return self._scaled(self._unpack(">h", self._at("hhea") + 4)[0])

    @cached_property
    def descent(self) -> int:
        """Depth below the baseline, negative; some fonts give it without its sign."""
        return -abs(self._scaled(self._unpack(">h", self._at("hhea") + 6)[0]))

    @cached_property
    def cap_height(self) -> int:
        """Height of capitals; the ascent where the font does not say."""
        if "OS/2" in self._tables and self._tables["OS/2"][1] >= 90:
            return self._scaled(self._unpack(">h", self._at("OS/2") + 88)[0])
        return self.ascent

    @cached_property
    def weight(self) -> int:
        """Weight class, 400 for regular."""
        if "OS/2" not in self._tables:
            return 400
        return int(self._unpack(">H", self._at("OS/2") + 4)[0])

    @cached_property
    def may_embed(self) -> bool:
        """Whether its maker allows embedding (OS/2 fsType: not the restricted licence)."""
        if "OS/2" not in self._tables:
            return True
        return not self._unpack(">H", self._at("OS/2") + 8)[0] & 0x0002

    @cached_property
    def postscript_name(self) -> str:
        """The PostScript name; the manifest's name where the font has none."""
        for wanted, value in self.names():
            if wanted == 6 and value.isascii():
                return value.replace(" ", "-")
        return "".join(c for c in self.name if (c.isascii() and c.isalnum()) or c == "-") or "Font"

    def names(self) -> list[tuple[int, str]]:
        """(name id, text) of every readable entry of the name table."""
        if "name" not in self._tables:
            return []
        base = self._at("name")
        count, strings = self._unpack(">HH", base + 2)
        found = []
        for i in range(count):
            entry = self._unpack(">6H", base + 6 + 12 * i)
            platform, _, _, name_id, length, offset = entry
            raw = bytes(self.data[base + strings + offset : base + strings + offset + length])
            encoding = "utf-16-be" if platform in (0, 3) else "mac_roman"
            found.append((name_id, raw.decode(encoding, "replace")))
        return found

    @cached_property
    def _cmap(self) -> CharacterMap:
        try:
            found = character_map(self.table("cmap") or b"")
        except error as short:
            raise self._cut_off() from short
        if found is None:
            raise FontMissing(f"字体文件 {self.name} 没有 Unicode 字符表", "换一份完整的字体文件")
        return found

    def glyph(self, char: str) -> int:
        """The character's glyph; 0 where the font has none."""
        if char not in self._glyphs:
            self._glyphs[char] = self._cmap.glyph(ord(char))
        return self._glyphs[char]

    @cached_property
    def _long_metrics(self) -> int:
        return int(self._unpack(">H", self._at("hhea") + 34)[0])

    def advance(self, glyph: int) -> int:
        """The glyph's advance width."""
        if glyph not in self._advances:
            at = self._at("hmtx") + 4 * min(glyph, self._long_metrics - 1)
            self._advances[glyph] = self._scaled(self._unpack(">H", at)[0])
        return self._advances[glyph]

    def middle(self, glyph: int) -> int:
        """How high the middle of the glyph's ink stands above the baseline; 0 for a blank."""
        outline = self.outline(glyph)
        if not outline:
            return 0
        low, high = unpack_from(">4xh2xh", outline)
        return self._scaled(low + high) // 2

    def outline(self, glyph: int) -> bytes:
        """The glyph's entry in ``glyf``; empty for a blank."""
        base = self._at("loca")
        if self._unpack(">h", self._at("head") + 50)[0]:
            first, end = self._unpack(">II", base + 4 * glyph)
        else:
            first, end = (2 * v for v in self._unpack(">HH", base + 2 * glyph))
        glyf = self._at("glyf")
        return bytes(self.data[glyf + first : glyf + end])

    def table(self, tag: str) -> bytes | None:
        """A table's bytes; None where the font has none of that name."""
        if tag not in self._tables:
            return None
        offset, length = self._tables[tag]
        return bytes(self.data[offset : offset + length])

    def metric(self, glyph: int) -> bytes:
        """Advance width and left side bearing, as hmtx has them."""
        base, long = self._at("hmtx"), self._long_metrics
        if glyph < long:
            return bytes(self.data[base + 4 * glyph : base + 4 * glyph + 4])
        width = bytes(self.data[base + 4 * long - 4 : base + 4 * long - 2])
        bearing = base + 4 * long + 2 * (glyph - long)
        return width + bytes(self.data[bearing : bearing + 2])

    def subset(self, glyphs: Sequence[int]) -> tuple[bytes, int]:
        """A TrueType file in which ``glyphs[n]`` is glyph *n*, and how many glyphs it has."""
        from bulletin_kit.outside.subset import subset  # it needs this class

        wanted = tuple(glyphs)
        if self._cut is None or self._cut[0] != wanted:
            self._cut = wanted, subset(self, wanted)
        return self._cut[1]
