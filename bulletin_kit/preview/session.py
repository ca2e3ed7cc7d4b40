"""Session: one issue, read, set and drawn again after each change of its files.

What did not change is not made again: fonts, the series, pictures, set paragraphs, drawn lines.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from bulletin_kit import pipeline
from bulletin_kit.base.errors import BulletinError
from bulletin_kit.base.finding import Finding, Level, in_order
from bulletin_kit.composing.memory import Memory
from bulletin_kit.forms.decode import lines_of
from bulletin_kit.forms.file_mistakes import FILE_MISTAKES
from bulletin_kit.forms.tree_mistakes import TREE_MISTAKES
from bulletin_kit.forms.yaml_mistakes import YAML_MISTAKES
from bulletin_kit.model.blocks import FigureBlock, Picture
from bulletin_kit.model.issue import Issue
from bulletin_kit.outside.archive import ledger_beside
from bulletin_kit.outside.disk import SUFFIXES, read_issue
from bulletin_kit.outside.fontbook import Fontbook
from bulletin_kit.outside.pictures import figures, load_picture
from bulletin_kit.outside.places import find_places
from bulletin_kit.outside.shelves import find_series
from bulletin_kit.outside.sources import Sources
from bulletin_kit.preview.drawing import Drawer, Drawn, digest
from bulletin_kit.preview.glance import glance
from bulletin_kit.preview.places import Map
from bulletin_kit.preview.telling import told, told_error
from bulletin_kit.results import Loaded
from bulletin_kit.source import read_source
from bulletin_kit.style.series import Series

UNREADABLE = frozenset(m.code for m in (*FILE_MISTAKES, *TREE_MISTAKES, *YAML_MISTAKES))
"""Mistakes by which the rest of the file may be read otherwise than it is meant."""


LETTERING = "黑体"
"""The font role that the window's own words are in where a machine has no Chinese font."""


@dataclass(frozen=True, slots=True)
class Sheets:
    """The pages as they are shown now, with every outline of the session and what is seen at once.

    ``pictures`` holds kind and bytes of each picture on them.
    """

    pages: tuple[Drawn, ...]
    outlines: tuple[tuple[str, str], ...]
    glance: Mapping[str, object]
    pictures: Mapping[str, tuple[str, bytes]]


@dataclass(frozen=True, slots=True)
class Said:
    """What is wrong with the issue now. ``stale`` where the pages are those of before."""

    findings: list[Mapping[str, object]]
    allowed: int = 0
    stale: bool = False


class Session:
    """One issue's state between two changes. Not for two threads at once."""

    def __init__(self, path: Path, root: Path | None = None) -> None:
        self._path, self._home = path, path.resolve().parent
        self._places = find_places(path.parent, root)
        self._memory = Memory()
        self._seen: object = None
        """Stamp of the issue's file as it was read last."""
        self._series: tuple[object, Series] | None = None
        self._pictures: dict[str, tuple[object, Picture]] = {}
        self._asked: frozenset[Path] = frozenset()
        """Where the pictures should be that the issue names."""
        self._drawer: tuple[str, Fontbook, Drawer] | None = None

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
        fonts = Fontbook(self._places.fonts)
        face = fonts.face(LETTERING, LETTERING[0])
        return fonts.program(face).data if face else b""

    def folders(self) -> frozenset[Path]:
        """The folders in which a change may be one of the issue: its own, those of the templates.

        Pictures of elsewhere are refused, and not looked for.
        """
        asked = {self._home, *(picture.parent for picture in self._asked)}
        own = {f for f in asked if f.is_relative_to(self._home) and f.is_dir()}
        return frozenset(own | {file.parent for file in self._templates()})

    def concerns(self, file: Path) -> bool:
        """Whether a change of this file is one of the issue, or of the issues beside it."""
        return file.suffix.lower() in SUFFIXES or file in self._asked

    def changed(self) -> bool:
        """Whether the issue's file is another than the one that was read."""
        return _stamp(self._path) != self._seen

    def _look(self) -> Iterator[Sheets | Said]:
        loaded = self._load()
        broken = any(f.level is Level.ERROR and f.code in UNREADABLE for f in loaded.findings)
        if loaded.issue is None or loaded.series is None or broken:
            yield Said(told(loaded.findings, loaded.lines, None, None), stale=True)
            return
        pictures, missing = self._load_pictures(loaded.issue, loaded.sources)
        fonts, drawer = self._fonts(loaded.series.sheet.font_make)
        made = pipeline.made(loaded.issue, loaded.series, fonts, pictures, self._memory)
        page = made.series.sheet.page
        copies = pipeline.reckoning(loaded.issue, loaded.series)
        drawn = drawer.pages(made.composed, made.series.sheet)
        seen = glance(made.composed, page, copies)
        shown = [b.picture for b in made.composed.body if isinstance(b, FigureBlock)]
        images = {digest(p.data): (f"image/{p.format}", p.data) for p in shown}
        yield Sheets(drawn, drawer.outlines.all(), seen, images)
        ledger = ledger_beside(self._path)
        ruled = pipeline.checked(loaded.issue, loaded.series, loaded.lines, ledger)
        found = in_order([*loaded.findings, *missing, *ruled.findings, *made.findings])
        map = Map(made.composed, fonts)
        yield Said(told(found, loaded.lines, map, page), len(ruled.allowed))

    def _load(self) -> Loaded:
        sources = Sources(self._path, self._places.top)
        self._seen = _stamp(self._path)
        data, size = read_issue(self._path)
        issue, found = read_source(data, self._path.as_posix(), size)
        series, unknown = (None, ()) if issue is None else self._find_series(issue, sources)
        found = in_order([*found, *unknown])
        return Loaded(self._path, issue, series, self._places, found, lines_of(data), sources)

    def _find_series(
        self, issue: Issue, sources: Sources
    ) -> tuple[Series | None, tuple[Finding, ...]]:
        """The issue's series, read again only where its files or its name changed."""
        variant = issue.variant.text if issue.variant else ""
        basis = (issue.series.text, variant, [_stamp(file) for file in self._templates()])
        if self._series is not None and self._series[0] == basis:
            return self._series[1], ()
        series, unknown = find_series(issue, self._places, sources)
        if series is not None and not unknown:
            self._series = (basis, series)
        return series, unknown

    def _templates(self) -> Iterator[Path]:
        return (file for top in self._places.templates for file in top.rglob("*.yaml"))

    def _load_pictures(
        self, issue: Issue, sources: Sources
    ) -> tuple[dict[str, Picture], list[Finding]]:
        """The issue's pictures; a file is read again where it changed, or something is told of."""
        found = list[Finding]()
        named = {figure.file: figure for figure in figures(issue) if figure.file}
        self._asked = frozenset((self._home / name).resolve() for name in named)
        kept, self._pictures = self._pictures, {}
        pictures: dict[str, Picture] = {}
        for name, figure in named.items():
            stamp, told_before = _stamp(self._home / name), len(found)
            if name in kept and kept[name][0] == stamp:
                picture: Picture | None = kept[name][1]
            else:
                picture = load_picture(figure, self._home, sources, found)
            if picture is not None:
                pictures[name] = picture
                if len(found) == told_before:
                    self._pictures[name] = (stamp, picture)
        return pictures, found

    def _fonts(self, make: str) -> tuple[Fontbook, Drawer]:
        """The fonts, which are opened once and stay open."""
        if self._drawer is None or self._drawer[0] != make:
            fonts = Fontbook(self._places.fonts, make)
            self._drawer = (make, fonts, Drawer(fonts))
        return self._drawer[1], self._drawer[2]


def _stamp(path: Path) -> object:
    """What changes with a file's contents; None where there is no such file."""
    try:
        stat = path.stat()
    except (OSError, ValueError):
        return None
    return path, stat.st_mtime_ns, stat.st_size, stat.st_ino
