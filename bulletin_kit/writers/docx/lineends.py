"""Line ends: centred text in the very lines of the pages, and pages that end before they are full.

The composer parts a title where its sense allows it; every word processor fills its first line. So
the ends of centred lines are written down. All other text flows, but for a paragraph whose last
lines the composer takes overleaf: programs would take all of it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from msgspec.structs import replace

from bulletin_kit.model.article import Align
from bulletin_kit.model.blocks import Block, TableBlock, TextBlock
from bulletin_kit.model.composed import Composed, Line
from bulletin_kit.model.runs import Run
from bulletin_kit.style.sheet import Stand, StyleSheet

SPACES = " \u3000"
PAGE_END = "\f"


def with_line_ends(composed: Composed, sheet: StyleSheet) -> Composed:
    """The same issue; a line feed stands wherever a centred line ends, a form feed for a page."""
    ends = _ends(composed)

    def parted(block: Block) -> Block:
        if isinstance(block, TextBlock):
            return _parted(block, ends.get(block.id, ()), sheet)
        if isinstance(block, TableBlock):
            rows = (tuple(_parted(c, ends.get(c.id, ()), sheet) for c in row) for row in block.rows)
            return replace(block, rows=tuple(rows))
        return block

    return replace(
        composed,
        masthead=tuple(map(parted, composed.masthead)),
        body=tuple(map(parted, composed.body)),
        closing=tuple(map(parted, composed.closing)),
    )


def _ends(composed: Composed) -> Mapping[str, Iterable[int]]:
    """Where each block's lines end. A table's head stands on several pages in the same lines."""
    ends: defaultdict[str, set[int]] = defaultdict(set)
    for page in composed.pages:
        for item in page.items:
            if isinstance(item, Line):
                ends[item.block].add(item.end)
    return ends


def _parted(block: TextBlock, ends: Iterable[int], sheet: StyleSheet) -> TextBlock:
    if block.turn:
        return _ended(block, block.turn, PAGE_END)
    centred = sheet.text[block.role].stand is Stand.CENTER
    if block.align is not Align.AUTO:
        centred = block.align is Align.CENTER
    if not centred or "\t" in block.text:
        return block
    for end in sorted(ends, reverse=True):
        block = _ended(block, end)
    return block


def _ended(block: TextBlock, end: int, sign: str = "\n") -> TextBlock:
    """The block with a line's end at *end*; a space that stood there gives way to it."""
    text = block.text
    if end == len(text) or text[end - 1] == "\n":
        return block
    if text[end - 1] in SPACES:
        return replace(block, text=f"{text[: end - 1]}{sign}{text[end:]}")
    runs = tuple(_moved(run, end) for run in block.runs)
    return replace(block, text=f"{text[:end]}{sign}{text[end:]}", runs=runs)


def _moved(run: Run, end: int) -> Run:
    start = run.start + (run.start >= end)
    return replace(run, start=start, end=run.end + (run.end > end))
