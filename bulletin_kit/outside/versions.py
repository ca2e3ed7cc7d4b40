"""Versions: of the libraries on whose work the bytes of finished files depend."""

from __future__ import annotations

import zlib
from functools import cache
from pathlib import Path

from bulletin_kit.outside.places import PACKAGE

MAKERS = ("lxml", "pillow", "python-docx", "pyyaml", "reportlab")


@cache
def libraries() -> dict[str, str]:
    """Each library's version by its name; Python and its zlib among them."""
    import platform  # both slow to import, and who only checks asks no versions
    from importlib.metadata import PackageNotFoundError, version

    found = {"python": platform.python_version(), "zlib": zlib.ZLIB_RUNTIME_VERSION}
    for name in MAKERS:
        try:
            found[name] = version(name)
        except PackageNotFoundError:  # put there without its record
            found[name] = "未知"
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
