"""Faults of ours: said plainly, with the traceback kept in a file to send along."""

from __future__ import annotations

import os
import sys
import tempfile
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import click

from bulletin_kit import __version__
from bulletin_kit.base.errors import BulletinError, OutputFailed
from bulletin_kit.cli.options import FAULT, STUCK, complain
from bulletin_kit.outside.disk import reason

T = TypeVar("T")


def guarded(work: Callable[[], T], about: Path | None = None) -> tuple[T | None, int]:
    """What the work gives, and 0; or None and the exit status that its failure leads to.

    This is the only place that catches everything: nobody who edits a bulletin sees a traceback.
    """
    try:
        return work(), 0
    except (click.ClickException, click.Abort, click.exceptions.Exit, KeyboardInterrupt):
        raise
    except BulletinError as error:
        complain(error, about)
        return None, STUCK
    except OSError as error:
        complain(OutputFailed(f"系统拒绝了读写：{reason(error)}", "看磁盘空间和权限"), about)
        return None, STUCK
    except Exception as error:
        report_fault(error)
        return None, FAULT


def report_fault(error: Exception) -> None:
    """Says that the fault is ours, and where the traceback lies."""
    command = f"bulletin {' '.join(sys.argv[1:])}"
    handle, name = tempfile.mkstemp(prefix="bulletin-", suffix=".log")
    os.close(handle)
    trace = "".join(traceback.format_exception(error))
    said = f"bulletin_kit {__version__}\n{command}\n\n{trace}"
    Path(name).write_text(said, "utf-8", errors="backslashreplace")
    click.echo(
        f"{click.style('程序出错', fg='red')}：这是工具自身的毛病，不是稿子的问题。", err=True
    )
    click.echo(f"  版本 {__version__}，命令 {command}", err=True)
    click.echo(f"  请把 {name} 连同期文件一起发给维护人员。", err=True)
