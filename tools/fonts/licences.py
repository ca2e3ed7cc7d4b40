"""Licence texts for ``fonts/licences/``, as the packages carry them."""

from __future__ import annotations

import gzip
from collections.abc import Iterable, Mapping
from pathlib import Path

from fontTools.ttLib import TTFont

from .faces import FACES, Face
from .packages import Package

TEXTS = {
    "Fandol": ("doc/fonts/fandol/README", "doc/fonts/fandol/COPYING.gz"),
    "LXGWWenKai": ("doc/fonts-lxgw-wenkai/copyright",),
    "Liberation": ("doc/fonts-liberation2/copyright",),
    "NotoSerifSC": ("LICENSE_FONT",),
    "NotoSansSC": ("LICENSE_FONT",),
}


def write(sources: Mapping[Package, Mapping[str, Path]], folder: Path) -> list[Path]:
    """One file a licence: the copyright as the font itself states it, then the package's texts."""
    first = {face.licence: face for face in reversed(FACES)}
    return [_write(face, sources[face.package], folder) for face in first.values()]


def _write(face: Face, members: Mapping[str, Path], folder: Path) -> Path:
    made = folder / f"{face.licence}.txt"
    with TTFont(members[face.member], lazy=True) as font:
        copyright_notice = font["name"].getDebugName(0) or ""
    texts = [copyright_notice, *_texts(members[member] for member in TEXTS[face.licence])]
    made.write_text("\n\n".join(text.strip("\n") for text in texts) + "\n", encoding="utf-8")
    return made


def _texts(paths: Iterable[Path]) -> Iterable[str]:
    for path in paths:
        content = path.read_bytes()
        text = gzip.decompress(content) if path.suffix == ".gz" else content
        yield text.decode("utf-8", "replace").replace("\r\n", "\n")
