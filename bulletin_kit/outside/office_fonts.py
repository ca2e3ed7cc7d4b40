"""Office fonts: an office's own licensed fonts, found by name in its folder or the system."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from struct import unpack

from msgspec import Struct

from bulletin_kit.base.errors import FontMissing
from bulletin_kit.outside.sfnt import FontFile

FAMILY_NAMES = (1, 4, 6, 16)
"""Name ids that a font may be called by: family, full name, PostScript name, typographic family."""


class OfficeFont(Struct, frozen=True):
    """A font file that bears a wanted name; ``index`` is its place in a collection."""

    family: str
    path: Path
    index: int = 0


def find_office_fonts(wanted: Mapping[str, tuple[str, ...]], folder: Path) -> dict[str, OfficeFont]:
    """For each role the first of its wanted families that is there; roles without one are left out.

    ``fonts/office/`` comes before the system's folders. Fonts with PostScript outlines or without
    leave to be embedded are passed over.
    """
    names = {family for families in wanted.values() for family in families}
    found: dict[str, OfficeFont] = {}
    for path in _font_files(folder):
        for font in _fonts_in(path):
            if font.family in names:
                found.setdefault(font.family, font)
    return {
        role: next(found[family] for family in families if family in found)
        for role, families in wanted.items()
        if any(family in found for family in families)
    }


def _font_files(folder: Path) -> Iterator[Path]:
    for place in (folder / "office", *_system_folders()):
        if place.is_dir():
            yield from sorted(p for p in place.rglob("*") if p.suffix.lower() in (".ttf", ".ttc"))


def _system_folders() -> list[Path]:
    home = Path.home()
    if sys.platform == "win32":
        local = Path(os.environ.get("LOCALAPPDATA", str(home)))
        return [
            Path(os.environ.get("WINDIR", "C:/Windows")) / "Fonts",
            local / "Microsoft" / "Windows" / "Fonts",
        ]
    if sys.platform == "darwin":
        return [home / "Library/Fonts", Path("/Library/Fonts"), Path("/System/Library/Fonts")]
    return [
        home / ".local/share/fonts",
        home / ".fonts",
        Path("/usr/local/share/fonts"),
        Path("/usr/share/fonts"),
    ]


def _fonts_in(path: Path) -> Iterator[OfficeFont]:
    try:
        data = path.read_bytes()
        count = unpack(">I", data[8:12])[0] if data[:4] == b"ttcf" else 1
        for index in range(count):
            font = FontFile(data, path.name, index)
            if font.may_embed:
                for name_id, family in font.names():
                    if name_id in FAMILY_NAMES:
                        yield OfficeFont(family, path, index)
    except (OSError, FontMissing, IndexError, ValueError):
        return
