"""Loading: the numbers of a merged style tree as a StyleSheet.

Pitches are snapped down to whole twips, once, here: the DOCX can say nothing finer, and a pitch
rounded up would push the last row off the page.
"""

from __future__ import annotations

import re

from msgspec.structs import replace

from bulletin_kit.base.length import Emu, snap_down
from bulletin_kit.model.blocks import Role, RuleRole
from bulletin_kit.style.page import read_page, read_tracking
from bulletin_kit.style.sheet import (
    Colour,
    FolioStyle,
    PageStyle,
    Policies,
    PressStyle,
    RuleStyle,
    Stand,
    StyleSheet,
    TextStyle,
)
from bulletin_kit.style.tree import COMMON, Branch, broken, merged

MAKES = ("gb2312", "windows", "founder")


def load_sheet(name: str, tree: Branch) -> StyleSheet:
    """The style's numbers, resolved."""
    rows = _rows(tree.branch("文字"))
    em = rows[Role.BODY].size("字号")
    page = read_page(tree, em)
    colours = {key: _colour(tree.branch("颜色").branch(key)) for key in tree.branch("颜色")}
    tracking = read_tracking(tree.branch("版面"), page)
    text = {role: _text(role, row, page, tracking, colours) for role, row in rows.items()}
    notes, table, make = tree.branch("脚注"), tree.branch("表格"), tree.leaf("字体名")
    if make.text not in MAKES:
        raise broken(make.at, f"“字体名”可写：{'、'.join(MAKES)}")
    return StyleSheet(
        name=name,
        page=page,
        policies=_policies(tree.branch("断行")),
        text=text,
        rules={role: _rule(tree.branch("线").branch(role.value), colours) for role in RuleRole},
        folio=_folio(tree.branch("页码"), text[Role.FOLIO].size),
        carried=tree.branch("分页").whole("随行"),
        blank=tree.branch("分页").length("空白", em=em, row=page.pitch),
        note_rule=notes.length("线长", em=em),
        note_mark_size=notes.ems("标号"),
        note_mark_rise=notes.ems("升高"),
        figure_height=tree.branch("图").length("最大高", em=em, row=page.pitch),
        figure_dpi=tree.branch("图").whole("精度"),
        figure_least=tree.branch("图").length("最小宽", em=em),
        cell_padding=table.length("内边距", em=em),
        table_after=snap_down(table.length("段后", em=em, row=page.pitch)),
        table_whole=table.length("整表不拆", em=em, row=page.pitch),
        table_foot=table.whole("页末行"),
        table_top=table.whole("续页行"),
        table_short=table.whole("短词"),
        column_least=table.length("栏最窄", em=text[Role.TABLE_CELL].size),
        title_lines=tree.branch("标题").whole("最多行"),
        name_least=_name_least(tree.branch("刊名"), text[Role.NAME].size, em),
        stroke=tree.branch("加粗").ems("描边"),
        press=_press(tree.branch("印刷")),
        font_make=make.text,
    )


def _name_least(row: Branch, size: Emu, em: Emu) -> Emu:
    least = row.size("最小字号", em=em)
    if least > size:
        raise broken(row.at, "刊名的“最小字号”比刊名的字号还大")
    return least


def _press(row: Branch) -> PressStyle:
    return PressStyle(row.length("出血"), row.length("裁切线长"), row.length("裁切线粗"))


def _rows(text: Branch) -> dict[Role, Branch]:
    common = text.branch(COMMON)
    known = {role.value for role in Role} | {COMMON}
    for key in text:
        if key not in known:
            raise broken(
                text.branch(key).at, f"没有“{key}”这种文字，可写：{'、'.join(sorted(known))}"
            )
    return {role: merged(common, text.branch(role.value)) for role in Role}


def _text(
    role: Role, row: Branch, page: PageStyle, tracking: Emu, colours: dict[str, Colour]
) -> TextStyle:
    size = row.size("字号", em=page.em)
    pitch = snap_down(row.size("行高", em=size, row=page.pitch))
    if size > page.area_width or pitch > page.area_height:
        raise broken(row.at, "这样大的字，版心里排不下")
    return TextStyle(
        role=role,
        font=row.text("字体"),
        latin=row.text("西文"),
        size=size,
        pitch=pitch,
        tracking=tracking if row.text("字距") == "版面" else row.length("字距", em=size),
        stand=row.choice("对齐", Stand),
        indent=row.length("首行", em=size + (tracking if row.text("字距") == "版面" else 0)),
        left=row.length("左", em=size),
        right=row.length("右", em=size),
        before=snap_down(row.length("段前", em=size, row=page.pitch)),
        after=snap_down(row.length("段后", em=size, row=page.pitch)),
        keep_next=row.flag("与下段同页"),
        bold=row.flag("加粗"),
        colour=_named_colour(row, colours),
        full_space=row.flag("全角空格"),
        outline=row.whole("大纲"),
    )


def _named_colour(row: Branch, colours: dict[str, Colour]) -> Colour:
    leaf = row.leaf("颜色")
    if leaf.text not in colours:
        raise broken(leaf.at, f"没有“{leaf.text}”这种颜色，可写：{'、'.join(colours)}")
    return colours[leaf.text]


def _colour(row: Branch) -> Colour:
    rgb = row.leaf("RGB")
    if len(rgb.text) != 6 or any(c not in "0123456789abcdefABCDEF" for c in rgb.text):
        raise broken(rgb.at, "“RGB”应当是六位十六进制数，如 FF0000，两边加引号")
    cmyk = row.texts("CMYK")
    if len(cmyk) != 4 or not all(part.isdigit() for part in cmyk):
        raise broken(row.at, "“CMYK”应当是四个百分数，如 [0, 80, 80, 0]")
    return Colour(rgb.text, (int(cmyk[0]), int(cmyk[1]), int(cmyk[2]), int(cmyk[3])))


def _rule(row: Branch, colours: dict[str, Colour]) -> RuleStyle:
    return RuleStyle(row.size("粗"), _named_colour(row, colours))


def _policies(row: Branch) -> Policies:
    def marks(key: str) -> frozenset[str]:
        return frozenset(row.text(key))

    return Policies(
        no_start=marks("行首禁则"),
        no_end=marks("行尾禁则"),
        hanging=marks("悬挂标点"),
        gap=row.ems("汉字西文间"),
        squeeze=row.ems("压缩"),
        squeezable=marks("可压标点"),
        squeeze_each=row.ems("每个标点"),
        whole=_patterns(row),
        stretch=row.ems("最大字距"),
        tighten=row.ems("收紧"),
        narrow=marks("窄标点"),
    )


def _patterns(row: Branch) -> tuple[str, ...]:
    patterns = row.texts("不拆")
    for pattern in patterns:
        try:
            re.compile(pattern)
        except re.error as error:
            raise broken(row.at, f"“不拆”里的“{pattern}”不是正则表达式") from error
    return patterns


def _folio(row: Branch, size: Emu) -> FolioStyle:
    form = row.leaf("格式")
    if "{页}" not in form.text:
        raise broken(form.at, "页码的“格式”里要有 {页}")
    return FolioStyle(form.text, row.length("下距"), row.length("空", em=size))


def with_name_size(sheet: StyleSheet, size: Emu) -> StyleSheet:
    """The sheet with 刊名 in another size, its line as much lower."""
    style = sheet.text[Role.NAME]
    name = replace(style, size=size, pitch=style.pitch - style.size + size)
    return replace(sheet, text={**sheet.text, Role.NAME: name})
