"""Feed: what every open window is to show, and what each of them has been sent already."""

from __future__ import annotations

import json
from asyncio import Condition
from collections.abc import AsyncIterator, Mapping

from bulletin_kit.preview.drawing import Drawn
from bulletin_kit.preview.session import Said, Sheets

EMPTY = Sheets((), (), {}, {})


class Feed:
    """The latest pages and findings. A window that is slow misses what was soon out of date."""

    def __init__(self) -> None:
        self.sheets = EMPTY
        self._said: Said | None = None
        self._closed = False
        self._news = Condition()

    async def publish(self, news: Sheets | Said) -> None:
        """Shows this from now on."""
        async with self._news:
            if isinstance(news, Sheets):
                self.sheets = news
            else:
                self._said = news
            self._news.notify_all()

    async def close(self) -> None:
        """Ends every window's events."""
        async with self._news:
            self._closed = True
            self._news.notify_all()

    async def events(self) -> AsyncIterator[str]:
        """The events of one window: at first all there is, then what changes."""
        window = _Window()
        said: Said | None = None
        while not self._closed:
            async with self._news:
                await self._news.wait_for(
                    lambda: (
                        self._closed or self.sheets is not window.sheets or self._said is not said
                    )
                )
            if self.sheets is not window.sheets:
                yield event("pages", window.shown(self.sheets))
            if self._said is not said and self._said is not None:
                said = self._said
                yield event("findings", _told(said))


class _Window:
    """What one window has been sent."""

    def __init__(self) -> None:
        self.sheets: Sheets | None = None
        self._pages: tuple[Drawn, ...] = ()
        self._outlines = 0

    def shown(self, sheets: Sheets) -> Mapping[str, object]:
        """What turns the window into these sheets: pages that differ, outlines that are new."""
        pages = [
            {"mark": page.mark}
            if n < len(self._pages) and self._pages[n].mark == page.mark
            else {"mark": page.mark, "svg": page.svg}
            for n, page in enumerate(sheets.pages)
        ]
        outlines = dict(sheets.outlines[self._outlines :])
        self.sheets, self._pages = sheets, sheets.pages
        self._outlines = len(sheets.outlines)
        return {"pages": pages, "outlines": outlines, "glance": sheets.glance}


def _told(said: Said) -> Mapping[str, object]:
    return {"findings": said.findings, "allowed": said.allowed, "stale": said.stale}


def event(name: str, data: object) -> str:
    """A server-sent event (WHATWG HTML, 9.2); JSON has no line feeds of its own."""
    return f"event: {name}\ndata: {json.dumps(data, ensure_ascii=False)}\n\n"
