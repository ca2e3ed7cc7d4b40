"""Feed: what every open window is to show, and what each of them has been sent already."""

from __future__ import annotations

import json
from asyncio import Condition
from collections.abc import AsyncIterator, Iterator, Mapping

from msgspec import to_builtins

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
        while not self._closed:
            async with self._news:
                await self._news.wait_for(
                    lambda: self._closed or window.lacks(self.sheets, self._said)
                )
            for news in window.news(self.sheets, self._said):
                yield news


class _Window:
    """What one window has been sent."""

    def __init__(self) -> None:
        self._sheets: Sheets = EMPTY
        self._said: Said | None = None

    def lacks(self, sheets: Sheets, said: Said | None) -> bool:
        """Whether the window shows anything else."""
        return self._sheets is not sheets or self._said is not said

    def news(self, sheets: Sheets, said: Said | None) -> Iterator[str]:
        """What turns the window into these; from now on it counts as sent."""
        if self._sheets is not sheets:
            before, self._sheets = self._sheets, sheets
            yield event("pages", _changes(before, sheets))
        if self._said is not said and said is not None:
            self._said = said
            yield event("findings", to_builtins(said))


def _changes(before: Sheets, now: Sheets) -> Mapping[str, object]:
    """All pages by their marks, the pictures of those that differ, outlines that are new."""
    known = [page.mark for page in before.pages]
    pages = [
        {"mark": page.mark} if known[n : n + 1] == [page.mark] else to_builtins(page)
        for n, page in enumerate(now.pages)
    ]
    outlines = dict(now.outlines[len(before.outlines) :])
    return {"pages": pages, "outlines": outlines, "glance": now.glance}


def event(name: str, data: object) -> str:
    """A server-sent event (WHATWG HTML, 9.2); JSON has no line feeds of its own."""
    return f"event: {name}\ndata: {json.dumps(data, ensure_ascii=False)}\n\n"
