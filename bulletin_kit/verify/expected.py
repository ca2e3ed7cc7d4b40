"""Expected: what a file is measured against, the standard's numbers or those of a series."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from bulletin_kit.base.length import PT, mm, pt, snap_down
from bulletin_kit.base.length import points as in_points
from bulletin_kit.hanzi.classes import CLOSING, OPENING, STOPS
from bulletin_kit.model.blocks import Role, RuleRole
from bulletin_kit.style.series import Series
from bulletin_kit.style.sheet import PageStyle, StyleSheet
from bulletin_kit.verify.pdf.paper import Colour

MM = 72 / 25.4
"""Points to the millimetre."""


class Area(Struct, frozen=True):
    """Paper and type area, in points."""

    paper: tuple[float, float]
    left: float
    top: float
    right: float
    foot: float
    """The lower edge as declared; page numbers stand below it."""
    rows: int
    cells: int
    pitch: float
    em: float

    @property
    def width(self) -> float:
        """Of the type area."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """From the first row's top to the last row's foot."""
        return (self.rows - 1) * self.pitch + self.em


class Type(Struct, frozen=True):
    """The type of a role: its kind (仿宋 …) and size in points; 0 where any will do."""

    kind: str
    size: float

    def __str__(self) -> str:
        return f"{self.kind} {self.size:g}磅" if self.size else self.kind


class Expected(Struct, frozen=True):
    """What a file should show. Lengths are points."""

    name: str
    area: Area
    types: Mapping[Role, Type]
    thick: float
    thin: float
    drop: float
    """From the type area's lower edge to a page number's dashes."""
    inset: float
    """Of page numbers, from the outer edge."""
    no_start: frozenset[str]
    no_end: frozenset[str]
    dpi: int
    loose_pitch: bool
    """Whether any pitch will do that gives the rows."""
    reds: tuple[Colour, ...]
    """The inks of what is not black, each from 0 to 1."""
    bleed: float
    """For a print shop: beyond the trimmed page, where there is any."""
    even: bool
    """Whether the closing block stands on an even page, and so the last one is even."""


def _area(page: PageStyle) -> Area:
    left, top = in_points(page.left), in_points(page.top)
    return Area(
        paper=(in_points(page.width), in_points(page.height)),
        left=left,
        top=top,
        right=left + in_points(page.area_width),
        foot=top + in_points(page.area_height),
        rows=page.rows,
        cells=page.cells,
        pitch=in_points(page.pitch),
        em=in_points(page.em),
    )


_PAGE = PageStyle(
    width=mm(210),
    height=mm(297),
    left=mm(28),
    top=mm(37),
    area_width=mm(156),
    area_height=mm(225),
    rows=22,
    cells=28,
    pitch=snap_down((mm(225) - pt(16)) // 21),
    em=pt(16),
)
_TEXT, _SMALL = 16.0, 14.0

STANDARD = Expected(
    name="GB/T 9704—2012",
    area=_area(_PAGE),
    types={
        Role.SECRECY: Type("黑体", _TEXT),
        Role.URGENCY: Type("黑体", _TEXT),
        Role.NAME: Type("小标宋", 0),
        Role.TITLE: Type("小标宋", 22),
        Role.BODY: Type("仿宋", _TEXT),
        Role.HEADING_1: Type("黑体", _TEXT),
        Role.HEADING_2: Type("楷体", _TEXT),
        Role.HEADING_3: Type("仿宋", _TEXT),
        Role.HEADING_4: Type("仿宋", _TEXT),
        Role.ATTACHMENT_MARK: Type("黑体", _TEXT),
        Role.DISTRIBUTION: Type("仿宋", _SMALL),
        Role.PRINTING: Type("仿宋", _SMALL),
        Role.FOLIO: Type("宋体", _SMALL),
    },
    thick=0.35 * MM,
    thin=0.25 * MM,
    drop=7 * MM,
    inset=_SMALL,
    no_start=CLOSING | STOPS | frozenset("·～－／"),
    no_end=OPENING | frozenset("／"),
    dpi=200,
    loose_pitch=True,
    reds=((0, 0.8, 0.8, 0),),
    bleed=3 * MM,
    even=True,
)
"""GB/T 9704-2012, and GB/T 15834-2011, 5.1, on marks at the ends of lines."""


def _reds(sheet: StyleSheet) -> set[Colour]:
    colours = {row.colour for row in sheet.text.values()}
    colours |= {rule.colour for rule in sheet.rules.values()}
    return {tuple(part / 100 for part in c.cmyk) for c in colours if any(c.cmyk[:3])}


def of_series(series: Series) -> Expected:
    """What a series says."""
    sheet, rules = series.sheet, series.sheet.rules
    return Expected(
        name=sheet.name,
        area=_area(sheet.page),
        types={role: Type(row.font, row.size / PT) for role, row in sheet.text.items()},
        thick=in_points(rules[RuleRole.CLOSING_THICK].thickness),
        thin=in_points(rules[RuleRole.CLOSING_THIN].thickness),
        drop=in_points(sheet.folio.drop),
        inset=in_points(sheet.folio.inset),
        no_start=sheet.policies.no_start,
        no_end=sheet.policies.no_end,
        dpi=sheet.figure_dpi,
        loose_pitch=False,
        reds=tuple(sorted(_reds(series.sheet))),
        bleed=in_points(sheet.press.bleed),
        even=series.closing.even,
    )
