"""Aside: work done in a process of its own while this one goes on with other work.

Where there is no core to spare, or no safe way to part (Windows, macOS, a process with threads),
the work is done here when its result is asked for.
"""

from __future__ import annotations

import os
import pickle
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from typing import NoReturn, Protocol, TypeVar

from bulletin_kit.outside.engines import cores

T = TypeVar("T")


class Aside(Protocol):
    """Begins a work, or puts it off; what comes back gives its result."""

    def __call__(self, work: Callable[[], T], /) -> Callable[[], T]:
        """What gives the work's result, or raises what kept it from one."""


def put_off(work: Callable[[], T]) -> Callable[[], T]:
    """The work is done when its result is asked for."""
    return work


def forked(work: Callable[[], T]) -> Callable[[], T]:
    """The work is done by a copy of this process; its result must be one that can be pickled.

    Where the copy fails, for whatever reason, the work is done here: what it raises is raised.
    """
    if sys.platform != "linux" or cores() < 2 or threading.active_count() > 1:
        return work
    told, telling = os.pipe()
    copy = os.fork()
    if not copy:
        _tell(work, telling)
    os.close(telling)
    return lambda: _told(work, told, copy)


def _tell(work: Callable[[], object], pipe: int) -> NoReturn:
    """Sends the result and ends this process, whatever happens: its other work is the other's."""
    try:
        with open(pipe, "wb") as telling:
            telling.write(pickle.dumps(work()))
    finally:
        os._exit(0)


def _told(work: Callable[[], T], pipe: int, copy: int) -> T:
    with open(pipe, "rb") as told:
        data = told.read()
    os.waitpid(copy, 0)
    with suppress(pickle.UnpicklingError, EOFError):
        result: T = pickle.loads(data)
        return result
    return work()
