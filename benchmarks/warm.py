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

EDITS = 12
WORD = "会议"
"""Stands in a paragraph of the issue; after each edit there is one more character behind it."""


def edited(text: str) -> Iterator[str]:
    """The text after one edit, after two …"""
    at = text.index(WORD) + len(WORD)
    for number in range(1, EDITS + 1):
        yield text[:at] + "的" * number + text[at:]


def bulletin(path: Path) -> dict[str, list[float]]:
    """Each edit's time until the pages are ready, and until the PDF's bytes are read back."""
    import bulletin_kit as bk
    from bulletin_kit.verify import quick

    pages, proofs = [], []
    for text in ["", *edited(path.read_text("utf-8"))]:
        start = time.perf_counter()
        work = bk.compose(bk.load(path, instead=text.encode() or None))
        pages.append(time.perf_counter() - start)
        data = bk.render(work, "pdf")
        assert not quick(data, work.composed, "pdf")
        proofs.append(time.perf_counter() - start)
    return {"pages": pages[1:], "pdf": proofs[1:]}


def typst(path: Path) -> dict[str, list[float]]:
    """Each edit's time until the PDF's bytes."""
    import typst as program

    compiler = program.Compiler(str(path), font_paths=[str(FONTS)], ignore_system_fonts=True)
    compiler.compile()
    times = []
    for text in edited(path.read_text("utf-8")):
        path.write_text(text, "utf-8")
        start = time.perf_counter()
        compiler.compile()
        times.append(time.perf_counter() - start)
    return {"pdf": times}


SYSTEMS: dict[str, Callable[[Path], dict[str, list[float]]]] = {
    "bulletin": bulletin,
    "typst": typst,
}

if __name__ == "__main__":
    json.dump(SYSTEMS[sys.argv[1]](Path(sys.argv[2])), sys.stdout)
