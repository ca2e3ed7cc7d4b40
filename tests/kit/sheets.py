"""A style sheet made by hand, so that tests of writers do not move with the templates' numbers."""

from __future__ import annotations

from msgspec.structs import replace

from bulletin_kit.base.length import MM, PT, Emu
from bulletin_kit.model.blocks import Role, RuleRole
from bulletin_kit.style.sheet import Colour, FolioStyle, PageStyle, RuleStyle, Stand, StyleSheet
from tests.kit.square import SquareFonts, small_sheet

EM = 16 * PT
PITCH = 592 * PT // 20
TRACKING = -5 * PT // 20
CELL = EM + TRACKING
BLACK = Colour("000000", (0, 0, 0, 100))
RED = Colour("FF0000", (0, 80, 80, 0))

OFFICIAL = {
    "仿宋": "仿宋_GB2312",
    "楷体": "楷体_GB2312",
    "黑体": "黑体",
    "小标宋": "方正小标宋简体",
    "宋体": "宋体",
    "西文": "Times New Roman",
}

PAGE = PageStyle(
    width=210 * MM,
    height=297 * MM,
    left=28 * MM,
    top=37 * MM,
    area_width=156 * MM,
    area_height=225 * MM,
    rows=22,
    cells=28,
    pitch=PITCH,
    em=EM,
)

BASE = small_sheet()
"""Says only what is said nowhere below."""

POLICIES = replace(
    BASE.policies,
    no_start=frozenset("，。、；：？！”’）》"),
    no_end=frozenset("“‘（《"),
    hanging=frozenset(),
    gap=0,
    squeeze=0,
    stretch=500,
    tighten=30,
    narrow=frozenset(),
)

COMMON = replace(
    BASE.text[Role.BODY],
    font="仿宋",
    latin="西文",
    size=EM,
    pitch=PITCH,
    tracking=TRACKING,
    stand=Stand.JUSTIFY,
    indent=0,
    left=0,
    right=0,
    before=0,
    after=0,
    keep_next=False,
    bold=False,
    colour=BLACK,
    full_space=False,
    outline=0,
)

SMALL = {"size": 14 * PT, "pitch": 22 * PT, "tracking": 0}
BESIDE = {"left": 14 * PT, "right": 14 * PT}
ROWS: dict[Role, dict[str, object]] = {
    Role.SECRECY: {"font": "黑体", "stand": Stand.LEFT},
    Role.NAME: {
        "font": "小标宋",
        "latin": "小标宋",
        "size": 48 * PT,
        "pitch": 54 * PT,
        "tracking": 0,
        "stand": Stand.CENTER,
        "colour": RED,
    },
    Role.NUMBER: {"stand": Stand.CENTER, "tracking": 0},
    Role.ISSUER: {"stand": Stand.LEFT, "left": EM, "right": EM, "tracking": 0},
    Role.NOTE: {"font": "楷体", "indent": 2 * CELL},
    Role.SECTION: {"font": "黑体", "keep_next": True, "outline": 1},
    Role.TITLE: {
        "font": "小标宋",
        "latin": "小标宋",
        "size": 22 * PT,
        "tracking": 0,
        "stand": Stand.CENTER,
        "before": PITCH,
        "after": PITCH,
        "keep_next": True,
        "outline": 2,
    },
    Role.HEADING_FREE: {"font": "黑体", "indent": 2 * CELL, "bold": True, "outline": 3},
    Role.HEADING_1: {"font": "黑体", "indent": 2 * CELL, "keep_next": True, "outline": 3},
    Role.HEADING_2: {"font": "楷体", "indent": 2 * CELL, "keep_next": True, "outline": 4},
    Role.BODY: {"indent": 2 * CELL},
    Role.CREDIT: {"font": "楷体", "stand": Stand.RIGHT, "right": EM, "tracking": 0},
    Role.FIGURE: {"stand": Stand.CENTER, "before": PITCH // 2, "keep_next": True},
    Role.FIGURE_CAPTION: {"font": "楷体", **SMALL, "stand": Stand.CENTER},
    Role.TABLE_CAPTION: {"font": "黑体", **SMALL, "stand": Stand.CENTER, "keep_next": True},
    Role.TABLE_HEAD: {"font": "黑体", "size": 12 * PT, "pitch": 22 * PT, "tracking": 0},
    Role.TABLE_CELL: {"size": 12 * PT, "pitch": 22 * PT, "tracking": 0, "stand": Stand.LEFT},
    Role.FOOTNOTE: {"font": "宋体", "size": 9 * PT, "pitch": 14 * PT, "tracking": 0},
    Role.ATTACHMENT_LIST: {"indent": 2 * CELL, "before": PITCH},
    Role.ATTACHMENT_MARK: {"font": "黑体", "keep_next": True},
    Role.DISCLOSURE: {"pitch": 26 * PT, "left": 14 * PT, "tracking": 0, "stand": Stand.LEFT},
    Role.DISTRIBUTION: {**SMALL, **BESIDE},
    Role.PRINTING: {**SMALL, **BESIDE},
    Role.COPIES: {**SMALL, "right": 14 * PT, "stand": Stand.RIGHT},
    Role.FOLIO: {"font": "宋体", "latin": "宋体", **SMALL, "pitch": 14 * PT},
}


class OfficialFonts(SquareFonts):
    """Square metrics under the official fonts' names."""

    def official(self, role: str) -> str:
        return OFFICIAL[role]


def make_sheet(**policies: object) -> StyleSheet:
    """The standard's numbers, with some policies otherwise."""
    return replace(
        BASE,
        name="标准",
        page=PAGE,
        policies=replace(POLICIES, **policies),
        text={role: replace(COMMON, role=role, **ROWS.get(role, {})) for role in Role},
        rules={
            RuleRole.MASTHEAD: _line(0.8, RED),
            RuleRole.CLOSING_THICK: _line(0.35, BLACK),
            RuleRole.CLOSING_THIN: _line(0.25, BLACK),
            RuleRole.FOOTNOTE: _line(0.25, BLACK),
            RuleRole.TABLE: _line(0.25, BLACK),
        },
        folio=FolioStyle("— {页} —", 7 * MM, 14 * PT),
        note_rule=40 * MM,
        note_mark_size=600,
        note_mark_rise=350,
        figure_height=14 * PITCH,
        figure_dpi=200,
        cell_padding=MM,
        table_foot=1,
        table_top=1,
        font_make="gb2312",
    )


def _line(mm: float, colour: Colour) -> RuleStyle:
    thickness: Emu = round(mm * MM)
    return RuleStyle(thickness, colour)
