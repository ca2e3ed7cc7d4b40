"""Archive: the ledger of the folder that an issue lies in."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from bulletin_kit.base.errors import BulletinError
from bulletin_kit.forms.text.decode import LIMIT
from bulletin_kit.model.ledger import NO_LEDGER, Filed, Ledger, Unread
from bulletin_kit.outside.disk import ISSUE_FILE, issue_files, read_issue, reason
from bulletin_kit.outside.stamps import Stamp, stamp
from bulletin_kit.source.heads import head_of


def ledger_beside(path: Path) -> Ledger:
    """What is known of the other issues in the folder of an issue's file.

    An issue with a folder of its own lies in the folder above. Nothing is raised: a file that
    cannot be read is named in the ledger.
    """
    return ledger_of(_folder(path), path)


def ledger_of(folder: Path, without: Path | None = None) -> Ledger:
    """What is known of the issues in a folder; an empty ledger where there is no such folder."""
    try:
        files = issue_files(folder) if folder.is_dir() else []
    except (BulletinError, OSError):
        return NO_LEDGER
    own = _identity(without) if without and without.exists() else None
    entries = [_entry(file) for file in files if own is None or _identity(file) != own]
    return Ledger(
        tuple(entry for entry in entries if isinstance(entry, Filed)),
        tuple(entry for entry in entries if isinstance(entry, Unread)),
    )


def _folder(path: Path) -> Path:
    if path.name != ISSUE_FILE:
        return path.parent
    plain = path.parent.name not in ("", "..")
    return path.parent.parent if plain else path.resolve().parent.parent


def _identity(path: Path) -> tuple[int, int] | None:
    """What tells a file from others, whatever it is called; None for one that is gone."""
    try:
        stat = path.stat()
    except OSError:
        return None
    return stat.st_dev, stat.st_ino


def _entry(path: Path) -> Filed | Unread | None:
    try:
        return _read(path, stamp(path))
    except OSError as error:
        return Unread(path.as_posix(), reason(error))
    except BulletinError as error:
        return Unread(path.as_posix(), error.message)


@lru_cache(maxsize=4096)
def _read(path: Path, now: Stamp) -> Filed | Unread | None:
    """A folder is checked issue by issue; each file of it is read once while it stays the same."""
    if now.size > LIMIT:
        return Unread(path.as_posix(), "文件太大")
    data, _ = read_issue(path)
    return head_of(data, path.as_posix())
