"""Preview: an issue's pages in a browser on this machine, kept up with its file.

The only part that serves anything; nothing else imports it, since its libraries take their time.
"""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Callable
from pathlib import Path
from secrets import token_urlsafe

import uvicorn
from starlette.types import ASGIApp

from bulletin_kit.outside.disk import read_issue
from bulletin_kit.preview.feed import Feed
from bulletin_kit.preview.server import HOST, application
from bulletin_kit.preview.session import Session
from bulletin_kit.preview.watching import watch

PORT = 8704
"""That is tried first; after GB/T 9704."""


def preview(path: Path, root: Path | None, port: int, ready: Callable[[str], None]) -> None:
    """Serves the preview of an issue until it is interrupted.

    ``ready`` is told the address once it answers. Where the port is taken, another one is. Raises
    BulletinError where the file, templates or fonts are missing.
    """
    read_issue(path)
    session = Session(path, root)
    with listening(port) as listener:
        asyncio.run(_serve(session, listener, ready))


def listening(port: int) -> socket.socket:
    """A socket of this machine only, at the port or else at any that is free."""
    for wanted in (port, 0):
        listener = socket.socket()
        try:
            listener.bind((HOST, wanted))
        except OSError:
            listener.close()
        else:
            return listener
    raise OSError("no port is free")


async def _serve(session: Session, listener: socket.socket, ready: Callable[[str], None]) -> None:
    feed, stop, token = Feed(), asyncio.Event(), token_urlsafe(24)
    port = listener.getsockname()[1]
    app = application(feed, session.lettering(), token, port)
    server = _Server(app, feed, lambda: ready(f"http://{HOST}:{port}/{token}/"))
    watching = asyncio.create_task(watch(session, feed, stop))
    watching.add_done_callback(lambda _: server.end())  # without it there is nothing to serve
    try:
        await server.serve(sockets=[listener])
    finally:
        stop.set()
    await watching


class _Server(uvicorn.Server):
    """Says when it answers, and ends the windows' events before it waits for their ends."""

    def __init__(self, app: ASGIApp, feed: Feed, ready: Callable[[], None]) -> None:
        super().__init__(
            uvicorn.Config(app, lifespan="off", ws="none", log_config=None, log_level="error")
        )
        self._feed, self._ready = feed, ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self._ready()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        await self._feed.close()
        await super().shutdown(sockets)

    def end(self) -> None:
        """Serves no longer than the requests under way."""
        self.should_exit = True
