"""Blocks: what an issue says, fully worded and in order, not yet cut into lines."""

from __future__ import annotations

from enum import StrEnum
from typing import TypeAlias

from msgspec import Struct

from bulletin_kit.base.length import Emu
from bulletin_kit.base.span import Origin, Span
from bulletin_kit.model.article import Align
from bulletin_kit.model.runs import Run


class Role(StrEnum):
    """What a block of text is for. The value names its row in ``style.yaml``."""

    COPY_NUMBER = "份号"
    SECRECY = "密级"
    URGENCY = "紧急程度"
    NAME = "刊名"
    SPECIAL = "专刊"
    NUMBER = "期号"
    SIGNER = "签发"
    ISSUER = "编发行"
    CONTENTS_TITLE = "要目标题"
    CONTENTS = "要目"
    NOTE = "编者按"
    SECTION = "栏目"
    KICKER = "引题"
    TITLE = "标题"
    SUBTITLE = "副题"
    HEADING_FREE = "小标题"
    HEADING_1 = "一级标题"
    HEADING_2 = "二级标题"
    HEADING_3 = "三级标题"
    HEADING_4 = "四级标题"
    BODY = "正文"
    CREDIT = "供稿"
    FIGURE = "图"
    FIGURE_CAPTION = "图题"
    TABLE_CAPTION = "表题"
    TABLE_HEAD = "表头"
    TABLE_CELL = "表文"
    FOOTNOTE = "脚注"
    ATTACHMENT_LIST = "附件说明"
    ATTACHMENT_ITEM = "附件条目"
    ATTACHMENT_MARK = "附件序号"
    ATTACHMENT_TITLE = "附件标题"
    STAFF = "编审"
    DISCLOSURE = "信息公开"
    DISTRIBUTION = "报送发"
    PRINTING = "印发"
    COPIES = "份数"
    FOLIO = "页码"

    @property
    def style(self) -> str:
        """Its style's name in Word, which has a 标题 and a 页码 of its own in Chinese."""
        return {Role.TITLE: "文章标题", Role.FOLIO: "页脚页码"}.get(self, self.value)


HEADINGS: tuple[Role, ...] = (
    Role.HEADING_FREE,
    Role.HEADING_1,
    Role.HEADING_2,
    Role.HEADING_3,
    Role.HEADING_4,
)
"""The headings' roles by level; level 0 is the heading without a number."""


class RuleRole(StrEnum):
    """What a ruled line is for. The value names its row under 线 in ``style.yaml``."""

    MASTHEAD = "报头线"
    CLOSING_THICK = "版记粗线"
    CLOSING_THIN = "版记细线"
    FOOTNOTE = "脚注线"
    TABLE = "表线"


class TextBlock(Struct, frozen=True):
    """One paragraph, fully worded, not yet cut.

    ``text`` is exactly what is printed. A line feed in it ends a line (titles); a tab pushes
    the rest of the line to the right edge (编发行, 印发). ``label`` counts the characters of a
    label such as ``报：`` under whose end turnover lines start. A footnote's number (①) is a
    character of the text, under a run whose ``note`` is the id of the footnote's block.
    ``sources`` tells for each stretch
    of the text (by the offset it starts at) where the editor wrote it.
    """

    id: str
    role: Role
    text: str
    sources: tuple[tuple[int, Origin], ...]
    runs: tuple[Run, ...] = ()
    label: int = 0
    outline: int = 0
    """Depth in the document's outline from 1; 0 for what does not stand in it."""
    before: Emu = 0
    """Space above, as placed: style and neighbours have been taken into account."""
    after: Emu = 0
    new_page: bool = False
    keeps: int = 0
    """So many of its last lines stand on one page with what follows it."""
    turn: int = 0
    """The place in its text where a page begins though the last had room; 0 for nowhere."""
    align: Align = Align.AUTO
    """For table cells: how the column stands."""
    link: str = ""
    """The id of the block that it leads to (本期要目)."""

    def place(self, start: int, end: int) -> Span:
        """Where ``text[start:end]`` was written."""
        offset, origin = max((s for s in self.sources if s[0] <= start), key=lambda s: s[0])
        return origin.span(start - offset, end - offset)


class Picture(Struct, frozen=True):
    """A picture's file, ready to embed: upright, RGB or grey, PNG or JPEG."""

    name: str
    format: str
    """``png`` or ``jpeg``."""
    data: bytes
    width: int
    """Pixels."""
    height: int
    inks: bytes = b""
    """The same in the inks of a press, where it was given so: a file whose colours may go to
    print as they are."""

    def __repr__(self) -> str:
        return f"Picture({self.name})"


class FigureBlock(Struct, frozen=True):
    """A picture with its size on paper; its caption is the text block that follows."""

    id: str
    picture: Picture
    alt: str
    """What is told who cannot see it: the editor's words, else the caption's, else nothing."""
    width: Emu
    height: Emu
    at: Span
    before: Emu = 0
    after: Emu = 0


class TableBlock(Struct, frozen=True):
    """A table: column widths, and rows of cells, each a text block. Row 0 is the head."""

    id: str
    columns: tuple[Emu, ...]
    rows: tuple[tuple[TextBlock, ...], ...]
    at: Span
    before: Emu = 0
    after: Emu = 0
    keeps: int = 0
    """So many of its last rows stand on one page with what follows it."""


class RuleBlock(Struct, frozen=True):
    """A ruled line across the type area, between two blocks."""

    id: str
    role: RuleRole
    before: Emu = 0
    after: Emu = 0


Block: TypeAlias = TextBlock | FigureBlock | TableBlock | RuleBlock
