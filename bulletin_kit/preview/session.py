"""Session: one issue, read, set and drawn again after each change of its files.

What did not change is not made again: set paragraphs, outlines, drawn lines. The fonts stay open.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from msgspec import Struct

from bulletin_kit import pipeline
from bulletin_kit.base.errors import BulletinError
from bulletin_kit.base.finding import Level, in_order
from bulletin_kit.composing.memory import Memory
from bulletin_kit.forms.parsing.tree_mistakes import TREE_MISTAKES
from bulletin_kit.forms.parsing.yaml_mistakes import YAML_MISTAKES
from bulletin_kit.forms.text.file_mistakes import FILE_MISTAKES
from bulletin_kit.model.blocks import FigureBlock
from bulletin_kit.outside.fontbook import Fontbook
from bulletin_kit.outside.patterns import remembered
from bulletin_kit.preview.drawing import Drawer, Drawn, picture_name
from bulletin_kit.preview.files import Files
from bulletin_kit.preview.glance import glance
from bulletin_kit.preview.places import Map
from bulletin_kit.preview.telling import told, told_error
from bulletin_kit.stages import ruled

UNREADABLE = frozenset(m.code for m in (*FILE_MISTAKES, *TREE_MISTAKES, *YAML_MISTAKES))
"""Mistakes by which the rest of the file may be read otherwise than it is meant."""
LETTERING = "黑体"
"""The font role that the window's own words are in where a machine has no Chinese font."""


class Sheets(Struct, frozen=True):
    """The pages as they are shown now, with every outline of the session and what is seen at once.

    ``pictures`` holds kind and bytes of each picture on them.
    """

    pages: tuple[Drawn, ...]
    outlines: tuple[tuple[str, str], ...]
    glance: Mapping[str, object]
    pictures: Mapping[str, tuple[str, bytes]]


class Said(Struct, frozen=True):
    """What is wrong with the issue now. ``stale`` where the pages are those of before."""

    findings: list[Mapping[str, object]]
    allowed: int = 0
    stale: bool = False


class Session:
    """One issue's state between two changes. Not for two threads at once."""

    def __init__(self, path: Path, root: Path | None = None) -> None:
        """Raises BulletinError where templates or fonts cannot be found."""
        self.files = Files(path, root)
        self._fonts = Fontbook(self.files.places.fonts)
        self._drawer = Drawer(self._fonts)
        self._memory = Memory()

    def look(self) -> Iterator[Sheets | Said]:
        """What is to be shown: the pages as soon as they stand, then what is wrong.

        A file that cannot be read as it is meant gives no pages, so those of before stay.
        """
        try:
            yield from self._look()
        except BulletinError as error:
            yield Said([told_error(error)], stale=True)

    def lettering(self) -> bytes | memoryview:
        """A font file for the window's own words; empty where the role has no Chinese face."""
        face = self._fonts.face(LETTERING, LETTERING[0])
        return self._fonts.program(face).data if face else b""

    def _look(self) -> Iterator[Sheets | Said]:
        loaded = self.files.load()
        broken = any(f.level is Level.ERROR and f.code in UNREADABLE for f in loaded.findings)
        if loaded.issue is None or loaded.series is None or broken:
            yield Said(told(loaded.findings, loaded.lines, None, None), stale=True)
            return
        pictures, missing = self.files.load_pictures(loaded.issue, loaded.sources)
        with remembered():
            made = pipeline.made(loaded.issue, loaded.series, self._fonts, pictures, self._memory)
        page = made.series.sheet.page
        copies = pipeline.reckoning(loaded.issue, loaded.series)
        drawn = self._drawer.pages(made.composed, made.series.sheet)
        seen = glance(made.composed, page, copies)
        shown = [b.picture for b in made.composed.body if isinstance(b, FigureBlock)]
        images = {picture_name(p.data): (f"image/{p.format}", p.data) for p in shown}
        yield Sheets(drawn, self._drawer.outlines.all(), seen, images)
        judged = ruled(loaded).judged
        found = in_order([*loaded.findings, *missing, *judged.findings, *made.findings])
        map = Map(made.composed, self._fonts)
        yield Said(told(found, loaded.lines, map, page), len(judged.allowed))
