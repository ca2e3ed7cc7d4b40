"""bulletin show: an issue as it was set: its pages, the styles of its blocks, their words."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bulletin_kit import api
from bulletin_kit.cli.options import DONE, FOUND, ROOT, show
from bulletin_kit.cli.wording import Spoken
from bulletin_kit.results import Loaded, Work

if TYPE_CHECKING:
    from bulletin_kit.model.blocks import Block, TextBlock
    from bulletin_kit.style.log import Told
    from bulletin_kit.style.tree import Branch

FIRST = 16
"""Characters of a block that are shown where its style is the point."""


@click.command("show", cls=Spoken, short_help="看排版")
@click.argument("path", metavar="期文件", type=click.Path(path_type=Path))
@click.argument(
    "what", metavar="pages|styles|blocks", type=click.Choice(["pages", "styles", "blocks"])
)
@ROOT
def verb(path: Path, what: str, root: Path | None) -> int:
    """看各页排成什么样（pages）、各段每个样式值由哪一行给出（styles）、各段的文字（blocks）。"""
    loaded = api.load(path, root)
    if loaded.issue is None or loaded.series is None:
        show(loaded.findings, "text")
        return FOUND
    makers: dict[str, Callable[[Loaded, Work], Iterator[str]]] = {
        "pages": _pages,
        "styles": _styles,
        "blocks": _blocks,
    }
    for row in makers[what](loaded, api.compose(loaded)):
        click.echo(row)
    return DONE


def _pages(_: Loaded, work: Work) -> Iterator[str]:
    from bulletin_kit.composing.picture import picture

    yield picture(work.composed, work.made.series.sheet).rstrip("\n")


def _blocks(_: Loaded, work: Work) -> Iterator[str]:
    for block in work.composed.blocks:
        yield from _block(block)


def _block(block: Block) -> Iterator[str]:
    """A line for each text: its id, its role, its words."""
    from bulletin_kit.base.length import MM
    from bulletin_kit.model.blocks import FigureBlock, TableBlock, TextBlock

    if isinstance(block, TextBlock):
        yield f"{block.id}　{block.role.value}　{_visible(block.text)}"
    elif isinstance(block, TableBlock):
        yield f"{block.id}　表　{len(block.rows)} 行 {len(block.columns)} 列"
        for row in block.rows:
            for cell in row:
                yield from _block(cell)
    elif isinstance(block, FigureBlock):
        size = f"{block.width / MM:.0f}×{block.height / MM:.0f}毫米"
        yield f"{block.id}　图　{block.picture.name}　{size}"
    else:
        yield f"{block.id}　线　{block.role.value}"


def _visible(text: str) -> str:
    return text.replace("\n", "⏎").replace("\t", "⇥")


def _styles(loaded: Loaded, work: Work) -> Iterator[str]:
    from bulletin_kit.outside.templates import template_reader
    from bulletin_kit.style.shelf import style_tree

    assert loaded.issue is not None
    variant = loaded.issue.variant.text if loaded.issue.variant else ""
    read = template_reader(*loaded.places.templates)
    tree = style_tree(loaded.issue.series.text, read, variant)
    yield from _whole(tree)
    known: dict[str, list[str]] = {}
    for block in work.composed.texts().values():
        words = _visible(block.text)
        yield f"{block.id}　{block.role.value}　{words[:FIRST]}{'…' if words[FIRST:] else ''}"
        if block.role not in known:
            known[block.role] = list(_told(tree, block))
        yield from known[block.role]
        yield from _own(block, work)


def _whole(tree: Branch) -> Iterator[str]:
    """The values that hold for all pages: paper, type area, line breaking, page numbers."""
    from bulletin_kit.style.log import told_of_pages

    yield "版面"
    yield from _rows(told_of_pages(tree))


def _told(tree: Branch, block: TextBlock) -> Iterator[str]:
    """The values of the block's role; those of its own row before those for all roles."""
    from bulletin_kit.style.log import told

    values = list(told(tree, block.role))
    yield from _rows([value for value in values if not value.common])
    yield from _rows([value for value in values if value.common])


def _rows(values: Sequence[Told]) -> Iterator[str]:
    """The values, those of one row of style data on one line."""

    def place(value: Told) -> tuple[str, int, str]:
        return value.at.file, value.at.line, value.row

    for (file, line, row), some in groupby(sorted(values, key=place), key=place):
        said = "，".join(f"{value.key} {value.text or '（空）'}" for value in some)
        yield f"    {file}:{line}（{row}）　{said}"


def _own(block: TextBlock, work: Work) -> Iterator[str]:
    """What this block has otherwise than its role's row says: space as placed, drawn together."""
    from bulletin_kit.base.length import points

    style = work.made.series.sheet.text[block.role]
    said = [
        f"{name} {points(here):g}磅"
        for name, here, usual in (
            ("段前", block.before, style.before),
            ("段后", block.after, style.after),
        )
        if here != usual
    ]
    said += [
        f"字距收紧 {-points(run.tracking):g}磅（“{block.text[run.start :][:4]}…”起）"
        for run in block.runs
        if run.tracking
    ]
    said += ["另起一页"] if block.new_page else []
    yield from _said("排版时", said)


def _said(who: str, values: Sequence[str]) -> Iterator[str]:
    if values:
        yield f"    {who}　{'，'.join(values)}"
