"""Stamps: what changes with a file's contents, told without reading it."""

from __future__ import annotations

import os
import time
from pathlib import Path

from msgspec import Struct

FRESH = 2_000_000_000
"""Nanoseconds. A file written since may be written again without a change of its stamp."""


class Stamp(Struct, frozen=True):
    """Of one file; another file in its place has another one."""

    device: int
    inode: int
    size: int
    modified: int
    changed: int

    @property
    def fresh(self) -> bool:
        """Whether the file was written so lately that its stamp tells nothing yet."""
        return time.time_ns() - self.modified <= FRESH


def stamp(path: str | Path) -> Stamp:
    """The stamp of a file; OSError where there is none."""
    stat = os.stat(path)  # noqa: PTH116 (a hundred templates for each issue)
    return Stamp(stat.st_dev, stat.st_ino, stat.st_size, stat.st_mtime_ns, stat.st_ctime_ns)
