"""Digests: the SHA-256 of font files, kept in the user's cache.

The fonts of an issue are 40 MB, of which 1 MB is used: reading the rest for its hash takes longer
than setting the issue. So a file is hashed once and again when its size, its time or its place are
other ones. A cache that cannot be read or written is done without.
"""

from __future__ import annotations

import json
from contextlib import suppress
from hashlib import file_digest
from pathlib import Path

from bulletin_kit.outside.cache import home, keep, kept
from bulletin_kit.outside.stamps import stamp

FILE = "digests.json"


def digest(path: Path) -> str:
    """The SHA-256 of a file's bytes, in hexadecimal."""
    now = stamp(path)
    key = f"{path.resolve()}|{now.size}|{now.modified}|{now.inode}"
    known = _known()
    if key in known:
        return known[key]
    with path.open("rb") as opened:
        found = file_digest(opened, "sha256").hexdigest()
    if not now.fresh:
        known[key] = found
        _keep(known)
    return found


_DIGESTS: dict[Path, dict[str, str]] = {}


def _known() -> dict[str, str]:
    """The digests of the cache, read once."""
    place = home()
    if place not in _DIGESTS:
        _DIGESTS[place] = {}
        with suppress(ValueError, AttributeError):
            _DIGESTS[place] = {
                key: value
                for key, value in json.loads(kept(FILE)).items()
                if isinstance(value, str)
            }
    return _DIGESTS[place]


def _keep(known: dict[str, str]) -> None:
    """Writes the digests of the files that are still there, whole or not at all."""
    there = {key: value for key, value in known.items() if Path(key.split("|")[0]).is_file()}
    keep(FILE, json.dumps(there, ensure_ascii=False, indent=1).encode())
