"""Disk: issue files in; finished files out, whole or not at all."""

from __future__ import annotations

import errno
import os
from collections.abc import Mapping, Sequence
from pathlib import Path

from bulletin_kit.base.errors import BadArguments, FileBroken, OutputFailed, SourceUnreadable
from bulletin_kit.forms.text.decode import LIMIT

ISSUE_FILE = "issue.yaml"
SUFFIXES = (".yaml", ".yml")
"""Whether in capitals or not."""
REASONS = {
    "ENOENT": "没有这个文件",
    "EACCES": "没有权限，或文件正被别的程序打开",
    "EPERM": "没有权限，或文件正被别的程序打开",
    "EBUSY": "文件正被别的程序占用",
    "ETXTBSY": "文件正被别的程序占用",
    "EEXIST": "同名的文件占了文件夹的位置",
    "ENOTEMPTY": "文件夹不是空的",
    "EISDIR": "这是一个文件夹",
    "ENOTDIR": "路径中有一段不是文件夹",
    "ENAMETOOLONG": "文件名太长",
    "EINVAL": "文件名里有不能用的字符",
    "ELOOP": "链接绕成了圈",
    "ENOSPC": "磁盘满了",
    "EDQUOT": "超过了磁盘限额",
    "EFBIG": "文件太大",
    "EROFS": "磁盘是只读的",
    "EIO": "磁盘读写出错",
    "ENXIO": "设备不在",
    "ENODEV": "设备不在",
    "EMFILE": "同时打开的文件太多",
    "ENFILE": "同时打开的文件太多",
    "ENOMEM": "内存不够",
    "EXDEV": "不在同一个磁盘上",
    "ETIMEDOUT": "网络磁盘没有回应",
    "ESTALE": "网络磁盘没有回应",
}
"""By the name of the system's error number; not every system has all of them."""


def read_issue(path: Path) -> tuple[bytes, int]:
    """The bytes of an issue's file and their number; of one too large only the first bytes."""
    try:
        with path.open("rb") as opened:
            data = opened.read(LIMIT + 1)
            return data, max(len(data), os.fstat(opened.fileno()).st_size)
    except OSError as error:
        raise SourceUnreadable(f"打不开 {path}：{reason(error)}", "核对文件名和权限") from error


def read_finished(path: Path) -> bytes:
    """The bytes of a file; FileBroken where it cannot be opened."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise FileBroken(f"打不开 {path}：{reason(error)}", "核对文件名和权限") from error


def issue_files(path: Path) -> list[Path]:
    """The issue files that a path names: a file, an issue's folder, or a folder of both."""
    if path.is_file():
        return [path]
    if not path.is_dir():
        raise BadArguments(f"没有 {path} 这个文件或文件夹", "核对路径，文件名带不带 .yaml 要写全")
    inside = _yaml_files(path)
    own = [file for file in inside if is_folders_issue(file)]
    if own:
        return own
    folders = (folder for folder in path.iterdir() if folder.is_dir())
    files = inside + [f for folder in folders for f in _yaml_files(folder) if is_folders_issue(f)]
    if not files:
        raise BadArguments(
            f"{path} 里没有期文件（.yaml）", f"期文件放在这里，或建一个含 {ISSUE_FILE} 的文件夹"
        )
    return sorted(files)


def issue_file(path: Path) -> Path:
    """The one issue that a path names; BadArguments for a folder of several."""
    files = issue_files(path)
    if len(files) > 1:
        raise BadArguments(f"{path} 里有 {len(files)} 期，不知道是哪一期", "写明是哪一期的文件")
    return files[0]


def _yaml_files(folder: Path) -> list[Path]:
    try:
        return sorted(p for p in folder.iterdir() if p.suffix.lower() in SUFFIXES and p.is_file())
    except PermissionError as error:
        raise BadArguments(f"打不开文件夹 {folder}：{reason(error)}", "核对权限") from error


def is_folders_issue(path: Path) -> bool:
    """Whether the file is the issue of its folder: issue.yaml, Issue.YML …"""
    return path.stem.lower() == Path(ISSUE_FILE).stem and path.suffix.lower() in SUFFIXES


def issue_name(path: Path) -> str:
    """What an issue's files are called: its file's name, or its folder's."""
    return path.resolve().parent.name if is_folders_issue(path) else path.stem


def write_files(files: Mapping[Path, bytes]) -> None:
    """Writes all files, or none: each beside its place first, then renamed into it.

    Where one cannot be renamed, those that were get their old contents back. A process that is
    killed leaves each file whole, old or new; at worst a temporary file remains.
    """
    waiting: list[tuple[Path, Path]] = []
    done: list[tuple[Path, Path | None]] = []
    path = Path()
    try:
        for path, data in files.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            waiting.append((_temporary(path, data), path))
        for temporary, path in waiting:
            old = _temporary(path, path.read_bytes()) if path.is_file() else None
            temporary.replace(path)
            done.append((path, old))
    except OSError as error:
        _put_back(done)
        raise OutputFailed(
            f"写不进 {path}：{reason(error)}", "文件若正开着，先关掉；再看磁盘空间和权限"
        ) from error
    finally:
        for temporary in [t for t, _ in waiting] + [old for _, old in done if old]:
            temporary.unlink(missing_ok=True)


def _put_back(done: Sequence[tuple[Path, Path | None]]) -> None:
    for path, old in done:
        if old is None:
            path.unlink(missing_ok=True)
        else:
            old.replace(path)


def _temporary(path: Path, data: bytes) -> Path:
    import tempfile  # slow to import, and who only checks writes nothing

    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".tmp", dir=path.parent)
    with os.fdopen(handle, "wb") as opened:
        opened.write(data)
        opened.flush()
        os.fsync(opened.fileno())
    Path(name).chmod(path.stat().st_mode & 0o777 if path.exists() else 0o644)
    return Path(name)


def reason(error: OSError) -> str:
    """Why the system refused, in the user's words."""
    name = errno.errorcode.get(error.errno or 0, "")
    return REASONS.get(name, f"系统没有说明原因{f'（{name}）' if name else ''}")
