"""Watching: an issue's files, and its pages shown anew when one of them is saved."""

from __future__ import annotations

from asyncio import Event, to_thread
from collections.abc import Iterator
from pathlib import Path

from watchfiles import awatch

from bulletin_kit.preview.feed import Feed
from bulletin_kit.preview.session import Said, Session, Sheets

QUIET = 10
"""Milliseconds without a change after which a file is read: an editor may save in several steps."""
LONGEST = 100
"""Milliseconds after which it is read in any case."""


MISSED = 500
"""Milliseconds after which the issue's file is looked at in any case: a change may go unreported
(on a network's drive, or while the folders to be watched are changed).
"""


async def watch(session: Session, feed: Feed, stop: Event) -> None:
    """Shows the issue, and again whenever its files change, until it is told to stop.

    The folders are watched and not the files, since many editors save by putting a new file in the
    place of the old one.
    """
    await _show(session, feed)
    while not stop.is_set():
        folders = session.files.folders()
        async for changes in awatch(
            *folders,
            watch_filter=lambda _, file: session.files.concerns(Path(file)),
            recursive=False,
            step=QUIET,
            debounce=LONGEST,
            rust_timeout=MISSED,
            yield_on_timeout=True,
            stop_event=stop,
        ):
            if changes or session.files.changed():
                await _show(session, feed)
                if session.files.folders() != folders:
                    break


async def _show(session: Session, feed: Feed) -> None:
    """Reads and sets in a thread, so that windows are served meanwhile."""
    looked = session.look()
    while (news := await to_thread(_next, looked)) is not None:
        await feed.publish(news)


def _next(looked: Iterator[Sheets | Said]) -> Sheets | Said | None:
    return next(looked, None)
