"""Freezing: a zip file whose bytes depend on its contents and on nothing else."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

DAWN = (1980, 1, 1, 0, 0, 0)
"""The first moment that a zip file can name."""

UNIX = 3
PLAIN_FILE = 0o644 << 16

PACKED = (".png", ".jpeg")
"""What has been compressed already is stored as it is."""


def frozen(file: BytesIO) -> bytes:
    """The zip file with its members in their order, but with no time, user or system in it."""
    result = BytesIO()
    with ZipFile(file) as given, ZipFile(result, "w") as made:
        for name in given.namelist():
            made.writestr(_member(name), given.read(name))
    return result.getvalue()


def _member(name: str) -> ZipInfo:
    info = ZipInfo(name, DAWN)
    info.create_system = UNIX
    info.external_attr = PLAIN_FILE
    info.compress_type = ZIP_STORED if name.endswith(PACKED) else ZIP_DEFLATED
    return info
