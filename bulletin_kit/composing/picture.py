"""Pictures of pages in plain text: a Chinese page is a grid, so it can be read in a diff."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from unicodedata import east_asian_width

from bulletin_kit.base.length import MM, Emu
from bulletin_kit.model.blocks import TextBlock
from bulletin_kit.model.composed import Composed, Image, Item, Line, Mark, Page, Rule
from bulletin_kit.style.sheet import PageStyle, StyleSheet


def picture(composed: Composed, sheet: StyleSheet) -> str:
    """Every page, a printed line a line: its row, its words where they stand, its block.

    Rows count from 1 at the type area's top; two columns of text stand for one em.
    """
    texts = composed.texts()
    rows: list[str] = []
    for page in composed.pages:
        side = "单页" if page.number % 2 else "双页"
        rows.append(f"══ 第 {page.number} 页，共 {len(composed.pages)} 页（{side}）")
        rows += _page(page, sheet.page, texts)
    return "\n".join(rows) + "\n"


def _page(page: Page, style: PageStyle, texts: Mapping[str, TextBlock]) -> Iterator[str]:
    levels: dict[Emu, list[Item]] = {}
    for item in page.items:
        if not (isinstance(item, Rule) and item.vertical):
            levels.setdefault(_height(item), []).append(item)
    for height in sorted(levels):
        items = sorted(levels[height], key=_left)
        said = "".join(
            f"{text:{_fill(text, width)}}" for text, width in _spread(items, style, texts)
        )
        row = (height - style.top) / style.pitch
        yield f"{row:5.1f} │{said.rstrip()}│ {_names(items, texts)}"


def _height(item: Item) -> Emu:
    return item.baseline if isinstance(item, Line | Mark) else item.y


def _left(item: Item) -> Emu:
    if isinstance(item, Line | Mark):
        return item.segments[0].x if item.segments else 0
    return item.x


def _spread(
    items: list[Item], style: PageStyle, texts: Mapping[str, TextBlock]
) -> Iterator[tuple[str, int]]:
    """Stretches of text and blank, with the columns each fills."""
    column = 0
    for item in items:
        for x, text in _parts(item, texts):
            start = max(column, round((x - style.left) * 2 / style.em))
            yield "", start - column
            yield text, _columns(text)
            column = start + _columns(text)


def _parts(item: Item, texts: Mapping[str, TextBlock]) -> Iterator[tuple[Emu, str]]:
    if isinstance(item, Rule):
        yield item.x, "─" * 12 + f"{item.length / MM:.0f}mm"
    elif isinstance(item, Image):
        yield item.x, f"〔图 {item.width / MM:.0f}×{item.height / MM:.0f}mm〕"
    else:
        text = texts[item.block].text if isinstance(item, Line) else item.text
        for n, segment in enumerate(item.segments):
            before = item.segments[n - 1] if n else None
            joined = before is not None and before.end == segment.start
            words = text[segment.start : segment.end]
            yield (0 if joined else segment.x), words


def _names(items: list[Item], texts: Mapping[str, TextBlock]) -> str:
    names: dict[str, None] = {}
    for item in items:
        if isinstance(item, Line):
            names[f"{texts[item.block].role.value} {item.block}"] = None
        else:
            names[item.role.value if not isinstance(item, Image) else item.block] = None
    return "，".join(names)


def _fill(text: str, width: int) -> str:
    """The format that pads a text to a number of columns."""
    return str(len(text) + width - _columns(text)) if width > _columns(text) or not text else ""


def _columns(text: str) -> int:
    return sum(2 if east_asian_width(char) in "WFA" else 1 for char in text)
