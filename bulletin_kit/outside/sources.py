"""Sources: every file that an issue is made of, noted with the hash of the bytes that were read."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import TypeAlias

from bulletin_kit.manifest.record import Source, hashed
from bulletin_kit.outside.digests import digest
from bulletin_kit.outside.disk import is_folders_issue

Reader = Callable[[str, str], tuple[bytes, str] | None]
Noted: TypeAlias = Mapping[tuple[str, str], str]
"""The hash of each file by what it is for and its name."""


class Sources:
    """The files that were read, each once."""

    def __init__(self, issue: Path, top: Path) -> None:
        """Names count from the folder ``top``; where the issue lies elsewhere, from beside it."""
        self._issue = name_of(issue, top)
        self._read: dict[tuple[str, str], str] = {}

    def issue(self, data: bytes) -> bytes:
        """The issue's bytes, noted."""
        self._note("issue", self._issue, hashed(data))
        return data

    def picture(self, name: str, data: bytes) -> None:
        """Notes a picture, by the name that the editor wrote."""
        folder = self._issue.rpartition("/")[0]
        self._note("picture", f"{folder}/{name}" if folder else name, hashed(data))

    def templates(self, read: Reader) -> Reader:
        """The reader of templates, noting each that it finds."""

        def noting(folder: str, file: str) -> tuple[bytes, str] | None:
            found = read(folder, file)
            if found is not None:
                self._note("template", found[1], _hashed(found[0]))
            return found

        return noting

    def all(self, fonts: Mapping[str, Path]) -> tuple[Source, ...]:
        """Everything noted, and the files of the fonts by their names, in order."""
        made = [Source("font", name, digest(path)) for name, path in fonts.items()]
        noted = [Source(job, name, digest) for (job, name), digest in self._read.items()]
        return tuple(sorted([*noted, *made]))

    @property
    def noted(self) -> Noted:
        """What has been noted so far."""
        return self._read

    def also(self, noted: Noted) -> None:
        """Notes what was read elsewhere for the same issue."""
        self._read = {**noted, **self._read}

    def _note(self, job: str, name: str, digest: str) -> None:
        self._read.setdefault((job, name), digest)


_hashed = lru_cache(maxsize=256)(hashed)
"""Templates come as the same bytes for each issue of a run."""


def name_of(issue: Path, top: Path) -> str:
    """The issue's path from the folder ``top`` on, or from the folder that holds the issue."""
    path, top = issue.resolve(), top.resolve()
    if path.is_relative_to(top):
        return path.relative_to(top).as_posix()
    return f"{path.parent.name}/{path.name}" if is_folders_issue(path) else path.name
