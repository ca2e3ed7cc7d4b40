"""Square metrics: every hanzi one em, every letter and digit half an em; no font file needed."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from msgspec.structs import replace

from bulletin_kit.base.length import PT, Emu
from bulletin_kit.base.span import Origin, Span
from bulletin_kit.hanzi.classes import Kind, kind
from bulletin_kit.model.blocks import Role, TextBlock
from bulletin_kit.outside.templates import template_reader
from bulletin_kit.style.series import Series
from bulletin_kit.style.sheet import StyleSheet
from bulletin_kit.style.shelf import load_series

TEMPLATES = Path(__file__).parent.parent.parent / "templates"
EM = 16 * PT

SMALL = """
版心: {左: 100pt, 上: 100pt, 宽: 160pt, 高: 126pt}
版面: {行数: 6, 字数: 10, 行距: 20pt, 字距: 0pt}
断行: {最大字距: 2字}
页码: {空: 0字}
"""
"""A page of 6 rows of 10 cells."""


class SquareFonts:
    """The Fonts port with one face a role, and one more for all.

    Characters in ``missing`` have no glyph, those in ``rare`` only in the face for all.
    """

    def __init__(self, missing: str = "", rare: str = "") -> None:
        self.missing, self.rare = missing, rare

    def face(self, role: str, char: str, bold: bool = False) -> str | None:
        if char in self.missing or char in "\n\t":
            return None
        return "补" if char in self.rare else self.wanted(role, bold)

    def wanted(self, role: str, bold: bool = False) -> str:
        return f"{role}粗" if bold and self.has_bold(role) else role

    def has_bold(self, role: str) -> bool:
        return role == "西文"

    def advance(self, face: str, char: str) -> int:
        western = kind(char) in (Kind.LATIN, Kind.SIGN, Kind.SPACE)
        return 500 if western or face.startswith("西文") else 1000

    def middle(self, face: str, char: str) -> int:
        return 300

    def official(self, role: str) -> str:
        return role

    def program(self, face: str) -> object:
        raise AssertionError("square metrics have no font file")


def small_series(changes: str = "", files: Mapping[str, str] | None = None) -> Series:
    """The base series on a page of 6 rows of 10 cells, with further changes to its style."""
    given = {
        "series.yaml": "说明: 小\n",
        "style.yaml": changes or SMALL,
        "masthead.yaml": "左上: []\n自上而下: []\n下距: 0mm\n正文起行: 0\n",
        **(files or {}),
    }
    real = template_reader(TEMPLATES)

    def read(folder: str, file: str) -> tuple[bytes, str] | None:
        if folder == "小":
            return (given[file].encode(), file) if file in given else None
        return real(folder, file)

    return load_series("小", read)


def small_sheet(**policies: object) -> StyleSheet:
    """The sheet of 6 rows of 10 cells, with some policies otherwise."""
    sheet = small_series().sheet
    return replace(sheet, policies=replace(sheet.policies, **policies))  # type: ignore[arg-type]


def text_block(text: str, role: Role = Role.BODY, **more: object) -> TextBlock:
    """A block that nobody wrote anywhere."""
    origin = Origin(Span("x.yaml", 1, 1, 1, len(text) + 1))
    return TextBlock("b", role, text, ((0, origin),), **more)  # type: ignore[arg-type]


def cells(length: Emu) -> float:
    """A length in cells of one em."""
    return length / EM
