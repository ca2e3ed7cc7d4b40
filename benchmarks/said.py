"""Said: what our composed issue says, paragraph by paragraph with its type, for other programs.

They are given the words, the fonts, the sizes and the page; where lines and pages end is theirs.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import yaml
from msgspec import Struct

import bulletin_kit as bk
from bulletin_kit.base.length import points
from bulletin_kit.model.blocks import RuleBlock, TextBlock
from bulletin_kit.style.sheet import PageStyle, StyleSheet

FONTS = Path(__file__).resolve().parent.parent / "fonts"


class Said(Struct, frozen=True):
    """One paragraph. Lengths are in points, indents in em; a line across has no text."""

    text: str
    font: str
    """The role of its font, as in the manifest of the fonts."""
    size: float = 16
    pitch: float = 28.95
    stand: str = "两端"
    indent: float = 0
    left: float = 0
    before: float = 0
    after: float = 0
    colour: str = "000000"
    outline: int = 0


class Document(Struct, frozen=True):
    """The paragraphs on their page."""

    page: PageStyle
    said: tuple[Said, ...]


def document(path: Path) -> Document:
    """What the issue of a file says."""
    work = bk.compose(bk.load(path))
    sheet = work.made.series.sheet
    return Document(sheet.page, tuple(_said(work, sheet)))


def _said(work: bk.Work, sheet: StyleSheet) -> Iterator[Said]:
    for block in work.composed.blocks:
        if isinstance(block, RuleBlock):
            style = sheet.rules[block.role]
            yield Said("", "", size=points(style.thickness), colour=style.colour.rgb)
        elif isinstance(block, TextBlock):
            yield _paragraph(block, sheet)


def _paragraph(block: TextBlock, sheet: StyleSheet) -> Said:
    style = sheet.text[block.role]
    return Said(
        text=block.text,
        font=style.font,
        size=points(style.size),
        pitch=points(style.pitch),
        stand=style.stand.value,
        indent=style.indent / style.size,
        left=style.left / style.size,
        before=points(block.before),
        after=points(block.after),
        colour=style.colour.rgb,
        outline=block.outline,
    )


def chains() -> dict[str, list[tuple[str, Path]]]:
    """For each role the families and files of its chain, those of Latin letters first."""
    manifest = yaml.safe_load((FONTS / "manifest.yaml").read_text("utf-8"))
    files = manifest["文件"]
    made = {
        role: [(files[face]["家族"], FONTS / files[face]["文件"]) for face in row["链"]]
        for role, row in manifest["角色"].items()
    }
    return {role: made["西文"] + chain for role, chain in made.items()}
