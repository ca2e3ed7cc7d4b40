"""Templates: the files of ``templates/``, each folder whole from the first shelf that has it."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path

from bulletin_kit.outside.stamps import Stamp, stamp

_KEPT: dict[str, tuple[Stamp, bytes]] = {}


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
        now = stamp(path)
    except (FileNotFoundError, NotADirectoryError):
        return None
    before, data = _KEPT.get(path, (None, b""))
    if before == now:
        return data
    if not Path(path).is_file() or not os.path.realpath(path).startswith(home):
        return None
    data = Path(path).read_bytes()
    if not now.fresh:
        _KEPT[path] = now, data
    return data


def series_names(shelves: Iterable[Path]) -> list[str]:
    """The series there are: folders under ``templates/`` with a ``series.yaml``."""
    return sorted({p.parent.name for shelf in shelves for p in shelf.glob("*/series.yaml")})
