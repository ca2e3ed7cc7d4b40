"""Server: the preview's pages for one browser on this machine, and nothing else.

Every address begins with a secret, so that no other page in the browser, and no other user of the
machine, can read the issue. The name in ``Host`` is looked at, too: a page of elsewhere whose name
was turned to this machine (DNS rebinding) is refused.
"""

from __future__ import annotations

from collections.abc import Iterable
from importlib.resources import files
from secrets import compare_digest

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response, StreamingResponse
from starlette.routing import Mount, Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from bulletin_kit.preview.feed import Feed

HOST = "127.0.0.1"
ASSETS = {
    "": ("index.html", "text/html; charset=utf-8"),
    "preview.css": ("preview.css", "text/css; charset=utf-8"),
    "preview.js": ("preview.js", "text/javascript; charset=utf-8"),
}
"""The files there are, by address; no other is ever opened for a request."""
HEADERS = {
    "content-security-policy": "default-src 'self'; base-uri 'none'; form-action 'none';"
    " frame-ancestors 'none'; object-src 'none'",
    "cross-origin-resource-policy": "same-origin",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    "cache-control": "no-store",
}


def application(feed: Feed, lettering: bytes | memoryview, token: str, port: int) -> ASGIApp:
    """The preview's addresses, all of them below the token.

    ``lettering`` is the font file for machines without a Chinese font.
    """

    async def events(_: Request) -> Response:
        return StreamingResponse(feed.events(), media_type="text/event-stream")

    async def picture(request: Request) -> Response:
        known = feed.sheets.pictures.get(request.path_params["name"])
        if known is None:
            return PlainTextResponse("没有这张图片", 404)
        return Response(known[1], media_type=known[0])

    async def font(_: Request) -> Response:
        return Response(lettering, media_type="font/ttf")

    assets = [_asset(address, file, kind) for address, (file, kind) in ASSETS.items()]
    own = [*assets, Route("/events", events), Route("/lettering", font)]
    own.append(Route("/pictures/{name}", picture))
    app = Starlette(routes=[Mount(f"/{token}", routes=own)])
    return Guard(app, token, [f"{name}:{port}" for name in (HOST, "localhost")])


def _asset(address: str, file: str, kind: str) -> Route:
    data = (files(__package__) / "assets" / file).read_bytes()

    async def answer(_: Request) -> Response:
        return Response(data, media_type=kind)

    return Route(f"/{address}", answer)


class Guard:
    """Lets through only requests to this machine by name that know the token."""

    def __init__(self, app: ASGIApp, token: str, hosts: Iterable[str]) -> None:
        self._app = app
        self._start = f"/{token}/".encode()
        self._hosts = [host.encode() for host in hosts]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers one request."""
        if scope["type"] != "http":
            return

        async def sealed(message: Message) -> None:
            if message["type"] == "http.response.start":
                own = [(name.encode(), value.encode()) for name, value in HEADERS.items()]
                message["headers"] = [*message.get("headers", []), *own]
            await send(message)

        refused = self._refused(scope)
        await (refused or self._app)(scope, receive, sealed)

    def _refused(self, scope: Scope) -> Response | None:
        hosts = [value for name, value in scope["headers"] if name == b"host"]
        if len(hosts) != 1 or hosts[0] not in self._hosts:
            return PlainTextResponse("只接受本机的访问", 403)
        path = scope["path"].encode()[: len(self._start)]
        if not compare_digest(path, self._start):
            return PlainTextResponse("没有这一页", 404)
        return None
