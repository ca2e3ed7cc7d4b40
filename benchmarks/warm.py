"""Warm: a process that has the issue open; one paragraph is edited, how long until pages, bytes?

``python -m benchmarks.warm bulletin ISSUE`` and ``… warm typst SOURCE``; seconds as JSON.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from benchmarks.said import FONTS
from bulletin_kit.model.composed import Composed

EDITS = 12
WORD = "会议"
"""Stands in a paragraph of the issue; after each edit there is one more character behind it."""


def edited(text: str) -> Iterator[str]:
    """The text after one edit, after two …"""
    at = text.index(WORD) + len(WORD)
    for number in range(1, EDITS + 1):
        yield text[:at] + "的" * number + text[at:]


def bulletin(path: Path) -> dict[str, list[float]]:
    """Each edit's time until the preview has its pages, the PDF is made, and it is read back."""
    from bulletin_kit import pipeline
    from bulletin_kit.composing.memory import Memory
    from bulletin_kit.outside.fontbook import Fontbook
    from bulletin_kit.preview.session import Session
    from bulletin_kit.verify import quick

    session = Session(path)
    fonts, memory = Fontbook(session.files.places.fonts), Memory()

    def pdf() -> tuple[bytes, Composed]:
        loaded = session.files.load()
        assert loaded.issue
        assert loaded.series
        made = pipeline.made(loaded.issue, loaded.series, fonts, {}, memory)
        return pipeline.rendered(made, "pdf", fonts), made.composed

    def read() -> None:
        assert not quick(*pdf(), "pdf")

    def pages() -> None:
        next(session.look())

    return {work.__name__: _times(work, path) for work in (pages, pdf, read)}


def _times(work: Callable[[], object], path: Path) -> list[float]:
    """How long the work takes after each edit of the file, which it has seen before the first."""
    times = []
    whole = path.read_text("utf-8")
    work()
    for text in edited(whole):
        path.write_text(text, "utf-8")
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    path.write_text(whole, "utf-8")
    return times


def typst(path: Path) -> dict[str, list[float]]:
    """Each edit's time until the PDF's bytes."""
    import typst as program

    compiler = program.Compiler(str(path), font_paths=[str(FONTS)], ignore_system_fonts=True)
    return {"pdf": _times(compiler.compile, path)}


SYSTEMS: dict[str, Callable[[Path], dict[str, list[float]]]] = {
    "bulletin": bulletin,
    "typst": typst,
}

if __name__ == "__main__":
    json.dump(SYSTEMS[sys.argv[1]](Path(sys.argv[2])), sys.stdout)
