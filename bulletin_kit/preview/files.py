"""Files: an issue read again after each change; series and pictures only where they changed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from bulletin_kit.base.finding import Finding, in_order
from bulletin_kit.forms.text.decode import lines_of
from bulletin_kit.model.blocks import Picture
from bulletin_kit.model.issue import Issue
from bulletin_kit.outside.disk import SUFFIXES, read_issue
from bulletin_kit.outside.pictures import figures, load_picture
from bulletin_kit.outside.places import find_places
from bulletin_kit.outside.shelves import find_series
from bulletin_kit.outside.sources import Sources
from bulletin_kit.outside.stamps import stamp
from bulletin_kit.results import Loaded
from bulletin_kit.source import read_source
from bulletin_kit.style.series import Series

TEMPLATES = (".yaml", ".csv")


class Files:
    """The files that one issue is made of, but for its fonts."""

    def __init__(self, path: Path, root: Path | None = None) -> None:
        self.path, self._home = path, path.resolve().parent
        self.places = find_places(path.parent, root)
        self._seen: object = None
        """Stamp of the issue's file as it was read last."""
        self._series: tuple[object, Series] | None = None
        self._pictures: dict[str, tuple[object, Picture]] = {}
        self._asked: frozenset[Path] = frozenset()
        """Where the pictures should be that the issue names."""

    def load(self) -> Loaded:
        """The issue as its file is now. Raises SourceUnreadable, TemplateBroken."""
        sources = Sources(self.path, self.places.top)
        self._seen = _stamp(self.path)
        data, size = read_issue(self.path)
        issue, found = read_source(data, self.path.as_posix(), size)
        series, unknown = (None, ()) if issue is None else self._find_series(issue, sources)
        found = in_order([*found, *unknown])
        return Loaded(self.path, issue, series, self.places, found, lines_of(data), sources)

    def _find_series(
        self, issue: Issue, sources: Sources
    ) -> tuple[Series | None, tuple[Finding, ...]]:
        """The issue's series; the same value while its files are, so that what is set holds."""
        variant = issue.variant.text if issue.variant else ""
        basis = (issue.series.text, variant, [_stamp(file) for file in self._templates()])
        if self._series is not None and self._series[0] == basis:
            return self._series[1], ()
        series, unknown = find_series(issue, self.places, sources)
        if series is not None and not unknown:
            self._series = (basis, series)
        return series, unknown

    def _templates(self) -> Iterator[Path]:
        files = (file for top in self.places.templates for file in top.rglob("*"))
        return (file for file in files if file.suffix in TEMPLATES)

    def load_pictures(
        self, issue: Issue, sources: Sources
    ) -> tuple[Mapping[str, Picture], list[Finding]]:
        """The issue's pictures; a file is read again where it changed, or something is told of."""
        found = list[Finding]()
        named = {figure.file: figure for figure in figures(issue) if figure.file}
        self._asked = frozenset((self._home / name).resolve() for name in named)
        kept, self._pictures = self._pictures, {}
        pictures: dict[str, Picture] = {}
        for name, figure in named.items():
            stamp, before = _stamp(self._home / name), len(found)
            if name in kept and kept[name][0] == stamp:
                picture: Picture | None = kept[name][1]
            else:
                picture = load_picture(figure, self._home, sources, found)
            if picture is not None:
                pictures[name] = picture
                if len(found) == before:
                    self._pictures[name] = (stamp, picture)
        return pictures, found

    def folders(self) -> frozenset[Path]:
        """The folders in which a change may be one of the issue: its own, those of the templates.

        Pictures of elsewhere are refused, and not looked for.
        """
        asked = {self._home, *(picture.parent for picture in self._asked)}
        own = {f for f in asked if f.is_relative_to(self._home) and f.is_dir()}
        return frozenset(own | {file.parent for file in self._templates()})

    def concerns(self, file: Path) -> bool:
        """Whether a change of this file is one of the issue, or of the issues beside it."""
        return file.suffix.lower() in (*SUFFIXES, *TEMPLATES) or file in self._asked

    def changed(self) -> bool:
        """Whether the issue's file is another than the one that was read."""
        return _stamp(self.path) != self._seen


def _stamp(path: Path) -> object:
    """What changes with a file's contents; None where there is no such file."""
    try:
        return path, stamp(path)
    except (OSError, ValueError):
        return None
