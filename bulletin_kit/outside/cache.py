"""Cache: the toolkit's folder among the user's caches.

What cannot be read from it or written to it is done without.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path


def home() -> Path:
    """The folder; it need not be there."""
    if sys.platform == "win32":
        base = Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    elif sys.platform == "darwin":
        base = Path.home() / "Library" / "Caches"
    else:
        base = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    return base / "bulletin_kit"


def kept(name: str) -> bytes:
    """A file's bytes; none where it is not there or cannot be read."""
    try:
        return (home() / name).read_bytes()
    except OSError:
        return b""


def keep(name: str, data: bytes) -> None:
    """Writes the file, whole or not at all."""
    path = home() / name
    new = path.with_name(f"{name}.{os.getpid()}")
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        new.write_bytes(data)
        new.replace(path)
