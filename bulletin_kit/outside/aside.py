"""Aside: work done in a process of its own while this one goes on with other work.

Where there is no core to spare, or no safe way to part (Windows, macOS, a process with threads),
the work is done here when its result is asked for.
"""

from __future__ import annotations

import os
import pickle
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from typing import NoReturn, Protocol, TypeVar

from bulletin_kit.outside.engines import cores

T = TypeVar("T")


class Aside(Protocol):
    """Begins a work, or puts it off; in its context stands what gives the result.

    With the context ends the work, whether its result was asked for or not.
    """

    def __call__(self, work: Callable[[], T], /) -> AbstractContextManager[Callable[[], T]]:
        """Gives the work's result where it is called, or raises what kept it from one."""


@contextmanager
def put_off(work: Callable[[], T]) -> Iterator[Callable[[], T]]:
    """The work is done when its result is asked for."""
    yield work


@contextmanager
def forked(work: Callable[[], T]) -> Iterator[Callable[[], T]]:
    """The work is done by a copy of this process; its result must be one that can be pickled.

    Where there can be no copy, or it fails for whatever reason, the work is done here: what it
    raises is raised.
    """
    if sys.platform != "linux" or cores() < 2 or threading.active_count() > 1:
        yield work
        return
    told, telling = os.pipe()
    try:
        copy = os.fork()
    except OSError:  # as many processes as there may be
        os.close(told)
        os.close(telling)
        yield work
        return
    if not copy:
        os.close(told)  # or it would wait for itself where nobody else listens
        _tell(work, telling)
    os.close(telling)
    try:
        yield lambda: _told(work, told)
    finally:
        os.close(told)
        os.kill(copy, signal.SIGKILL)  # it has told all, or nobody asks any more
        os.waitpid(copy, 0)


def _tell(work: Callable[[], object], pipe: int) -> NoReturn:
    """Sends the result and ends this process, whatever happens: its other work is the other's."""
    try:
        with open(pipe, "wb") as telling:
            telling.write(pickle.dumps(work()))
    finally:
        os._exit(0)


def _told(work: Callable[[], T], pipe: int) -> T:
    with open(pipe, "rb", closefd=False) as told:
        data = told.read()
    with suppress(pickle.UnpicklingError, EOFError):
        result: T = pickle.loads(data)
        return result
    return work()
