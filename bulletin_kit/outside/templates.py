"""Templates: the files of ``templates/``, each folder whole from the first shelf that has it."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path
from stat import S_ISREG

FRESH = 2_000_000_000
"""Nanoseconds. A file written since may be written again without a change of its time."""
SAME = ("st_ino", "st_dev", "st_size", "st_mtime_ns", "st_ctime_ns")
"""What a file keeps while it stays the same."""
_KEPT: dict[str, tuple[os.stat_result, bytes]] = {}


def template_reader(*shelves: Path) -> Callable[[str, str], tuple[bytes, str] | None]:
    """Reads ``templates/<folder>/<file>``: its bytes and its name for messages; None if missing.

    A folder is taken whole from the first shelf that has it.
    """

    @cache
    def home_of(folder: str) -> str | None:
        shelf = next((shelf for shelf in shelves if (shelf / folder).is_dir()), shelves[0])
        home = (shelf / folder).resolve()
        return f"{home}{os.sep}" if home.parent == shelf.resolve() else None

    def read(folder: str, file: str) -> tuple[bytes, str] | None:
        home = home_of(folder)
        data = None if home is None else _template(home, file)
        return None if data is None else (data, f"templates/{folder}/{file}")

    return read


def _template(home: str, file: str) -> bytes | None:
    """A file's bytes, None where there is none in the folder.

    They are the same ones for all issues of a run, as long as the file stays the same.
    """
    path = home + file
    try:
        stat = os.stat(path)  # noqa: PTH116 (a hundred for each issue)
    except (FileNotFoundError, NotADirectoryError):
        return None
    before, data = _KEPT.get(path, (None, b""))
    if before and all(getattr(before, key) == getattr(stat, key) for key in SAME):
        return data
    if not S_ISREG(stat.st_mode) or not os.path.realpath(path).startswith(home):
        return None
    data = Path(path).read_bytes()
    if time.time_ns() - stat.st_mtime_ns > FRESH:
        _KEPT[path] = stat, data
    return data


def series_names(shelves: Iterable[Path]) -> list[str]:
    """The series there are: folders under ``templates/`` with a ``series.yaml``."""
    return sorted({p.parent.name for shelf in shelves for p in shelf.glob("*/series.yaml")})
