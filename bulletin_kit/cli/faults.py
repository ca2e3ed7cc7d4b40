"""Faults of ours: said plainly, with the traceback kept in a file to send along."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import click
from msgspec import Struct

from bulletin_kit import __version__
from bulletin_kit.base.errors import BulletinError, OutputFailed
from bulletin_kit.cli.options import FAULT, STUCK, complain
from bulletin_kit.outside.disk import reason

T = TypeVar("T")

OURS = "这是工具自身的毛病，不是稿子的问题"


class ProgramFault(BulletinError):
    """A fault of ours."""


class Failure(Struct, frozen=True):
    """Why there was no going on, and the exit status that it leads to."""

    error: BulletinError
    status: int


def guarded(work: Callable[[], T], about: Path | None = None) -> tuple[T | None, Failure | None]:
    """What the work gives; or None and its failure, which has been told.

    This is the only place that catches everything: nobody who edits a bulletin sees a traceback.
    """
    try:
        return work(), None
    except (click.ClickException, click.Abort, click.exceptions.Exit, KeyboardInterrupt):
        raise
    except BulletinError as error:
        return None, _stuck(error, about)
    except OSError as error:
        refused = OutputFailed(f"系统拒绝了读写：{reason(error)}", "看磁盘空间和权限")
        return None, _stuck(refused, about)
    except Exception as error:
        log = report_fault(error)
        said = ProgramFault(OURS, f"请把 {log} 连同期文件一起发给维护人员")
        return None, Failure(said, FAULT)


def _stuck(error: BulletinError, about: Path | None) -> Failure:
    complain(error, about)
    return Failure(error, STUCK)


def report_fault(error: Exception) -> str:
    """Says that the fault is ours, and where the traceback lies; gives that file's name."""
    import tempfile  # seldom needed, and slow to import

    command = f"bulletin {' '.join(sys.argv[1:])}"
    handle, name = tempfile.mkstemp(prefix="bulletin-", suffix=".log")
    os.close(handle)
    import traceback  # seldom wanted

    trace = "".join(traceback.format_exception(error))
    said = f"bulletin_kit {__version__}\n{command}\n\n{trace}"
    Path(name).write_text(said, "utf-8", errors="backslashreplace")
    click.echo(f"{click.style('程序出错', fg='red')}：{OURS}。", err=True)
    click.echo(f"  版本 {__version__}，命令 {command}", err=True)
    click.echo(f"  请把 {name} 连同期文件一起发给维护人员。", err=True)
    return name
