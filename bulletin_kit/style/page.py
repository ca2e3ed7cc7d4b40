"""Page: the paper, the type area on it and its grid of rows and cells."""

from __future__ import annotations

from bulletin_kit.base.length import TWIP, Emu, snap_down
from bulletin_kit.style.sheet import PageStyle
from bulletin_kit.style.tree import Branch, broken

FILL = "撑满"


def read_page(tree: Branch, em: Emu) -> PageStyle:
    """The page of a style whose body is set in this size; TemplateBroken where it cannot be."""
    paper, area, grid = tree.branch("纸张"), tree.branch("版心"), tree.branch("版面")
    height, rows, cells = area.size("高"), grid.whole("行数"), grid.whole("字数")
    if rows < 2 or cells < 1:
        raise broken(grid.at, f"{rows} 行、每行 {cells} 字，排不了字")
    pitch = (height - em) // (rows - 1) if grid.text("行距") == FILL else grid.size("行距")
    pitch = snap_down(pitch)
    if pitch <= 0 or (rows - 1) * pitch + em > height:
        raise broken(grid.at, f"{rows} 行、行距 {pitch / TWIP / 20:g} 磅，版心的高度排不下")
    page = PageStyle(
        width=paper.size("宽"),
        height=paper.size("高"),
        left=area.length("左"),
        top=area.length("上"),
        area_width=area.size("宽"),
        area_height=height,
        rows=rows,
        cells=cells,
        pitch=pitch,
        em=em,
    )
    if page.left < 0 or page.left + page.area_width > page.width:
        raise broken(area.at, "版心的“左”加“宽”超出纸张的宽")
    if page.top < 0 or page.top + page.area_height > page.height:
        raise broken(area.at, "版心的“上”加“高”超出纸张的高")
    return page


def read_tracking(grid: Branch, page: PageStyle) -> Emu:
    """What each cell of the grid is wider (or narrower) than the type in it."""
    if grid.text("字距") == FILL:
        return snap_down(page.area_width // page.cells - page.em)
    return snap_down(grid.length("字距"))
