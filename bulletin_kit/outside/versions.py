"""Versions: of the libraries on whose work the bytes of finished files depend."""

from __future__ import annotations

import re
import sys
import zlib
from functools import cache
from pathlib import Path

from bulletin_kit.outside.places import PACKAGE

RECORD = re.compile(r"([\w.]+)-([^-]+)\.dist-info")
MAKERS = ("lxml", "pillow", "python-docx", "pyyaml", "reportlab")


@cache
def libraries() -> dict[str, str]:
    """Each library's version by its name; Python and its zlib among them."""
    python = ".".join(map(str, sys.version_info[:3]))
    installed = _installed()
    made = {name: installed.get(name, "未知") for name in MAKERS}  # or put there without its record
    return {"python": python, "zlib": zlib.ZLIB_RUNTIME_VERSION, **made}


def _installed() -> dict[str, str]:
    """Versions by the names of the folders that record what is installed, nearest first.

    ``importlib.metadata`` would open each of them, with a reader of mail.
    """
    found: dict[str, str] = {}
    for folder in filter(Path.is_dir, map(Path, sys.path)):
        for record in filter(None, (RECORD.fullmatch(inside.name) for inside in folder.iterdir())):
            found.setdefault(record[1].lower().replace("_", "-"), record[2])
    return found


def touched_since(file: Path) -> bool:
    """Whether the toolkit's code was written after the file was.

    Versions tell one release from another; only who works on the toolkit has code between them.
    """
    if not (PACKAGE.parent / "pyproject.toml").is_file():
        return False
    return _last_touched() > file.stat().st_mtime


@cache
def _last_touched() -> float:
    return max(code.stat().st_mtime for code in PACKAGE.rglob("*.py"))
