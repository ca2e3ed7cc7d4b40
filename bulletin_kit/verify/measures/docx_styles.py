"""Measures of a DOCX: the numbers that it gives to the program that will lay it out.

What only laying out can show is said to be not looked at, and never to be right.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from bulletin_kit.model.blocks import Role
from bulletin_kit.model.composed import Composed
from bulletin_kit.verify.docx.styles import DEFAULT
from bulletin_kit.verify.docx.wordfile import Paragraph, Style, WordFile
from bulletin_kit.verify.expected import MM, Expected, Type
from bulletin_kit.verify.measures.area import EXACT, SLACK, mm, near
from bulletin_kit.verify.measures.docx_foot import foot_rows
from bulletin_kit.verify.measures.grid import pitch_row
from bulletin_kit.verify.measures.type import by_role
from bulletin_kit.verify.measures.typefaces import kind_of
from bulletin_kit.verify.measures.whole import dpi_row, even_said, words_row
from bulletin_kit.verify.sayings import parted_in_docx, words_in_docx, words_of_issue
from bulletin_kit.verify.standard import Measure, measure, unseen
from bulletin_kit.verify.tagged import alt_row
from bulletin_kit.verify.words import Words

UNSEEN = (
    ("版心以内", "不越出1毫米"),
    ("首页正文", "首页有正文"),
    ("标题居中", "偏差不过1毫米"),
    ("破折号省略号", "不断在两行"),
    ("版记末线", "与版心下边重合（份数可在线下）"),
    ("页数", "与期文件相同"),
)
"""Rows that nothing in the file can answer."""

BLACKS = ("000000", "auto")
MASTHEAD = (Role.NAME, Role.SPECIAL, Role.NUMBER, Role.ISSUER)
"""Roles that may be red."""
NAMES = {role.style: role for role in Role}


def docx_rows(
    file: WordFile, expected: Expected, issue: Composed | None
) -> tuple[Words, tuple[Measure, ...]]:
    """The file's words, and every row of its passport."""
    words = words_in_docx(file)
    wanted = None if issue is None else words_of_issue(issue)
    parted = None if issue is None else parted_in_docx(file, issue)
    body = file.styles.get(DEFAULT)
    rows = (
        words_row(words, wanted, parted),
        *_page(file, expected),
        *_grid(file, body, expected),
        *by_role(_types(file), expected),
        _colours(file),
        _marks(file, expected),
        *foot_rows(file, expected),
        dpi_row([s.columns / s.width * 72 for s in file.pictures if s.width], expected),
        alt_row(len(file.pictures), sum(not shape.alt.strip() for shape in file.pictures)),
        measure("部件齐全", "、".join(file.missing) or "齐全", "齐全", not file.missing),
        unseen("字体嵌入", "全部嵌入", "DOCX 用打开它的电脑上的字体"),
        *(unseen(name, text) for name, text in UNSEEN),
        unseen("双面印刷", even_said(expected)),
    )
    return words, rows


def role_of(style: Style | None) -> Role | None:
    """The role whose row a style is, by its names and those of the styles it is based on."""
    names = style.names if style else ()
    return next((NAMES[name] for name in names if name in NAMES), None)


def _page(file: WordFile, expected: Expected) -> Iterator[Measure]:
    """Paper and margins. A line's type stands in the middle of it: half a leading is blank."""
    section, area = file.section, expected.area
    wide, high = area.paper
    found = f"{section.width / MM:.0f}×{section.height / MM:.0f}毫米"
    ok = near(section.width, wide, EXACT) and near(section.height, high, EXACT)
    yield measure("幅面", found, f"{wide / MM:.0f}×{high / MM:.0f}毫米", ok)
    half = (section.pitch - area.em) / 2 if section.pitch else 0
    inside = section.width - section.left - section.right
    rows = _rows(file)
    tall = (rows - 1) * section.pitch + area.em
    for name, length, wanted in (
        ("天头", section.top + half, area.top),
        ("订口", section.left, area.left),
        ("版心宽", inside, area.width),
        ("版心高", tall, area.height),
    ):
        said = f"{mm(length)}（按页边距推算）"
        yield measure(name, said, f"{mm(wanted)}±{SLACK:g}", near(length, wanted))


def _rows(file: WordFile) -> int:
    section = file.section
    inside = section.height - section.top - section.bottom
    return int(inside / section.pitch + 0.001) if section.pitch else 0


def _grid(file: WordFile, body: Style | None, expected: Expected) -> Iterator[Measure]:
    area, section, rows = expected.area, file.section, _rows(file)
    yield measure("每页行数", f"{rows} 行（按行距推算）", f"{area.rows} 行", rows == area.rows)
    if body is None or body.size + body.tracking <= 0:
        return
    inside = section.width - section.left - section.right
    cells = int((inside - body.tracking) / (body.size + body.tracking) + 0.001)
    yield measure("每行字数", f"{cells} 字（按字距推算）", f"{area.cells} 字", cells == area.cells)
    yield pitch_row(body.line or section.pitch, expected)
    indent = body.indent / (body.size + body.tracking)
    yield measure("段首空二字", f"{indent:.1f} 字", "2 字", abs(indent - 2) < 0.1)


def _types(file: WordFile) -> Mapping[Role, Counter[Type]]:
    """By role, how many characters are in a style of which type."""
    found: dict[Role, Counter[Type]] = {}
    footers = [Paragraph(f.text, f.style, f.kind) for f in file.footers]
    for paragraph in (*file.paragraphs, *file.notes, *footers):
        style = file.styles.get(paragraph.style)
        role = role_of(style)
        if style is not None and role is not None and paragraph.text.strip():
            kind = Type(kind_of(style.font), style.size)
            found.setdefault(role, Counter())[kind] += len(paragraph.text)
    return found


def _colours(file: WordFile) -> Measure:
    """Black in all styles that are used, but for those of the masthead."""
    used = {paragraph.style for paragraph in (*file.paragraphs, *file.notes)}
    styles = [file.styles[id] for id in sorted(used) if id in file.styles]
    odd = [s for s in styles if s.colour not in BLACKS and role_of(s) not in MASTHEAD]
    found = f"样式“{(*odd[0].names, odd[0].id)[0]}”不是黑色" if odd else "黑色"
    return measure("颜色", found, "版头之外都是黑色", not odd)


def _marks(file: WordFile, expected: Expected) -> Measure:
    """The sets by which the program will break lines; whether it does is not in the file."""
    settings = file.settings
    lacking = sorted((expected.no_start - settings.no_start) | (expected.no_end - settings.no_end))
    if lacking:
        found = f"禁则里没有 {''.join(lacking)}"
        return measure("行首行尾禁则", found, "禁则写全", False)
    return unseen("行首行尾禁则", "没有违例", "禁则已写全，要排版后才知道")
