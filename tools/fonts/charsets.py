"""Sets of characters: the standards' own, and what the Fandol faces draw well."""

from __future__ import annotations

import bz2
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from msgspec import Struct

# Fandol draws a dollar for the yen, a tick for the overline, a raised or tiny wave, a short hyphen
# for the full-width one, a small ring for the zero, and geometric marks far below their line.
BADLY_DRAWN = "￥￣～－〇○●◎◇◆□■△▲☆★※"
# In one Fandol face or another these traditional characters show a different character.
WRONGLY_DRAWN = "幹醜捨餘滷衹鬆鬱鹼臟癥準懲衆誠稱騁"
# Wanted beside GBK: circled numbers up to twenty.
BEYOND_GBK = frozenset(map(ord, "⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"))
_LEFT_OUT = frozenset(map(ord, BADLY_DRAWN + WRONGLY_DRAWN))
_YI = range(0xA000, 0xA4D0)
_PRIVATE = range(0xE000, 0xF900)


class Charsets(Struct, frozen=True):
    """Everything a face may be cut by."""

    gb2312: frozenset[int]
    gbk: frozenset[int]
    standard: frozenset[int]  # the 8105 of the 通用规范汉字表
    kin: frozenset[int]  # traditional and other forms of the 8105, and the commonest of Big5
    fandol: frozenset[int]  # what all Fandol faces hold and draw well

    @property
    def gb18030(self) -> frozenset[int]:
        """Hanzi of GB 18030-2022, implementation level 2."""
        plane2 = {0x20087, 0x20089, 0x200CC, 0x215D7, 0x2298F, 0x241FE}
        blocks = {*range(0x4E00, 0x9FF0), *range(0x3400, 0x4DB6)}
        return hanzi(self.gbk) | self.standard | blocks | plane2


def is_hanzi(code: int) -> bool:
    """Whether the code point is an ideograph, of any block."""
    return (
        0x3400 <= code < 0x4DC0
        or 0x4E00 <= code < 0xA000
        or 0xF900 <= code < 0xFB00
        or (0x20000 <= code < 0x40000)
    )


def hanzi(codes: Iterable[int]) -> frozenset[int]:
    """The ideographs among the code points."""
    return frozenset(filter(is_hanzi, codes))


def well_drawn(code: int) -> bool:
    """Whether the Fandol faces' glyph of this code point is kept."""
    return not (code < 0x20 or code in _YI or code in _PRIVATE or code in _LEFT_OUT)


def load(mappings: Path, variants: Path, fandol: Iterable[Iterable[int]]) -> Charsets:
    """Reads the Unihan files; ``fandol`` is the characters of each Fandol face."""
    standard = frozenset(code for code, _ in _unihan(mappings, "kTGH"))
    forms = {
        other if code in standard else code
        for code, others in _unihan(variants, "k(Traditional|Simplified|Semantic|Z)Variant")
        for other in _codes(others)
        if code in standard or other in standard
    }
    common = _double_bytes("big5", range(0xA440, 0xC67F))
    return Charsets(
        gb2312=_double_bytes("gb2312"),
        gbk=_double_bytes("gbk"),
        standard=standard,
        kin=hanzi(standard | forms | common),
        fandol=frozenset(filter(well_drawn, frozenset.intersection(*map(frozenset, fandol)))),
    )


def _double_bytes(codec: str, values: Iterable[int] = range(0x8140, 0xFEFF)) -> frozenset[int]:
    def decoded() -> Iterator[int]:
        for value in values:
            text = value.to_bytes(2, "big").decode(codec, "ignore")
            if len(text) == 1 and ord(text) > 0x7F:
                yield ord(text)

    return frozenset(decoded())


def _unihan(path: Path, key: str) -> Iterator[tuple[int, str]]:
    """(code point, value) of every entry whose key matches."""
    entry = re.compile(rf"U\+([0-9A-F]+)\t{key}\t(?P<value>.+)")
    with bz2.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            if match := entry.match(line):
                yield int(match[1], 16), match["value"]


def _codes(value: str) -> list[int]:
    return [int(code, 16) for code in re.findall(r"U\+([0-9A-F]+)", value)]
