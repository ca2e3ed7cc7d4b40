"""Engines: executors that build many issues, on this machine or on a Dask cluster."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from typing import TYPE_CHECKING, TypeVar

from bulletin_kit.base.errors import BadArguments, BulletinError

if TYPE_CHECKING:
    from concurrent.futures import Executor

T = TypeVar("T")

DASK = "dask://"
PATIENCE = 10
"""Seconds within which a cluster must answer."""
MOST = 61
"""Processes that Windows can wait for."""


class WorkerLost(BulletinError):
    """The process that built an issue was ended from outside."""


def cores() -> int:
    """How many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def engine(address: str, jobs: int) -> AbstractContextManager[Executor | None]:
    """The executor of an address, ``jobs`` processes where it is empty; None for one process.

    What is not begun is given up when it is left. BadArguments for an engine that there is not,
    or that does not answer.
    """
    if address:
        return _cluster(address)
    return _processes(jobs) if jobs > 1 else nullcontext()


@contextmanager
def _processes(jobs: int) -> Iterator[Executor]:
    from concurrent.futures import ProcessPoolExecutor  # slow to import, and one issue needs none

    executor = ProcessPoolExecutor(min(jobs, MOST), initializer=_deaf)
    try:
        yield executor
    finally:
        executor.shutdown(cancel_futures=True)


def _deaf() -> None:
    """A worker leaves Ctrl-C to who gives the orders."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


@contextmanager
def _cluster(address: str) -> Iterator[Executor]:
    if not address.startswith(DASK):
        raise BadArguments(f"没有“{address}”这种引擎", f"写作 {DASK}主机:端口；不写就在本机做")
    try:
        from distributed import Client
    except ImportError as error:
        raise BadArguments(
            "没有安装 Dask", "运行 python -m pip install 'bulletin-kit[dask]'"
        ) from error
    try:
        client = Client(f"tcp://{address.removeprefix(DASK)}", timeout=PATIENCE)
    except (OSError, ValueError) as error:
        raise BadArguments(f"连不上 {address}", "核对主机和端口，看调度程序在不在运行") from error
    with client:
        executor = client.get_executor(pure=False)
        try:
            yield executor
        finally:
            executor.shutdown(wait=False)


def awaited(result: Callable[[], T]) -> T:
    """What the work gives; WorkerLost where nobody is left to do it."""
    try:
        return result()
    except _lost() as error:
        raise WorkerLost(
            "做这一期的进程被系统中止了，多半是内存不够",
            "减少 --jobs 再运行一次，已经做好的不会重做",
        ) from error


def _lost() -> tuple[type[Exception], ...]:
    """What executors raise for an order that nobody is left to fill."""
    from concurrent.futures import BrokenExecutor, CancelledError

    if "distributed" not in sys.modules:
        return BrokenExecutor, CancelledError
    from distributed import KilledWorker

    return BrokenExecutor, CancelledError, KilledWorker
